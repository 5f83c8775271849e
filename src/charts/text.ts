/**
 * Advance widths of Source Sans 3 at weight 600 in thousandths of the font size, measured in Chromium.
 *
 * Labels are placed before anything is drawn, and alike on every machine, so text is measured from the font's own numbers instead
 * of a canvas. Weight 400 is about 3 % narrower: the table serves as its upper bound.
 */
const widths: readonly (readonly [number, string])[] = [
  [100, '\u202f'],
  [200, ' \u00a0'],
  [255, '|'],
  [262, 'i'],
  [263, 'j'],
  [271, 'l'],
  [275, "',.:;·’"],
  [282, 'I'],
  [315, '!'],
  [317, 'f'],
  [322, '-'],
  [324, '()[]{}'],
  [344, '/\\'],
  [361, 't'],
  [373, 'r'],
  [401, '₂'],
  [431, 's'],
  [438, '*'],
  [443, 'z'],
  [444, '?'],
  [462, 'c'],
  [480, '–'],
  [481, 'x'],
  [482, '"”'],
  [494, 'J'],
  [495, 'vy'],
  [500, '_'],
  [501, 'Y'],
  [502, 'L'],
  [507, 'eé'],
  [510, 'F'],
  [513, '#$+0123456789<=>^~−§±×'],
  [516, 'aåä'],
  [520, 'g'],
  [522, 'k'],
  [536, 'V'],
  [538, 'EÉ'],
  [540, 'Z'],
  [541, 'X'],
  [545, 'S'],
  [546, 'T'],
  [549, '`oö'],
  [556, 'uü'],
  [558, 'AhÅÄ'],
  [560, 'n'],
  [563, 'b'],
  [564, 'dpq'],
  [576, 'C'],
  [582, 'P'],
  [592, 'R'],
  [597, 'BK'],
  [625, 'D'],
  [628, 'G'],
  [639, '&'],
  [655, 'UÜ'],
  [657, 'N'],
  [663, 'H'],
  [674, 'OQÖ'],
  [745, 'M'],
  [748, 'w'],
  [800, 'W—'],
  [827, '½'],
  [841, '%'],
  [843, 'm'],
  [875, '@'],
  [964, '…'],
];

const widthOf = new Map(
  widths.flatMap(([width, characters]) => [...characters].map((character) => [character, width])),
);

/** What a character outside the table is taken to be: as wide as a wide one. */
const unknownWidth = 850;

/** Room for another font where Source Sans 3 has not loaded, and for rounding. */
const margin = 1.02;

/** Width in pixels of one line of text at a font size in pixels. */
export function textWidth(text: string, fontSize: number): number {
  let thousandths = 0;
  for (const character of text) thousandths += widthOf.get(character) ?? unknownWidth;
  return (thousandths / 1000) * fontSize * margin;
}

export const widest = (lines: readonly string[], fontSize: number): number =>
  Math.max(0, ...lines.map((line) => textWidth(line, fontSize)));

/** Breaks a text between words into lines of at most `maxWidth` pixels; a word that is wider has a line to itself. */
export function wrapText(text: string, fontSize: number, maxWidth: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(joined, fontSize) <= maxWidth) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

/** The text on two lines as even as its words allow, or on one if it is a single word. */
export function halved(text: string, fontSize: number): string[] {
  const words = text.split(' ');
  let best = [text];
  for (let i = 1; i < words.length; i++) {
    const lines = [words.slice(0, i).join(' '), words.slice(i).join(' ')];
    if (widest(lines, fontSize) < widest(best, fontSize)) best = lines;
  }
  return best;
}
