import type { PDFPageProxy } from 'pdfjs-dist';
import { type Matrix, type Rule, times } from './pdf-geometry';

type Point = readonly [number, number];

/** What is not wider than this is a line, in points. */
const thin = 2.5;
/** What is not longer than this is a part of a letter or a sign. */
const shortest = 6;

/** The straight lines of a page: drawn ones, and filled areas that are as thin. */
export async function rulesOf(page: PDFPageProxy, viewport: Matrix): Promise<Rule[]> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix = viewport;
  const isStroke = new Set<number>([
    OPS.stroke,
    OPS.closeStroke,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ]);
  const isFill = new Set<number>([OPS.fill, OPS.eoFill]);
  fnArray.forEach((operation, at) => {
    const args: unknown = argsArray[at];
    if (operation === OPS.save) saved.push(matrix);
    else if (operation === OPS.restore) matrix = saved.pop() ?? viewport;
    else if (operation === OPS.transform && isNumbers(args)) matrix = times(matrix, args);
    else if (operation === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      const own: unknown = Array.isArray(args) ? args[0] : undefined;
      if (isNumbers(own)) matrix = times(matrix, own);
    } else if (operation === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? viewport;
    else if (operation === OPS.constructPath && Array.isArray(args)) {
      const [painting, [path] = []] = args as [number, unknown[]?];
      if (!(path instanceof Float32Array)) return;
      const drawn = linesOf(path, matrix);
      if (isStroke.has(painting))
        for (const line of drawn) for (const [from, to] of sides(line)) addRule(rules, from, to);
      if (isFill.has(painting)) for (const line of drawn) addThinArea(rules, line);
    }
  });
  return rules;
}

const isNumbers = (value: unknown): value is number[] =>
  (Array.isArray(value) || value instanceof Float32Array) &&
  value.length === 6 &&
  typeof value[0] === 'number';

/** The broken lines of a path: moves (0), lines (1), curves (2, 3) to their ends, and closings (4). */
function linesOf(path: Float32Array, matrix: Matrix): Point[][] {
  const lines: Point[][] = [];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
  const point = (at: number): Point => {
    const [x = 0, y = 0] = path.subarray(at, at + 2);
    return [a * x + c * y + e, b * x + d * y + f];
  };
  for (let at = 0; at < path.length; ) {
    const kind = path[at];
    const line = lines.at(-1);
    if (kind === 0) lines.push([point(at + 1)]);
    else if (kind === 1) line?.push(point(at + 1));
    else if (kind === 2) line?.push(point(at + 5));
    else if (kind === 3) line?.push(point(at + 3));
    else if (kind === 4 && line?.[0]) line.push(line[0]);
    else return lines;
    at += kind === 4 ? 1 : kind === 2 ? 7 : kind === 3 ? 5 : 3;
  }
  return lines;
}

const sides = (line: readonly Point[]) => line.slice(1).map((to, at) => [line[at] as Point, to] as const);

function addThinArea(rules: Rule[], line: readonly Point[]): void {
  const xs = line.map(([x]) => x);
  const ys = line.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (bottom - top <= thin) addRule(rules, [left, (top + bottom) / 2], [right, (top + bottom) / 2]);
  else if (right - left <= thin) addRule(rules, [(left + right) / 2, top], [(left + right) / 2, bottom]);
}

function addRule(rules: Rule[], [x1, y1]: Point, [x2, y2]: Point): void {
  const [wide, high] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  if (high < 0.5 && wide >= shortest)
    rules.push({ is: 'horizontal', at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
  else if (wide < 0.5 && high >= shortest)
    rules.push({ is: 'vertical', at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
}
