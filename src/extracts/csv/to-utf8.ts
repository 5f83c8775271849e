import type { ReadNote } from '../read/read-table';
import { Unreadable } from '../read/unreadable';
import { fromSingleByte, singleByteOf } from './single-byte';
import { type ByteSurvey, surveyBytes } from './survey-bytes';

/** A file's text as UTF-8 without a byte order mark, and what it was written in. */
export interface Utf8Text {
  readonly bytes: Uint8Array;
  /** In words: `Windows-1252`. */
  readonly encoding: string;
  readonly notes: readonly ReadNote[];
}

/**
 * Reads the encoding off the bytes: a byte order mark, zero bytes at every other place (UTF-16), well-formed UTF-8, else one byte
 * a character: Windows-1252, or what older programs wrote.
 *
 * A file that has far more well-formed UTF-8 than not is damaged UTF-8: as Windows-1252 every å in it would be two wrong letters.
 *
 * @throws Unreadable where the bytes are no text
 */
export function toUtf8(bytes: Uint8Array): Utf8Text {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return fromUtf16(bytes.subarray(2), 'utf-16le');
  if (first === 0xfe && second === 0xff) return fromUtf16(bytes.subarray(2), 'utf-16be');
  const hasMark = first === 0xef && second === 0xbb && third === 0xbf;
  const text = hasMark ? bytes.subarray(3) : bytes;

  const survey = surveyBytes(text);
  const utf16 = hasMark ? undefined : utf16Of(survey, text.length);
  if (utf16) return fromUtf16(text, utf16);
  refuseBinary(survey, text.length);
  if (survey.strays === 0) return { bytes: text, encoding: 'UTF-8', notes: [] };
  if (hasMark || survey.sequences > survey.strays) {
    const sentence =
      survey.strays === 1
        ? 'En byte i filen är inte giltig UTF-8. Tecknet visas som \uFFFD.'
        : `${survey.strays} byte i filen är inte giltig UTF-8. Tecknen visas som \uFFFD.`;
    return { bytes: recoded(text, 'utf-8'), encoding: 'UTF-8', notes: [{ sentence }] };
  }
  const encoding = singleByteOf(text);
  return { bytes: fromSingleByte(text, encoding), encoding, notes: [] };
}

/** The byte order of UTF-16 without a mark: most characters of any Swedish text have a zero in their upper byte, and none in the lower. */
function utf16Of({ zeros: [even, odd] }: ByteSurvey, length: number): 'utf-16le' | 'utf-16be' | undefined {
  const most = (length / 2) * 0.6;
  const few = length / 200;
  if (odd > most && even <= few) return 'utf-16le';
  return even > most && odd <= few ? 'utf-16be' : undefined;
}

function fromUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Utf8Text {
  const text = recoded(bytes, encoding);
  refuseBinary(surveyBytes(text), text.length);
  const isCut = bytes.length % 2 === 1;
  return {
    bytes: text,
    encoding: 'UTF-16',
    notes: isCut
      ? [{ sentence: 'Filens sista tecken är avhugget. Kontrollera att hela filen är hämtad.' }]
      : [],
  };
}

function refuseBinary({ zeros: [even, odd], controls }: ByteSurvey, length: number): void {
  if (even + odd === 0 && controls <= length / 200) return;
  throw new Unreadable(
    'Filen är inte en textfil.',
    'Spara den som CSV eller Excel (.xlsx) i programmet som den kommer från och öppna den igen.',
    `${even + odd} zero bytes and ${controls} control characters in ${length} bytes`,
  );
}

const pieceBytes = 1 << 20;

/** Recodes piece by piece: a whole file as one string may be more than a browser holds. Malformed parts become U+FFFD. */
function recoded(bytes: Uint8Array, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const piece = bytes.subarray(at, at + pieceBytes);
    const isLast = at + pieceBytes >= bytes.length;
    pieces.push(encoder.encode(decoder.decode(piece, { stream: !isLast })));
  }
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let end = 0;
  for (const piece of pieces) {
    whole.set(piece, end);
    end += piece.length;
  }
  return whole;
}
