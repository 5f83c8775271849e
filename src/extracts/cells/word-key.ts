import { printedKey } from '../report/text';

/** Letters and digits of a text in lower case, with the sign of percent. `mån` and `män` stay two words. */
export const wordKey = (text: string): string => printedKey(text).replace(/[^\p{L}\p{Nd}%]/gu, '');
