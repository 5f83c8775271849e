import type { TargetRow } from '@/queries/targets';
import type { Catalogue } from '../catalogue';
import { type HiddenEntry, hiddenList } from '../hidden-list';
import type { ShownObservation } from '../shown';
import { sourceSummary } from '../source-label';
import { TargetLookup } from '../target-lookup';
import { withBySex } from './by-sex';
import type { CompareChoice } from './choice';
import { Figures } from './compared';
import { type DotFigure, dotComparison } from './dots';
import { funnelComparison } from './funnel';
import type { FunnelFigure } from './funnel-figure';
import type { ComparisonParts, Grounds, TooLittle } from './grounds';
import { type MultiplesFigure, multiplesComparison } from './multiples';
import { type ProfileFigure, profileComparison } from './profile';
import { scatterComparison } from './scatter';
import type { ScatterFigure } from './scatter-figure';
import { type SlopeFigure, slopeComparison } from './slope';
import { type WomenMenFigure, womenMenComparison } from './women-men';

/** The figure of a comparison, by its kind. */
export type ComparisonFigure =
  | DotFigure
  | SlopeFigure
  | WomenMenFigure
  | MultiplesFigure
  | ProfileFigure
  | ScatterFigure
  | FunnelFigure
  | TooLittle;

/** A comparison as the page shows it: the finding, what it bears, the figure or why there is none, and its table. */
export interface Comparison extends Omit<ComparisonParts<ComparisonFigure>, 'shown'> {
  /** "verksamhetsberättelser 2023–2025". */
  readonly source: string;
  /** What of it is hidden, and why. */
  readonly hidden: readonly HiddenEntry[];
}

/** What every comparison is made from. */
export interface CompareInput {
  readonly catalogue: Catalogue;
  readonly choice: CompareChoice;
  readonly rows: readonly ShownObservation[];
  readonly targets: readonly TargetRow[];
}

export function comparison(input: CompareInput): Comparison {
  const { catalogue, choice } = input;
  const targets = new TargetLookup(input.targets);
  const figures = new Figures(input.rows, { catalogue, targets, period: choice.period });
  const grounds = { catalogue, choice, figures, targets };
  const { shown, ...parts } = withBySex(partsOf(grounds), grounds);
  const rows = shown.flatMap(({ row }) => row ?? []);
  return {
    ...parts,
    source: sourceSummary(
      rows.map((row) => row.document_id),
      catalogue,
    ),
    hidden: hiddenList(rows, catalogue, new Set(rows.map((row) => row.unit_id))),
  };
}

function partsOf(grounds: Grounds): ComparisonParts<ComparisonFigure> {
  switch (grounds.choice.figure) {
    case 'dots':
      return dotComparison(grounds);
    case 'slope':
      return slopeComparison(grounds);
    case 'women_men':
      return womenMenComparison(grounds);
    case 'multiples':
      return multiplesComparison(grounds);
    case 'profile':
      return profileComparison(grounds);
    case 'scatter':
      return scatterComparison(grounds);
    case 'funnel':
      return funnelComparison(grounds);
  }
}
