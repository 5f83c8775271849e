import * as z from 'zod/mini';
import { indicatorAreas, measurements, periodicities, polarities, unitsOfMeasure } from '@/domain/indicator';
import { periods } from '@/domain/period';
import { sexes } from '@/domain/sex';
import { targetLevels } from '@/domain/target';
import { unitLevels } from '@/domain/unit';
import type { Mapping } from './mapping';

// The page's policy forbids eval, which zod would otherwise try for once and report as a violation.
z.config({ jitless: true });

const part = z.object({
  indicator: z.exactOptional(z.string()),
  year: z.exactOptional(z.int()),
  period: z.exactOptional(z.enum(periods)),
  sex: z.exactOptional(z.enum(sexes)),
  unit: z.exactOptional(z.string()),
});

const role = z.discriminatedUnion('is', [
  z.object({ is: z.enum(['unit', 'indicator', 'year', 'period', 'sex']) }),
  z.object({ is: z.enum(['value', 'answers_n', 'population_n']), part }),
  z.object({ is: z.literal('target'), level: z.enum(targetLevels), part }),
  z.object({ is: z.literal('only'), texts: z.array(z.string()) }),
  z.object({ is: z.literal('left_out') }),
]);

const id = z.string().check(z.minLength(1));
const leftOut = z.object({ use: z.literal('left_out') });

const unit = z.discriminatedUnion('use', [
  leftOut,
  z.object({
    use: z.literal('unit'),
    unit_id: id,
    name: z.string(),
    short_name: z.string(),
    level: z.enum(unitLevels),
    parent_id: z.nullable(z.string()),
    service_area: z.nullable(z.string()),
  }),
]);

const indicator = z.discriminatedUnion('use', [
  leftOut,
  z.object({
    use: z.literal('indicator'),
    indicator_id: id,
    name: z.string(),
    short_name: z.string(),
    area: z.enum(indicatorAreas),
    unit_of_measure: z.enum(unitsOfMeasure),
    decimals: z.int().check(z.nonnegative(), z.maximum(10)),
    polarity: z.enum(polarities),
    measurement: z.enum(measurements),
    periodicity: z.enum(periodicities),
    definition: z.nullable(z.string()),
    settled: z.boolean(),
  }),
]);

/** The place of a column, which JSON writes as text. */
const place = z.string().check(z.regex(/^\d+$/));

const mapping: z.ZodMiniType<Mapping> = z.object({
  shape: z.enum(['figures', 'plain', 'left_out']),
  columns: z.array(role),
  whole: part,
  decimalSigns: z.record(place, z.enum([',', '.', 'asked'])),
  scales: z.exactOptional(z.record(place, z.number().check(z.positive()))),
  spans: z.exactOptional(z.enum(['last_year', 'left_out'])),
  disputed: z.exactOptional(z.literal('left_out')),
  marks: z.record(z.string(), z.enum(['missing', 'not_applicable', 'suppressed', 'zero', 'asked'])),
  units: z.record(z.string(), unit),
  indicators: z.record(z.string(), indicator),
});

/** A mapping out of the browser's storage; undefined where what is kept there is no mapping of this version. */
export function parseMapping(json: unknown): Mapping | undefined {
  const result = mapping.safeParse(json);
  return result.success ? result.data : undefined;
}
