/** Words between bars, over as many lines as they need. */
export const wordList = (words: string): readonly string[] =>
  words.split('|').map((word) => word.replace(/\s+/g, ' ').trim());
