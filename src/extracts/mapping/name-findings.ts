import { rowColumn } from './figure-columns';
import { findingOf } from './finding-of';
import type { ImportFinding } from './import-finding';
import type { Mapping } from './mapping';
import type { DistinctText, TableProfile } from './profile';
import { counted, quoted } from './swedish-count';

/** What there is to say of units and indicators by their names, and of columns that are not used. */
export function nameFindings(profile: TableProfile, mapping: Mapping): ImportFinding[] {
  return [
    ...unsettled(mapping),
    ...sameTwice(mapping),
    ...withoutName(profile, mapping, 'unit', 'enhet'),
    ...withoutName(profile, mapping, 'indicator', 'indikator'),
    ...unusedColumns(profile, mapping),
  ];
}

const asText = (text: string): DistinctText => ({ text, count: 1, first: 0 });

function unsettled(mapping: Mapping): ImportFinding[] {
  const names = Object.entries(mapping.indicators)
    .filter(([, answer]) => answer.use === 'indicator' && !answer.settled)
    .map(([name]) => name);
  if (names.length === 0) return [];
  const sentence = `${counted(names.length, 'indikator är ny', 'indikatorer är nya')}: ${quoted(names)}. Mått, decimaler och vilket håll som är bättre är ett förslag. Kontrollera det.`;
  return [findingOf('asks', 'unsettled', sentence, names.map(asText))];
}

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

/** Rows whose unit or indicator is blank, or has no answer yet. */
function withoutName(
  profile: TableProfile,
  mapping: Mapping,
  is: 'unit' | 'indicator',
  word: string,
): ImportFinding[] {
  const at = rowColumn(mapping.columns, is);
  const column = at === undefined ? undefined : profile.columns[at];
  if (at === undefined || !column || column.blanks === 0) return [];
  const sentence = `I ”${column.name}” är ${counted(column.blanks, 'rad', 'rader')} utan ${word}. De tas inte med.`;
  const blank = { text: '', count: column.blanks, first: 0 };
  return [findingOf('tells', 'left_out', sentence, [blank], [at])];
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
