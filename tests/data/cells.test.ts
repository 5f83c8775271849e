import { beforeAll, describe, expect, it } from 'vitest';
import { type Cell, complaintCells, economyCells, indicatorCells, isNumeric, wrong } from './cells';
import { committed, typedDocuments } from './tables';

/** The committed data against figures typed in by hand from the reports, which no program of ours had read. */
describe('the tables of the five reports', () => {
  let indicators: Cell[];
  let complaints: Cell[];
  let economy: Cell[];

  beforeAll(() => {
    indicators = indicatorCells();
    complaints = complaintCells();
    economy = economyCells();
  });

  it('belong to five documents, whose year is the one told of and not that of their date', () => {
    const told = committed('documents').map((row) => [
      row.document_id,
      row.source_file.slice(0, 3),
      row.kind,
      row.year,
      row.unit_id,
    ]);
    expect(told).toHaveLength(5);
    expect(told).toEqual(
      expect.arrayContaining(
        typedDocuments.map((row) => [row.document_id, row.source, row.kind, row.year, row.unit_id]),
      ),
    );
  });

  it('are right in 223 of 223 numeric cells: unit, year, indicator or heading and category, and the number', () => {
    const cells = [...indicators, ...complaints, ...economy].filter(isNumeric);
    const mistakes = wrong(cells);
    console.info(`${cells.length - mistakes.length} of ${cells.length} numeric cells are as typed by hand`);
    expect(mistakes).toEqual([]);
    expect([indicators, complaints, economy].map((kind) => kind.filter(isNumeric).length)).toEqual([
      84, 100, 39,
    ]);
  });

  it('hold no number that stands in no cell, such as a count read out of a comment', () => {
    const observed = committed('observations').filter((row) => row.origin !== 'text' && row.value !== null);
    const aimed = committed('targets').filter((row) => row.value !== null);
    const counted = committed('complaints').filter((row) => row.count !== null);
    const booked = committed('economy').flatMap((row) =>
      [row.outcome, row.budget, row.deviation].filter((amount) => amount !== null),
    );
    expect([observed.length + aimed.length, counted.length, booked.length]).toEqual([84, 100, 39]);
  });

  it('give an empty outcome as a missing value, not as zero or as no row', () => {
    const empty = indicators.filter((cell) => cell.field === 'outcome' && cell.printed === '');
    expect(empty).toHaveLength(1);
    expect(wrong(empty)).toEqual([]);
    const missing = committed('observations').filter(
      (row) => row.status === 'missing' && row.sex === 'total',
    );
    expect(missing.filter((row) => row.origin === 'outcome')).toHaveLength(empty.length);
  });

  it('keep a true zero as a number', () => {
    const zeros = committed('observations').filter((row) => row.value === 0 && row.origin !== 'text');
    expect(zeros.map((row) => [row.indicator_id, row.unit_id, row.year, row.status])).toEqual([
      ['ekologiskt', 'personligt-stod', 2024, 'reported'],
    ]);
  });

  it('keep a target in words as a row without a number, with its damaged words made whole or as printed', () => {
    const inWords = indicators.filter((cell) => cell.printed.startsWith('Tas fram'));
    expect(inWords).toHaveLength(16);
    expect(wrong(inWords)).toEqual([]);
    const raws = committed('targets').flatMap((row) => (row.value === null ? [row.raw] : []));
    expect(raws).toHaveLength(inWords.length);
    for (const raw of raws) expect(raw).toMatch(/^Tas fram av nämnd/);
  });

  it('have 122 complaint rows of four cells each, where a blank has no count', () => {
    expect(complaints).toHaveLength(4 * 122);
    expect(wrong(complaints.filter((cell) => !isNumeric(cell)))).toEqual([]);
    expect(committed('complaints')).toHaveLength(4 * 122);
  });
});
