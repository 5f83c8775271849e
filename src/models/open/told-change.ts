import { type Period, periods } from '@/domain/period';
import { type Sex, sexes } from '@/domain/sex';
import type { ExtractChange } from '@/extracts/mapping/importer';
import { periodName } from '@/format/period';
import { sexInWords } from './column-roles';

/** A figure that is new, gone or changed, in words. */
export interface ToldChange {
  readonly unit: string;
  readonly indicator: string;
  readonly year: string;
  /** The period of an outcome; of a target whose it is. */
  readonly period: string;
  readonly sex: string;
  readonly before: string;
  readonly after: string;
}

const isPeriod = (text: string): text is Period => (periods as readonly string[]).includes(text);
const isSex = (text: string): text is Sex => (sexes as readonly string[]).includes(text);

export function toldChange({ year, period, sex, ...row }: ExtractChange['rows'][number]): ToldChange {
  return {
    ...row,
    year: String(year),
    period: isPeriod(period) ? periodName(period) : period,
    sex: isSex(sex) ? sexInWords[sex] : sex,
  };
}
