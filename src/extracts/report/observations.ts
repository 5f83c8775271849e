import type { Period } from '@/domain/period';
import type { Sex } from '@/domain/sex';
import type { Row } from '../schema';
import { baseMonth } from './base-month';
import type { Column } from './columns';
import { notedFigure, noteOneSex } from './figure-notes';
import type { IndicatorFinder } from './indicator-finder';
import type { IndicatorTableRow } from './indicator-rows';
import type { Notes } from './notes';
import { type Reading, readCell } from './numbers';
import { isPeriodicity, printedPeriod } from './printed-period';
import type { ReportContext } from './report-context';
import { readTarget } from './targets';

type ObservationRow = Row<'observations'>;
type TargetRow = Row<'targets'>;

export interface IndicatorFacts {
  readonly observations: ObservationRow[];
  readonly targets: TargetRow[];
}

/** The observations and targets of one row of an indicator table. */
export function readIndicatorFacts(
  row: IndicatorTableRow,
  report: ReportContext,
  finder: IndicatorFinder,
  notes: Notes,
): IndicatorFacts {
  const indicatorId = indicatorOf(row, finder, notes);
  const columns = row.head.columns.map((column) => withReportYear(column, row, report));
  const cell = (index: number) => row.cells[index] ?? '';
  const period = printedPeriod(cell(columns.findIndex(({ role }) => role === 'period')));
  const printed = cell(columns.findIndex(({ role }) => role === 'period'));
  if (printed !== '' && period.period === undefined && !isPeriodicity(printed)) {
    notes.find(
      row.line,
      printed,
      `Perioden för ${row.name} känns inte igen. Utfallet lästes som rapportens egen period.`,
    );
  }
  if (period.year !== undefined && period.year !== report.year) {
    const why = `Perioden för ${row.name} är ett annat år än rapportens. Utfallet lästes som tryckt. Kontrollera mot rapporten.`;
    notes.find(row.line, printed, why);
  }
  const when = { year: period.year ?? report.year, period: period.period ?? report.period };
  const at = { document_id: report.documentId, line: row.line };
  const facts: IndicatorFacts = { observations: [], targets: [] };
  const readings: Reading[] = [];
  columns.forEach((column, index) => {
    const reading = readCell(cell(index), row.name);
    const figure = () => {
      readings.push(reading);
      return notedFigure(reading, indicatorId, row, finder, notes);
    };
    const common = {
      unit_id: report.unitId,
      indicator_id: indicatorId,
      answers_n: null,
      population_n: null,
      ...at,
    };
    switch (column.role) {
      case 'outcome':
        facts.observations.push({
          ...common,
          ...when,
          sex: 'total',
          ...observed(figure()),
          base_month: null,
          origin: 'outcome',
        });
        break;
      case 'men':
      case 'women':
        if (reading.kind === 'empty') break;
        facts.observations.push({
          ...common,
          ...when,
          sex: sexOf[column.role],
          ...observed(figure()),
          base_month: null,
          origin: 'outcome',
        });
        break;
      case 'previous':
        if (reading.kind === 'empty') break;
        facts.observations.push({
          ...common,
          year: column.year ?? when.year - 1,
          period: previousPeriod(column, when.period),
          sex: 'total',
          ...observed(figure()),
          base_month: null,
          origin: 'previous_year',
        });
        break;
      case 'unit_target':
      case 'board_target':
      case 'council_target':
        if (reading.kind === 'empty') break;
        facts.targets.push(readTarget(column.role, column, reading, figure, indicatorId, row, report, notes));
        break;
      default:
        break;
    }
  });
  noteOneSex(facts.observations, row, notes);
  finder.met(indicatorId, at, readings, printed);
  return {
    targets: facts.targets,
    observations: withBaseMonth(facts.observations, row, report, indicatorId, finder),
  };
}

const sexOf: { readonly [Role in 'men' | 'women']: Sex } = { men: 'men', women: 'women' };

/** A dated outcome of the report's own year is this period's, where the table has no other column for it. */
function withReportYear(column: Column, row: IndicatorTableRow, report: ReportContext): Column {
  const own = column.role === 'previous' && column.year === report.year;
  const hasOutcome = row.head.columns.some(({ role }) => role === 'outcome');
  return own && !hasOutcome ? { ...column, role: 'outcome' } : column;
}

const previousPeriod = (column: Column, period: Period): Period => column.period ?? period;

function indicatorOf(row: IndicatorTableRow, finder: IndicatorFinder, notes: Notes): string {
  const match = finder.find(row.name);
  if (!match) return finder.add(row.name);
  if (match.how === 'mended') {
    notes.correct(
      row.line,
      'observations.indicator_id',
      row.name,
      match.name,
      'Indikatorns namn är skadat i texten.',
    );
  }
  return match.entry;
}

type Observed = Pick<ObservationRow, 'value' | 'status' | 'raw'>;

const observed = (reading: Reading): Observed => {
  if (reading.kind === 'number') return { value: reading.value, status: 'reported', raw: reading.raw };
  return { value: null, status: 'missing', raw: reading.kind === 'empty' ? null : reading.raw };
};

function withBaseMonth(
  observations: readonly ObservationRow[],
  row: IndicatorTableRow,
  report: ReportContext,
  indicatorId: string,
  finder: IndicatorFinder,
): ObservationRow[] {
  if (!finder.isRolling(indicatorId)) return [...observations];
  const outcome = observations.find(({ origin, sex }) => origin === 'outcome' && sex === 'total');
  const text = row.analysis.map((part) => part.text).join(' ');
  const month = baseMonth(text, outcome?.value ?? undefined, report.year) ?? null;
  return observations.map((observation) =>
    observation.origin === 'outcome' ? { ...observation, base_month: month } : observation,
  );
}
