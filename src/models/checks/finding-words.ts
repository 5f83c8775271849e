import type { RuleId } from '@/domain/checks/check-extract';
import { decimalsOf } from '@/domain/checks/precision';
import type { CheckedTable, FactOrigin } from '@/domain/checks/rows';
import type { Place, Severity, Told } from '@/domain/checks/rule';
import type { Period } from '@/domain/period';
import type { Sex } from '@/domain/sex';
import type { TargetLevel } from '@/domain/target';
import { formatMeasure } from '@/format/measure';
import { formatNumber } from '@/format/number';
import { formatPeriod } from '@/format/period';
import { listInWords } from '@/format/words';
import type { Catalogue } from '../catalogue';
import { hasSource, sourceLabel } from '../source-label';

/** What a severity is called above its findings. */
export const severityInWords: Record<Severity, string> = {
  error: 'Fel',
  question: 'Att fråga om',
  note: 'Att känna till',
};

/** What each rule looks for, as a heading. */
export const ruleInWords: Record<RuleId, string> = {
  'total-against-increments': 'Tertialen ger inte totalen',
  'total-beyond-increments': 'Totalen är mer än ifyllda tertial',
  'headings-disagree': 'Rubrikerna räknar samma händelser olika',
  'total-outside-parts': 'Totalen ligger utanför kvinnor och män',
  'part-above-whole': 'Delen är större än helheten',
  'out-of-range': 'Värdet är inte möjligt för sitt mått',
  'too-many-decimals': 'Fler decimaler än indikatorn skrivs med',
  'more-answers-than-asked': 'Fler svar än tillfrågade',
  'previous-year-differs': 'Nästa rapport har ett annat värde för året',
  'told-differently': 'Samma rapport har två olika värden',
  'plan-target-differs': 'Planens mål är inte berättelsens',
  'planned-not-reported': 'Planerad indikator utan utfall',
  'reported-not-planned': 'Ny indikator, utan mål i planen',
  'goal-met-indicators-missed': 'Målet bedöms uppfyllt men indikatorer når inte årsmålet',
  'goal-met-over-unmet': 'Målet bedöms uppfyllt över ett som inte är det',
  'duplicate-key': 'Samma sak på flera rader',
  'unknown-reference': 'Hänvisning till något som inte finns i uttaget',
  'printed-unit-differs': 'Tryckt i en annan enhet än indikatorns',
  'economy-unit-changes': 'Beloppen byter enhet mellan åren',
  'low-response': 'Låg svarsfrekvens',
  'target-looser-than-council': 'Målet är lägre ställt än kommunfullmäktiges',
};

/** A table as its rows are called on the page. */
export const tableInWords: Record<CheckedTable, string> = {
  documents: 'dokument',
  units: 'enheter',
  indicators: 'indikatorer',
  observations: 'utfall',
  targets: 'mål för indikatorer',
  complaints: 'synpunkter och klagomål',
  goals: 'mål',
  activities: 'aktiviteter',
  economy: 'ekonomi',
  series_breaks: 'brott i serier',
};

/** Whose target it is, as the subject of a sentence. */
export const targetInWords: Record<TargetLevel, string> = {
  unit: 'årsmålet',
  board: 'nämndens mål',
  council: 'KF:s årsmål',
};

const ofSex: Record<Sex, string> = { total: '', women: ', kvinnor', men: ', män' };

/** A figure as a finding has it: whose, of what, when. */
interface Subject {
  readonly unitId: string | null;
  readonly indicatorId: string;
  readonly year: number;
  readonly period?: Period;
  readonly sex?: Sex;
}

/** What of the catalogue the words of findings need: little enough to be handed to a worker. */
export type NamesOf = Pick<Catalogue, 'unitById' | 'indicatorById' | 'documentById' | 'statedSource'>;

/** The names, figures and places that the sentences are made of, in the words of one extract. */
export class FindingWords {
  constructor(readonly catalogue: NamesOf) {}

  /** The short name; an id that the extract does not have stands for itself, and no unit is the whole city. */
  unit(id: string | null): string {
    if (id === null) return 'Hela staden';
    return this.catalogue.unitById.get(id)?.shortName ?? id;
  }

  /** The short name; within quotation marks where it has a comma of its own. */
  indicator(id: string): string {
    const name = this.catalogue.indicatorById.get(id)?.shortName ?? id;
    return name.includes(',') ? `”${name}”` : name;
  }

  /** "Personligt stöd, AMI, helår 2024": what the sentence is about. */
  subject({ unitId, indicatorId, year, period, sex = 'total' }: Subject): string {
    const when = period === undefined ? String(year) : formatPeriod(period, year);
    return `${this.unit(unitId)}, ${this.indicator(indicatorId)}, ${when}${ofSex[sex]}`;
  }

  /** The figure with every decimal that it has, which may be more than the indicator is shown with. */
  figure(value: number, indicatorId: string): string {
    const indicator = this.catalogue.indicatorById.get(indicatorId);
    const decimals = decimalsOf({ value, raw: null });
    if (indicator === undefined) return formatNumber(value, decimals);
    return formatMeasure(value, {
      unitOfMeasure: indicator.unitOfMeasure,
      decimals: Math.max(decimals, indicator.decimals),
    });
  }

  /** "72 (VB 2024, rad 228)". */
  told({ value, place }: Told, indicatorId: string, unitId: string | null): string {
    return this.figure(value, indicatorId) + this.at(place, unitId);
  }

  /** " (VB 2024, rad 228)"; nothing where the extract does not tell. */
  at(place: FactOrigin, unitId: string | null): string {
    const isKnown = place.document_id !== null && this.catalogue.documentById.has(place.document_id);
    if (!isKnown && !hasSource({ ...place, document_id: null }, this.catalogue)) return '';
    return ` (${sourceLabel(place, unitId ?? '', this.catalogue)})`;
  }

  /** " (VB 2024, rad 372 och 375)": places of one document together. */
  atAll(places: readonly Place[], unitId: string): string {
    const [first] = places;
    if (first === undefined) return '';
    const lines = [...new Set(places.flatMap(({ line }) => line ?? []))];
    const isOfOne = places.every(({ document_id }) => document_id === first.document_id);
    if (!isOfOne || lines.length < 2) return this.at(first, unitId);
    return this.at({ ...first, line: null }, unitId).replace(
      /\)$/,
      `, rad ${listInWords(lines.map(String))})`,
    );
  }
}
