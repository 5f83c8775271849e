import type { Finding } from '../finding';
import type { ReadNote } from '../read/read-table';
import { Unreadable } from '../read/unreadable';
import type { Row, Tables } from '../schema';
import type { ReportSource } from './read-report';
import { type Catalogue, readReports } from './read-reports';

/** Reports as the tables of an extract, and what their reader should look at. */
export interface ReportTablesReading {
  readonly tables: Tables;
  readonly notes: readonly ReadNote[];
}

/**
 * Reads reports into a whole extract: the facts, and of the catalogue the units and indicators that they tell of. Their prose goes
 * nowhere.
 *
 * @throws Unreadable where none of the texts is a report
 */
export function readReportTables(
  sources: readonly ReportSource[],
  catalogue: Catalogue,
): ReportTablesReading {
  const { tables, catalogue: known, findings, corrections } = readReports(sources, catalogue);
  if (tables.documents.length === 0)
    throw new Unreadable(
      sources.length === 1
        ? 'Dokumentet kändes inte igen som en rapport.'
        : 'Inget av dokumenten kändes igen som en rapport.',
      'En rapport har en titel med typ och år: Verksamhetsberättelse 2024, Verksamhetsplan 2025, Tertialrapport 1 2025.',
    );
  const facts = [
    ...tables.observations,
    ...tables.targets,
    ...tables.complaints,
    ...tables.goals,
    ...tables.activities,
    ...tables.economy,
    ...tables.documents,
  ];
  const indicators = new Set([...tables.observations, ...tables.targets].map((row) => row.indicator_id));
  const corrected: ReadNote[] =
    corrections.length === 0
      ? []
      : [
          {
            sentence: `${corrections.length} ${corrections.length === 1 ? 'ställe' : 'ställen'} där texten är skadad eller en cell förskjuten är rättade vid läsningen.`,
            lines: corrections.slice(0, 20).map(({ line }) => line),
          },
        ];
  return {
    tables: {
      ...tables,
      units: withParents(new Set(facts.map((row) => row.unit_id)), known.units),
      indicators: known.indicators.filter((row) => indicators.has(row.indicator_id)),
      series_breaks: [],
    },
    notes: [...findings.map(noteOf), ...corrected],
  };
}

const noteOf = ({ document_id, line, text, reason }: Finding): ReadNote => ({
  sentence: `${document_id}, rad ${line}: ”${text}”. ${reason}`,
  lines: [line],
});

/** The units named, and those above them. */
function withParents(ids: Set<string | null>, units: readonly Row<'units'>[]): Row<'units'>[] {
  const byId = new Map(units.map((unit) => [unit.unit_id, unit]));
  const wanted = new Set<string>();
  for (const id of ids) {
    for (
      let unit = byId.get(id ?? '');
      unit && !wanted.has(unit.unit_id);
      unit = byId.get(unit.parent_id ?? '')
    )
      wanted.add(unit.unit_id);
  }
  return units.filter((unit) => wanted.has(unit.unit_id));
}
