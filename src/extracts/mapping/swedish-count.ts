const numbers = new Intl.NumberFormat('sv-SE');

/** `1 cell`, `1 200 celler`. */
export const counted = (count: number, one: string, several: string): string =>
  `${numbers.format(count)} ${count === 1 ? one : several}`;

/** The first few, quoted: `”2015–2017”, ”2018–2020” och 3 till`. */
export function quoted(texts: readonly string[], most = 3): string {
  const shown = texts.slice(0, most).map((text) => `”${text.length > 60 ? `${text.slice(0, 57)} …` : text}”`);
  const more = texts.length - shown.length;
  if (more > 0) return `${shown.join(', ')} och ${numbers.format(more)} till`;
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} och ${shown.at(-1)}` : shown.join('');
}
