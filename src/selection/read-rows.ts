import type { LinkReader } from './link-reader';
import { dataPartWords, filterWords } from './link-words';
import { type ColumnFilter, defaultSelection, type RowOrder, type Selection } from './selection';
import { descendingWord, filterSigns } from './write-rows';

/** More are no filters but a pasted text; and no table has so many columns that anyone would see them all. */
const mostFilters = 20;
const mostValues = 200;
const longestText = 200;

/** Which rows of which table are listed on Data, and how. Which tables and columns there are, only the page knows. */
export function readRows(link: LinkReader): Pick<Selection, 'dataPart' | 'table' | 'filters' | 'rowOrder'> {
  return {
    dataPart:
      link.choice(
        'vy',
        dataPartWords,
        (printed) => `Länken anger vyn ”${printed}”, som inte finns. Avstämningen visas i stället.`,
      ) ?? defaultSelection.dataPart,
    table: link.text('tabell'),
    filters: readFilters(link),
    rowOrder: readOrder(link),
  };
}

function readFilters(link: LinkReader): readonly ColumnFilter[] {
  const text = link.text('filter');
  if (text === undefined) return [];
  const written = text.split(filterSigns.filter);
  const filters = written.slice(0, mostFilters).flatMap((one) => readFilter(one) ?? []);
  if (filters.length < written.length) {
    link.note(
      'filter',
      text,
      (printed) => `Länken anger filtret ”${printed}”, där inte allt går att läsa. Resten gäller.`,
    );
  }
  return filters;
}

function readFilter(written: string): ColumnFilter | undefined {
  const [name = '', word, texts = '', ...others] = written.split(filterSigns.part);
  const column = unescaped(name);
  const kind = (Object.keys(filterWords) as ColumnFilter['kind'][]).find((one) => filterWords[one] === word);
  if (column === undefined || column === '' || kind === undefined || others.length > 0) return undefined;
  const values = texts.split(filterSigns.value).map(unescaped);
  const [first, second] = values;
  switch (kind) {
    case 'contains':
      return isText(first) && first !== '' ? { column, kind, text: first } : undefined;
    case 'among':
      return values.length <= mostValues && values.every(isText) ? { column, kind, values } : undefined;
    case 'between': {
      const [from, to] = [readEnd(first), readEnd(second)];
      if (from === 'unreadable' || to === 'unreadable' || (from ?? to) === undefined) return undefined;
      return { column, kind, from, to };
    }
    case 'empty':
    case 'filled':
      return { column, kind };
  }
}

const isText = (text: string | undefined): text is string => text !== undefined && text.length <= longestText;

function readEnd(text: string | undefined): number | undefined | 'unreadable' {
  if (text === undefined || text === '') return undefined;
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(text) ? Number(text) : 'unreadable';
}

function readOrder(link: LinkReader): RowOrder | undefined {
  const text = link.text('sortering');
  if (text === undefined) return undefined;
  const [name = '', word, ...others] = text.split(filterSigns.part);
  const column = unescaped(name);
  if (column && others.length === 0 && (word === undefined || word === descendingWord))
    return { column, descending: word === descendingWord };
  link.note(
    'sortering',
    text,
    (printed) => `Länken anger sorteringen ”${printed}”, som inte går att läsa. Den är utelämnad.`,
  );
  return undefined;
}

/** Nothing for what no link of ours has. */
function unescaped(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
