/** A text up to this size is its own sample. */
const wholeBytes = 1 << 20;
/** Of a larger one so much is also taken from its middle and its end: years later an export may be written otherwise. */
const laterBytes = 1 << 18;

const lineFeed = 10;
const carriageReturn = 13;

/** Whole lines of a text to find its dialect from: all of a small one; of a large one its beginning, some of its middle and its end. */
export function sampleOf(text: Uint8Array): Uint8Array {
  if (text.length <= wholeBytes + 2 * laterBytes) return text;
  const middle = Math.floor(text.length / 2);
  const pieces = [
    text.subarray(0, lineStart(text, wholeBytes)),
    text.subarray(lineStart(text, middle), lineStart(text, middle + laterBytes)),
    text.subarray(lineStart(text, text.length - laterBytes)),
  ];
  const sample = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let end = 0;
  for (const piece of pieces) {
    sample.set(piece, end);
    end += piece.length;
  }
  return sample;
}

/** Where the line after a place begins; within a very long line the place itself. */
function lineStart(text: Uint8Array, from: number): number {
  for (let at = from; at < Math.min(text.length, from + wholeBytes); at += 1) {
    const byte = text[at];
    if (byte === lineFeed || byte === carriageReturn) return at + 1;
  }
  return from;
}
