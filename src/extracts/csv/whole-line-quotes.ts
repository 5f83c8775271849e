const [lineFeed, carriageReturn, quote] = [10, 13, 34];

/**
 * The text without the quotes around each whole line, as a spreadsheet writes a file that it has opened without cutting it:
 * `"Enhet,""a, b"",84"`. Undefined where any line has none, or more than these.
 */
export function withoutLineQuotes(text: Uint8Array): Uint8Array | undefined {
  const bare = new Uint8Array(text.length);
  let end = 0;
  let at = 0;
  while (at < text.length) {
    let stop = at;
    while (stop < text.length && text[stop] !== lineFeed && text[stop] !== carriageReturn) stop += 1;
    if (stop > at) {
      if (text[at] !== quote || text[stop - 1] !== quote || stop - at < 2) return undefined;
      for (let place = at + 1; place < stop - 1; place += 1) {
        // Within the quotes every quote is doubled.
        if (text[place] === quote) {
          place += 1;
          if (text[place] !== quote || place >= stop - 1) return undefined;
        }
        bare[end] = text[place] as number;
        end += 1;
      }
    }
    if (stop < text.length) {
      bare[end] = text[stop] as number;
      end += 1;
    }
    at = stop + 1;
  }
  return bare.subarray(0, end);
}
