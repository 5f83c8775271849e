import type { Assessment } from '@/domain/assessment';
import type { Period } from '@/domain/period';

/** Totals alone, or women and men beside them. */
export type SexChoice = 'total' | 'women_men';

/** The figures of Jämför, in the order that they are offered. */
export const compareFigures = [
  'dots',
  'slope',
  'women_men',
  'multiples',
  'scatter',
  'funnel',
  'profile',
] as const;
export type CompareFigure = (typeof compareFigures)[number];

/** The levels that can be compared: units that report themselves, and workplaces. */
export type ComparedLevel = 'unit' | 'workplace';

/** Whom units are held against on Jämför (jämförelsegrupp). */
export type PeerGroup =
  | { readonly kind: 'level'; readonly level: ComparedLevel }
  | { readonly kind: 'service_area'; readonly area: string }
  /** By hand: ids in the order chosen, under a name that the reader gave, empty for none. */
  | { readonly kind: 'picked'; readonly units: readonly string[]; readonly name: string };

/** How units are ordered in a figure. By name unless the reader asks: no league table by default (domain rule 17). */
export const unitOrders = ['name', 'value', 'distance'] as const;
export type UnitOrder = (typeof unitOrders)[number];

/** The parts of the page Data, each with an address of its own. */
export const dataParts = ['checks', 'rows', 'sql', 'extracts'] as const;
export type DataPart = (typeof dataParts)[number];

/** What a column's cells must be for a row to be listed. Values are text, as the engine writes the cell. */
export type ColumnFilter = { readonly column: string } & (
  | { readonly kind: 'contains'; readonly text: string }
  | { readonly kind: 'among'; readonly values: readonly string[] }
  /** Both ends included; open where there is none. */
  | { readonly kind: 'between'; readonly from: number | undefined; readonly to: number | undefined }
  | { readonly kind: 'empty' }
  | { readonly kind: 'filled' }
);

/** A column that rows are ordered by. */
export interface RowOrder {
  readonly column: string;
  readonly descending: boolean;
}

/** What the reader has chosen; it stands whole in the URL, on every page. `undefined` and an empty list mean the page's own default. */
export interface Selection {
  /** The extract's name: its folder under `extracts/`. */
  readonly extract: string | undefined;
  /** Unit ids in the order chosen; empty means all units that the page shows by default, and none lit on Jämför. */
  readonly units: readonly string[];
  readonly indicator: string | undefined;
  /** The year in focus (Översikt). */
  readonly year: number | undefined;
  /** The span of years, both ends included (Trender). */
  readonly years: { readonly from: number; readonly to: number } | undefined;
  readonly period: Period;
  readonly sex: SexChoice;
  /** What Trender draws beside the lines. */
  readonly ownTargets: boolean;
  readonly councilTargets: boolean;
  readonly city: boolean;
  readonly layout: 'one' | 'multiples';
  /** The limits of natural variation (XmR), on Trender. */
  readonly xmr: boolean;
  /** Which figure Jämför shows. On Jämför `units` are those that are lit, and `years` the two that a slope stands between. */
  readonly figure: CompareFigure;
  /** The other indicator: the vertical one of a scatter, the denominator of a funnel's rate. */
  readonly against: string | undefined;
  readonly peers: PeerGroup;
  readonly order: UnitOrder;
  /** Synpunkter: the form that joins the years, or each year's as it is printed. */
  readonly form: 'joined' | 'printed';
  /** The dimension of the form in focus on Synpunkter: what it was about, who sent it. On Ekonomi the row that units are held beside each other by. */
  readonly dimension: string | undefined;
  /** Counts added up through the year in place of each tertial's own. */
  readonly cumulated: boolean;
  /** Mål: the assessments that are shown; empty for all. */
  readonly assessments: readonly Assessment[];
  /** Mål: the words that are sought; empty for none. */
  readonly sought: string;
  /** Mål: the branches of the tree that are closed, by their places in it ("2-1": the first under the second); empty for none. */
  readonly closed: readonly string[];
  /** Data: which part of the page. The words sought are those of findings, or of rows. */
  readonly dataPart: DataPart;
  /** Data: whose rows; which tables and columns there are, only the page knows. */
  readonly table: string | undefined;
  readonly filters: readonly ColumnFilter[];
  readonly rowOrder: RowOrder | undefined;
}

export const defaultSelection: Selection = {
  extract: undefined,
  units: [],
  indicator: undefined,
  year: undefined,
  years: undefined,
  period: 'year',
  sex: 'total',
  ownTargets: true,
  councilTargets: true,
  city: false,
  layout: 'one',
  xmr: false,
  figure: 'dots',
  against: undefined,
  peers: { kind: 'level', level: 'unit' },
  order: 'name',
  form: 'joined',
  dimension: undefined,
  cumulated: false,
  assessments: [],
  sought: '',
  closed: [],
  dataPart: 'checks',
  table: undefined,
  filters: [],
  rowOrder: undefined,
};
