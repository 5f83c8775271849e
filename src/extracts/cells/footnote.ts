/** Notes after a name, a year or a number: `2024 1)`, `Solrosen*`, `63¹`. */
const note = /(?<=\S) (?:\d{1,2}|[a-zåäö])\)$|[*†‡#]+$|[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]+$/u;

/** Close to a sign of measure a note is still one: `63 %1)`. Close to a digit it is a part of the number, and `631)` is not read. */
const closeNote = /(?<=[^\d(\s])\d{1,2}\)$/u;

/** A year whose figures may still change. */
const preliminary = / \(?prel(?:\.|iminär[at]?)?\)?$/i;

/** Whether a text has a bracket that is not closed: what closes it is a part of it, and no note. */
export const isOpen = (text: string): boolean => text.split('(').length > text.split(')').length;

/** A text without the note after it. */
export const withoutNote = (text: string): string => {
  const rest = text.replace(note, '').trimEnd();
  return isOpen(rest) ? text : rest;
};

export const withoutNoteOfNumber = (text: string): string =>
  text.replace(note, '').replace(closeNote, '').trimEnd();

export const withoutNoteOfYear = (text: string): string =>
  withoutNote(text.replace(preliminary, '')).replace(preliminary, '').trimEnd();
