/** The kinds of value in Thrift's compact protocol, in which a Parquet file describes itself. */
export const thriftKind = {
  stop: 0,
  true: 1,
  false: 2,
  byte: 3,
  i16: 4,
  i32: 5,
  i64: 6,
  double: 7,
  binary: 8,
  list: 9,
  set: 10,
  map: 11,
  struct: 12,
} as const;

/** A field of a struct: its number, its kind, and where its value begins. */
export interface ThriftField {
  readonly id: number;
  readonly kind: number;
  readonly at: number;
}

/** Deeper than any Parquet footer; a damaged one may seem to nest without end. */
const deepest = 64;

/**
 * Reads Thrift's compact protocol, as little of it as a Parquet footer needs: fields are found by number and the rest is passed over.
 * @throws RangeError where the bytes end or are no Thrift.
 */
export class ThriftReader {
  #depth = 0;

  constructor(
    readonly bytes: Uint8Array,
    public at = 0,
  ) {}

  byte(): number {
    const byte = this.bytes[this.at++];
    if (byte === undefined) throw new RangeError('The footer ends too early');
    return byte;
  }

  /** An unsigned number; exact to 2^53. */
  varint(): number {
    let value = 0;
    for (let scale = 1; scale <= 2 ** 63; scale *= 128) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
    throw new RangeError('A number in the footer does not end');
  }

  integer(): number {
    const zigzag = this.varint();
    return zigzag % 2 === 0 ? zigzag / 2 : -(zigzag + 1) / 2;
  }

  binary(): Uint8Array {
    const length = this.varint();
    const start = this.at;
    this.#pass(length);
    return this.bytes.subarray(start, start + length);
  }

  text(): string {
    return new TextDecoder().decode(this.binary());
  }

  /** The fields of the struct that begins here. The value of each has been passed over when the next is asked for, however it was read. */
  *fields(): Generator<ThriftField> {
    if (++this.#depth > deepest) throw new RangeError('The footer nests without end');
    let id = 0;
    for (let header = this.byte(); header !== thriftKind.stop; header = this.byte()) {
      const delta = header >> 4;
      id = delta === 0 ? this.integer() : id + delta;
      const field = { id, kind: header & 15, at: this.at };
      yield field;
      this.at = field.at;
      this.skip(field.kind);
    }
    this.#depth--;
  }

  /** How many elements the list that begins here has, and of what kind. */
  list(): { readonly length: number; readonly kind: number } {
    const header = this.byte();
    const length = header >> 4 === 15 ? this.varint() : header >> 4;
    if (length > this.bytes.length) throw new RangeError('A list in the footer is longer than the footer');
    return { length, kind: header & 15 };
  }

  /** Passes over a value. A truth value in a list has a byte of its own, in a struct it is the field's kind. */
  skip(kind: number, inList = false): void {
    switch (kind) {
      case thriftKind.true:
      case thriftKind.false:
        if (inList) this.#pass(1);
        return;
      case thriftKind.byte:
        this.#pass(1);
        return;
      case thriftKind.i16:
      case thriftKind.i32:
      case thriftKind.i64:
        this.varint();
        return;
      case thriftKind.double:
        this.#pass(8);
        return;
      case thriftKind.binary:
        this.binary();
        return;
      case thriftKind.list:
      case thriftKind.set: {
        const { length, kind: of } = this.list();
        for (let index = 0; index < length; index++) this.skip(of, true);
        return;
      }
      case thriftKind.map: {
        const length = this.varint();
        const kinds = length > 0 ? this.byte() : 0;
        for (let index = 0; index < length; index++) {
          this.skip(kinds >> 4, true);
          this.skip(kinds & 15, true);
        }
        return;
      }
      case thriftKind.struct:
        for (const _ of this.fields());
        return;
      default:
        throw new RangeError(`The footer holds a value of kind ${kind}`);
    }
  }

  #pass(length: number): void {
    this.at += length;
    if (this.at > this.bytes.length) throw new RangeError('The footer ends too early');
  }
}
