import type { Row } from '../schema';
import type { Table } from './blocks';
import type { Column } from './columns';
import type { ComplaintFinder, FoundCategory } from './complaint-finder';
import { isFromFirstTertial } from './complaint-fit';
import type { ComplaintTableRow } from './complaint-groups';
import { readComplaintRows } from './complaint-rows';
import type { Notes } from './notes';
import { readCell } from './numbers';
import { printedPeriod } from './printed-period';
import type { ReportContext } from './report-context';
import { printedKey } from './text';

type ComplaintRow = Row<'complaints'>;

/** The complaint tables of a report: one row a cell of figures, blank cells too. The comments are not read. */
export function readComplaints(
  tables: readonly Table[],
  report: ReportContext,
  finder: ComplaintFinder,
  notes: Notes,
): ComplaintRow[] {
  return readComplaintRows(tables, finder, notes).flatMap((row) => {
    const found = finder.resolve(row.heading, row.category);
    noteNames(row, found, notes);
    const cells = row.head.columns.flatMap((column, index) => {
      const when = periodOf(column, report);
      if (when === undefined) {
        if (column.role === 'count')
          notes.find(row.line, column.printed, 'Kolumnens period är oklar. Talen i den lästes inte.');
        return [];
      }
      const reading = readCell(row.cells[index] ?? '');
      if (reading.kind === 'text')
        notes.find(
          row.line,
          reading.raw,
          'Cellen i klagomålstabellen är inte ett antal. Den lästes som tom.',
        );
      return [
        {
          unit_id: report.unitId,
          year: column.year ?? report.year,
          period: when,
          dimension_id: found.dimensionId,
          heading: found.heading,
          category_id: found.categoryId,
          category: found.category,
          count: reading.kind === 'number' ? reading.value : null,
          raw: reading.kind === 'empty' ? null : reading.raw,
          document_id: report.documentId,
          line: row.line,
        },
      ];
    });
    checkTotal(cells, row, notes);
    return cells;
  });
}

/** `VB` in the complaint table is the third tertial's increment, not the year (domain rule 2). */
function periodOf(column: Column, report: ReportContext): ComplaintRow['period'] | undefined {
  if (column.role === 'total') return 'total';
  if (column.role !== 'count') return undefined;
  if (column.period === 'T1' || column.period === 'T2' || column.period === 'T3') return column.period;
  if (column.period === 'year' && /(?<!\p{L})vb(?!\p{L})/iu.test(column.printed)) return 'T3';
  if (
    printedPeriod(column.printed).period === undefined &&
    (report.period === 'T1' || report.period === 'T2')
  )
    return report.period;
  return undefined;
}

function noteNames(row: ComplaintTableRow, found: FoundCategory, notes: Notes): void {
  const damaged = 'är skadad i texten.';
  if (printedKey(found.category) !== printedKey(row.category)) {
    notes.correct(row.line, 'complaints.category', row.category, found.category, `Kategorin ${damaged}`);
  }
  if (printedKey(found.heading) !== printedKey(row.heading)) {
    notes.correct(row.line, 'complaints.heading', row.heading, found.heading, `Rubriken ${damaged}`);
  }
  if (found.unreviewed) {
    notes.find(
      row.line,
      row.category,
      `Kategorin är ny i complaint-taxonomy.csv (${found.dimensionId} / ${found.categoryId}). Kontrollera vad den svarar mot tidigare år.`,
    );
  }
}

function checkTotal(cells: readonly ComplaintRow[], row: ComplaintTableRow, notes: Notes): void {
  const total = cells.find(({ period }) => period === 'total')?.count;
  const tertials = cells.filter(({ period }) => period !== 'total');
  if (total === undefined || total === null || !isFromFirstTertial(row.head)) return;
  const sum = tertials.reduce((added, { count }) => added + (count ?? 0), 0);
  if (sum !== total) {
    notes.find(
      row.line,
      row.category,
      `Tertialerna blir ${sum} men totalen är tryckt som ${total}. Båda är återgivna som tryckta.`,
    );
  }
}
