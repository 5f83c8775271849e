import type { Row } from '@/extracts/schema';
import {
  committed,
  complaintColumns,
  documentOf,
  economyColumns,
  indicatorColumns,
  type TypedDocument,
  typed,
} from './tables';

/** One cell of a report's table: what a person typed in, and what stands in the committed data, each with all that it is a figure of. */
export interface Cell {
  readonly document: string;
  readonly line: number;
  readonly field: string;
  readonly typed: string;
  readonly read: string;
  /** As typed: a number, a target in words, or empty. */
  readonly printed: string;
}

type Fact = { readonly document_id: string | null; readonly line: number | null };

/** The facts of one line of a document, in words; two rows for one cell are both told, so that neither passes. */
function told<F extends Fact>(
  facts: readonly F[],
  document: TypedDocument,
  line: number,
  words: (fact: F) => string,
) {
  const found = facts.filter((fact) => fact.document_id === document.document_id && fact.line === line);
  return found.length === 0 ? 'no row' : found.map(words).join(' and ');
}

const figure = (printed: string) => (/^-?[\d.]+$/.test(printed) ? String(Number(printed)) : 'no number');
const number = (value: number | null) => (value === null ? 'no number' : String(value));

const outcomes = [
  { field: 'outcome', sex: 'total', origin: 'outcome', back: 0 },
  { field: 'men', sex: 'men', origin: 'outcome', back: 0 },
  { field: 'women', sex: 'women', origin: 'outcome', back: 0 },
  { field: 'previous_year', sex: 'total', origin: 'previous_year', back: 1 },
] as const;

const targets = [
  { field: 'unit_target', level: 'unit' },
  { field: 'council_target', level: 'council' },
] as const;

/** The cells of the indicator tables. A plan has targets only: its rows have no outcome to be empty. */
export function indicatorCells(): Cell[] {
  const observations = committed('observations');
  const targetRows = committed('targets');
  return typed('indicators', indicatorColumns).flatMap((row) => {
    const document = documentOf(row.source);
    const line = Number(row.line);
    const place = { document: document.document_id, line };
    const observed = (document.kind === 'VP' ? [] : outcomes).map(({ field, sex, origin, back }) => ({
      ...place,
      field,
      printed: row[field],
      typed: `${document.unit_id} ${row.indicator_id} ${document.year - back} year ${figure(row[field])}`,
      read: told(
        observations.filter((one) => one.sex === sex && one.origin === origin),
        document,
        line,
        (one) => `${one.unit_id} ${one.indicator_id} ${one.year} ${one.period} ${number(one.value)}`,
      ),
    }));
    const aimed = targets.map(({ field, level }) => ({
      ...place,
      field,
      printed: row[field],
      // The council's target is the same for every unit, so it is a row without a unit.
      typed: `${level === 'unit' ? document.unit_id : 'the city'} ${row.indicator_id} ${document.year} ${figure(row[field])}`,
      read: told(
        targetRows.filter((one) => one.level === level),
        document,
        line,
        (one) => `${one.unit_id ?? 'the city'} ${one.indicator_id} ${one.year} ${number(one.value)}`,
      ),
    }));
    return [...observed, ...aimed];
  });
}

/** The cells of the complaint tables: a count under the wrong heading is a wrong figure, so heading and category are part of it. */
export function complaintCells(): Cell[] {
  const complaints = committed('complaints');
  return typed('complaints', complaintColumns).flatMap((row) => {
    const document = documentOf(row.source);
    const line = Number(row.line);
    return (['T1', 'T2', 'T3', 'total'] as const).map((period) => ({
      document: document.document_id,
      line,
      field: period,
      printed: row[period],
      typed: `${document.unit_id} ${document.year} ${row.heading} > ${row.category} ${figure(row[period])}`,
      read: told(
        complaints.filter((one) => one.period === period),
        document,
        line,
        (one) => `${one.unit_id} ${one.year} ${one.heading} > ${one.category} ${number(one.count)}`,
      ),
    }));
  });
}

/** The cells of the economy table, in thousands of kronor. */
export function economyCells(): Cell[] {
  const economy: readonly Row<'economy'>[] = committed('economy');
  return typed('economy', economyColumns).flatMap((row) => {
    const document = documentOf(row.source);
    const line = Number(row.line);
    return (['outcome', 'budget', 'deviation'] as const).map((field) => ({
      document: document.document_id,
      line,
      field,
      printed: row[field],
      typed: `${document.unit_id} ${document.year} year ${row.section} ${row.row} sek_thousands ${figure(row[field])}`,
      read: told(
        economy,
        document,
        line,
        (one) =>
          `${one.unit_id} ${one.year} ${one.period} ${one.section} ${one.row} ${one.unit_of_measure} ${number(one[field])}`,
      ),
    }));
  });
}

export const isNumeric = (cell: Cell) => figure(cell.printed) !== 'no number';

/** Cells that are not as typed, each with its place. */
export const wrong = (cells: readonly Cell[]) =>
  cells
    .filter((cell) => cell.read !== cell.typed)
    .map(
      (cell) =>
        `${cell.document} line ${cell.line}, ${cell.field}: typed "${cell.typed}", read "${cell.read}"`,
    );
