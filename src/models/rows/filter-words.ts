import { formatNumber } from '@/format/number';
import type { ColumnFilter } from '@/selection/selection';
import { wordInSwedish } from './cell-words';
import { columnWords } from './column-words';

const shownValues = 3;

/** A filter as a few words: "Status är saknas eller dolt", "Värde 0–9,5". */
export function filterInWords(table: string, filter: ColumnFilter): string {
  const { name } = columnWords(table, filter.column);
  switch (filter.kind) {
    case 'contains':
      return `${name} innehåller ”${filter.text}”`;
    case 'among': {
      const words = filter.values.map((value) => wordInSwedish(table, filter.column, value));
      const more = words.length - shownValues;
      const shown = words.slice(0, shownValues);
      const last = more > 0 ? `${more} till` : shown.pop();
      return `${name} är ${shown.length === 0 ? last : `${shown.join(', ')} eller ${last}`}`;
    }
    case 'between':
      if (filter.to === undefined) return `${name} minst ${number(filter.from)}`;
      if (filter.from === undefined) return `${name} högst ${number(filter.to)}`;
      return `${name} ${number(filter.from)} till ${number(filter.to)}`;
    case 'empty':
      return `${name} är tomt`;
    case 'filled':
      return `${name} är ifyllt`;
  }
}

const number = (end: number | undefined): string =>
  end === undefined
    ? ''
    : Number.isInteger(end) && end >= 1000 && end < 10_000
      ? String(end)
      : formatNumber(end, 10);

/** A number as it is typed in Swedish: "9,5", "1 200", "−3". Nothing for what is none. */
export function typedNumber(text: string): number | undefined {
  const plain = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace('\u2212', '-')
    .replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
