import type { Unit } from '@/domain/unit';
import { formatPeriod } from '@/format/period';
import { capitalised, howMany, listInWords, numberInWords, partInWords } from '@/format/words';
import { isBySex } from './absence-reason';
import type { Catalogue } from './catalogue';
import type { HeatRow, HeatTable } from './heat-table';
import { documentKind } from './source-label';

/**
 * The finding of Översikt in one sentence: which units reach their own targets, those in running text too.
 *
 * Up to three units are named; more are counted, and their targets with them: of many units hardly one reaches every target. Targets without an outcome are never passed over: then it speaks of "årsmål med utfall".
 */
export function overviewTitle(table: HeatTable): string {
  const when = whenOf(table);
  const scores = table.rows.map(scoreOf).filter((score) => score.judged > 0);
  if (scores.length === 0) {
    const valued = table.rows.some((row) => row.cells.some((cell) => cell.value.kind === 'number'));
    if (valued) return `Värden för ${when} finns, men inga egna årsmål att ställa dem mot`;
    return table.rows.some((row) => row.cells.some(isBySex))
      ? `Värden för ${when} finns bara för kvinnor och män var för sig`
      : `Inga värden för ${when}`;
  }
  if (scores.length > 3) return counts(scores, when);
  return [all, some, none]
    .flatMap((group) => group(scores))
    .map(({ names, said, saidAfter }, index) =>
      index === 0 ? `${names} når ${said} ${when}` : `${names} ${saidAfter}`,
    )
    .join(', ');
}

/** "Fem av 60 enheter med egna årsmål når alla 2024, 412 av 640 nås". */
function counts(scores: readonly Score[], when: string): string {
  const all = scores.filter((score) => score.met === score.judged).length;
  const withOutcome = scores.some((score) => score.partial) ? ' med utfall' : '';
  const met = scores.reduce((sum, score) => sum + score.met, 0);
  const judged = scores.reduce((sum, score) => sum + score.judged, 0);
  return `${capitalised(howMany(all))} av ${numberInWords(scores.length)} enheter med egna årsmål når alla${withOutcome} ${when}, ${partInWords(met, judged, 'ett')} nås`;
}

interface Score {
  readonly unit: Unit;
  readonly met: number;
  readonly judged: number;
  /** Some target has no outcome, or one that the report doubts. */
  readonly partial: boolean;
}

function scoreOf({ unit, targets }: HeatRow): Score {
  return {
    unit,
    met: targets.met.length,
    judged: targets.met.length + targets.missed.length,
    partial: targets.withoutOutcome.length > 0 || targets.doubted.length > 0,
  };
}

/** What is said of one or several units: first in the sentence, and after another clause with "når". */
interface Clause {
  readonly names: string;
  readonly said: string;
  readonly saidAfter: string;
}

/** Units that reach all: together where nothing is left out, else each with its count. */
function all(scores: readonly Score[]): Clause[] {
  const reaching = scores.filter((score) => score.met === score.judged);
  const whole = reaching.filter((score) => !score.partial);
  const [only] = whole;
  const said = whole.length === 1 && only?.judged === 1 ? 'sitt årsmål' : 'sina årsmål';
  return [
    ...(whole.length > 0 ? [{ names: named(whole), said, saidAfter: said }] : []),
    ...reaching
      .filter((score) => score.partial)
      .map((score) =>
        score.judged === 1
          ? {
              names: score.unit.shortName,
              said: 'det enda årsmål som har utfall',
              saidAfter: 'det enda som har utfall',
            }
          : clause(score, `alla ${numberInWords(score.judged)}`),
      ),
  ];
}

const some = (scores: readonly Score[]): Clause[] =>
  scores
    .filter((score) => score.met > 0 && score.met < score.judged)
    .map((score) => clause(score, partInWords(score.met, score.judged, 'ett')));

function none(scores: readonly Score[]): Clause[] {
  const missing = scores.filter((score) => score.met === 0);
  const whole = missing.filter((score) => !score.partial);
  const [only] = whole;
  const isOne = whole.length === 1 && only?.judged === 1;
  return [
    ...(whole.length > 0
      ? [
          {
            names: named(whole),
            said: isOne ? 'inte sitt årsmål' : 'inget av sina årsmål',
            saidAfter: isOne ? 'inte' : 'inget av sina',
          },
        ]
      : []),
    ...missing
      .filter((score) => score.partial)
      .map(({ unit, judged }) => ({
        names: unit.shortName,
        said:
          judged === 1
            ? 'inte det enda årsmål som har utfall'
            : `inget av de ${numberInWords(judged)} årsmål som har utfall`,
        saidAfter:
          judged === 1
            ? 'inte det enda som har utfall'
            : `inget av de ${numberInWords(judged)} som har utfall`,
      })),
  ];
}

const named = (scores: readonly Score[]): string => listInWords(scores.map((score) => score.unit.shortName));

const clause = ({ unit, partial }: Score, share: string): Clause => ({
  names: unit.shortName,
  said: `${share} årsmål${partial ? ' med utfall' : ''}`,
  saidAfter: `${share}${partial ? ' med utfall' : ''}`,
});

/**
 * What the year's figures rest on: how many of the shown units have a report for it in the extract, and whose figures come from the next
 * year's. Says nothing of workplaces and of the city, which write no reports of their own.
 */
export function overviewLead(table: HeatTable, catalogue: Catalogue): string {
  const rows = table.rows.filter((row) => row.unit.level === 'unit');
  // An extract without documents was made of figures, and is not said to lack reports.
  const sentences = catalogue.documentById.size === 0 ? [] : reportsInWords(table, rows, catalogue);
  const doubted = table.rows.flatMap(({ targets }) => targets.doubted);
  if (doubted.length > 0) {
    const names = listInWords([...new Set(doubted.map((indicator) => indicator.shortName))]);
    sentences.push(`Osäkert enligt rapporten och inte inräknat: ${names}.`);
  }
  const inText = textTargets(table);
  if (inText > 0) {
    sentences.push(
      `${capitalised(numberInWords(inText, 'ett'))} av målen gäller mått som bara står i rapporternas löpande text; de visas på Trender.`,
    );
  }
  return sentences.join(' ');
}

/** Which of the shown units have a report of the year, and whose figures come from the next year's. */
function reportsInWords(table: HeatTable, rows: HeatTable['rows'], catalogue: Catalogue): string[] {
  const [first] = rows;
  if (first === undefined) return [];
  const kind = table.period === 'T1' || table.period === 'T2' ? table.period : 'VB';
  const reports = [...catalogue.documentById.values()].filter(
    (one) => one.kind === kind && one.year === table.year,
  );
  const own = rows.filter((row) => reports.some((one) => one.unit_id === row.unit.id));
  const report = `${documentKind(kind, 1)} för ${whenOf(table)}`;
  const sentences = [
    rows.length === 1
      ? `Uttaget har ${own.length === 1 ? '' : 'ingen '}${report} från ${first.unit.shortName}.`
      : own.length === 0
        ? `Uttaget har ingen ${report}.`
        : `Uttaget har ${report} från ${howMany(own.length)} av ${numberInWords(rows.length)} enheter.`,
  ];
  const later = rows.filter((row) => !own.includes(row) && isFromNextYear(row));
  if (later.length > 0) {
    const names = listInWords(later.map((row) => row.unit.shortName));
    const targets = later.every((row) => row.cells.every((cell) => cell.own.target.kind === 'none'));
    sentences.push(`För ${names} finns värden från nästa års berättelse${targets ? ', utan mål' : ''}.`);
  }
  return sentences;
}

/** Targets with an outcome that the table under the title has no column for. */
function textTargets({ rows, columns }: HeatTable): number {
  const shown = new Set(columns.map((indicator) => indicator.id));
  return rows
    .flatMap(({ targets }) => [...targets.met, ...targets.missed])
    .filter((indicator) => !shown.has(indicator.id)).length;
}

const whenOf = ({ period, year }: HeatTable): string =>
  period === 'year' ? String(year) : formatPeriod(period, year);

const isFromNextYear = (row: HeatRow): boolean =>
  row.cells.some((cell) => cell.value.kind === 'number' && cell.origin === 'previous_year');
