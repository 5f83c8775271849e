import { headlineIndicators } from '@/domain/headlines';
import type { Indicator } from '@/domain/indicator';
import { openingYear } from '@/domain/opening-year';
import type { Period } from '@/domain/period';
import type { Unit } from '@/domain/unit';
import type { ComplaintCountRow } from '@/queries/complaint-counts';
import type { TargetRow } from '@/queries/targets';
import type { Selection } from '@/selection/selection';
import { isBySex } from './absence-reason';
import { type Catalogue, reportingUnits } from './catalogue';
import { type ComplaintCard, complaintCard } from './complaint-card';
import { type HeadlineCard, headlineCard } from './headline-card';
import { type HeatTable, heatTable } from './heat-table';
import { overviewLead, overviewTitle } from './overview-title';
import type { ShownObservation } from './shown';
import { sourceSummary } from './source-label';
import { TargetLookup } from './target-lookup';

export interface Overview {
  readonly title: string;
  readonly lead: string;
  /** One for each headline indicator of the extract, also where no shown unit has a value this year. */
  readonly headlines: readonly Headline[];
  /** `none_told` where the extract was made of figures alone, and never had any to tell. */
  readonly complaints: ComplaintCard | 'none_told' | undefined;
  readonly table: HeatTable;
  /** What the figures were read from: "verksamhetsberättelser 2023–2025". */
  readonly source: string;
}

export interface Headline {
  readonly indicator: Indicator;
  readonly card: HeadlineCard | undefined;
  /** There is no card because no unit has a figure of all; of women or men there are. */
  readonly bySex: boolean;
}

/** What Översikt asks for, settled from the selection: its own defaults where the reader has chosen nothing. */
export interface OverviewChoice {
  readonly units: readonly Unit[];
  readonly year: number;
  readonly period: Period;
}

/**
 * @returns nothing where the extract holds no figures at all
 */
export function overviewChoice(selection: Selection, catalogue: Catalogue): OverviewChoice | undefined {
  const chosen = catalogue.units.filter((unit) => selection.units.includes(unit.id));
  const year = selection.year ?? openingYear(catalogue.documentById.values(), catalogue.years);
  if (year === undefined) return undefined;
  return { units: chosen.length > 0 ? chosen : reportingUnits(catalogue), year, period: selection.period };
}

export interface OverviewInput extends OverviewChoice {
  readonly catalogue: Catalogue;
  readonly figures: readonly ShownObservation[];
  readonly targets: readonly TargetRow[];
  /** Rows of all years, by headline indicator. */
  readonly series: ReadonlyMap<string, readonly ShownObservation[]>;
  readonly complaints: readonly ComplaintCountRow[];
}

export function overview(input: OverviewInput): Overview {
  const { catalogue, units, year, period } = input;
  const targets = new TargetLookup(input.targets);
  const shown = new Set(units.map((unit) => unit.id));
  const table = heatTable({ catalogue, units, year, period, figures: input.figures, targets });
  const headlines = headlineIndicators.flatMap((id) => {
    const indicator = catalogue.indicatorById.get(id);
    const series = input.series.get(id);
    if (indicator === undefined || series === undefined) return [];
    const card = headlineCard({ catalogue, indicator, units, year, series, targets });
    const bySex =
      card === undefined &&
      table.rows.some((row) => row.cells.some((cell) => cell.indicator.id === id && isBySex(cell)));
    return [{ indicator, card, bySex }];
  });
  return {
    title: overviewTitle(table),
    lead: overviewLead(table, catalogue),
    headlines,
    complaints:
      complaintCard(input.complaints, { units, year, period, catalogue }) ??
      (catalogue.documentById.size === 0 && input.complaints.length === 0 ? 'none_told' : undefined),
    table,
    source: sourceSummary(
      input.figures.filter((row) => shown.has(row.unit_id)).map((row) => row.document_id),
      catalogue,
    ),
  };
}
