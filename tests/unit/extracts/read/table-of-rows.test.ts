import { describe, expect, it } from 'vitest';
import type { ReadTable } from '@/extracts/read/read-table';
import { tablesOfRows } from '@/extracts/read/table-of-rows';

/** Rows as text, `;` between the cells, a blank line for a blank row; short rows are filled up as those of a sheet are. */
function read(text: string): ReadTable[] {
  const rows = text.split('\n').map((line) => line.split(';'));
  const width = Math.max(...rows.map((row) => row.length));
  return tablesOfRows(
    rows.map((cells, at) => ({ cells: [...cells, ...Array(width - cells.length).fill('')], line: at + 1 })),
    'Blad1',
    { dialect: [] },
  );
}

const rowsOf = (table: ReadTable | undefined) =>
  Array.from({ length: table?.rows ?? 0 }, (_, row) =>
    table?.columns.map(({ texts, at }) => texts[at[row] ?? 0]).join(';'),
  );
const namesOf = (table: ReadTable | undefined) => table?.columns.map(({ name }) => name);

describe('tablesOfRows', () => {
  it('finds header and rows of a plain table', () => {
    const [table, ...more] = read('Enhet;År;AMI\nNorra;2024;84,5\nSödra;2024;81');
    expect(more).toEqual([]);
    expect(namesOf(table)).toEqual(['Enhet', 'År', 'AMI']);
    expect(rowsOf(table)).toEqual(['Norra;2024;84,5', 'Södra;2024;81']);
    expect([...(table?.lines ?? [])]).toEqual([2, 3]);
  });

  it('reads a soft hyphen between digits as a hyphen: an age group is no other number', () => {
    const [table] = read(
      'Åldersgrupp;10\u00AD14 år\n0\u00AD4;84,5\n20\u00AD24;81\nför\u00ADskola;80\n65\u00AD;79',
    );
    expect(namesOf(table)).toEqual(['Åldersgrupp', '10-14 år']);
    expect(rowsOf(table)).toEqual(['0-4;84,5', '20-24;81', 'förskola;80', '65;79']);
  });

  it('takes years over figures as headers, and years in a column as rows', () => {
    expect(namesOf(read('Enhet;2023;2024\nNorra;84;85')[0])).toEqual(['Enhet', '2023', '2024']);
    expect(rowsOf(read('Enhet;År\nNorra;2023\nNorra;2024')[0])).toEqual(['Norra;2023', 'Norra;2024']);
    // Counts that look like years do not make the header's years a row.
    expect(namesOf(read('Enhet;2023;2024\nNorra;1998;2010\nSödra;2004;1987')[0])).toEqual([
      'Enhet',
      '2023',
      '2024',
    ]);
  });

  it('keeps titles above and notes below apart from the rows', () => {
    const [table] = read(
      'Nöjdhet per enhet\nUttag: 2025-01-10\n\nEnhet;AMI;Antal\nNorra;84;..\nSödra;..;12\n\nKälla: medarbetarenkäten\n.. = Uppgift saknas',
    );
    expect(table?.above).toEqual(['Nöjdhet per enhet', 'Uttag: 2025-01-10']);
    expect(rowsOf(table)).toEqual(['Norra;84;..', 'Södra;..;12']);
    expect(table?.below).toEqual(['Källa: medarbetarenkäten', '.. = Uppgift saknas']);
    expect(table?.legend).toEqual([{ mark: '..', meaning: 'Uppgift saknas' }]);
  });

  it('joins two header rows, the upper one repeated over what it spans', () => {
    const [table] = read('Enhet;2023;;2024;\n;Kvinnor;Män;Kvinnor;Män\nNorra;1;2;3;4');
    expect(namesOf(table)).toEqual(['Enhet', '2023 Kvinnor', '2023 Män', '2024 Kvinnor', '2024 Män']);
    expect(table?.columns[2]?.headers).toEqual(['2023', 'Män']);
    expect(rowsOf(table)).toEqual(['Norra;1;2;3;4']);
  });

  it('does not take a first row without figures for a header', () => {
    expect(rowsOf(read('Enhet;2023;2024\nNorra;;\nSödra;1;2')[0])).toEqual(['Norra;;', 'Södra;1;2']);
    expect(rowsOf(read('Enhet;2023;2024\nNorra;saknas;saknas\nSödra;1;2')[0])).toEqual([
      'Norra;saknas;saknas',
      'Södra;1;2',
    ]);
    expect(rowsOf(read('Enhet;2023;2024\nNorra;..;..\nSödra;1;2')[0])).toEqual(['Norra;..;..', 'Södra;1;2']);
  });

  it('keeps a last unit without figures among the rows', () => {
    expect(rowsOf(read('Enhet;2023;2024\nNorra;1;2\nSödra;;')[0])).toEqual(['Norra;1;2', 'Södra;;']);
  });

  it('numbers the columns of a table without header, and says so', () => {
    const [table] = read('Norra;84,5;12\nSödra;81,2;14');
    expect(namesOf(table)).toEqual(['Kolumn 1', 'Kolumn 2', 'Kolumn 3']);
    expect(table?.rows).toBe(2);
    expect(table?.notes.map(({ sentence }) => sentence).join()).toMatch(/ingen rubrikrad/);
  });

  it('gives each of two tables under each other its own header', () => {
    const tables = read('Personal\nEnhet;AMI\nNorra;84\n\nBrukare\nEnhet;Nöjda\nNorra;90 %\nSödra;91 %');
    expect(tables.map(({ name, above }) => [name, ...above])).toEqual([
      ['Blad1', 'Personal'],
      ['Blad1 (2)', 'Brukare'],
    ]);
    expect(tables.map(rowsOf)).toEqual([['Norra;84'], ['Norra;90 %', 'Södra;91 %']]);
  });

  it('reads on over a blank row where no header follows', () => {
    expect(rowsOf(read('Enhet;AMI\nNorra;84\n\nSödra;81')[0])).toEqual(['Norra;84', 'Södra;81']);
  });

  it('does not take a row of texts after a blank one for a header', () => {
    const [table, ...more] = read('Enhet;Kommentar\nA;bra\n\nB;sämre\nC;oförändrat');
    expect(more).toEqual([]);
    expect(rowsOf(table)).toEqual(['A;bra', 'B;sämre', 'C;oförändrat']);
  });

  it('takes pairs of words above a wider table as lines about it', () => {
    const [table, ...more] = read(
      'Rapport;Medarbetarenkät\nUttagen;2024-05-01\n\nEnhet;2022;2023;2024\nA;1;2;3\nB;4;5;6',
    );
    expect(more).toEqual([]);
    expect(table?.above).toEqual(['Rapport Medarbetarenkät', 'Uttagen 2024-05-01']);
    expect(rowsOf(table)).toEqual(['A;1;2;3', 'B;4;5;6']);
  });

  it('keeps a table of two columns above a wider one', () => {
    const tables = read('Enhet;AMI\nA;84\n\nEnhet;2022;2023;2024\nA;1;2;3');
    expect(tables.map(rowsOf)).toEqual([['A;84'], ['A;1;2;3']]);
  });

  it('numbers label columns that have no name beside the years that have', () => {
    const [table] = read('Befolkning\n\n;;2023;2024\nNorr;kvinnor;12;13\nNorr;män;14;15');
    expect(namesOf(table)).toEqual(['Kolumn 1', 'Kolumn 2', '2023', '2024']);
    expect(rowsOf(table)).toEqual(['Norr;kvinnor;12;13', 'Norr;män;14;15']);
  });

  it('keeps a group’s name among the rows, after a blank row too', () => {
    const [table, ...more] = read('Enhet;2023;2024\nNorra området;;\nA;1;2\n\nSödra området;;\nB;3;4');
    expect(more).toEqual([]);
    expect(rowsOf(table)).toEqual(['Norra området;;', 'A;1;2', 'Södra området;;', 'B;3;4']);
  });

  it('makes equal names different, and names a column that has none', () => {
    expect(namesOf(read('Enhet;AMI;AMI;\nNorra;1;2;3')[0])).toEqual(['Enhet', 'AMI', 'AMI (2)', 'Kolumn 4']);
  });

  it('leaves out columns with neither name nor cells', () => {
    expect(namesOf(read('Enhet;;AMI;;\nNorra;;84;;')[0])).toEqual(['Enhet', 'AMI']);
  });

  it('gives no table for blank rows', () => {
    expect(read('\n;;\n')).toEqual([]);
  });
});
