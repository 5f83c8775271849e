import type { Finding } from '../finding';
import type { Row } from '../schema';
import { ComplaintFinder } from './complaint-finder';
import type { ComplaintCategory } from './complaint-taxonomy';
import { IndicatorFinder } from './indicator-finder';
import type { Correction } from './notes';
import {
  type Finders,
  type ReportReading,
  type ReportSource,
  type ReportTable,
  type ReportTables,
  readReport,
} from './read-report';
import { UnitFinder } from './unit-finder';

/** The names that reports are read with. */
export interface Catalogue {
  readonly units: readonly Row<'units'>[];
  readonly indicators: readonly Row<'indicators'>[];
  readonly complaintCategories: readonly ComplaintCategory[];
}

export interface ReportsReading {
  readonly tables: ReportTables;
  /** The catalogue with what the reports brought. */
  readonly catalogue: Catalogue;
  readonly findings: readonly Finding[];
  readonly corrections: readonly Correction[];
}

/** Reads several reports, in the order given. The same texts and catalogue always give the same rows in the same order. */
export function readReports(sources: readonly ReportSource[], catalogue: Catalogue): ReportsReading {
  const finders: Finders = {
    units: new UnitFinder(catalogue.units),
    indicators: new IndicatorFinder(catalogue.indicators),
    complaints: new ComplaintFinder(catalogue.complaintCategories),
  };
  const readings: ReportReading[] = [];
  const ids = new Set<string>();
  for (const source of sources) {
    const reading = readReport(source, finders, ids);
    for (const { document_id } of reading.tables.documents) ids.add(document_id);
    readings.push(reading);
  }
  const all = <Name extends ReportTable>(name: Name) =>
    readings.flatMap(({ tables }) => [...tables[name]]) as Row<Name>[];
  return {
    tables: {
      documents: all('documents'),
      observations: all('observations'),
      targets: all('targets'),
      complaints: all('complaints'),
      goals: all('goals'),
      activities: all('activities'),
      economy: all('economy'),
    },
    catalogue: {
      units: finders.units.units,
      indicators: finders.indicators.indicators,
      complaintCategories: finders.complaints.rows,
    },
    findings: [...readings.flatMap(({ findings }) => findings), ...newIndicators(finders.indicators)],
    corrections: readings.flatMap(({ corrections }) => corrections),
  };
}

/** An indicator that nobody has defined is said at every reading, until someone has. */
function newIndicators(indicators: IndicatorFinder): Finding[] {
  return indicators.unreviewed.map(({ row, at }) => ({
    ...at,
    text: row.short_name,
    reason:
      `Indikatorn är ny i förteckningen (${row.indicator_id}): måttenhet ${row.unit_of_measure}, ${row.decimals} decimaler, ` +
      `${row.measurement}, ${row.periodicity} är slutna ur cellerna och polariteten är neutral. Kontrollera dem och skriv en definition.`,
  }));
}
