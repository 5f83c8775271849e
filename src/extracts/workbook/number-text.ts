import type { NumberFormat } from './number-format';

/**
 * A workbook's number as Swedish text: decimal comma, no grouping, every digit that it has, dates as ISO. What the format says of the
 * number is kept, percent above all: 0,63 shown as 63 % is `63 %`.
 *
 * @param epoch1904 whether the workbook's days are counted from 1904
 */
export function numberText(value: number, format: NumberFormat, epoch1904: boolean): string {
  if (format.kind === 'date') return dateText(value, format.shows, epoch1904) ?? decimalText(value);
  const shown = (format.percent === 'scaled' ? value * 100 : value) / 1000 ** format.thousands;
  const text = decimalText(shown);
  if (format.percent) return `${text} %`;
  return format.digits > 0 && /^\d+$/.test(text) ? text.padStart(format.digits, '0') : text;
}

/** Workbooks hold 15 digits: `11.600000000000001` in the file is 11,6. No exponent, however large or small. */
export function decimalText(value: number): string {
  const [, minus = '', first = '', rest = '', exponent = '0'] =
    /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(value.toExponential(14)) ?? [];
  const digits = `${first}${rest}`.replace(/0+$/, '');
  if (digits === '') return '0';
  const whole = Number(exponent) + 1;
  if (whole <= 0) return `${minus}0,${'0'.repeat(-whole)}${digits}`;
  const fraction = digits.slice(whole);
  return `${minus}${digits.slice(0, whole).padEnd(whole, '0')}${fraction === '' ? '' : `,${fraction}`}`;
}

const day = 86_400_000;

/** Undefined where the number is no day that the workbook's calendar has. */
function dateText(
  serial: number,
  shows: (NumberFormat & { kind: 'date' })['shows'],
  epoch1904: boolean,
): string | undefined {
  if (!(serial >= 0 && serial < 2_958_466)) return undefined;
  const seconds = Math.round((serial % 1) * 86_400);
  if (shows === 'elapsed') return clock(Math.round(serial * 86_400));
  if (shows === 'time') return clock(seconds);
  // The calendar from 1900 has a 29 February that the year had not: days before it are one further on.
  const shift = epoch1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const iso = new Date(shift + Math.floor(serial) * day).toISOString();
  switch (shows) {
    case 'year':
      return iso.slice(0, 4);
    case 'month':
      return iso.slice(0, 7);
    case 'day':
      return iso.slice(0, 10);
    case 'minute':
      return seconds === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${clock(seconds)}`;
  }
}

function clock(seconds: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const rest = seconds % 60;
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}${rest === 0 ? '' : `:${two(rest)}`}`;
}
