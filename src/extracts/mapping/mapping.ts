import type { IndicatorArea, Measurement, Periodicity, Polarity, UnitOfMeasure } from '@/domain/indicator';
import type { Period } from '@/domain/period';
import type { Sex } from '@/domain/sex';
import type { TargetLevel } from '@/domain/target';
import type { UnitLevel } from '@/domain/unit';

/** What a figure in a cell is, where its column or the whole file says so: every part that no column tells row by row. */
export interface FigurePart {
  /** The indicator as the file names it: a key of `Mapping.indicators`. */
  readonly indicator?: string;
  readonly year?: number;
  readonly period?: Period;
  readonly sex?: Sex;
  /** The unit as the file names it: a key of `Mapping.units`. */
  readonly unit?: string;
}

/** What a column of a file is. */
export type ColumnRole =
  | { readonly is: 'unit' | 'indicator' | 'year' | 'period' | 'sex' }
  /** The figure itself. Several of these make a wide table: years, sexes or indicators as columns, each with what it is. */
  | { readonly is: 'value'; readonly part: FigurePart }
  /** A number beside the figure of the same row: of the value column with the same part, or of all where it says nothing. */
  | { readonly is: 'answers_n' | 'population_n'; readonly part: FigurePart }
  | { readonly is: 'target'; readonly level: TargetLevel; readonly part: FigurePart }
  /** It tells rows apart that are else alike, `Samtliga` from `Kommunal`: only those with one of these texts are used. */
  | { readonly is: 'only'; readonly texts: readonly string[] }
  | { readonly is: 'left_out' };

/** What a sign without a number stands for. `asked`: the reader has not said, and the file's legend does not. */
export type MarkMeaning = 'missing' | 'not_applicable' | 'suppressed' | 'zero' | 'asked';

/** A unit as it will stand in the extract. `left_out`: rows of it are not used. */
export type UnitAnswer =
  | { readonly use: 'left_out' }
  | {
      readonly use: 'unit';
      readonly unit_id: string;
      readonly name: string;
      readonly short_name: string;
      readonly level: UnitLevel;
      /** A unit_id of the same mapping or of the known units; null where none. */
      readonly parent_id: string | null;
      readonly service_area: string | null;
    };

/** An indicator as it will stand in the extract: one that is known, or what the reader says of it. */
export type IndicatorAnswer =
  | { readonly use: 'left_out' }
  | {
      readonly use: 'indicator';
      readonly indicator_id: string;
      readonly name: string;
      readonly short_name: string;
      readonly area: IndicatorArea;
      readonly unit_of_measure: UnitOfMeasure;
      readonly decimals: number;
      readonly polarity: Polarity;
      readonly measurement: Measurement;
      readonly periodicity: Periodicity;
      readonly definition: string | null;
      /** Whether the reader, or the known catalogue, has said so; a mere proposal is asked about before the data are used. */
      readonly settled: boolean;
    };

/** How a table of a file becomes rows of an extract. Plain data: it is remembered as JSON for files of the same shape. */
export interface Mapping {
  /** `plain`: kept as a table of its own, to be read under Data; no figures come of it. `left_out`: not used at all. */
  readonly shape: 'figures' | 'plain' | 'left_out';
  /** One for each column, in the table's order. */
  readonly columns: readonly ColumnRole[];
  /** What holds for the whole table. */
  readonly whole: FigurePart;
  /** By column, where all numbers of it could be read either way and someone has to say: `1.234`. */
  readonly decimalSigns: Readonly<Record<number, ',' | '.' | 'asked'>>;
  /**
   * By column, what its bare numbers are multiplied with to be in the indicator's unit of measure: 0.001 where they are in kronor, 100
   * where they are shares of one. A column that is not here is as printed.
   */
  readonly scales?: Readonly<Record<number, number>>;
  /** What becomes of figures of several years in one (`2015–2017`). Left out where no one has said: they belong to no year of them. */
  readonly spans?: 'last_year' | 'left_out';
  /** What becomes of figures that stand several times with different values. Left out where no one has said: they stop the use. */
  readonly disputed?: 'left_out';
  /** By the sign as printed, without white space around it. */
  readonly marks: Readonly<Record<string, MarkMeaning>>;
  /** By the unit's name as printed. */
  readonly units: Readonly<Record<string, UnitAnswer>>;
  /** By the indicator's name as printed, or the header of its column. */
  readonly indicators: Readonly<Record<string, IndicatorAnswer>>;
}
