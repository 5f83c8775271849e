import type { Unit } from '@/domain/unit';
import { formatPeriod } from '@/format/period';
import { capitalised, howMany, listInWords, numberInWords } from '@/format/words';
import type { Catalogue } from './catalogue';
import type { HeatRow, HeatTable } from './heat-table';
import { documentKind } from './source-label';

interface Score {
  readonly unit: Unit;
  readonly met: number;
  readonly judged: number;
}

/**
 * The finding of Översikt in one sentence: which units reach their own targets in the table under it.
 *
 * Up to three units are named; more are counted. It says nothing of units without targets; the lead does.
 */
export function overviewTitle(table: HeatTable): string {
  const when = whenOf(table);
  const scores = table.rows.map(scoreOf).filter((score) => score.judged > 0);
  if (scores.length === 0) {
    const valued = table.rows.some((row) => row.cells.some((cell) => cell.value.kind === 'number'));
    return valued
      ? `Värden för ${when} finns, men inga egna årsmål att ställa dem mot`
      : `Inga värden för ${when}`;
  }
  if (scores.length > 3) {
    const all = scores.filter((score) => score.met === score.judged).length;
    return `${capitalised(howMany(all))} av ${numberInWords(scores.length)} enheter med egna årsmål når alla ${when}`;
  }
  return named(scores, when);
}

function named(scores: readonly Score[], when: string): string {
  const names = (of: readonly Score[]) => listInWords(of.map((score) => score.unit.shortName));
  const all = scores.filter((score) => score.met === score.judged);
  const noneMet = scores.filter((score) => score.met === 0);
  const some = scores.filter((score) => score.met > 0 && score.met < score.judged);
  const parts: string[] = [];
  if (all.length > 0)
    parts.push(`${names(all)} når ${hasOneTarget(all) ? 'sitt årsmål' : 'sina årsmål'} ${when}`);
  for (const score of some) {
    const share = `${numberInWords(score.met, 'ett')} av ${numberInWords(score.judged)}`;
    parts.push(
      parts.length === 0
        ? `${score.unit.shortName} når ${share} årsmål ${when}`
        : `${score.unit.shortName} ${share}`,
    );
  }
  if (noneMet.length > 0) {
    const single = hasOneTarget(noneMet);
    parts.push(
      parts.length === 0
        ? `${names(noneMet)} når ${single ? 'inte sitt årsmål' : 'inget av sina årsmål'} ${when}`
        : `${names(noneMet)} ${single ? 'inte' : 'inget av sina'}`,
    );
  }
  return parts.join(', ');
}

const hasOneTarget = (scores: readonly Score[]): boolean => scores.length === 1 && scores[0]?.judged === 1;

function scoreOf(row: HeatRow): Score {
  const judged = row.cells.filter((cell) => cell.own.status !== 'none');
  return {
    unit: row.unit,
    judged: judged.length,
    met: judged.filter((cell) => cell.own.status === 'met').length,
  };
}

/**
 * What the year's figures rest on: how many of the shown units have a report for it in the extract, and whose figures come from the next
 * year's. Says nothing of workplaces and of the city, which write no reports of their own.
 */
export function overviewLead(table: HeatTable, catalogue: Catalogue): string {
  const rows = table.rows.filter((row) => row.unit.level === 'unit');
  const [first] = rows;
  if (first === undefined) return '';
  const kind = table.period === 'T1' || table.period === 'T2' ? table.period : 'VB';
  const reports = [...catalogue.documentById.values()].filter(
    (one) => one.kind === kind && one.year === table.year,
  );
  const own = rows.filter((row) => reports.some((one) => one.unit_id === row.unit.id));
  const report = `${documentKind(kind, 1)} för ${whenOf(table)}`;
  const sentences = [
    rows.length === 1
      ? `Uttaget har ${own.length === 1 ? '' : 'ingen '}${report} från ${first.unit.shortName}.`
      : `Uttaget har ${report} från ${howMany(own.length)} av ${numberInWords(rows.length)} enheter.`,
  ];
  const later = rows.filter((row) => !own.includes(row) && isFromNextYear(row));
  if (later.length > 0) {
    const names = listInWords(later.map((row) => row.unit.shortName));
    const targets = later.every((row) => row.cells.every((cell) => cell.own.target.kind === 'none'));
    sentences.push(`För ${names} finns värden från nästa års berättelse${targets ? ', utan mål' : ''}.`);
  }
  return sentences.join(' ');
}

const whenOf = ({ period, year }: HeatTable): string =>
  period === 'year' ? String(year) : formatPeriod(period, year);

const isFromNextYear = (row: HeatRow): boolean =>
  row.cells.some((cell) => cell.value.kind === 'number' && cell.origin === 'previous_year');
