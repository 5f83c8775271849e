import { clean } from './text';

/** A line of the source: its 1-based number, its text as a reader sees it, and its cells where it is a row of a table. */
export interface Line {
  readonly number: number;
  /** As it stands in the source, without the line break. */
  readonly source: string;
  /** Clean text of the whole line; empty for a line of debris. */
  readonly text: string;
  /** The clean cells, where tabs stand between them; otherwise undefined. */
  readonly cells: readonly string[] | undefined;
}

/** The lines of a report's text. A byte order mark, CRLF and lone CR are taken as they are meant. */
export function splitLines(text: string): Line[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r|\f/)
    .map((source, index) => {
      const whole = clean(source);
      const isRow = source.includes('\t') && whole !== '';
      // A page number that extraction left on a line of its own is debris, like an empty paragraph.
      const isPageNumber = !isRow && /^(?:sida|sid\.?)?\s*\d{1,3}(?:\s*\(\s*\d{1,3}\s*\))?$/i.test(whole);
      return {
        number: index + 1,
        source,
        text: isPageNumber ? '' : whole,
        cells: isRow ? source.split('\t').map(clean) : undefined,
      };
    });
}
