import type { Measurement, Periodicity, Polarity, UnitOfMeasure } from '@/domain/indicator';
import type { UnitLevel } from '@/domain/unit';
import type { IndicatorAnswer, MarkMeaning, UnitAnswer } from '@/extracts/mapping/mapping';
import { counted } from '@/format/words';
import { unitInWords } from '../indicator-words';

export const levelInWords: Readonly<Record<UnitLevel, string>> = {
  city: 'hela staden',
  district: 'stadsdelen',
  unit: 'enhet',
  workplace: 'arbetsplats i en enhet',
};

export const polarityInWords: Readonly<Record<Polarity, string>> = {
  higher: 'högre är bättre',
  lower: 'lägre är bättre',
  neutral: 'varken högre eller lägre är bättre',
};

export const measurementNames: Readonly<Record<Measurement, string>> = {
  survey_share: 'andel av svaren i en enkät',
  index: 'index ur en enkät',
  rolling_12_months: 'rullande tolv månader',
  share: 'andel',
  count: 'antal',
  amount: 'belopp eller mängd',
};

export const measureNames: Readonly<Record<UnitOfMeasure, string>> = unitInWords;

export const periodicityNames: Readonly<Record<Periodicity, string>> = {
  year: 'varje år',
  tertial: 'varje tertial',
  quarter: 'varje kvartal',
  month: 'varje månad',
};

/** What a sign without a number can stand for, in the order that it is offered. */
export const markMeanings: Readonly<Record<MarkMeaning, string>> = {
  asked: 'välj vad det betyder',
  missing: 'uppgift saknas',
  not_applicable: 'ingår inte, inte tillämpligt',
  suppressed: 'dolt, för få personer',
  zero: 'noll',
};

/**
 * A unit as it will stand: "Liljan, arbetsplats i en enhet under Liljeholmen".
 *
 * @param nameOf the name of a unit by its id, where there is one
 */
export function unitAnswerInWords(
  answer: UnitAnswer,
  nameOf: (unitId: string) => string | undefined,
): string {
  if (answer.use === 'left_out') return 'används inte';
  const parent = answer.parent_id === null ? undefined : nameOf(answer.parent_id);
  return [levelInWords[answer.level], parent && `under ${parent}`].filter(Boolean).join(' ');
}

/** An indicator as it will stand: "procent, 1 decimal, lägre är bättre, rullande tolv månader". */
export function indicatorAnswerInWords(answer: IndicatorAnswer): string {
  if (answer.use === 'left_out') return 'används inte';
  return [
    measureNames[answer.unit_of_measure],
    answer.decimals === 0 ? 'utan decimaler' : counted(answer.decimals, 'decimal', 'decimaler'),
    polarityInWords[answer.polarity],
    measurementNames[answer.measurement],
    periodicityNames[answer.periodicity],
  ].join(', ');
}
