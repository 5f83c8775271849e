import type { FigurePart, Mapping } from './mapping';
import { partsAgree } from './parts-agree';

type Said = Pick<Mapping, 'columns' | 'whole' | 'indicators'>;

/** The indicators whose values a number of people stands beside: those that a questionnaire measures, and the others that are used. */
export interface IndicatorsBeside {
  readonly surveyed: readonly string[];
  readonly others: readonly string[];
}

export function indicatorsBeside(count: FigurePart, { columns, whole, indicators }: Said): IndicatorsBeside {
  const names = columns.flatMap((role) =>
    role.is === 'value' && partsAgree(count, role.part) ? (role.part.indicator ?? whole.indicator ?? []) : [],
  );
  const isUsed = (name: string) => indicators[name]?.use !== 'left_out';
  const isSurveyed = (name: string) => {
    const answer = indicators[name];
    return (
      answer?.use === 'indicator' && (answer.measurement === 'survey_share' || answer.measurement === 'index')
    );
  };
  const used = [...new Set(names)].filter(isUsed);
  return { surveyed: used.filter(isSurveyed), others: used.filter((name) => !isSurveyed(name)) };
}

/**
 * Whether a number of people, who answered or were asked, is that of a figure. Where it does not say which of several indicators it is of,
 * it is of those that a questionnaire measures, if there are any: 46 who answered say nothing of how many were ill.
 */
export function isCountOf(count: FigurePart, value: FigurePart, mapping: Said): boolean {
  if (!partsAgree(count, value)) return false;
  if (count.indicator !== undefined) return true;
  const { surveyed } = indicatorsBeside(count, mapping);
  const indicator = value.indicator ?? mapping.whole.indicator;
  return surveyed.length === 0 || indicator === undefined || surveyed.includes(indicator);
}
