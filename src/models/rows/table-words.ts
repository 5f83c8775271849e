import { type TableName, tableSchemas } from '@/extracts/schema';
import { capitalised } from '@/format/words';
import { tableInWords } from '../checks/finding-words';

/** How the names of an extract's own tables begin: those that came with the reader's files as they were. */
const ownTable = 'egen_';

export const isFormatTable = (name: string): name is TableName => Object.hasOwn(tableSchemas, name);

/** "Utfall"; an own table by its own name. */
export function tableLabel(name: string): string {
  if (isFormatTable(name)) return capitalised(tableInWords[name]);
  return name.startsWith(ownTable) ? `Egen tabell: ${name.slice(ownTable.length)}` : name;
}

/** The tables in the order that they are offered: the figures first, then what they are of, own tables last. */
const offered: readonly TableName[] = [
  'observations',
  'targets',
  'complaints',
  'goals',
  'activities',
  'economy',
  'units',
  'indicators',
  'documents',
  'series_breaks',
];

export const inOfferedOrder = <Table extends { readonly name: string }>(
  tables: readonly Table[],
): Table[] => [
  ...offered.flatMap((name) => tables.find((table) => table.name === name) ?? []),
  ...tables.filter(({ name }) => !isFormatTable(name)),
];
