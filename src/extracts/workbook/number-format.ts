/** What a cell's format makes of its number, as far as it changes what the number says. */
export type NumberFormat =
  | {
      readonly kind: 'number';
      /** `scaled`: 0,63 is shown as 63 %. `printed`: the sign is a word of the format's, and the number is as it stands. */
      readonly percent?: 'scaled' | 'printed';
      /** How many thousands the shown number is divided by: 1 for `# ##0 ` shown in thousands. */
      readonly thousands: number;
      /** Digits that are always shown: a code `0012`. 0 where it is no code. */
      readonly digits: number;
    }
  | { readonly kind: 'date'; readonly shows: 'year' | 'month' | 'day' | 'minute' | 'time' | 'elapsed' };

export const general: Extract<NumberFormat, { kind: 'number' }> = { kind: 'number', thousands: 0, digits: 0 };

/** Formats that workbooks name by number only (ECMA-376 part 1, 18.8.30), where they are more than digits. */
export function builtInFormat(id: number): NumberFormat {
  if (id === 9 || id === 10) return { ...general, percent: 'scaled' };
  if (id === 17) return { kind: 'date', shows: 'month' };
  if (id === 22) return { kind: 'date', shows: 'minute' };
  if (id === 46) return { kind: 'date', shows: 'elapsed' };
  if ((id >= 18 && id <= 21) || id === 45 || id === 47) return { kind: 'date', shows: 'time' };
  if ((id >= 14 && id <= 16) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
    return { kind: 'date', shows: 'day' };
  return general;
}

/** Reads a format code by its first section, the one of positive numbers: `0.0%;-0.0%`, `yyyy-mm-dd;@`, `[$-41D]mmmm yyyy`. */
export function readFormatCode(code: string): NumberFormat {
  // `"%-enheter"` is no percent.
  const literals = [...code.matchAll(/"([^"]*)"/g)].map(([, text = '']) => text.trim());
  const [section = ''] = code
    .replace(/"[^"]*"/g, '')
    .replace(/\\%/g, '\uE000')
    .replace(/\\.|_.|\*./g, '')
    .split(';');
  if (/\[h+\]|\[m+\]|\[s+\]/i.test(section)) return { kind: 'date', shows: 'elapsed' };
  // Colours, conditions and locales.
  const signs = section.replace(/\[[^\]]*\]/g, '');
  if (/general|standard/i.test(signs)) return general;
  if (/[ymdhs]/i.test(signs) && !/[0#?]/.test(signs.replace(/[.,]0+/g, '')))
    return { kind: 'date', shows: shownDate(signs) };
  const percent = signs.includes('%')
    ? 'scaled'
    : literals.includes('%') || code.includes('\\%')
      ? 'printed'
      : undefined;
  return {
    kind: 'number',
    ...(percent && { percent }),
    thousands: /[0#?](,+)(?!\s*[0#?,])/.exec(signs)?.[1]?.length ?? 0,
    digits: /^0{2,}$/.test(signs.trim()) ? signs.trim().length : 0,
  };
}

function shownDate(signs: string): 'year' | 'month' | 'day' | 'minute' | 'time' {
  const has = (sign: RegExp) => sign.test(signs);
  const isDated = has(/[yd]/i);
  if (has(/[hs]/i)) return isDated ? 'minute' : 'time';
  if (has(/d/i)) return 'day';
  return has(/m/i) ? 'month' : 'year';
}
