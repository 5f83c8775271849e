import type { AboutExtract } from '@/extracts/mapping/importer';
import type { QualityReport } from '@/extracts/own/quality-report';
import type { ReadyExtract } from '@/extracts/own/ready-extract';
import type { ReadNote } from '@/extracts/read/read-table';
import { Unreadable } from '@/extracts/read/unreadable';
import type { ComplaintCategory } from '@/extracts/report/complaint-taxonomy';
import type { Catalogue, ReportsReading } from '@/extracts/report/read-reports';
import { slug } from '@/extracts/report/text';
import type { Row, TableName } from '@/extracts/schema';
import { unlessCancelled } from '../connection';
import type { LiveEngine } from '../live-engine';
import { checkMade } from '../load';
import { insertRows } from './insert-rows';
import { inOwnSchema, readyExtract } from './make-extract';
import { createTables } from './make-tables';
import type { Steps } from './steps';
import { freeName } from './whole-extract';
import { writeExtract } from './write-extract';

/** A report that was opened, as text. */
export interface Report {
  readonly file: string;
  readonly text: string;
}

/** What reports are read with, out of an extract that is there: its units, indicators and the categories of its complaint forms. */
async function catalogueOf(live: LiveEngine, extract: string): Promise<Catalogue> {
  const engine = live.extract(extract);
  const [units, indicators, complaintCategories] = await Promise.all([
    engine.query<Row<'units'>>('SELECT * FROM units'),
    engine.query<Row<'indicators'>>('SELECT * FROM indicators'),
    engine.query<ComplaintCategory>(
      `SELECT DISTINCT dimension_id, dimension_id AS dimension, category_id, category_id AS canonical, heading, category, '' AS review
       FROM complaints ORDER BY ALL`,
    ),
  ]);
  return { units, indicators, complaintCategories };
}

const titleOf = ({ tables, catalogue }: ReportsReading): string => {
  const names = new Map(catalogue.units.map(({ unit_id, short_name }) => [unit_id, short_name]));
  const titles = tables.documents.map(
    ({ kind, year, unit_id }) => `${kind} ${year} ${names.get(unit_id) ?? unit_id}`,
  );
  return titles.length > 3
    ? `${titles.slice(0, 2).join(', ')} och ${titles.length - 2} till`
    : titles.join(', ');
};

/** Only the units that the reports tell of, with those above them: the catalogue has more. */
function unitsOf({ tables, catalogue }: ReportsReading): Row<'units'>[] {
  const byId = new Map(catalogue.units.map((unit) => [unit.unit_id, unit]));
  const told = new Set<string>();
  const tell = (id: string | null) => {
    if (id === null || told.has(id)) return;
    told.add(id);
    tell(byId.get(id)?.parent_id ?? null);
  };
  for (const rows of Object.values(tables)) for (const { unit_id } of rows) tell(unit_id);
  return catalogue.units.filter(({ unit_id }) => told.has(unit_id));
}

function indicatorsOf({ tables, catalogue }: ReportsReading): Row<'indicators'>[] {
  const told = new Set([...tables.observations, ...tables.targets].map(({ indicator_id }) => indicator_id));
  return catalogue.indicators.filter(({ indicator_id }) => told.has(indicator_id));
}

/** Where the text was damaged or a cell displaced, and the parser read what was meant. */
function mended(corrections: ReportsReading['corrections']): ReadNote[] {
  if (corrections.length === 0) return [];
  const places = corrections.length === 1 ? 'Ett ställe' : `${corrections.length} ställen`;
  const sentence = `${places} där texten är skadad eller en cell förskjuten är rättade vid läsningen.`;
  return [{ sentence, lines: corrections.slice(0, linesShown).map(({ line }) => line) }];
}

/** So many lines are enough to find the first places. */
const linesShown = 20;

function reportOf(
  { tables, findings, corrections }: ReportsReading,
  reports: readonly Report[],
): QualityReport {
  return {
    files: reports.map(({ file, text }) => {
      const documents = tables.documents
        .filter(({ source_file }) => source_file === file)
        .map(({ document_id }) => document_id);
      const facts = Object.values(tables)
        .flat()
        .filter(({ document_id }) => document_id !== null && documents.includes(document_id));
      return {
        ...{
          file,
          table: documents.join(', ') || file,
          rowsRead: text.split(/\r?\n/).length,
          rowsUsed: facts.length,
          dialect: [],
        },
        notes: [
          ...findings
            .filter(({ document_id }) => documents.includes(document_id) || document_id === file)
            .map(({ reason, text: printed, line }) => ({
              sentence: printed ? `${reason} (”${printed}”)` : reason,
              lines: [line],
            })),
          ...mended(corrections.filter(({ document_id }) => documents.includes(document_id))),
        ],
      };
    }),
    findings: [],
    leftOut: [],
  };
}

/**
 * Makes an extract of reports, by the parser that makes the project's own. Nothing of it is left in the engine.
 * @param known the extract whose units, indicators and complaint forms the reports are read with
 */
export async function openReports(
  live: LiveEngine,
  reports: readonly Report[],
  known: string,
  takenNames: () => Promise<readonly string[]>,
  steps: Steps,
): Promise<ReadyExtract> {
  steps.tell('Läser rapporterna', 0);
  const catalogue = await catalogueOf(live, known);
  const reader = live.host.startFileReader();
  let reading: ReportsReading;
  try {
    const sources = reports.map(({ file, text }) => ({ name: file, text }));
    reading = await unlessCancelled(reader.reports(sources, catalogue), steps.signal);
  } finally {
    reader.close();
  }
  if (reading.tables.documents.length === 0) {
    throw new Unreadable(
      'Texten kändes inte igen som en rapport.',
      'Öppna en verksamhetsberättelse, en verksamhetsplan eller en tertialrapport.',
    );
  }
  const title = titleOf(reading);
  const about: AboutExtract = {
    name: await freeName(live, slug(title), takenNames),
    title,
    source: reading.tables.documents.map(({ source_file }) => source_file).join(', '),
    fictional: false,
  };
  return inOwnSchema(live, async (connection) => {
    await createTables(connection);
    const tables = { ...reading.tables, units: unitsOf(reading), indicators: indicatorsOf(reading) };
    for (const [table, rows] of Object.entries(tables) as [TableName, readonly Row<TableName>[]][]) {
      steps.tell('Gör tabellerna', 0.2);
      await insertRows(connection, table, rows);
    }
    await checkMade(connection);
    const written = await writeExtract(live.host, connection, about, [], steps.within(0.5, 1));
    return readyExtract(written, reportOf(reading, reports));
  });
}
