import type { Period } from '@/domain/period';
import type { Sex } from '@/domain/sex';
import { suppressSlice } from '@/domain/suppression';
import type { Cell } from '@/domain/suppression/cell';
import type { SmallGroups } from '@/domain/suppression/setting';
import type { HiddenFigure } from '@/queries/shown-source';
import { betweenCells, betweenRows, type SmallSlice } from '@/queries/small-slices';
import type { Catalogue } from '../catalogue';
import { decidingBy } from '../suppression-of';

/** Those of an indicator's and year's figures that must be hidden. */
export type HiddenFiguresOf = (slice: SmallSlice, period: Period) => readonly HiddenFigure[];

/** Decides on one slice of an extract after another. */
export function hiddenFiguresBy(
  catalogue: Pick<Catalogue, 'units' | 'indicatorById'>,
  setting: SmallGroups,
): HiddenFiguresOf {
  const hiddenOf = suppressSlice(decidingBy(catalogue, setting));
  return (slice, period) =>
    Array.from(hiddenOf(cellsOf(slice)).keys(), ({ unitId, indicatorId, year, sex }) => ({
      unit_id: unitId,
      indicator_id: indicatorId,
      year,
      period,
      sex,
    }));
}

const cellsOf = ({ indicator_id: indicatorId, year, figures }: SmallSlice): Cell[] =>
  figures.split(betweenRows).map((written) => {
    const [unit = '', sex, n = '', value = ''] = written.split(betweenCells);
    const hiddenInExtract = value === 'hidden';
    return {
      unitId: decodeURIComponent(unit),
      indicatorId,
      year,
      sex: sex as Sex,
      n: n === '' ? undefined : Number(n),
      value: value === '' || hiddenInExtract ? undefined : Number(value),
      hiddenInExtract,
    };
  });
