import type { Period } from '@/domain/period';
import type { Finding } from '../finding';
import type { Row } from '../schema';
import { readActivities } from './activities';
import { type Block, readBlocks, type Table } from './blocks';
import type { ComplaintFinder } from './complaint-finder';
import { readComplaints } from './complaints';
import { findContents } from './contents';
import { type DocumentKind, readDocumentHead } from './document-head';
import { noteDoubles } from './doubles';
import { readEconomy } from './economy';
import { GoalTree } from './goals';
import type { IndicatorFinder } from './indicator-finder';
import { readIndicatorRows } from './indicator-rows';
import { headOf } from './is-report';
import { type Line, splitLines } from './lines';
import { type Correction, Notes } from './notes';
import { readIndicatorFacts } from './observations';
import type { ReportContext } from './report-context';
import type { UnitFinder } from './unit-finder';

/** The tables that a report's text fills. */
export type ReportTable =
  | 'documents'
  | 'observations'
  | 'targets'
  | 'complaints'
  | 'goals'
  | 'activities'
  | 'economy';
export type ReportTables = { readonly [Name in ReportTable]: readonly Row<Name>[] };

/** The text of a report, and the name of the file that it came in. */
export interface ReportSource {
  readonly name: string;
  readonly text: string;
}

/** The catalogue as it stands while reports are read: what a report brings is known to the next one. */
export interface Finders {
  readonly units: UnitFinder;
  readonly indicators: IndicatorFinder;
  readonly complaints: ComplaintFinder;
}

export interface ReportReading {
  readonly tables: ReportTables;
  readonly findings: readonly Finding[];
  readonly corrections: readonly Correction[];
}

/** The period of an undated outcome, by the kind of report. */
const periodOfKind: { readonly [Kind in DocumentKind]: Period } = {
  VB: 'year',
  VP: 'year',
  T1: 'T1',
  T2: 'T2',
};

/**
 * Reads the text of one report into rows of the extract format. What cannot be placed is a finding, and what was mended a correction;
 * prose goes nowhere.
 *
 * @param takenIds ids of documents read before, so that two reports never share one.
 */
export function readReport(
  source: ReportSource,
  finders: Finders,
  takenIds: ReadonlySet<string> = new Set(),
): ReportReading {
  const notes = new Notes();
  const lines = splitLines(source.text);
  const contents = findContents(lines);
  const document = readDocumentHead(headOf(lines, contents), source.name, finders.units, notes);
  if (!document) return { tables: noTables, ...notes.of(source.name) };
  const wanted = `${document.kind.toLowerCase()}-${document.year}-${document.unit_id}`;
  const documentId = freeId(wanted, takenIds);
  if (documentId !== wanted)
    notes.find(
      1,
      source.name,
      `Rapporten ${wanted} finns redan bland de lästa. Kontrollera att den inte är läst två gånger.`,
    );
  const report: ReportContext = {
    documentId,
    unitId: document.unit_id,
    districtId: finders.units.units.find(({ unit_id }) => unit_id === document.unit_id)?.parent_id ?? null,
    year: document.year,
    period: periodOfKind[document.kind],
  };
  const tables = readBody(lines, readBlocks(lines, contents), report, finders, notes);
  return {
    tables: { documents: [{ document_id: documentId, ...document }], ...tables },
    ...notes.of(documentId),
  };
}

const noTables: ReportTables = {
  documents: [],
  observations: [],
  targets: [],
  complaints: [],
  goals: [],
  activities: [],
  economy: [],
};

function readBody(
  lines: readonly Line[],
  blocks: readonly Block[],
  report: ReportContext,
  finders: Finders,
  notes: Notes,
): Omit<ReportTables, 'documents'> {
  const goals = new GoalTree(report, notes);
  const observations: Row<'observations'>[] = [];
  const targets: Row<'targets'>[] = [];
  const activities: Row<'activities'>[] = [];
  const economy: Row<'economy'>[] = [];
  const complaintTables: Table[] = [];
  for (const block of blocks) {
    if (block.kind === 'orphan') {
      notes.find(
        block.line.number,
        block.line.text,
        'En tabellrad står utan tabellhuvud som känns igen. Ingenting lästes ur den.',
      );
    }
    if (block.kind !== 'table') {
      goals.read(block);
      continue;
    }
    const { table } = block;
    noteHeads(table, notes);
    switch (table.head.kind) {
      case 'indicators':
        for (const row of readIndicatorRows(table, finders.indicators, notes)) {
          const facts = readIndicatorFacts(row, report, finders.indicators, notes);
          observations.push(...facts.observations);
          targets.push(...facts.targets);
        }
        break;
      case 'complaints':
        complaintTables.push(table);
        break;
      case 'activities':
        activities.push(...readActivities(table, goals.current, report, notes));
        break;
      case 'economy':
        economy.push(...readEconomy(table, lines.slice(0, table.headLine.number - 1), report, notes));
        break;
    }
    goals.read(block);
  }
  const complaints = readComplaints(complaintTables, report, finders.complaints, notes);
  noteDoubles(observations, complaints, notes);
  return { observations, targets, complaints, goals: goals.rows, activities, economy };
}

function noteHeads(table: Table, notes: Notes): void {
  for (const { head, line } of table.heads) {
    for (const { printed, mended, role } of head.columns) {
      if (mended !== undefined)
        notes.correct(line.number, 'rubrikrad', printed, mended, 'Kolumnens rubrik är skadad i texten.');
      if (role === 'other') {
        notes.find(
          line.number,
          printed,
          'Kolumnen har ingen plats i uttaget, eller står två gånger. Det som står i den lästes inte.',
        );
      }
      if (role === 'unknown' && printed !== '') {
        notes.find(line.number, printed, 'Kolumnens rubrik känns inte igen. Det som står i den lästes inte.');
      }
    }
  }
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}
