/** What stands between cells, as a byte; `none`: the file has one column. */
export type Delimiter = ';' | ',' | '\t' | '|' | 'none';

/** How a file of text is cut into cells. */
export interface Dialect {
  readonly delimiter: Delimiter;
  readonly quote: '"' | "'";
  /** How a quote inside a quoted cell is written: `""` or `\"`. */
  readonly escaping: 'doubled' | 'backslash';
  /** Cells of an ordinary row, where known: tells a cell that has swallowed whole rows. 0 where not. */
  readonly width: number;
}

const words: Readonly<Record<Delimiter, string>> = {
  ';': 'semikolon',
  ',': 'komma',
  '\t': 'tabb',
  '|': 'lodstreck',
  none: 'en kolumn',
};

/** A dialect as its reader is told it. Ordinary quotes are not worth a word. */
export const dialectWords = ({ delimiter, quote, escaping }: Dialect): string[] => [
  words[delimiter],
  ...(quote === "'" ? ['enkla citattecken'] : []),
  ...(escaping === 'backslash' ? ['citattecken med omvänt snedstreck'] : []),
];

/** The byte of a delimiter or quote; one that UTF-8 never has where there is none. */
export const byteOf = (sign: Delimiter | Dialect['quote']): number =>
  sign === 'none' ? 0xff : sign.charCodeAt(0);
