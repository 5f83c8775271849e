import type { Unit } from '@/domain/unit';
import { periodName } from '@/format/period';
import { capitalised, counted, listInWords, numberInWords } from '@/format/words';
import type { Catalogue } from './catalogue';
import type { HeatRow, HeatTable } from './heat-table';

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
  const when = table.period === 'year' ? String(table.year) : `${periodName(table.period)} ${table.year}`;
  const scores = table.rows.map(scoreOf).filter((score) => score.judged > 0);
  if (scores.length === 0) {
    const valued = table.rows.some((row) => row.cells.some((cell) => cell.value.kind === 'number'));
    return valued
      ? `Värden för ${when} finns, men inga egna årsmål att ställa dem mot`
      : `Inga värden för ${when}`;
  }
  if (scores.length > 3) {
    const all = scores.filter((score) => score.met === score.judged).length;
    return `${capitalised(numberInWords(all))} av ${counted(scores.length, 'enhet', 'enheter')} når alla sina årsmål ${when}`;
  }
  return named(scores, when);
}

function named(scores: readonly Score[], when: string): string {
  const names = (of: readonly Score[]) => listInWords(of.map((score) => score.unit.shortName));
  const all = scores.filter((score) => score.met === score.judged);
  const noneMet = scores.filter((score) => score.met === 0);
  const some = scores.filter((score) => score.met > 0 && score.met < score.judged);
  const parts: string[] = [];
  if (all.length > 0) parts.push(`${names(all)} når sina årsmål ${when}`);
  for (const score of some) {
    const share = `${numberInWords(score.met)} av ${numberInWords(score.judged)}`;
    parts.push(
      parts.length === 0
        ? `${score.unit.shortName} når ${share} årsmål ${when}`
        : `${score.unit.shortName} ${share}`,
    );
  }
  if (noneMet.length > 0) {
    parts.push(
      parts.length === 0
        ? `${names(noneMet)} når inget av sina årsmål ${when}`
        : `${names(noneMet)} inte något`,
    );
  }
  return parts.join(', ');
}

function scoreOf(row: HeatRow): Score {
  const judged = row.cells.filter((cell) => cell.own.status !== 'none');
  return {
    unit: row.unit,
    judged: judged.length,
    met: judged.filter((cell) => cell.own.status === 'met').length,
  };
}

/**
 * What the year's figures rest on: how many of the shown units have a report for it, and whose figures come from a later one.
 */
export function overviewLead(table: HeatTable, catalogue: Catalogue): string {
  const units = table.rows.map((row) => row.unit);
  const reports = [...catalogue.documentById.values()].filter(
    (one) => one.kind !== 'VP' && one.year === table.year,
  );
  const own = units.filter((unit) => reports.some((one) => one.unit_id === unit.id));
  const later = table.rows.filter(
    (row) => !own.includes(row.unit) && row.cells.some((cell) => cell.value.kind === 'number'),
  );
  const sentences = [
    `${capitalised(numberInWords(own.length))} av ${numberInWords(units.length)} ${units.length === 1 ? 'enhet' : 'enheter'} har lämnat verksamhetsberättelse för ${table.year}.`,
  ];
  if (later.length > 0) {
    const names = listInWords(later.map((row) => row.unit.shortName));
    sentences.push(`För ${names} finns värden från nästa års berättelse, utan mål.`);
  }
  return sentences.join(' ');
}
