import { readHead } from './columns';
import type { Line } from './lines';
import { findName } from './names';
import { looseKey } from './text';

/** Where the table of contents stands, as indexes of lines: it repeats every goal, and is not read for them. */
export interface Contents {
  /** The index of its heading, or of the first body line where there is no table of contents. */
  readonly start: number;
  /** The index of the first line of the body. */
  readonly end: number;
}

const heading = [{ name: 'Innehållsförteckning', entry: true }];

/** Whether a line is an entry of the contents by itself: cells or dots, and a page number at the end. */
export const isContentsEntry = (line: Line): boolean =>
  /(?:\.{3,}|…|\t)[\s*<>/b.…]*\d{0,3}[\s*<>/b]*$/i.test(line.source.trimEnd());

const titleKey = (line: Line) => looseKey(line.text.replace(/[\s.…]*\d{0,3}\s*$/, ''));

/**
 * Finds the table of contents. It ends where one of its titles stands for the second time, now as a heading, or where a table
 * begins; failing both, after the last line that looks like an entry.
 */
export function findContents(lines: readonly Line[]): Contents {
  const start = lines.findIndex((line) => line.cells === undefined && findName(line.text, heading));
  if (start < 0) return { start: -1, end: 0 };
  const titles = new Set<string>();
  let lastEntry = start;
  for (let index = start + 1; index < lines.length; index += 1) {
    const line = lines[index] as Line;
    if (line.text === '') continue;
    if (line.cells && readHead(line.cells)) return { start, end: index };
    if (isContentsEntry(line)) {
      titles.add(titleKey(line));
      lastEntry = index;
    } else if (titles.has(titleKey(line))) {
      return { start, end: index };
    } else if (line.text.length > 200) {
      break;
    } else {
      titles.add(titleKey(line));
    }
  }
  return { start, end: lastEntry + 1 };
}
