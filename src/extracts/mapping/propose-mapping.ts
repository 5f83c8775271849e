import type { Period } from '@/domain/period';
import { decimalSignOf } from '../cells/decimal-sign';
import { decimalSignIn } from './decimal-sign-in';
import { type FigureColumn, figureColumns, rowColumn } from './figure-columns';
import { figureEvidence } from './figure-evidence';
import type { Known } from './known';
import type { ColumnRole, FigurePart, Mapping } from './mapping';
import { periodMeanings, yearMeanings } from './meanings';
import { measureColumn } from './measure-column';
import type { ColumnProfile, TableProfile } from './profile';
import { proposeColumns } from './propose-columns';
import { proposeIndicators } from './propose-indicators';
import { proposeMarks } from './propose-marks';
import { proposeScales } from './propose-scales';
import { proposeUnits } from './propose-units';
import { seeColumns } from './seen-column';
import { type TitleWords, titleWords } from './title';

/**
 * What a table's columns are, as far as its headings and all its texts tell. It is shown to the reader, who can change every part of it.
 *
 * Nothing that someone has to say is guessed: such signs, decimal signs and indicators are `asked` and not `settled`. A table without
 * figures by unit is `plain`.
 */
export function proposeMapping(profile: TableProfile, known: Known): Mapping {
  const title = titleWords(profile, known);
  const columns = proposeColumns(seeColumns(profile), known, title);
  const figures = figureColumns(columns, profile);
  const whole = proposeWhole(profile, columns, figures, title);
  const unitNames = namesOf(profile, columns, figures, whole, 'unit');
  const hasUnits = unitNames.length > 0;
  const shown = figures.some(({ role }) => role.is === 'value' || role.is === 'target');
  return withAnswers(
    {
      shape: shown && hasUnits ? 'figures' : 'plain',
      columns,
      whole,
      decimalSigns: proposeDecimalSigns(figures),
      marks: proposeMarks(
        figures.map(({ profile: column }) => column),
        profile.legend,
      ),
      units: {},
      indicators: {},
    },
    profile,
    known,
    title,
  );
}

/**
 * The mapping with a proposal for each unit and indicator that its columns name, and with scales. Called again when the reader has changed
 * what a column is: answers that are there stay.
 */
export function withAnswers(
  mapping: Mapping,
  profile: TableProfile,
  known: Known,
  title: TitleWords = titleWords(profile, known),
): Mapping {
  const figures = figureColumns(mapping.columns, profile);
  const unitNames = namesOf(profile, mapping.columns, figures, mapping.whole, 'unit');
  const indicatorNames = namesOf(profile, mapping.columns, figures, mapping.whole, 'indicator');
  const values = figures.filter(({ role }) => role.is === 'value' || role.is === 'target');
  const periods = periodsOf(mapping, profile, figures);
  const perRow = rowColumn(mapping.columns, 'indicator') !== undefined;
  const evidence = (columns: readonly FigureColumn[]) =>
    figureEvidence(columns, mapping, periods, {
      table: profile,
      title: perRow ? '' : (title.indicator ?? ''),
      isShared: perRow,
      measures: measureColumn(mapping.columns, profile),
    });
  // Where rows name the indicator, all figures are evidence for all of them: looked at once.
  const ofAll = perRow ? evidence(values) : undefined;
  const evidenceOf = (name: string) =>
    ofAll ?? evidence(values.filter(({ role }) => (role.part.indicator ?? mapping.whole.indicator) === name));
  const indicators = {
    ...proposeIndicators(indicatorNames, known.indicators, evidenceOf),
    ...mapping.indicators,
  };
  const units = {
    ...proposeUnits(unitNames, known.units, areMunicipalities(mapping, profile)),
    ...mapping.units,
  };
  const complete = { ...mapping, indicators, units };
  return { ...complete, scales: mapping.scales ?? proposeScales(complete, profile) };
}

/** What holds for the whole table, where no column says it. A year in each row says nothing of the period: that is the title's to say. */
function proposeWhole(
  profile: TableProfile,
  columns: readonly ColumnRole[],
  figures: readonly FigureColumn[],
  title: TitleWords,
): FigurePart {
  const says = (is: 'unit' | 'indicator' | 'year') =>
    rowColumn(columns, is) !== undefined ||
    (figures.length > 0 && figures.every(({ role }) => role.part[is] !== undefined));
  return {
    ...(!says('indicator') && title.indicator && { indicator: title.indicator }),
    ...(!says('unit') && title.unit && { unit: title.unit }),
    ...(!says('year') && !periodsSayYears(profile, columns) && title.year && { year: title.year }),
    ...(title.period && !saysPeriod(profile, columns, figures) && { period: title.period }),
  };
}

/** Whether a column of periods says the year itself in each row: `2024-05`. */
function periodsSayYears(profile: TableProfile, columns: readonly ColumnRole[]): boolean {
  const column = profile.columns[rowColumn(columns, 'period') ?? -1];
  if (!column) return false;
  const texts = column.distinct.map(({ text }) => text);
  const said = periodMeanings(texts, column.name).filter(({ kind }) => kind === 'period');
  return said.length > 0 && said.every((meaning) => 'year' in meaning && meaning.year !== undefined);
}

/** Whether any column, heading or year (`T1 2025`) says of which part of the year its figures are. */
function saysPeriod(
  profile: TableProfile,
  columns: readonly ColumnRole[],
  figures: readonly FigureColumn[],
): boolean {
  const years = profile.columns[rowColumn(columns, 'year') ?? -1]?.distinct.map(({ text }) => text) ?? [];
  return (
    rowColumn(columns, 'period') !== undefined ||
    figures.some(({ role }) => role.part.period !== undefined) ||
    yearMeanings(years, {}).some((meaning) => 'period' in meaning)
  );
}

/** The names of units or indicators that the mapping has to answer for, each once. */
function namesOf(
  profile: TableProfile,
  columns: readonly ColumnRole[],
  figures: readonly FigureColumn[],
  whole: FigurePart,
  is: 'unit' | 'indicator',
): string[] {
  const at = rowColumn(columns, is);
  const inRows = at === undefined ? [] : (profile.columns[at]?.distinct ?? []).map(({ text }) => text);
  const inHeadings = figures.flatMap(({ role }) => role.part[is] ?? []);
  const all = [...inRows, ...inHeadings, ...(whole[is] ? [whole[is]] : [])];
  return [...new Set(all)].filter((name) => name !== '');
}

/** Where every number of a column reads both ways someone has to say; but n is never a fraction. */
function proposeDecimalSigns(figures: readonly FigureColumn[]): Record<number, ',' | '.' | 'asked'> {
  const signs: Record<number, ',' | '.' | 'asked'> = {};
  for (const { at, role, profile } of figures) {
    if (profile.stored !== 'text' || decimalSignIn({ decimalSigns: {} }, profile, at) !== 'asked') continue;
    const isCount = role.is === 'answers_n' || role.is === 'population_n';
    signs[at] = isCount ? notIn(profile) : 'asked';
  }
  return signs;
}

/** The sign that does not stand in the column's numbers; `asked` where both do. */
function notIn({ distinct }: ColumnProfile): ',' | '.' | 'asked' {
  const texts = distinct.map(({ text }) => text).filter((text) => decimalSignOf([text]) === 'asked');
  if (texts.every((text) => !text.includes(','))) return ',';
  return texts.every((text) => !text.includes('.')) ? '.' : 'asked';
}

/** Every period that the figures are said to be of. */
function periodsOf(mapping: Mapping, profile: TableProfile, figures: readonly FigureColumn[]): Period[] {
  const column = (is: 'year' | 'period') => profile.columns[rowColumn(mapping.columns, is) ?? -1];
  const textsOf = (one: ColumnProfile | undefined) => one?.distinct.map(({ text }) => text) ?? [];
  const read = [
    ...yearMeanings(textsOf(column('year')), mapping),
    ...periodMeanings(textsOf(column('period')), column('period')?.name ?? ''),
  ].flatMap((meaning) => ('period' in meaning && meaning.period ? [meaning.period] : []));
  const parts = figures.flatMap(({ role }) => role.part.period ?? []);
  return [...read, ...parts, ...(mapping.whole.period ? [mapping.whole.period] : [])];
}

const areMunicipalities = (mapping: Mapping, profile: TableProfile): boolean =>
  /^(?:kommun(?:er|namn)?|region(?:er|namn)?|län(?:snamn)?|municipality)\b/i.test(
    profile.columns[rowColumn(mapping.columns, 'unit') ?? -1]?.name ?? '',
  );
