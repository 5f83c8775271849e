import type { CellScanner } from './cell-scanner';

/**
 * A column while it is read: each distinct content once, known by its bytes, and for each row its code. Code 0 is a blank cell.
 *
 * A million rows have few contents, and only these are ever made into strings.
 */
export class ColumnCodes {
  codes: Uint32Array;
  /** Contents so far, with the blank one. */
  size = 1;
  /** Where in the text each content stands for the first time. */
  starts = new Uint32Array(16);
  ends = new Uint32Array(16);
  /** 1 where quotes in it are escaped. */
  escaped = new Uint8Array(16);
  private hashes = new Int32Array(16);
  /** Open addressing: the code at the place that its hash says, or after it. */
  private slots = new Uint32Array(32);
  private last = 0;

  constructor(
    private readonly bytes: Uint8Array,
    rows: number,
  ) {
    this.codes = new Uint32Array(rows);
  }

  grow(rows: number): void {
    this.codes = grown(this.codes, rows);
  }

  /** Puts the cell that the scanner is at in a row. @returns whether its content is new */
  put(row: number, cell: CellScanner): boolean {
    // The cell above is often the same.
    if (this.last !== 0 && this.isAt(this.last, cell)) {
      this.codes[row] = this.last;
      return false;
    }
    const mask = this.slots.length - 1;
    let slot = spread(cell.hash) & mask;
    for (;;) {
      const code = this.slots[slot] as number;
      if (code === 0) break;
      if (this.isAt(code, cell)) {
        this.codes[row] = code;
        this.last = code;
        return false;
      }
      slot = (slot + 1) & mask;
    }
    this.codes[row] = this.add(cell, slot);
    return true;
  }

  private isAt(code: number, cell: CellScanner): boolean {
    if (this.hashes[code] !== cell.hash) return false;
    const start = this.starts[code] as number;
    const length = (this.ends[code] as number) - start;
    if (length !== cell.end - cell.start) return false;
    const { bytes } = this;
    for (let at = 0; at < length; at += 1) {
      if (bytes[start + at] !== bytes[cell.start + at]) return false;
    }
    return true;
  }

  private add(cell: CellScanner, slot: number): number {
    const code = this.size;
    if (code === this.starts.length) {
      this.starts = grown(this.starts, code * 2);
      this.ends = grown(this.ends, code * 2);
      this.hashes = grown(this.hashes, code * 2);
      this.escaped = grown(this.escaped, code * 2);
    }
    this.starts[code] = cell.start;
    this.ends[code] = cell.end;
    this.hashes[code] = cell.hash;
    this.escaped[code] = cell.escaped ? 1 : 0;
    this.slots[slot] = code;
    this.size += 1;
    this.last = code;
    if (this.size * 2 > this.slots.length) this.rehash();
    return code;
  }

  private rehash(): void {
    const slots = new Uint32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    for (let code = 1; code < this.size; code += 1) {
      let slot = spread(this.hashes[code] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = code;
    }
    this.slots = slots;
  }
}

/** FNV's low bits alone tell short numbers badly apart. */
function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

type Numbers = Uint32Array | Int32Array | Uint8Array;

/** The same numbers with room for more. */
export function grown<T extends Numbers>(numbers: T, length: number): T {
  const more = new (numbers.constructor as new (length: number) => T)(length);
  more.set(numbers);
  return more;
}
