/** The search part of a link as it stands there: every parameter with its values, decoded and unjudged. */
export type RawSearch = Readonly<Record<string, readonly string[]>>;

/**
 * Takes the search part of a link apart, with or without its "?". Never throws: what is no valid percent-encoding becomes U+FFFD.
 *
 * This and `stringifySearch` are what the router is given; judging what the values mean is `readSelection`.
 */
export function parseSearch(search: string): RawSearch {
  const parameters = new URLSearchParams(search);
  return Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name)]));
}

/** The search part of a link with its "?", empty where there are no parameters. `parseSearch` gives the same search back. */
export function stringifySearch(search: RawSearch): string {
  const pairs = Object.entries(search).flatMap(([name, values]) => values.map((value) => [name, value]));
  // A comma is legal here, and a list of units is readable with it.
  const text = new URLSearchParams(pairs).toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}
