import { describe, expect, it } from 'vitest';
import {
  complaintColumns,
  curated,
  documentOf,
  economyColumns,
  indicatorColumns,
  reportLines,
  reportsAreHere,
  typed,
  typedDocuments,
  whyNoReports,
} from './tables';

/** Whether a figure stands on a line by itself: "79" is not found in "179" or "79,5". */
function stands(printed: string, line: string): boolean {
  const literal = printed.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\d,])${literal}(?!\\d|,\\d)`).test(line);
}

/** A number as the reports print it: decimal comma, a space between thousands, a hyphen for minus. */
const swedish = (cell: string, thousands: boolean) =>
  thousands ? cell.replace(/\B(?=(\d{3})+$)/g, ' ') : cell.replace('.', ',');

describe('what was typed in by hand, against the texts of the reports', () => {
  it('has the texts with as many lines as were counted', ({ skip }) => {
    skip(!reportsAreHere, whyNoReports);
    expect(typedDocuments.map(({ source }) => reportLines(source).length)).toEqual(
      typedDocuments.map(({ lines }) => lines),
    );
  });

  it('has every typed number of the tables on the line that it was typed for', ({ skip }) => {
    skip(!reportsAreHere, whyNoReports);
    const sheets = [
      {
        rows: typed('indicators', indicatorColumns),
        keys: ['source', 'line', 'indicator_id'],
        thousands: false,
      },
      {
        rows: typed('complaints', complaintColumns),
        keys: ['source', 'line', 'heading', 'category'],
        thousands: false,
      },
      { rows: typed('economy', economyColumns), keys: ['source', 'line', 'section', 'row'], thousands: true },
    ];
    const cells = sheets.flatMap(({ rows, keys, thousands }) =>
      rows.flatMap((row: Record<string, string>) =>
        Object.entries(row)
          .filter(([column, cell]) => !keys.includes(column) && /^-?[\d.]+$/.test(cell))
          .map(([, cell]) => ({
            source: row.source ?? '',
            line: Number(row.line),
            printed: swedish(cell, thousands),
          })),
      ),
    );
    expect(cells).toHaveLength(223);
    expect(
      cells.filter((cell) => !stands(cell.printed, reportLines(cell.source)[cell.line - 1] ?? '')),
    ).toEqual([]);
  });

  it('has every figure from running text, as it was printed, on its line', ({ skip }) => {
    skip(!reportsAreHere, whyNoReports);
    const sourceOf = new Map(typedDocuments.map((document) => [document.document_id, document.source]));
    const figures = [...curated('observations'), ...curated('targets')].filter((row) => row.raw !== null);
    const astray = figures.filter((row) => {
      const lines = reportLines(sourceOf.get(row.document_id ?? '') ?? '');
      return !stands(row.raw ?? '', lines[(row.line ?? 0) - 1] ?? '');
    });
    expect(figures.length).toBeGreaterThan(80);
    expect(astray).toEqual([]);
  });

  it('has the answers to a survey close above its figures, or on the line after', ({ skip }) => {
    skip(!reportsAreHere, whyNoReports);
    const sourceOf = new Map(typedDocuments.map((document) => [document.document_id, document.source]));
    const astray = curated('observations').filter((row) => {
      const line = row.line ?? 0;
      const near = reportLines(sourceOf.get(row.document_id ?? '') ?? '').slice(
        Math.max(0, line - 11),
        line + 1,
      );
      return [row.answers_n, row.population_n].some(
        (count) => count !== null && !near.some((text) => stands(String(count), text)),
      );
    });
    expect(astray).toEqual([]);
  });

  it('would notice a figure typed on the wrong line', ({ skip }) => {
    skip(!reportsAreHere, whyNoReports);
    const { source } = documentOf('001');
    expect(stands('84 %', reportLines(source)[129] ?? '')).toBe(true);
    expect(stands('84 %', reportLines(source)[130] ?? '')).toBe(false);
    expect(stands('6,7', '6,74 %')).toBe(false);
  });
});
