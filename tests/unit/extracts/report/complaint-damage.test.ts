import { describe, expect, it } from 'vitest';
import { complaintHead, complaintRows, readText, report } from './read-fixture';

const complaintTable = (...rows: string[]) =>
  readText(report('Redovisning av synpunkter och klagomål', '', complaintHead, ...rows));

describe('a row of the complaint table', () => {
  it('keeps its heading over a page break, wherever the break cuts it', () => {
    for (const [first, rest] of [
      ['Vad', 'gällde ärendet?'],
      ['Vad gällde', 'ärendet?'],
    ] as const) {
      const reading = complaintTable(
        `${first}\tStädning\t1\t\t\t1 st\t`,
        '',
        complaintHead,
        `${rest}\tMat\t\t2\t\t2 st\t`,
      );
      expect(complaintRows(reading)).toEqual([
        'Vad gällde ärendet? | Städning | 1 · · 1',
        'Vad gällde ärendet? | Mat | · 2 · 2',
      ]);
    }
  });

  it('moves right or left with the total that it adds up to', () => {
    expect(complaintRows(complaintTable('Beröm\tAntal beröm\t\t3\t7\t46\t56 st'))).toEqual([
      'Beröm | Antal beröm | 3 7 46 56',
    ]);
    expect(complaintRows(complaintTable('Återkoppling\tAntal ärenden med svar\t7\t46\t53 st\t\t'))).toEqual([
      'Återkoppling | Antal ärenden med svar | · 7 46 53',
    ]);
  });

  it('moves beside a comment that has stayed in its place', () => {
    expect(
      complaintRows(complaintTable('Beröm\tAntal beröm\t7\t46\t53 st\t\tDe flesta av samma person.')),
    ).toEqual(['Beröm | Antal beröm | · 7 46 53']);
  });

  it('moves with its category out of the heading, where the category is known to stand under it', () => {
    const mat = 'Vad gällde ärendet?\tMat\t\t\t\t\t';
    expect(complaintRows(complaintTable(mat, 'Städning\t1\t\t\t1\t\t'))).toEqual([
      'Vad gällde ärendet? | Mat | · · · ·',
      'Vad gällde ärendet? | Städning | 1 · · 1',
    ]);
    // A heading that has lost its category is not a category of the heading above.
    const lost = complaintTable(mat, 'Beröm\t1\t\t\t1\t\t');
    expect(complaintRows(lost)).toEqual(['Vad gällde ärendet? | Mat | · · · ·']);
    expect(lost.findings.map(({ text }) => text)).toEqual(['Beröm']);
  });

  it('gives nothing where its total may be lost as well as displaced', () => {
    for (const cells of ['\t4\t4\t\t', '1\t1\t2\t\t', '\t4\t\t\t']) {
      const reading = complaintTable(`Vad gällde ärendet?\tMat\t${cells}`);
      expect(reading.tables.complaints, cells).toEqual([]);
      expect(reading.findings, cells).toHaveLength(1);
    }
  });

  it('is one category where a break has cut it, though its last words are a category too', () => {
    const reading = complaintTable('Beröm\tAntal\t\t2\t\t2 st\t', '', complaintHead, '\tberöm\t\t\t\t\t');
    expect(complaintRows(reading)).toEqual(['Beröm | Antal beröm | · 2 · 2']);
  });

  it('never becomes a heading or a category of what a break has cut from a comment', () => {
    const reading = complaintTable(
      'Beröm\tAntal beröm\t\t2\t\t2 st\tTvå kort kom med posten till',
      '',
      complaintHead,
      'köket i våras\t\t\t\t\t\t',
      '\tDe satt länge på dörren.\t\t\t\t\t',
    );
    expect(complaintRows(reading)).toEqual(['Beröm | Antal beröm | · 2 · 2']);
    expect(reading.catalogue.complaintCategories).toHaveLength(10);
    expect(reading.findings.map(({ text }) => text)).toEqual(['köket i våras', 'De satt länge på dörren.']);
  });

  it('twice under one heading is pointed out: one of the two may stand under the wrong one', () => {
    const reading = complaintTable(
      'Vad gällde ärendet?\tMat\t1\t\t\t1 st\t',
      '\tStädning\t\t\t\t\t',
      '\tMat\t2\t\t\t2 st\t',
    );
    expect(reading.findings.map(({ line, text }) => [line, text])).toEqual([[14, 'Mat']]);
  });

  it('reads no number out of its comment', () => {
    expect(complaintRows(complaintTable('Beröm\tAntal beröm\t\t\t\t\t46 st avser samma händelse.'))).toEqual([
      'Beröm | Antal beröm | · · · ·',
    ]);
  });

  it('finds its heading though that stands a row late, also in the first row of the table', () => {
    const reading = complaintTable('\tStädning\t1\t\t\t1 st\t', 'Vad gällde ärendet?\tMat\t\t\t\t\t');
    expect(complaintRows(reading)).toEqual([
      'Vad gällde ärendet? | Städning | 1 · · 1',
      'Vad gällde ärendet? | Mat | · · · ·',
    ]);
    const unknown = complaintTable('\tDammråttor\t1\t\t\t1 st\t', 'Vad gällde ärendet?\tMat\t\t\t\t\t');
    expect(complaintRows(unknown)).toEqual(['Vad gällde ärendet? | Mat | · · · ·']);
    expect(unknown.findings.map(({ text }) => text)).toEqual(['Dammråttor']);
  });

  it('belongs to its heading and its category together: "Annat" of one is not "Annat" of another', () => {
    const reading = complaintTable(
      'Från vem kom ärendet?\tAnnat\t1\t\t\t1 st\t',
      'Vad gällde ärendet?\tAnnat\t\t2\t\t2 st\t',
    );
    expect(new Set(reading.tables.complaints.map((row) => `${row.dimension_id}/${row.category_id}`))).toEqual(
      new Set(['avsandare/annat', 'amne/annat']),
    );
  });
});
