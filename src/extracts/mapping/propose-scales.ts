import { amountBelow, amountScale } from './amount-scale';
import { figureColumns, rowColumn } from './figure-columns';
import type { Mapping } from './mapping';
import { measureColumn } from './measure-column';
import type { TableProfile } from './profile';

/** For each column of amounts whose heading or title says kronor or millions: the format has thousands of kronor. */
export function proposeScales(mapping: Mapping, profile: TableProfile): Record<number, number> {
  const perRow = rowColumn(mapping.columns, 'indicator') !== undefined;
  const scales: Record<number, number> = {};
  const [measure, ...others] = measureColumn(mapping.columns, profile)?.texts ?? [];
  for (const { at, role, profile: column } of figureColumns(mapping.columns, profile)) {
    const name = role.part.indicator ?? mapping.whole.indicator;
    const answers = perRow ? Object.values(mapping.indicators) : [mapping.indicators[`${name}`]];
    const used = answers.filter((answer) => answer?.use === 'indicator');
    const isAmount = used.length > 0 && used.every((answer) => answer.unit_of_measure === 'sek_thousands');
    if (!isAmount || (role.is !== 'value' && role.is !== 'target')) continue;
    const scale =
      amountScale(column.name) ??
      amountScale(amountBelow(profile, column.name)) ??
      (measure !== undefined && others.length === 0 ? amountScale(measure) : undefined) ??
      (perRow ? undefined : (amountScale(`${name}`) ?? amountScale(profile.above.join(' '))));
    if (scale !== undefined && scale !== 1) scales[at] = scale;
  }
  return scales;
}
