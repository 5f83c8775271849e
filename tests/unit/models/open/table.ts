import type { Mapping } from '@/extracts/mapping/mapping';
import type { ColumnProfile, TableProfile } from '@/extracts/mapping/profile';

/** A column of text with these cells, most frequent first as a profile has them. */
export function column(name: string, cells: readonly string[]): ColumnProfile {
  const counts = new Map<string, { count: number; first: number }>();
  cells.forEach((text, row) => {
    const known = counts.get(text) ?? { count: 0, first: row };
    counts.set(text, { ...known, count: known.count + 1 });
  });
  const blanks = counts.get('')?.count ?? 0;
  counts.delete('');
  const distinct = [...counts].map(([text, at]) => ({ text, ...at })).sort((a, b) => b.count - a.count);
  return { name, headers: [name], stored: 'text', blanks, distinct, distinctCount: distinct.length };
}

export const table = (columns: readonly ColumnProfile[], more: Partial<TableProfile> = {}): TableProfile => ({
  name: 'ami',
  file: 'ami.csv',
  rows: 3,
  columns,
  above: [],
  below: [],
  legend: [],
  ...more,
});

/** A long table: unit, year, value. */
export const longTable = table([
  column('Enhet', ['Björken', 'Björken', 'Ångaren']),
  column('År', ['2023', '2024', '2024']),
  column('AMI', ['81', '..', '79,5']),
]);

export const unit = (name: string, unit_id: string): Mapping['units'][string] => ({
  use: 'unit',
  unit_id,
  name,
  short_name: name,
  level: 'unit',
  parent_id: null,
  service_area: null,
});

export const indicator = (name: string, settled: boolean): Mapping['indicators'][string] => ({
  use: 'indicator',
  indicator_id: name.toLowerCase(),
  name,
  short_name: name,
  area: 'Personal',
  unit_of_measure: 'percent',
  decimals: 1,
  polarity: 'lower',
  measurement: 'share',
  periodicity: 'year',
  definition: null,
  settled,
});

/** What the long table is: the value column is an indicator that has been settled. */
export const longMapping: Mapping = {
  shape: 'figures',
  columns: [{ is: 'unit' }, { is: 'year' }, { is: 'value', part: { indicator: 'AMI' } }],
  whole: {},
  decimalSigns: {},
  marks: { '..': 'missing' },
  units: { Björken: unit('Björken', 'bjorken'), Ångaren: unit('Ångaren', 'angaren') },
  indicators: { AMI: indicator('AMI', true) },
};
