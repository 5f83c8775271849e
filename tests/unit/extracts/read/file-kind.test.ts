import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fileKind } from '@/extracts/read/file-kind';
import { Unreadable } from '@/extracts/read/unreadable';

const fixture = (path: string) =>
  new Uint8Array(readFileSync(new URL(`../../../fixtures/${path}`, import.meta.url)));
const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

function refusal(name: string, content: Uint8Array): Unreadable {
  try {
    fileKind(name, content);
  } catch (error) {
    if (error instanceof Unreadable) return error;
    throw error;
  }
  throw new Error(`${name} was taken`);
}

describe('fileKind', () => {
  it.each([
    ['workbook/openpyxl.xlsx', 'xlsx'],
    ['workbook/libreoffice.xlsx', 'xlsx'],
    ['document/vb-2025.docx', 'docx'],
    ['document/vb-2025.pdf', 'pdf'],
    ['archive/info-zip.zip', 'zip'],
    ['reports/vb-2024.txt', 'text-report'],
  ])('knows %s as %s', (path, kind) => {
    expect(fileKind(path, fixture(path))).toBe(kind);
  });

  it('goes by the content where the name says something else', () => {
    expect(fileKind('uttag.csv', fixture('workbook/openpyxl.xlsx'))).toBe('xlsx');
    expect(fileKind('uttag.xlsx', bytes('Enhet;AMI\nA;84\n'))).toBe('csv');
    expect(fileKind('x', bytes('PAR1....PAR1'))).toBe('parquet');
    expect(fileKind('x', bytes(`${'\0'.repeat(8)}DUCK${'\0'.repeat(40)}`))).toBe('duckdb');
  });

  it('takes text for a table where no report begins, and a table that is no .txt always', () => {
    expect(fileKind('a.txt', bytes('Enhet\tAMI\nA\t84\n'))).toBe('csv');
    expect(fileKind('vb-2024.csv', fixture('reports/vb-2024.txt'))).toBe('csv');
    expect(fileKind('a.csv', bytes('\xFF\xFEE\0n\0h\0;\0A\0\n\0'))).toBe('csv');
    expect(fileKind('a.csv', bytes('E\0n\0h\0;\0A\0\n\0'))).toBe('csv');
    expect(fileKind('uttag/manifest.json', strToU8('{"format":1}'))).toBe('manifest');
    expect(fileKind('a.csv', strToU8('[Enhet];[AMI]\nA;84\n'))).toBe('csv');
  });

  it.each([
    ['old.xls', fixture('workbook/old.xls'), 'Filen är en äldre Excel-fil (.xls).', /spara som \.xlsx/],
    ['calc.ods', fixture('workbook/calc.ods'), 'Filen är i OpenDocument-format (.ods eller .odt).', /\.xlsx/],
    [
      'a.numbers',
      zipSync({ 'Index/Document.iwa': strToU8('x') }),
      'Filen är gjord i Numbers, Pages eller Keynote.',
      /Exportera/,
    ],
    [
      'a.xlsx',
      bytes(`\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1${'\0'.repeat(600)}${[...'EncryptedPackage'].join('\0')}`),
      'Filen är skyddad med lösenord.',
      /ta bort lösenordet/,
    ],
    [
      'a.xlsx',
      bytes(`\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1${'\0'.repeat(600)}`),
      'Filen är skyddad med lösenord.',
      /ta bort lösenordet/,
    ],
    [
      'a.xls',
      strToU8('<html><body><table><tr><td>1</td></tr></table></body></html>'),
      'Filen heter som en Excel-fil men är en webbsida.',
      /spara som \.xlsx/,
    ],
    ['a.json', strToU8('[{"a":1}]'), 'Filen är JSON.', /CSV/],
    ['a.png', bytes('\x89PNG\r\n\x1A\n'), 'Filen är en bild.', /Excel/],
    ['a.parquet', bytes('PARE....PARE'), 'Parquet-filen är krypterad.', /utan kryptering/],
    ['a.csv.gz', bytes('\x1F\x8B\x08'), 'Filen är packad med gzip.', /Packa upp/],
    ['a.csv', new Uint8Array(), 'Filen är tom.', /sparad/],
    [
      'a.bin',
      bytes('\x01\0\x02\0'),
      'Filen är inte en tabell eller rapport av ett slag som kan öppnas här.',
      /Parquet/,
    ],
  ])('refuses %s with what it is and what to do', (name, content, sentence, nextStep) => {
    const refused = refusal(name, content);
    expect(refused.sentence).toBe(sentence);
    expect(refused.nextStep).toMatch(nextStep);
  });
});
