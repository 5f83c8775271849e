import type { Indicator } from '@/domain/indicator';
import { type Deciding, type Suppression, suppress } from '@/domain/suppression';
import type { Bounds, Cell } from '@/domain/suppression/cell';
import type { SmallGroups } from '@/domain/suppression/setting';
import type { ObservationRow } from '@/queries/observation';
import type { SmallGroupRow } from '@/queries/small-groups';
import type { Catalogue } from './catalogue';
import { groupSize } from './shown';

/** The groups of figures that were asked of every unit of the extract: then they need no question of their own. */
export const groupsOf = (rows: readonly ObservationRow[]): SmallGroupRow[] =>
  rows
    .filter((row) => row.status === 'reported' || row.status === 'suppressed')
    .map((row) => ({
      unit_id: row.unit_id,
      indicator_id: row.indicator_id,
      year: row.year,
      sex: row.sex,
      n: groupSize(row) ?? null,
      value: row.status === 'suppressed' ? null : row.value,
      hidden: row.status === 'suppressed',
    }));

/** What is hidden of the extract, from the engine's answer to the question of small groups. */
export function suppressionOf(
  rows: readonly SmallGroupRow[],
  catalogue: Pick<Catalogue, 'units' | 'indicatorById'>,
  setting: SmallGroups,
): Suppression {
  return suppress(rows.map(cellOf), decidingBy(catalogue, setting));
}

/** What the decision is made by, besides the figures. */
export const decidingBy = (
  { units, indicatorById }: Pick<Catalogue, 'units' | 'indicatorById'>,
  setting: SmallGroups,
): Deciding => ({
  units,
  setting,
  boundsOf: (id) => {
    const indicator = indicatorById.get(id);
    return indicator === undefined ? unbounded : boundsOf(indicator);
  },
});

const cellOf = (row: SmallGroupRow): Cell => ({
  unitId: row.unit_id,
  indicatorId: row.indicator_id,
  year: row.year,
  sex: row.sex,
  n: row.n ?? undefined,
  value: row.value ?? undefined,
  hiddenInExtract: row.hidden,
});

const unbounded: Bounds = { least: undefined, most: undefined, each: 'between' };

/** Shares and indices go from 0 to 100, counts from 0; an amount may be negative. Of a share, each of the group is in it or not. */
function boundsOf({ unitOfMeasure, measurement }: Indicator): Bounds {
  if (measurement === 'amount') return unbounded;
  const most = unitOfMeasure === 'percent' || unitOfMeasure === 'index' ? 100 : undefined;
  const isShare = measurement === 'survey_share' || measurement === 'share';
  return { least: 0, most, each: isShare ? 'either_end' : 'between' };
}
