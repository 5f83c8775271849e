import type { Period } from '@/domain/period';

/** Totals alone, or women and men beside them. */
export type SexChoice = 'total' | 'women_men';

/** What the reader has chosen; it stands whole in the URL, on every page. `undefined` and an empty list mean the page's own default. */
export interface Selection {
  /** The extract's name: its folder under `extracts/`. */
  readonly extract: string | undefined;
  /** Unit ids in the order chosen; empty means all units that the page shows by default. */
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
};
