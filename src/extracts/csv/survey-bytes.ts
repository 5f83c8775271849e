/** What bytes are, counted: enough to tell UTF-8, UTF-16, one byte a character and no text at all apart. */
export interface ByteSurvey {
  /** Well-formed UTF-8 sequences of more than one byte. */
  readonly sequences: number;
  /** Bytes over 127 outside of these. */
  readonly strays: number;
  /** Zero bytes at even and at odd places. */
  readonly zeros: readonly [number, number];
  /** Control characters that no text has, zero not among them. */
  readonly controls: number;
}

/** Allowed below 32: tab, line feed, vertical tab, form feed, carriage return, and the end-of-file sign of old programs. */
const isControl = Uint8Array.from({ length: 32 }, (_, byte) =>
  [0, 9, 10, 11, 12, 13, 26].includes(byte) ? 0 : 1,
);

export function surveyBytes(bytes: Uint8Array): ByteSurvey {
  const zeros: [number, number] = [0, 0];
  let sequences = 0;
  let strays = 0;
  let controls = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte < 32) {
      if (byte === 0) zeros[(at & 1) as 0 | 1] += 1;
      else controls += isControl[byte] as number;
    } else if (byte > 127) {
      const length = sequenceLength(bytes, at);
      if (length === 0) strays += 1;
      else {
        sequences += 1;
        at += length - 1;
      }
    }
  }
  return { sequences, strays, zeros, controls };
}

/** Bytes of the UTF-8 sequence that begins here, 0 where none does. Table 3-7 of the Unicode Standard. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  const second = bytes[at + 1] ?? 0;
  const follows = (place: number) => ((bytes[at + place] ?? 0) & 0xc0) === 0x80;
  if (lead < 0xc2 || lead > 0xf4 || !follows(1)) return 0;
  if (lead < 0xe0) return 2;
  if (lead < 0xf0) {
    const isWrong = (lead === 0xe0 && second < 0xa0) || (lead === 0xed && second > 0x9f);
    return !isWrong && follows(2) ? 3 : 0;
  }
  const isWrong = (lead === 0xf0 && second < 0x90) || (lead === 0xf4 && second > 0x8f);
  return !isWrong && follows(2) && follows(3) ? 4 : 0;
}
