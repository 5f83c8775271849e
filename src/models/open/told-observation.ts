import type { IndicatorAnswer, Mapping, UnitAnswer } from '@/extracts/mapping/mapping';
import type { Row } from '@/extracts/schema';
import { absenceText } from '@/format/absence';
import { formatMeasure } from '@/format/measure';
import { formatNumber } from '@/format/number';
import { formatPeriod } from '@/format/period';
import { sexInWords } from './column-roles';

/** An observation as it would stand, in words. */
export interface ToldObservation {
  readonly unit: string;
  readonly indicator: string;
  readonly when: string;
  readonly sex: string;
  readonly value: string;
  readonly printed: string;
  readonly answers: string;
}

/** The first observations that mappings give, with the names that they give. */
export function toldObservations(
  rows: readonly Row<'observations'>[],
  mappings: readonly Mapping[],
): readonly ToldObservation[] {
  const units = new Map<string, Extract<UnitAnswer, { use: 'unit' }>>();
  const indicators = new Map<string, Extract<IndicatorAnswer, { use: 'indicator' }>>();
  for (const mapping of mappings) {
    for (const answer of Object.values(mapping.units))
      if (answer.use === 'unit') units.set(answer.unit_id, answer);
    for (const answer of Object.values(mapping.indicators))
      if (answer.use === 'indicator') indicators.set(answer.indicator_id, answer);
  }
  return rows.map((row) => {
    const indicator = indicators.get(row.indicator_id);
    return {
      unit: units.get(row.unit_id)?.name ?? row.unit_id,
      indicator: indicator?.name ?? row.indicator_id,
      when: formatPeriod(row.period, row.year),
      sex: sexInWords[row.sex],
      value: valueInWords(row, indicator),
      printed: row.raw ?? '',
      answers: row.answers_n === null ? '' : formatNumber(row.answers_n, 0),
    };
  });
}

function valueInWords(
  { value, status }: Row<'observations'>,
  indicator: Extract<IndicatorAnswer, { use: 'indicator' }> | undefined,
): string {
  if (value === null) return absenceText(status === 'reported' ? 'missing' : status);
  // All decimals that there are: the reader compares it with the file.
  const decimals = Math.max(indicator?.decimals ?? 0, String(value).split('.')[1]?.length ?? 0);
  if (indicator === undefined) return formatNumber(value, decimals);
  return formatMeasure(value, { unitOfMeasure: indicator.unit_of_measure, decimals });
}
