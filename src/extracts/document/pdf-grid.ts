import { cellKind } from '../read/cell-kind';
import { joined } from '../report/text';
import type { DocumentRow } from './document-parts';
import type { Rule } from './pdf-geometry';
import { linesOf, type PdfLine } from './pdf-lines';
import type { PdfItem } from './pdf-page';

/** A ruled table: where its columns and rows are parted, from the left and from the top. */
export interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly rules: readonly Rule[];
}

/** Lines nearer each other than this are one, in points. */
const near = 2.5;
/** A drawing has thousands of lines, a table hundreds. */
const mostRules = 4_000;

/** The ruled tables of a page: lines that cross or meet, with two columns at least. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  if (rules.length > mostRules) return [];
  const verticals = rules.filter(({ is }) => is === 'vertical');
  const horizontals = rules.filter(({ is }) => is === 'horizontal');
  const group = new Map<Rule, Rule>();
  const rootOf = (rule: Rule): Rule => {
    let root = rule;
    for (let next = group.get(root); next; next = group.get(root)) root = next;
    if (root !== rule) group.set(rule, root);
    return root;
  };
  for (const vertical of verticals) {
    for (const horizontal of horizontals) {
      if (!meets(vertical, horizontal)) continue;
      const [one, other] = [rootOf(vertical), rootOf(horizontal)];
      if (one !== other) group.set(one, other);
    }
  }
  const groups = new Map<Rule, Rule[]>();
  for (const rule of [...verticals, ...horizontals]) {
    const root = rootOf(rule);
    groups.set(root, [...(groups.get(root) ?? []), rule]);
  }
  return [...groups.values()].flatMap((rules) => {
    const xs = places(rules.filter(({ is }) => is === 'vertical'));
    const ys = places(rules.filter(({ is }) => is === 'horizontal'));
    return xs.length > 2 && ys.length > 1 ? [{ xs, ys, rules }] : [];
  });
}

const meets = (vertical: Rule, horizontal: Rule) =>
  vertical.at > horizontal.from - near &&
  vertical.at < horizontal.to + near &&
  horizontal.at > vertical.from - near &&
  horizontal.at < vertical.to + near;

function places(rules: readonly Rule[]): number[] {
  const sorted = rules.map(({ at }) => at).sort((a, b) => a - b);
  return sorted.filter((at, index) => index === 0 || at - (sorted[index - 1] ?? 0) > near);
}

/** Whether a piece of text stands in a grid. */
export const isWithin = ({ xs, ys }: Grid, { left, base, size }: PdfItem): boolean =>
  left > (xs[0] ?? 0) - near &&
  left < (xs.at(-1) ?? 0) &&
  base > (ys[0] ?? 0) &&
  base - size * 0.4 < (ys.at(-1) ?? 0);

/** The rows of a ruled table. What stands in a cell without a line under it belongs to the first of the rows that it spans. */
export function rowsOfGrid(grid: Grid, items: readonly PdfItem[]): DocumentRow[] {
  const { xs } = grid;
  const columns = xs.length - 1;
  const ys = withUnruled(grid, items);
  const bands = ys.length - 1;
  const first = Array.from({ length: columns }, (_, column) => firstOfSpans(grid, ys, column));
  const inCell = Array.from({ length: bands }, () => Array.from({ length: columns }, (): PdfItem[] => []));
  for (const item of items) {
    const column = bandOf(xs, item.left + Math.min(2, (item.right - item.left) / 2));
    const band = bandOf(ys, item.base - item.size * 0.3);
    inCell[first[column]?.[band] ?? band]?.[column]?.push(item);
  }
  const texts = inCell.map((row) =>
    row.map((cell, column) => cellText(cell, xs[column] ?? 0, xs[column + 1] ?? 0)),
  );
  const rows = texts.map((cells, band) => ({
    cells,
    filled: cells.map((_, column) => texts[first[column]?.[band] ?? band]?.[column] ?? ''),
  }));
  return rows.filter(({ filled }) => filled.some((text) => text !== ''));
}

/** For each row of a column the first row of the cell that it is a part of. */
function firstOfSpans({ xs, rules }: Grid, ys: readonly number[], column: number): number[] {
  const middle = ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2;
  const isRuled = (y: number) =>
    rules.some(
      ({ is, at, from, to }) =>
        is === 'horizontal' && Math.abs(at - y) <= near && from < middle && to > middle,
    );
  const isAnyRule = (y: number) =>
    rules.some(({ is, at }) => is === 'horizontal' && Math.abs(at - y) <= near);
  const first: number[] = [];
  for (let band = 0; band < ys.length - 1; band += 1) {
    const y = ys[band] ?? 0;
    const opens = band === 0 || isRuled(y) || !isAnyRule(y);
    first.push(opens ? band : (first[band - 1] ?? band));
  }
  return first;
}

/** Rows that no line parts: where a column has a figure under a figure between two lines, each of them begins a row. */
function withUnruled({ xs, ys }: Grid, items: readonly PdfItem[]): number[] {
  const all = [...ys];
  for (let band = 0; band < ys.length - 1; band += 1) {
    const within = items.filter((item) => bandOf(ys, item.base - item.size * 0.3) === band);
    const figures = Array.from({ length: xs.length - 1 }, (_, column) =>
      linesOf(within.filter((item) => bandOf(xs, item.left + 1) === column)),
    ).filter((lines) => lines.length > 1 && lines.every(({ text }) => isFigure(text)));
    const most = figures.reduce(
      (best, lines) => (lines.length > best.length ? lines : best),
      figures[0] ?? [],
    );
    for (const line of most.slice(1)) all.push(line.base - line.size * 1.1);
  }
  return all.sort((a, b) => a - b);
}

const isFigure = (text: string) => cellKind(text) === 'number' || cellKind(text) === 'mark';

/** The band that a place is in; the last one for what is past the end. */
function bandOf(limits: readonly number[], place: number): number {
  const next = limits.findIndex((limit, at) => at > 0 && place < limit);
  return next < 0 ? limits.length - 2 : next - 1;
}

/** The lines of a cell as one, words put together again that are longer than the cell is wide. */
function cellText(items: readonly PdfItem[], left: number, right: number): string {
  const lines = linesOf(items);
  return lines.reduce((text, line, at) => {
    const above = lines[at - 1];
    if (!above) return line.text;
    return isCutWord(above, line, left, right) ? text + line.text : joined(text, line.text);
  }, '');
}

/** Text is broken within a word, without a hyphen, only where the line is full and the word does not fit on one by itself. */
function isCutWord(above: PdfLine, line: PdfLine, left: number, right: number): boolean {
  if (!/[\p{Ll}/]$/u.test(above.text) || !/^\p{Ll}/u.test(line.text)) return false;
  const word = `${/\S+$/.exec(above.text)?.[0] ?? ''}${/^\S+/.exec(line.text)?.[0] ?? ''}`;
  const letter = (above.right - above.left) / above.text.length;
  const air = Math.max(0, Math.min(above.left, line.left) - left);
  return above.right + letter > right - air && word.length * letter > right - left - 2 * air;
}
