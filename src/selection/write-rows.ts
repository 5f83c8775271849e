import { filterWords } from './link-words';
import type { ColumnFilter, RowOrder } from './selection';

/** Between a filter's column, word and values; between values; between filters. Each is written as itself in a link. */
export const filterSigns = { part: '.', value: '*', filter: ',' } as const;

export const descendingWord = 'fallande';

/**
 * Text of any column or cell without the signs that stand between, and without blanks at its ends, which a link does not keep: they are
 * percent-encoded, once more than the link itself does.
 */
const escaped = (text: string): string =>
  text.replace(/[%.*,]|^\s+|\s+$/g, (signs) =>
    encodeURIComponent(signs).replaceAll('.', '%2E').replaceAll('*', '%2A'),
  );

/** "status.nagon.missing*suppressed,value.mellan.0*10": what `readRows` reads back. */
export function writtenFilters(filters: readonly ColumnFilter[]): string | undefined {
  if (filters.length === 0) return undefined;
  return filters
    .map((filter) => {
      const parts = [escaped(filter.column), filterWords[filter.kind], ...valuesOf(filter)];
      return parts.join(filterSigns.part);
    })
    .join(filterSigns.filter);
}

function valuesOf(filter: ColumnFilter): string[] {
  switch (filter.kind) {
    case 'contains':
      return [escaped(filter.text)];
    case 'among':
      return [filter.values.map(escaped).join(filterSigns.value)];
    case 'between':
      return [[filter.from, filter.to].map((end) => escaped(String(end ?? ''))).join(filterSigns.value)];
    case 'empty':
    case 'filled':
      return [];
  }
}

export const writtenOrder = (order: RowOrder | undefined): string | undefined =>
  order && [escaped(order.column), ...(order.descending ? [descendingWord] : [])].join(filterSigns.part);
