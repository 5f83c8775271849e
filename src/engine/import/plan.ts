import type { Period } from '@/domain/period';
import type { Sex } from '@/domain/sex';
import type { TargetLevel } from '@/domain/target';
import { isCountOf } from '@/extracts/mapping/is-count-of';
import type { ColumnRole, FigurePart, Mapping } from '@/extracts/mapping/mapping';
import { partKeys, partsAgree } from '@/extracts/mapping/parts-agree';

/** Where a part of what a figure is comes from: a column, row by row, or one thing for all rows. Undefined: nothing says it. */
export type From<T> = { readonly column: number } | { readonly fixed: T } | undefined;

/** What a row's figures in one column are. Units and indicators as the file names them. */
export interface Dimensions {
  readonly unit: From<string>;
  readonly indicator: From<string>;
  readonly year: From<number>;
  readonly period: From<Period>;
  readonly sex: From<Sex>;
}

/** A column of figures. */
export interface FigurePlan extends Dimensions {
  readonly column: number;
  readonly answers: number | undefined;
  readonly population: number | undefined;
}

/** A column of targets, for one of the indicators or years that it holds for. */
export interface TargetPlan extends Dimensions {
  readonly column: number;
  readonly level: TargetLevel;
}

export interface TablePlan {
  readonly figures: readonly FigurePlan[];
  readonly targets: readonly TargetPlan[];
}

type Parted = Extract<ColumnRole, { part: FigurePart }>;

/** The more a number's heading says of the figure that it stands beside, the surer it is that one's. */
const said = (part: FigurePart): number => partKeys.filter((key) => part[key] !== undefined).length;

/** What the columns of a mapping make of a row: which figures and targets stand in it, and what says what they are. */
export function planTable(mapping: Mapping): TablePlan {
  const { columns, whole } = mapping;
  const placeOf = (is: ColumnRole['is']) => {
    const column = columns.findIndex((role) => role.is === is);
    return column < 0 ? undefined : { column };
  };
  /** A heading says it before the row's own cell does, and that before what holds for the whole table. */
  const from = <T>(is: keyof FigurePart, ofPart: T | undefined, ofWhole: T | undefined): From<T> => {
    if (ofPart !== undefined) return { fixed: ofPart };
    return placeOf(is) ?? (ofWhole === undefined ? undefined : { fixed: ofWhole });
  };
  const dimensions = (part: FigurePart): Dimensions => ({
    unit: from('unit', part.unit, whole.unit),
    indicator: from('indicator', part.indicator, whole.indicator),
    year: from('year', part.year, whole.year),
    period: from('period', part.period, whole.period),
    sex: from('sex', part.sex, whole.sex),
  });
  const all = <Is extends Parted['is']>(is: Is) =>
    columns.flatMap((role, column) =>
      role.is === is ? [{ role: role as Extract<Parted, { is: Is }>, column }] : [],
    );

  const values = all('value');
  const beside = (is: 'answers_n' | 'population_n', part: FigurePart) =>
    all(is)
      .filter(({ role }) => isCountOf(role.part, part, mapping))
      .sort((a, b) => said(b.role.part) - said(a.role.part))[0]?.column;
  return {
    figures: values.map(({ role: { part }, column }) => ({
      column,
      ...dimensions(part),
      answers: beside('answers_n', part),
      population: beside('population_n', part),
    })),
    targets: all('target').flatMap(({ role: { part, level }, column }) => {
      // Of the figures beside it a target has what its own heading leaves unsaid: once for each indicator and year among them.
      const parts = values
        .filter((value) => partsAgree(part, value.role.part))
        .map(({ role }): FigurePart => ({ ...only(role.part, ['indicator', 'year', 'unit']), ...part }));
      const different = new Map(
        (parts.length > 0 ? parts : [part]).map((one) => [
          JSON.stringify([one.indicator, one.year, one.unit]),
          one,
        ]),
      );
      return [...different.values()].map((one) => ({ column, level, ...dimensions(one) }));
    }),
  };
}

function only(part: FigurePart, keys: readonly (keyof FigurePart)[]): FigurePart {
  return Object.fromEntries(keys.flatMap((key) => (part[key] === undefined ? [] : [[key, part[key]]])));
}
