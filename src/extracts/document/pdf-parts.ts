import { isRestOf, withRest } from './cut-rows';
import type { DocumentPart, DocumentRow } from './document-parts';
import { partsOfLines } from './pdf-columns';
import { gridsOf, isWithin, rowsOfGrid } from './pdf-grid';
import { linesOf } from './pdf-lines';
import type { PdfItem, PdfPage } from './pdf-page';

/** The parts of all pages in order, without what is printed at the head and foot of each. */
export function partsOfPages(pages: readonly PdfPage[]): DocumentPart[] {
  const isRunning = runningLines(pages);
  const parts: DocumentPart[] = [];
  for (const page of pages) {
    const own = partsOfPage({ ...page, items: page.items.filter((item) => !isRunning(page, item)) });
    const before = parts.at(-1);
    const [first, ...rest] = own;
    if (before?.kind !== 'table' || first?.kind !== 'table' || !isAsWide(before.rows, first.rows)) {
      parts.push(...own);
      continue;
    }
    const last = before.rows.at(-1);
    const [cut, ...whole] = first.rows;
    if (!last || !cut || !isRestOf(last, cut)) {
      parts.push({ ...first, goesOn: true }, ...rest);
      continue;
    }
    parts.pop();
    parts.push({ ...before, rows: [...before.rows.slice(0, -1), withRest(last, cut)] });
    if (whole.length > 0) parts.push({ ...first, rows: whole, goesOn: true });
    parts.push(...rest);
  }
  return parts;
}

const isAsWide = (rows: readonly DocumentRow[], others: readonly DocumentRow[]) =>
  rows[0]?.cells.length === others[0]?.cells.length;

function partsOfPage(page: PdfPage): DocumentPart[] {
  const grids = gridsOf(page.rules).sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
  const inGrids = grids.map((): PdfItem[] => []);
  const loose: PdfItem[] = [];
  for (const item of page.items) {
    const at = grids.findIndex((grid) => isWithin(grid, item));
    (inGrids[at] ?? loose).push(item);
  }
  const lines = linesOf(loose);
  const edge = lines.reduce((most, { right }) => Math.max(most, right), page.width / 2);
  const inGrid = new Set(grids.flatMap(({ rules }) => rules));
  const ruled = page.rules.flatMap((rule) =>
    rule.is === 'horizontal' && !inGrid.has(rule) ? [rule.at] : [],
  );
  const parts: DocumentPart[] = [];
  let done = 0;
  const linesUntil = (limit: number) => {
    const end = lines.findIndex(({ base }, at) => at >= done && base > limit);
    const next = end < 0 ? lines.length : end;
    parts.push(...partsOfLines(lines.slice(done, next), edge, ruled));
    done = next;
  };
  grids.forEach((grid, at) => {
    linesUntil(grid.ys[0] ?? 0);
    const rows = rowsOfGrid(grid, inGrids[at] ?? []);
    if (rows.length > 0) parts.push({ kind: 'table', rows });
  });
  linesUntil(Number.POSITIVE_INFINITY);
  return parts;
}

/**
 * What stands at the same height of the head or foot of most pages, page numbers apart, is no part of the text. A row of a ruled table is,
 * though a page may repeat it.
 */
function runningLines(pages: readonly PdfPage[]): (page: PdfPage, item: PdfItem) => boolean {
  const keyOf = ({ height }: PdfPage, { base, text }: PdfItem) =>
    base < height * 0.075 || base > height * 0.925
      ? `${Math.round(base / 3)} ${text.replace(/\d+/g, '#').trim()}`
      : undefined;
  const counts = new Map<string, number>();
  for (const page of pages) {
    const grids = gridsOf(page.rules);
    const loose = page.items.filter((item) => !grids.some((grid) => isWithin(grid, item)));
    for (const key of new Set(loose.flatMap((item) => keyOf(page, item) ?? [])))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (page, item) => {
    const count = counts.get(keyOf(page, item) ?? '') ?? 0;
    return count > 1 && count * 2 > pages.length;
  };
}
