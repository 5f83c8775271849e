/** What tells whether a row of cells can be what its columns say. */
export interface Fit {
  /** Whether the cells can stand as printed. */
  readonly printed: (cells: readonly string[]) => boolean;
  /**
   * Whether cells that can stand as printed can be displaced ones too, so that they stand only where nothing else makes sense; `row` is
   * the row before blanks were added at its end.
   */
  readonly doubtful?: (cells: readonly string[], row: readonly string[]) => boolean;
  /** Whether cells that were moved make sense, by what was printed: stricter, since they are an assumption. */
  readonly moved: (cells: readonly string[], printed: readonly string[]) => boolean;
  /** The columns that move when a row slides: first, and the one after the last. The others stay. */
  readonly slides: readonly (readonly [from: number, to: number])[];
}

export interface Aligned {
  readonly cells: readonly string[];
  /** `printed`: as it stood. `slid`: the whole row one step. `mended`: a blank was lost or gained in one place. */
  readonly how: 'printed' | 'slid' | 'mended';
}

/**
 * Puts the cells of a row under their columns.
 *
 * A row that makes sense as printed is left alone. Otherwise the row is tried one step to either side, and then with one blank moved
 * to another place. Where that gives one reading that makes sense it is taken; where it gives several or none, or one beside a
 * doubtful row that may also stand as printed, undefined: the row cannot be placed.
 */
export function align(row: readonly string[], width: number, fit: Fit): Aligned | undefined {
  const cells = padded(row, width);
  const stands = cells.length === width && fit.printed(cells);
  if (stands && !fit.doubtful?.(cells, row)) return { cells, how: 'printed' };
  const others = (candidates: readonly string[][]) =>
    distinct(candidates).filter(
      (moved) => fit.moved(moved, cells) && !(stands && moved.join('\t') === cells.join('\t')),
    );
  const slid = others(fit.slides.flatMap((part) => slides(cells, width, part)));
  const mended = others(withBlankMoved(cells, width));
  if (stands) return slid.length + mended.length === 0 ? { cells, how: 'printed' } : undefined;
  if (slid.length === 1) return { cells: slid[0] ?? [], how: 'slid' };
  return slid.length === 0 && mended.length === 1 ? { cells: mended[0] ?? [], how: 'mended' } : undefined;
}

/** Empty cells at the end are added or taken away until the row is as wide as its head. */
function padded(row: readonly string[], width: number): string[] {
  const cells = [...row];
  while (cells.length > width && cells.at(-1) === '') cells.pop();
  while (cells.length < width) cells.push('');
  return cells;
}

function slides(cells: readonly string[], width: number, [from, to]: readonly [number, number]): string[][] {
  const before = cells.slice(0, from);
  const end = to === width ? cells.length : to;
  const moving = cells.slice(from, end);
  const after = cells.slice(end);
  const left = moving[0] === '' ? [[...before, ...padded(moving.slice(1), to - from), ...after]] : [];
  const right =
    moving.at(-1) === '' && cells.length === width ? [[...before, '', ...moving.slice(0, -1), ...after]] : [];
  return [...left, ...right].filter((candidate) => candidate.length === width);
}

function withBlankMoved(cells: readonly string[], width: number): string[][] {
  const found: string[][] = [];
  cells.forEach((cell, blank) => {
    if (cell !== '') return;
    const without = cells.toSpliced(blank, 1);
    if (without.length === width) found.push(without);
    if (without.length !== width - 1) return;
    for (let place = 0; place <= without.length; place += 1) found.push(without.toSpliced(place, 0, ''));
  });
  return found;
}

function distinct(candidates: readonly string[][]): string[][] {
  return [...new Map(candidates.map((cells) => [cells.join('\t'), cells])).values()];
}
