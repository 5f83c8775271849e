import type { Answer } from '@/queries/shown-source';

/** A question's rows. */
export type AnsweredQuestion = Extract<Answer, { readonly kind: 'answered' }>;

const decimals = /^(FLOAT|DOUBLE|DECIMAL)/;
const whole = /^U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/;

export const isNumberType = (type: string): boolean => decimals.test(type) || whole.test(type);

/**
 * A cell of an answer as the page shows it. The engine has written it, so that no digit of a large number is lost; of a number only its signs
 * are made Swedish: decimal comma, U+2212 as minus. Absent is nothing.
 */
export function answerText(type: string, text: string | null): string {
  if (text === null) return '';
  if (!isNumberType(type)) return text;
  const plain = decimals.test(type) && !type.startsWith('DECIMAL') ? text.replace(/\.0$/, '') : text;
  return plain.replace('.', ',').replace('-', '\u2212');
}

/** The number that a cell is, where a file can hold it without loss. */
export function answerNumber(type: string, text: string): number | undefined {
  if (!isNumberType(type)) return undefined;
  const number = Number(text);
  if (!Number.isFinite(number)) return undefined;
  return whole.test(type) && !Number.isSafeInteger(number) ? undefined : number;
}
