import { withPlainDashes } from './plain';

export type DecimalSign = ',' | '.';

/** Digits as a number. */
export interface Numeral {
  readonly value: number;
  /** Digits after the decimal sign. */
  readonly decimals: number;
}

/** The ways in which digits with points, commas and spaces read. Two only where nothing in them tells: `1.234`. */
export type Ways = { readonly [S in DecimalSign]?: Numeral };

/**
 * By decimal sign: groups of thousands with a space, or with the other of the two signs, all groups or none. A number other than nought
 * does not begin with one: `0123` is a code.
 */
const forms: { readonly [S in DecimalSign]: RegExp } = {
  ',': /^([1-9]\d{0,2}(?: \d{3})+|[1-9]\d{0,2}(?:\.\d{3})+|0|[1-9]\d*|)(?:,(\d+))?$/,
  '.': /^([1-9]\d{0,2}(?: \d{3})+|[1-9]\d{0,2}(?:,\d{3})+|0|[1-9]\d*|)(?:\.(\d+))?$/,
};

/** More digits than a number can tell apart: a number of an account or a case. */
const mostDigits = 15;

/** Reads `1 234,5`, `1.234`, `,5`, `1,2E+05` in every way that it can be read; empty where there is none. */
export function waysOf(text: string): Ways {
  const [, digits = '', power] = /^([\d., ]+)(?:[eE]([+-]?\d{1,3}))?$/.exec(withPlainDashes(text)) ?? [];
  const comma = numeral(digits, ',', power);
  const point = numeral(digits, '.', power);
  return { ...(comma && { ',': comma }), ...(point && { '.': point }) };
}

function numeral(digits: string, sign: DecimalSign, power: string | undefined): Numeral | undefined {
  const parts = forms[sign].exec(digits);
  if (!parts || digits === '') return undefined;
  const [, whole = '', fraction = ''] = parts;
  const counted = whole.replace(/\D/g, '');
  // A power of ten stands after one digit and its decimals: nothing else is in groups there, and nothing is ambiguous.
  if (power !== undefined && counted !== whole) return undefined;
  if (counted.length + fraction.length > mostDigits && power === undefined && fraction === '')
    return undefined;
  const value = Number(`${counted || '0'}.${fraction || '0'}e${power ?? '0'}`);
  // Too great, or so small that nothing is left of it: that would be a nought that no one has printed.
  if (!Number.isFinite(value) || (value === 0 && /[1-9]/.test(digits))) return undefined;
  return { value, decimals: Math.max(0, fraction.length - Number(power ?? 0)) };
}
