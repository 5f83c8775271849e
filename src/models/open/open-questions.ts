import { figureColumns, rowColumn } from '@/extracts/mapping/figure-columns';
import type { FigurePart, Mapping } from '@/extracts/mapping/mapping';
import { partsAgree } from '@/extracts/mapping/parts-agree';
import type { TableProfile } from '@/extracts/mapping/profile';
import { formatNumber } from '@/format/number';
import { listInWords } from '@/format/words';
import { unsettledIndicators } from './name-rows';

/** So many names stand in a sentence, and so much of each: they come from files. */
const namesSaid = 3;
const lettersSaid = 40;

const needed = [
  ['unit', 'vilken enhet'],
  ['indicator', 'vilken indikator'],
  ['year', 'vilket år'],
] as const satisfies readonly (readonly [keyof FigurePart, string])[];

/** What the reader has to say before a table can be used, each in a sentence. Nothing where it gives no figures. */
export function openQuestions(profile: TableProfile, mapping: Mapping): readonly string[] {
  if (mapping.shape !== 'figures') return [];
  return [
    ...ofColumns(profile, mapping),
    ...ofCounts(profile, mapping),
    ...ofDecimals(profile, mapping),
    ...ofMarks(mapping),
    ...ofIndicators(unsettledIndicators(profile, mapping).length),
  ];
}

/** What no column, no column's own words and nothing about the whole table tells of the values. */
function ofColumns(profile: TableProfile, mapping: Mapping): string[] {
  const figures = figureColumns(mapping.columns, profile).filter(
    ({ role }) => role.is === 'value' || role.is === 'target',
  );
  if (figures.length === 0) return ['Ingen kolumn är vald som värde eller mål.'];
  return needed.flatMap(([is, words]) => {
    if (mapping.whole[is] !== undefined || rowColumn(mapping.columns, is) !== undefined) return [];
    // A column of periods may say the year too, "2024-05": the rows tell.
    if (is === 'year' && rowColumn(mapping.columns, 'period') !== undefined) return [];
    const silent = figures.filter(
      // The council's target is the city's: it has no unit.
      ({ role }) =>
        role.part[is] === undefined && !(is === 'unit' && role.is === 'target' && role.level === 'council'),
    );
    if (silent.length === 0) return [];
    return [
      `Det står inte ${words} värdena i ${namesOf(silent.map(({ profile: { name } }) => name))} gäller.`,
    ];
  });
}

const ofOneCount = [
  ['year', 'vilket år'],
  ['period', 'vilken period'],
  ['sex', 'vilket kön'],
  ['unit', 'vilken enhet'],
] as const satisfies readonly (readonly [keyof FigurePart, string])[];

/**
 * Whose n it is where the values beside it stand in a column for each year, or each sex: it cannot be all of theirs, and what is hidden
 * hangs on it.
 */
function ofCounts(profile: TableProfile, mapping: Mapping): string[] {
  const figures = figureColumns(mapping.columns, profile);
  const values = figures.filter(({ role }) => role.is === 'value');
  const counts = figures.filter(({ role }) => role.is === 'answers_n' || role.is === 'population_n');
  return ofOneCount.flatMap(([is, words]) => {
    const silent = counts.filter(({ role: { part } }) => {
      const beside = values.filter(({ role }) => partsAgree(part, role.part));
      return part[is] === undefined && new Set(beside.map(({ role }) => role.part[is])).size > 1;
    });
    if (silent.length === 0) return [];
    return [
      `Det står inte ${words} antalet i ${namesOf(silent.map(({ profile: { name } }) => name))} gäller. Ange det, eller välj bort kolumnen.`,
    ];
  });
}

function ofDecimals({ columns }: TableProfile, { decimalSigns }: Mapping): string[] {
  const asked = Object.entries(decimalSigns).flatMap(([at, sign]) =>
    sign === 'asked' ? (columns[Number(at)]?.name ?? []) : [],
  );
  return asked.length === 0
    ? []
    : [`Talen i ${namesOf(asked)} kan läsas på två sätt. Välj vad som är decimaltecken.`];
}

function ofMarks({ marks }: Mapping): string[] {
  const asked = Object.entries(marks).flatMap(([mark, meaning]) => (meaning === 'asked' ? [mark] : []));
  return asked.length === 0 ? [] : [`Säg vad ${namesOf(asked)} betyder.`];
}

/** Which way is the better one decides every verdict: a proposal is not enough. */
function ofIndicators(count: number): string[] {
  if (count === 0) return [];
  return [
    count === 1
      ? 'En indikator är ny eller känd bara under ett annat namn. Godkänn förslaget eller ändra det.'
      : `${formatNumber(count, 0)} indikatorer är nya eller kända bara under andra namn. Godkänn förslagen eller ändra dem.`,
  ];
}

function namesOf(names: readonly string[]): string {
  const said = names
    .slice(0, namesSaid)
    .map((name) => `”${name.length > lettersSaid ? `${name.slice(0, lettersSaid)} …` : name}”`);
  const rest = names.length - said.length;
  return listInWords(rest > 0 ? [...said, `${formatNumber(rest, 0)} till`] : said);
}
