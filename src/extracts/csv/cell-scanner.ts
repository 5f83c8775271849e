import { byteOf, type Dialect } from './dialect';

export const lineFeed = 10;
export const carriageReturn = 13;
const space = 32;
const tab = 9;
const backslash = 92;

/**
 * Finds where a cell of UTF-8 text begins and ends. One object for all cells: `scan` leaves what it found in its fields.
 *
 * A quote that does not fit its cell is text. That holds for one that is never closed, one that closes in the middle of a cell, and one
 * that would swallow whole rows: each costs its own cell its quotes, and no row is lost.
 */
export class CellScanner {
  /** The cell's content, without quotes. */
  start = 0;
  end = 0;
  /** Where the delimiter or the line break after it stands, or the end of the text. */
  next = 0;
  /** FNV-1a over the content; another where the same content has escapes in it. */
  hash = 0;
  /** Whether quotes in the content are written as the dialect escapes them. */
  escaped = false;
  /** Line breaks within the content. */
  breaks = 0;
  /** Whether it began with a quote that is text. */
  stray = false;

  private readonly delimiter: number;
  private readonly quote: number;
  private readonly hasBackslash: boolean;
  private readonly width: number;
  /** 1 for the bytes that end a cell. */
  private readonly ends = new Uint8Array(256);

  constructor(
    private readonly bytes: Uint8Array,
    dialect: Dialect,
  ) {
    this.delimiter = byteOf(dialect.delimiter);
    this.quote = byteOf(dialect.quote);
    this.hasBackslash = dialect.escaping === 'backslash';
    this.width = dialect.width;
    for (const byte of [this.delimiter, lineFeed, carriageReturn]) this.ends[byte] = 1;
  }

  /** @param column of the cell, from 0 */
  scan(from: number, column: number): void {
    const at = this.afterSpaces(from);
    this.stray = false;
    this.breaks = 0;
    if (at >= this.bytes.length || this.ends[this.bytes[at] as number] === 1) this.scanPlain(at);
    else if (this.bytes[at] !== this.quote) this.scanPlain(from);
    else if (!this.scanQuoted(at) || this.swallowsRows(column)) this.scanStray(at);
  }

  private afterSpaces(from: number): number {
    const { bytes } = this;
    let at = from;
    while (bytes[at] === space || (bytes[at] === tab && this.delimiter !== tab)) at += 1;
    return at;
  }

  private scanPlain(from: number): void {
    const { bytes, ends } = this;
    const { length } = bytes;
    let at = from;
    let hash = 0x811c9dc5;
    while (at < length) {
      const byte = bytes[at] as number;
      if (ends[byte] === 1) break;
      hash = Math.imul(hash ^ byte, 0x01000193);
      at += 1;
    }
    this.start = from;
    this.end = at;
    this.next = at;
    this.hash = hash;
    this.escaped = false;
  }

  /** Whether a quoted cell begins here that is closed, and closed at the end of a cell. */
  private scanQuoted(from: number): boolean {
    const { bytes, quote, hasBackslash } = this;
    const { length } = bytes;
    let at = from + 1;
    let hash = 0x811c9dc5;
    let escaped = false;
    let breaks = 0;
    for (; ; at += 1) {
      if (at >= length) return false;
      const byte = bytes[at] as number;
      if (byte === quote) {
        if (bytes[at + 1] !== quote) break;
        escaped = true;
        hash = Math.imul(hash ^ byte, 0x01000193);
        at += 1;
      } else if (hasBackslash && byte === backslash && this.isEscapable(at + 1)) {
        escaped = true;
        hash = Math.imul(hash ^ byte, 0x01000193);
        at += 1;
      } else if (byte === lineFeed || (byte === carriageReturn && bytes[at + 1] !== lineFeed)) breaks += 1;
      hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
    }
    const next = this.afterSpaces(at + 1);
    if (next < length && this.ends[bytes[next] as number] !== 1) return false;
    this.start = from + 1;
    this.end = at;
    this.next = next;
    this.hash = escaped ? ~hash : hash;
    this.escaped = escaped;
    this.breaks = breaks;
    return true;
  }

  private isEscapable(at: number): boolean {
    const byte = this.bytes[at];
    return byte === this.quote || byte === backslash;
  }

  /**
   * Whether the cell just scanned looks like rows between two stray quotes: two or more whole lines in it, and all of its lines with as
   * many delimiters as rows of this file have.
   */
  private swallowsRows(column: number): boolean {
    if (this.breaks < 3 || this.width < 2) return false;
    const { bytes, delimiter, start, end } = this;
    let delimiters = column;
    for (let at = start; at < end; at += 1) {
      const byte = bytes[at] as number;
      if (byte === delimiter) delimiters += 1;
      else if (byte === lineFeed || (byte === carriageReturn && bytes[at + 1] !== lineFeed)) {
        if (delimiters !== this.width - 1) return false;
        delimiters = 0;
      }
    }
    return true;
  }

  /** A quote as text, to the end of the cell on its own line. Quotes around the whole of it are taken off. */
  private scanStray(from: number): void {
    this.scanPlain(from);
    this.stray = true;
    this.breaks = 0;
    const { bytes, quote } = this;
    let end = this.end;
    while (end > from && bytes[end - 1] === space) end -= 1;
    if (end - 1 <= from || bytes[end - 1] !== quote) return;
    this.start = from + 1;
    this.end = end - 1;
    this.hash = 0x811c9dc5;
    for (let at = this.start; at < this.end; at += 1)
      this.hash = Math.imul(this.hash ^ (bytes[at] as number), 0x01000193);
  }
}
