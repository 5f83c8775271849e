import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Unreadable } from '@/extracts/read/unreadable';
import { readWorkbook } from '@/extracts/workbook/read-workbook';
import { namesOf, rowsOf } from '../read/rows-of';
import { workbook } from './workbook';

const fixture = (name: string) =>
  readFileSync(new URL(`../../../fixtures/workbook/${name}`, import.meta.url));

const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const head = (...names: string[]) => `<row>${names.map(inline).join('')}</row>`;

describe('readWorkbook', () => {
  it.each([['openpyxl.xlsx'], ['libreoffice.xlsx']])('reads what was typed into %s', async (name) => {
    const [table, hidden, formulas, groups, ...more] = await readWorkbook(fixture(name), name);
    expect(more).toEqual([]);
    expect(table?.name).toBe('Nyckeltal');
    expect(table?.above).toEqual(['Nyckeltal per enhet', 'Uttag 2025-01-10']);
    expect(namesOf(table)).toEqual(['Enhet', '2023 Nöjda', '2023 AMI', '2024 Nöjda', '2024 AMI', 'Mätdag']);
    expect(table?.columns[2]?.headers).toEqual(['2023', 'AMI']);
    // 0.63 under the format 0 % is 63 %, not 0,63; 0.07 × 100 is not 7.000000000000001.
    expect(rowsOf(table)).toEqual([
      'Solgläntan | 63 % | 11,6 | 84,31 % | 79 | 2024-03-01',
      'Ängsbacken | 7 % | 84 | 100 % | 66,82 | 2024-12-31',
      'Östra gård | .. | 1234567,5 |  | 0 | 2024-05-02 13:45',
    ]);
    expect([...(table?.lines ?? [])]).toEqual([6, 7, 8]);
    expect(table?.legend).toEqual([{ mark: '..', meaning: 'Uppgift saknas' }]);
    expect(table?.columns.map(({ decimalSign }) => decimalSign)).toEqual([
      undefined,
      ',',
      ',',
      ',',
      ',',
      undefined,
    ]);

    expect(rowsOf(hidden)).toEqual(['0012 | 2024 | 7', '0013 | 2024 | 0']);
    expect(hidden?.notes.map(({ sentence }) => sentence)).toEqual([
      'Bladet Arbetsblad är dolt i arbetsboken. Det lästes också.',
    ]);

    const computed = name === 'libreoffice.xlsx';
    expect(rowsOf(formulas)).toEqual([
      `Solgläntan | ${computed ? '0,333333333333333' : '(ej uträknad)'} | SANT | 0007`,
      'Ängsbacken | 0,3 | FALSKT | 0012',
      'Östra gård | 0,0000001 |  | 1000000000000000',
    ]);
    const notes = formulas?.notes.map(({ sentence }) => sentence).join(' ') ?? '';
    expect(notes).toMatch(/1 rad är dold/);
    expect(/formler utan sparat resultat/.test(notes)).toBe(!computed);

    // Merged over two rows, shown in thousands.
    expect(rowsOf(groups)).toEqual([
      'Norr | Solgläntan | 622,2',
      'Norr | Ängsbacken | 14,7',
      'Söder | Östra gård | 881',
    ]);
  });

  it('counts days from 1904 where the workbook does, and keeps errors as text', async () => {
    const [table] = await readWorkbook(fixture('xlsxwriter-1904.xlsx'), 'a.xlsx');
    expect(namesOf(table)).toEqual(['Enhet', 'Dag', 'År', 'Månad', 'Andel', 'Procent', 'Kvot']);
    expect(rowsOf(table)).toEqual([
      'Solgläntan | 2024-02-29 | 2024 | 2024-02 | 63 % | 11,6 % | #DIV/0!',
      'Ängsbacken | 1999-12-31 | 2024 | 2024-02 | 29 % | 0,5 % | -2,5',
    ]);
    expect(table?.notes[0]?.sentence).toMatch(/fel från Excel/);
  });

  it('reads cells without places, prefixed elements, entities, ruby and escapes', async () => {
    const sheet =
      '<x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c></x:row>' +
      '<x:row><x:c t="inlineStr"><x:is><x:r><x:t>Å &amp; </x:t></x:r><x:r><x:t>Ö</x:t></x:r></x:is></x:c><x:c><x:v>1E-2</x:v></x:c></x:row>';
    const strings = '<si><t>Enhet_x0021_</t></si><si><t>AMI</t><rPh><t>läses</t></rPh></si>';
    const [table] = await readWorkbook(workbook(sheet, '', strings), 'a.xlsx');
    expect(namesOf(table)).toEqual(['Enhet!', 'AMI']);
    expect(rowsOf(table)).toEqual(['Å & Ö | 0,01']);
  });

  it('says that a hidden column was read, where something stands in it', async () => {
    const rows = `${head('Enhet', 'AMI')}<row>${inline('A')}<c><v>84</v></c></row>`;
    const hiding = (column: number) =>
      workbook(
        `</sheetData><cols><col min="${column}" max="${column}" hidden="1"/></cols><sheetData>${rows}`,
      );
    const [table] = await readWorkbook(hiding(2), 'a.xlsx');
    expect(table?.notes.map(({ sentence }) => sentence)).toEqual([
      '1 kolumn är dold i bladet och lästes också.',
    ]);
    expect((await readWorkbook(hiding(7), 'a.xlsx'))[0]?.notes).toEqual([]);
  });

  it('says nothing of a decimal sign where a text in the column is a number with a point', async () => {
    const sheet = `${head('Enhet', 'Tal')}<row>${inline('A')}<c><v>1.5</v></c></row><row>${inline('B')}${inline('1.234')}</row>`;
    const [table] = await readWorkbook(workbook(sheet), 'a.xlsx');
    expect(rowsOf(table)).toEqual(['A | 1,5', 'B | 1.234']);
    expect(table?.columns[1]?.decimalSign).toBeUndefined();
  });

  it('spans a header as far as its merge says, not as far as the gap', async () => {
    const rows =
      '<row r="1"><c r="B1" t="inlineStr"><is><t>2023</t></is></c></row>' +
      `<row r="2">${['Enhet', 'Kvinnor', 'Män', 'Antal'].map(inline).join('')}</row>` +
      `<row r="3">${inline('A')}<c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>`;
    const sheet = workbook(`${rows}</sheetData><mergeCells><mergeCell ref="B1:C1"/></mergeCells><sheetData>`);
    const [table] = await readWorkbook(sheet, 'a.xlsx');
    expect(namesOf(table)).toEqual(['Enhet', '2023 Kvinnor', '2023 Män', 'Antal']);
  });

  it('does not multiply a cell that stands in the last column of the last row', async () => {
    const sheet = `${head('A', 'B')}<row r="1048576"><c r="A1048576"><v>1</v></c><c r="XFD1048576"><v>2</v></c></row>`;
    const [table] = await readWorkbook(workbook(sheet), 'a.xlsx');
    expect(rowsOf(table)).toEqual(['1 |  | 2']);
    expect([...(table?.lines ?? [])]).toEqual([1_048_576]);
  });

  it('refuses a sheet that a cell far from the others makes too wide to hold, and says how wide', async () => {
    const rows = Array.from(
      { length: 2_000 },
      (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c></row>`,
    );
    const far = '<row r="2001"><c r="XFD2001"><v>1</v></c></row>';
    await expect(readWorkbook(workbook([...rows, far].join('')), 'a.xlsx')).rejects.toMatchObject({
      sentence:
        'Bladet är för stort för webbläsaren: 2001 rader och 16384 kolumner, tomma celler medräknade.',
    });
  });

  it('refuses merges that lie over each other by the thousand', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="10000"><c r="B10000"><v>2</v></c></row>';
    const merges = '<mergeCell ref="A1:A10000"/>'.repeat(3_000);
    const sheet = `${rows}</sheetData><mergeCells>${merges}</mergeCells><sheetData>`;
    await expect(readWorkbook(workbook(sheet), 'a.xlsx')).rejects.toMatchObject({
      sentence: 'Bladet har för många sammanfogade celler för webbläsaren.',
    });
  });

  it('refuses an empty workbook, a text that is not there and XML that is none', async () => {
    const refused = async (bytes: Uint8Array) => {
      const error = await readWorkbook(bytes, 'a.xlsx').catch((error) => error);
      expect(error).toBeInstanceOf(Unreadable);
      return (error as Unreadable).sentence;
    };
    expect(await refused(workbook(''))).toMatch(/inga celler/);
    expect(await refused(workbook('<row><c t="s"><v>7</v></c></row>'))).toMatch(/skadad/);
    expect(await refused(workbook('<row><c></row>'))).toMatch(/skadad/);
  });
});
