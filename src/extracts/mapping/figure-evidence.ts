import type { Periodicity } from '@/domain/indicator';
import type { Period } from '@/domain/period';
import { readNumber } from '../cells/read-number';
import { shapesOf } from '../cells/shapes';
import type { Sign } from '../cells/sign';
import { amountBelow } from './amount-scale';
import { decimalSignIn } from './decimal-sign-in';
import type { FigureColumn } from './figure-columns';
import type { Mapping } from './mapping';
import type { MeasureColumn } from './measure-column';
import type { TableProfile } from './profile';
import type { FigureEvidence } from './propose-indicators';

/** More decimals than anyone prints are what is left of a division. */
const mostDecimals = 4;

/** What columns of figures show of what is measured, by the rows of each text. */
export function figureEvidence(
  columns: readonly FigureColumn[],
  mapping: Pick<Mapping, 'decimalSigns'>,
  periods: readonly Period[],
  {
    table,
    title,
    isShared,
    measures,
  }: { table: TableProfile; title: string; isShared: boolean; measures: MeasureColumn | undefined },
): FigureEvidence {
  const signs = new Map<Sign, number>();
  const decimals = new Map<number, number>();
  let belowHundred = true;
  for (const { at, profile } of columns) {
    const sign = decimalSignIn(mapping, profile, at);
    for (const { text, count } of shapesOf(profile.distinct)) {
      const reading = readNumber(text, sign === ',' || sign === '.' ? sign : undefined);
      if (reading.kind !== 'number') continue;
      signs.set(reading.sign, (signs.get(reading.sign) ?? 0) + count);
      // One of each form is enough: those of one form have as many digits.
      belowHundred &&= Math.abs(reading.value) <= 100;
      decimals.set(reading.decimals, (decimals.get(reading.decimals) ?? 0) + count);
    }
  }
  const most = [...signs].sort(([, a], [, b]) => b - a)[0];
  return {
    headings: columns
      .flatMap(({ profile: { name } }) => [name, amountBelow(table, name)])
      .join(' ')
      .trim(),
    title,
    isShared,
    ...(measures?.only && { measure: measures.only }),
    sign: most?.[0] ?? 'none',
    decimals: usualDecimals(decimals),
    belowHundred,
    periodicity: periodicityOf(periods),
  };
}

/** The most that are printed; of numbers that a program has divided, one. */
function usualDecimals(decimals: ReadonlyMap<number, number>): number {
  const printed = [...decimals.keys()];
  const most = Math.max(0, ...printed);
  return most <= mostDecimals ? most : 1;
}

/** The shortest kind of period among the figures. */
function periodicityOf(periods: readonly Period[]): Periodicity {
  if (periods.some((period) => period.startsWith('M'))) return 'month';
  if (periods.some((period) => period.startsWith('Q'))) return 'quarter';
  return periods.some((period) => period.startsWith('T')) ? 'tertial' : 'year';
}
