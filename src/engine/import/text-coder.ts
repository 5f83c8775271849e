import {
  type Data,
  DataType,
  type Dictionary,
  Field,
  makeData,
  type RecordBatch,
  Schema,
  Uint32,
  Utf8,
} from 'apache-arrow';
import { batchOf, ipcOf } from './parquet-arrow';

const textSchema = new Schema([new Field('text', new Utf8(), true)]);

/**
 * Gives each distinct text of a column a number, from 0 in the order met. Texts are compared as bytes, by an open hash table: a column of
 * millions of names is coded in a fraction of the time that the engine would take to store them.
 */
class ColumnCoder {
  /** Entries of the table by the hash of their bytes: one more than the entry, 0 where free. */
  #slots = new Int32Array(1 << 12);
  /** The bytes of all entries, one after another, and where each ends. */
  #bytes = new Uint8Array(1 << 14);
  #ends = new Int32Array(1 << 10);
  #hashes = new Int32Array(1 << 10);
  /** The code of each entry: texts that differ only in the white space around them have the same. */
  #codes = new Uint32Array(1 << 10);
  #entries = 0;
  readonly #codeOf = new Map<string, number>();
  #fresh: string[] = [];

  /** Bytes of the texts of all cells coded so far, each cell's counted by itself. */
  textBytes = 0;

  /** The codes of cells of text. Those of a dictionary are coded once for each of its texts that has a row, when the first is met. */
  code(cells: Data<Utf8> | Data<Dictionary<Utf8>>): Uint32Array {
    const { length, values } = cells;
    const isAbsent = absence(cells);
    const coded = new Uint32Array(length);
    if (!isDictionary(cells)) {
      const { valueOffsets } = cells;
      for (let row = 0; row < length; row++) {
        const start = valueOffsets[row] ?? 0;
        const end = isAbsent(row) ? start : (valueOffsets[row + 1] ?? start);
        coded[row] = this.#codeFor(values as Uint8Array, start, end);
        this.textBytes += end - start;
      }
      return coded;
    }
    const texts = cells.dictionary?.data[0] as Data<Utf8> | undefined;
    const known = new Int32Array(texts?.length ?? 0).fill(-1);
    for (let row = 0; row < length; row++) {
      if (texts === undefined || isAbsent(row)) {
        coded[row] = this.#codeFor(noBytes, 0, 0);
        continue;
      }
      const place = values[row] ?? 0;
      const start = texts.valueOffsets[place] ?? 0;
      const end = texts.valueOffsets[place + 1] ?? start;
      let code = known[place] ?? -1;
      if (code < 0) {
        code = this.#codeFor(texts.values as Uint8Array, start, end);
        known[place] = code;
      }
      coded[row] = code;
      this.textBytes += end - start;
    }
    return coded;
  }

  /** The texts met since it was last asked, as an Arrow IPC stream, or undefined where there are none. */
  takeFresh(): Uint8Array | undefined {
    if (this.#fresh.length === 0) return undefined;
    const parts = this.#fresh.map((text) => encoder.encode(text));
    this.#fresh = [];
    const valueOffsets = new Int32Array(parts.length + 1);
    for (const [at, { length }] of parts.entries()) valueOffsets[at + 1] = (valueOffsets[at] ?? 0) + length;
    const data = new Uint8Array(valueOffsets[parts.length] ?? 0);
    for (const [at, part] of parts.entries()) data.set(part, valueOffsets[at]);
    const texts = makeData({ type: new Utf8(), length: parts.length, nullCount: 0, valueOffsets, data });
    return ipcOf(textSchema, [batchOf(textSchema, [texts], parts.length)]);
  }

  #codeFor(bytes: Uint8Array, start: number, end: number): number {
    // FNV-1a, in 32 bits with a sign as `#hashes` holds them: else that of no bytes is never found again.
    let hash = 0x811c9dc5 | 0;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let entry = this.#slots[slot] ?? 0; entry !== 0; entry = this.#slots[slot] ?? 0) {
      if (this.#hashes[entry - 1] === hash && this.#isEntry(entry - 1, bytes, start, end)) {
        return this.#codes[entry - 1] ?? 0;
      }
      slot = (slot + 1) & mask;
    }
    return this.#add(hash, slot, bytes.subarray(start, end));
  }

  #isEntry(entry: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = entry === 0 ? 0 : (this.#ends[entry - 1] ?? 0);
    const length = end - start;
    if ((this.#ends[entry] ?? 0) - from !== length) return false;
    for (let at = 0; at < length; at++) if (this.#bytes[from + at] !== bytes[start + at]) return false;
    return true;
  }

  #add(hash: number, slot: number, bytes: Uint8Array): number {
    const entry = this.#entries++;
    const from = entry === 0 ? 0 : (this.#ends[entry - 1] ?? 0);
    this.#bytes = roomFor(this.#bytes, from + bytes.length);
    this.#bytes.set(bytes, from);
    this.#ends = roomFor(this.#ends, this.#entries);
    this.#hashes = roomFor(this.#hashes, this.#entries);
    this.#codes = roomFor(this.#codes, this.#entries);
    this.#ends[entry] = from + bytes.length;
    this.#hashes[entry] = hash;
    const text = decoder.decode(bytes).trim();
    const known = this.#codeOf.get(text);
    const code = known ?? this.#codeOf.size;
    if (known === undefined) {
      this.#codeOf.set(text, code);
      this.#fresh.push(text);
    }
    this.#codes[entry] = code;
    this.#slots[slot] = this.#entries;
    if (this.#entries * 2 > this.#slots.length) this.#grow();
    return code;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 4);
    const mask = this.#slots.length - 1;
    for (let entry = 0; entry < this.#entries; entry++) {
      const hash = this.#hashes[entry] ?? 0;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = entry + 1;
    }
  }
}

const noBytes = new Uint8Array();

const isDictionary = (cells: Data): cells is Data<Dictionary<Utf8>> => DataType.isDictionary(cells.type);

/** Whether a row has no cell. */
function absence({ nullBitmap, nullCount, offset }: Data): (row: number) => boolean {
  if (nullCount === 0 || nullBitmap.length === 0) return () => false;
  return (row) => ((nullBitmap[(offset + row) >> 3] ?? 0) & (1 << ((offset + row) & 7))) === 0;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The same array, or one twice as large with the same content, that has room for so much. */
function roomFor<A extends Uint8Array | Int32Array | Uint32Array>(array: A, wanted: number): A {
  if (wanted <= array.length) return array;
  const larger = new (array.constructor as new (length: number) => A)(Math.max(wanted, array.length * 2));
  larger.set(array);
  return larger;
}

/** A part whose columns of text hold codes, and the texts of the codes that are new in it, by column. */
export interface CodedPart {
  readonly ipc: Uint8Array;
  readonly texts: readonly (Uint8Array | undefined)[];
}

/** Codes the columns of text of a table's parts, one after another. Absent and blank are the same text. */
export class TextCoder {
  readonly #coders = new Map<number, ColumnCoder>();

  /** Bytes of the texts of all cells coded so far, each cell's counted by itself. */
  get textBytes(): number {
    return [...this.#coders.values()].reduce((sum, coder) => sum + coder.textBytes, 0);
  }

  /** @param batches of this schema, or with a dictionary in the place of a column of text */
  code(schema: Schema, batches: readonly RecordBatch[]): CodedPart {
    const isText = schema.fields.map(({ type }) => DataType.isUtf8(type));
    const coded = new Schema(
      schema.fields.map((field, column) =>
        isText[column] ? new Field(field.name, new Uint32(), true) : field,
      ),
    );
    const made = batches.map(({ data, numRows }) =>
      batchOf(
        coded,
        data.children.map((cells, column) =>
          isText[column]
            ? makeData({
                type: new Uint32(),
                length: numRows,
                nullCount: 0,
                data: this.#of(column).code(cells as Data<Utf8> | Data<Dictionary<Utf8>>),
              })
            : cells,
        ),
        numRows,
      ),
    );
    return {
      ipc: ipcOf(coded, made),
      texts: isText.map((is, column) => (is ? this.#of(column).takeFresh() : undefined)),
    };
  }

  #of(column: number): ColumnCoder {
    const coder = this.#coders.get(column) ?? new ColumnCoder();
    this.#coders.set(column, coder);
    return coder;
  }
}
