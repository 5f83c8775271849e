import { type Data, DateDay, Float64, Int64, makeData, Utf8 } from 'apache-arrow';

/** A column's cells in one batch made into a plain kind, and what its user should know of them. */
export interface PlainCells {
  readonly data: Data;
  /** Cells that held a number that is none, NaN or infinite, and are absent now. */
  readonly nonNumbers?: number;
  /** Cells whose number has more digits than a number here can carry, and is rounded now. */
  readonly rounded?: number;
}

export type MakePlain = (data: Data) => PlainCells;

/** As it is. */
export const same: MakePlain = (data) => ({ data });

/** Whether a row has a cell at all. */
function presence(data: Data): (row: number) => boolean {
  const { nullBitmap, nullCount, offset } = data;
  if (nullCount === 0 || nullBitmap.length === 0) return () => true;
  return (row) => ((nullBitmap[(offset + row) >> 3] ?? 0) & (1 << ((offset + row) & 7))) !== 0;
}

/** The absences of `data`, for cells that are made of it. */
const absences = ({ length, nullCount, nullBitmap }: Data) => ({ length, nullCount, nullBitmap });

/** A NaN or an infinity is no figure: it becomes an absence, and is counted. */
function withoutNonNumbers(source: Data, values: Float64Array): PlainCells {
  let nullBitmap: Uint8Array | undefined;
  let nonNumbers = 0;
  const isPresent = presence(source);
  for (let row = 0; row < source.length; row++) {
    if (Number.isFinite(values[row]) || !isPresent(row)) continue;
    nullBitmap ??=
      source.nullBitmap.length > 0
        ? source.nullBitmap.slice()
        : new Uint8Array(Math.ceil(source.length / 8)).fill(255);
    nullBitmap[row >> 3] = (nullBitmap[row >> 3] ?? 0) & ~(1 << (row & 7));
    nonNumbers++;
  }
  const data = makeData({
    type: new Float64(),
    ...absences(source),
    ...(nullBitmap ? { nullBitmap, nullCount: source.nullCount + nonNumbers } : {}),
    data: values,
  });
  return { data, nonNumbers };
}

export const doubles: MakePlain = (data) => withoutNonNumbers(data, data.values as Float64Array);

/**
 * The number that was meant: of all that are the same in 32 bits the one with the fewest digits. 11.6 stored in 32 bits is otherwise
 * 11.600000381.
 */
export function shortest(float: number): number {
  for (let scale = 1; scale <= 1e6; scale *= 10) {
    const near = Math.round(float * scale) / scale;
    if (Math.fround(near) === float && Math.abs(near) < 1e7) return near;
  }
  for (let digits = 1; digits < 9; digits++) {
    const near = Number(float.toPrecision(digits));
    if (Math.fround(near) === float) return near;
  }
  return Number.isFinite(float) ? Number(float.toPrecision(9)) : float;
}

export const floats: MakePlain = (data) =>
  withoutNonNumbers(data, Float64Array.from(data.values as Float32Array, shortest));

/** IEEE 754 half precision: a sign, five bits of exponent, ten of fraction. */
function half(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1024 + fraction) * 2 ** (exponent - 25));
}

export const halves: MakePlain = (data) => {
  const bits = data.values as Uint16Array;
  return withoutNonNumbers(data, Float64Array.from(bits, half));
};

/** A decimal's bits are a whole number in two's complement over 32-bit words, lowest first. */
function unscaled(words: Uint32Array, row: number, width: number): bigint {
  let value = 0n;
  for (let word = width - 1; word >= 0; word--) {
    value = (value << 32n) | BigInt(words[row * width + word] ?? 0);
  }
  return BigInt.asIntN(width * 32, value);
}

const wordsOf = ({ values }: Data): Uint32Array => {
  const { buffer, byteOffset, byteLength } = values as Uint32Array;
  return new Uint32Array(buffer, byteOffset, byteLength >> 2);
};

/** Decimals without fractions that a 64-bit number carries. */
export function wholeDecimals(bitWidth: number): MakePlain {
  const width = bitWidth / 32;
  return (data) => {
    const words = wordsOf(data);
    const values = BigInt64Array.from({ length: data.length }, (_, row) =>
      BigInt.asIntN(64, unscaled(words, row, width)),
    );
    return { data: makeData({ type: new Int64(), ...absences(data), data: values }) };
  };
}

/** Decimals as the nearest number; those that it does not carry in full are counted. */
export function decimals(bitWidth: number, scale: number): MakePlain {
  const width = bitWidth / 32;
  // A quotient of two numbers that are carried in full is the nearest number; 10²² is the last such power.
  const divisor = scale >= 0 && scale <= 22 ? 10 ** scale : undefined;
  return (data) => {
    const words = wordsOf(data);
    const isPresent = presence(data);
    const values = new Float64Array(data.length);
    let rounded = 0;
    for (let row = 0; row < data.length; row++) {
      if (!isPresent(row)) continue;
      const low = words[row * width] ?? 0;
      const high = width > 1 ? (words[row * width + 1] ?? 0) | 0 : (low | 0) >> 31;
      const sign = high >> 31;
      let isShort = high >= -0x200000 && high < 0x200000;
      for (let word = 2; word < width; word++) isShort &&= ((words[row * width + word] ?? 0) | 0) === sign;
      if (isShort && divisor !== undefined) {
        values[row] = (high * 2 ** 32 + low) / divisor;
      } else {
        const whole = unscaled(words, row, width);
        values[row] = Number(`${whole}e${-scale}`);
        if (!isCarried(whole)) rounded++;
      }
    }
    return { data: makeData({ type: new Float64(), ...absences(data), data: values }), rounded };
  };
}

/** Whether a number keeps all its digits: fifteen always are kept, zeros at the end do not count. */
function isCarried(whole: bigint): boolean {
  return whole.toString().replace('-', '').replace(/0+$/, '').length <= 15;
}

/** Text of cells that are ASCII. */
export function texts(textOf: (data: Data) => (row: number) => string): MakePlain {
  return (source) => {
    const isPresent = presence(source);
    const text = textOf(source);
    const valueOffsets = new Int32Array(source.length + 1);
    const parts: string[] = [];
    let end = 0;
    for (let row = 0; row < source.length; row++) {
      if (isPresent(row)) {
        const part = text(row);
        parts.push(part);
        end += part.length;
      }
      valueOffsets[row + 1] = end;
    }
    const data = new TextEncoder().encode(parts.join(''));
    return { data: makeData({ type: new Utf8(), ...absences(source), valueOffsets, data }) };
  };
}

export const dates =
  (dayOf: (data: Data) => (row: number) => number): MakePlain =>
  (source) => {
    const day = dayOf(source);
    const data = Int32Array.from({ length: source.length }, (_, row) => day(row));
    return { data: makeData({ type: new DateDay(), ...absences(source), data }) };
  };

/** A column of bytes that has been found to be text throughout; nothing but its name changes. */
export const bytesAsText: MakePlain = (source) => ({
  data: makeData({
    type: new Utf8(),
    ...absences(source),
    valueOffsets: source.valueOffsets,
    data: source.values as Uint8Array,
  }),
});

/** Bytes of one width, as text. */
export const fixedBytesAsText =
  (width: number): MakePlain =>
  (source) => {
    const valueOffsets = Int32Array.from({ length: source.length + 1 }, (_, row) => row * width);
    const data = source.values as Uint8Array;
    return { data: makeData({ type: new Utf8(), ...absences(source), valueOffsets, data }) };
  };

/** A column in which nothing ever stood. */
export const nothing: MakePlain = ({ length }) => ({
  data: makeData({
    type: new Utf8(),
    length,
    nullCount: length,
    nullBitmap: new Uint8Array(Math.ceil(length / 8)),
    valueOffsets: new Int32Array(length + 1),
    data: new Uint8Array(),
  }),
});

/** Whether every cell of bytes is UTF-8 by itself: the whole is, and no cell begins in the middle of a character. */
export function isText(data: Data, width?: number): boolean {
  const bytes = data.values as Uint8Array;
  const from = width ? 0 : (data.valueOffsets[0] ?? 0);
  const to = width ? width * data.length : (data.valueOffsets[data.length] ?? 0);
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(from, to));
  } catch {
    return false;
  }
  for (let row = 0; row < data.length; row++) {
    const start = width ? row * width : (data.valueOffsets[row] ?? 0);
    if (((bytes[start] ?? 0) & 0xc0) === 0x80) return false;
  }
  return true;
}
