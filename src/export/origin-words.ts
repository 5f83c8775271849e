/** Which part of a report a figure was read from. */
export const originWords = {
  outcome: 'utfall',
  previous_year: 'föregående års kolumn',
  text: 'löpande text',
} as const;
