import { withHyphensInNumbers } from '../cells/plain';
import type { ColumnCodes } from './column-codes';
import type { Dialect } from './dialect';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** So many bytes are decoded at a time: a call for each cell would cost more than the cell. */
const batchBytes = 1 << 16;

/** Soft hyphens and characters without width: nothing that a reader of the page sees. Marks of writing direction are kept. */
const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** `="0180"`: how exports have a spreadsheet keep the nought of a code. */
const keptCode = /^="([^"]*)"$/;

/** A cell's text: what is invisible and the white space around it gone, else as a spreadsheet would show it. */
function cellText(content: string): string {
  const text = withHyphensInNumbers(content).replace(invisible, '').trim();
  return text.startsWith('="') ? text.replace(keptCode, '$1').trim() : text;
}

/**
 * The texts of each column by code, and the codes changed where two contents have turned out to be one text (`a` and `"a "`).
 */
export function columnTexts(
  columns: readonly ColumnCodes[],
  bytes: Uint8Array,
  dialect: Dialect,
): CodedTexts[] {
  const batch = new Uint8Array(Math.min(batchBytes, bytes.length));
  return columns.map((column) => textsOf(column, bytes, batch, dialect));
}

interface CodedTexts {
  readonly texts: readonly string[];
  readonly codes: Uint32Array;
}

function textsOf(column: ColumnCodes, bytes: Uint8Array, batch: Uint8Array, dialect: Dialect): CodedTexts {
  const { size, codes, escaped } = column;
  const contents = decoded(column, bytes, batch);
  const unquoted = unquote(dialect);
  let hasChanged = false;
  for (let code = 1; code < size; code += 1) {
    const content = contents[code] as string;
    const text = cellText(escaped[code] === 1 ? unquoted(content) : content);
    if (text === content) continue;
    hasChanged = true;
    contents[code] = text;
  }
  return hasChanged ? merged(contents, codes) : { texts: contents, codes };
}

/** What stands between the quotes of a cell, its escaped quotes as they are meant. */
function unquote({ quote, escaping }: Dialect): (content: string) => string {
  const doubled = quote + quote;
  if (escaping === 'doubled') return (content) => content.replaceAll(doubled, quote);
  const written = new RegExp(`\\\\([\\\\${quote}])|${quote}(${quote})`, 'g');
  return (content) => content.replace(written, '$1$2');
}

/** The contents by code, decoded many at a time and cut apart: a call of the decoder for each would cost more than the cell. */
function decoded({ starts, ends, size }: ColumnCodes, bytes: Uint8Array, batch: Uint8Array): string[] {
  const texts = new Array<string>(size).fill('');
  /** UTF-16 units of each content in the batch, the first of them being that of code `first`. */
  let units: number[] = [];
  let first = 1;
  let filled = 0;
  const flush = () => {
    const text = decoder.decode(batch.subarray(0, filled));
    let at = 0;
    for (const [place, length] of units.entries()) {
      texts[first + place] = text.slice(at, at + length);
      at += length;
    }
    first += units.length;
    units = [];
    filled = 0;
  };
  for (let code = 1; code < size; code += 1) {
    const [from, to] = [starts[code] as number, ends[code] as number];
    if (filled + to - from > batch.length) flush();
    if (to - from > batch.length) {
      texts[code] = decoder.decode(bytes.subarray(from, to));
      first += 1;
      continue;
    }
    let length = 0;
    for (let at = from; at < to; at += 1) {
      const byte = bytes[at] as number;
      batch[filled] = byte;
      filled += 1;
      // Bytes that go on a character are not counted, and the first of four is two units.
      if ((byte & 0xc0) !== 0x80) length += byte < 0xf0 ? 1 : 2;
    }
    units.push(length);
  }
  flush();
  return texts;
}

/** The codes by text: where two contents are one text they get one code, and all that is blank gets 0. */
function merged(contents: readonly string[], codes: Uint32Array): CodedTexts {
  const places = new Map<string, number>();
  const moved = Uint32Array.from(contents, (text) => {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  });
  for (let row = 0; row < codes.length; row += 1) codes[row] = moved[codes[row] as number] as number;
  return { texts: [...places.keys()], codes };
}
