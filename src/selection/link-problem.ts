/** Something in a link that could not be used as it stands. */
export interface LinkProblem {
  /** The parameter's name in the link, shortened like `printed`. */
  readonly parameter: string;
  /** What the link says, at most 40 characters: plain text, to be shown and never to be parsed. */
  readonly printed: string;
  /** What it means for the reader, in Swedish. */
  readonly sentence: string;
}

const longest = 40;

/** A link's text as it may be shown: without control and direction characters, cut to 40 characters. */
export function printable(text: string): string {
  // Cut twice: the first is only so that a text of megabytes costs nothing.
  const characters = [...text.slice(0, 10 * longest).replace(/\p{C}/gu, '')];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('');
}
