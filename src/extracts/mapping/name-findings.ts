import { findingOf } from './finding-of';
import { headingRole } from './heading-words';
import type { ImportFinding } from './import-finding';
import type { Mapping } from './mapping';
import type { DistinctText, TableProfile } from './profile';
import { counted, quoted } from './swedish-count';

/** Printings that are read as one, and columns that are not used. */
export const nameFindings = (profile: TableProfile, mapping: Mapping): ImportFinding[] => [
  ...sameTwice(mapping),
  ...ofWhichYear(profile, mapping),
  ...unusedColumns(profile, mapping),
];

const asText = (text: string): DistinctText => ({ text, count: 1, first: 0 });

/** Several printings that are read as one unit or indicator. */
function sameTwice(mapping: Mapping): ImportFinding[] {
  const printings = new Map<string, string[]>();
  const add = (key: string, name: string) => printings.set(key, [...(printings.get(key) ?? []), name]);
  for (const [name, answer] of Object.entries(mapping.units))
    if (answer.use === 'unit') add(`enhet ${answer.unit_id}`, name);
  for (const [name, answer] of Object.entries(mapping.indicators)) {
    if (answer.use === 'indicator') add(`indikator ${answer.indicator_id}`, name);
  }
  return [...printings.entries()].flatMap(([key, names]) => {
    if (names.length < 2) return [];
    const what = key.startsWith('enhet') ? 'enhet' : 'indikator';
    return [findingOf('tells', 'unsettled', `${quoted(names)} läses som samma ${what}.`, names.map(asText))];
  });
}

/** Targets and n that say no year, in a table with several years in its headings. */
function ofWhichYear(profile: TableProfile, mapping: Mapping): ImportFinding[] {
  const years = new Set(mapping.columns.flatMap((role) => (role.is === 'value' ? [role.part.year] : [])));
  if (years.size < 2) return [];
  const open = profile.columns.flatMap(({ name }, at) => {
    const role = headingRole(name);
    const isBeside = role === 'answers_n' || role === 'population_n' || role?.startsWith('target_');
    return isBeside && mapping.columns[at]?.is === 'left_out' ? [{ name, at }] : [];
  });
  if (open.length === 0) return [];
  const names = open.map(({ name }) => name);
  const sentence = `${quoted(names)} säger inte vilket år det gäller, och tabellen har flera. Ange kolumnens år om den ska tas med.`;
  return [
    findingOf(
      'asks',
      'left_out',
      sentence,
      names.map(asText),
      open.map(({ at }) => at),
    ),
  ];
}

function unusedColumns(profile: TableProfile, mapping: Mapping): ImportFinding[] {
  const unused = profile.columns.flatMap(({ name, distinct }, at) => {
    const isEmpty = distinct.every(({ text }) => text === '');
    return mapping.columns[at]?.is === 'left_out' && !isEmpty ? [{ name, at }] : [];
  });
  if (unused.length === 0) return [];
  const names = unused.map(({ name }) => name);
  const sentence = `${counted(unused.length, 'kolumn används', 'kolumner används')} inte: ${quoted(names, 5)}.`;
  return [
    findingOf(
      'tells',
      'left_out',
      sentence,
      names.map(asText),
      unused.map(({ at }) => at),
    ),
  ];
}
