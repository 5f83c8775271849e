/** Soft hyphens, zero-width characters and marks of writing direction: nothing that a reader of the page sees. */
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/**
 * The text with a hyphen for each soft hyphen between two digits: agencies write age groups so (`10\u00AD14`), and without it they would be
 * another number.
 */
export const withHyphensInNumbers = (text: string): string =>
  text.includes('\u00AD') ? text.replace(/(?<=\d)\u00AD(?=\d)/g, '-') : text;

/** Text that is as the eye has it already: words of common letters and signs with single spaces. Most cells are, and there may be a million. */
const alreadyPlain = /^[!-~åäöéÅÄÖÉ–−…”]+(?: [!-~åäöéÅÄÖÉ–−…”]+)*$/;

/** A cell's text as the eye has it: no invisible characters, every kind of white space as one space, composed letters. */
export const plain = (text: string): string =>
  alreadyPlain.test(text)
    ? text
    : withHyphensInNumbers(text).replace(invisible, '').replace(/\s+/g, ' ').normalize('NFC').trim();

/** Every character that is printed for a minus or a dash. */
export const dashes = '-\u2010-\u2015\u2212';

/** The text with all its dashes as `-`. */
export const withPlainDashes = (text: string): string => text.replace(/[\u2010-\u2015\u2212]/g, '-');
