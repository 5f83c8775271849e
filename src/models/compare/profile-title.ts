import type { TargetStatus } from '@/domain/target';
import type { Unit } from '@/domain/unit';
import { formatPeriod } from '@/format/period';
import { counted, numberInWords, partInWords } from '@/format/words';
import { isBySex } from '../absence-reason';
import type { TargetMark } from '../target-mark';
import type { CompareChoice } from './choice';
import type { Compared } from './compared';
import type { ProfileRow } from './profile-rows';

/** How many of a unit's targets of one level are reached. */
interface Score {
  readonly met: number;
  readonly judged: number;
  /** Some target has no outcome, or one that the report doubts: then the count is of those that have one. */
  readonly partial: boolean;
}

/** The finding: how many of its own targets the unit reaches, else of the council's, else how much there is to see. */
export function profileTitle(
  unit: Unit,
  rows: readonly ProfileRow[],
  { year, period }: Pick<CompareChoice, 'year' | 'period'>,
): string {
  const when = period === 'year' ? String(year) : formatPeriod(period, year);
  const figures = rows.map(({ figure }) => figure);
  const own = scoreOf(figures, (figure) => figure.own);
  if (own.judged > 0) return `${unit.shortName} når ${ownInWords(own)} ${when}`;
  const council = scoreOf(figures, (figure) => figure.council);
  if (council.judged > 0) return `${unit.shortName} når ${councilInWords(council)} ${when}`;
  const valued = figures.filter(({ value }) => value.kind === 'number').length;
  if (valued === 0 && figures.some(isBySex)) {
    return `${unit.shortName} ${when}: inga totala värden, bara kvinnors och mäns`;
  }
  return `${unit.shortName} ${when}: ${counted(valued, 'indikator', 'indikatorer')}, inga årsmål att ställa dem mot`;
}

function scoreOf(figures: readonly Compared[], markOf: (figure: Compared) => TargetMark): Score {
  // A neutral indicator's target gives no status, whatever the outcome: it is no part of the count.
  const held = figures.filter(
    (figure) => markOf(figure).target.kind === 'number' && figure.indicator.polarity !== 'neutral',
  );
  const relied = held.filter((figure) => !figure.doubted);
  const having = (status: TargetStatus) => relied.filter((figure) => markOf(figure).status === status).length;
  const [met, missed] = [having('met'), having('missed')];
  return { met, judged: met + missed, partial: met + missed < held.length };
}

function ownInWords({ met, judged, partial }: Score): string {
  const those = partial ? ' med utfall' : '';
  if (judged === 1) {
    if (partial) return met === 1 ? 'det enda årsmål som har utfall' : 'inte det enda årsmål som har utfall';
    return met === 1 ? 'sitt enda årsmål' : 'inte sitt enda årsmål';
  }
  if (met === judged) return `alla ${numberInWords(judged)} årsmål${those}`;
  if (met === 0) return `inget av ${numberInWords(judged)} årsmål${those}`;
  return `${partInWords(met, judged, 'ett')} årsmål${those}`;
}

function councilInWords({ met, judged, partial }: Score): string {
  const those = partial ? ' med utfall' : '';
  if (judged === 1) return `${met === 1 ? '' : 'inte '}KF:s enda årsmål${partial ? ' med utfall' : ''}`;
  if (met === judged) return `alla ${numberInWords(judged)} av KF:s årsmål${those}`;
  if (met === 0) return `inget av KF:s ${numberInWords(judged)} årsmål${those}`;
  return `${partInWords(met, judged, 'ett')} av KF:s årsmål${those}`;
}
