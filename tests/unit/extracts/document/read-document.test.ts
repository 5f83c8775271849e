import './node-20';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '@/extracts/document/read-document';
import { Unreadable } from '@/extracts/read/unreadable';
import { isReport } from '@/extracts/report/is-report';
import { readReports } from '@/extracts/report/read-reports';
import { catalogue } from '../../../fixtures/reports/catalogue';
import { namesOf, rowsOf } from '../read/rows-of';

const fixture = (path: string) => readFileSync(new URL(`../../../fixtures/${path}`, import.meta.url));
const open = (name: string) =>
  readDocument(fixture(`document/${name}`), name, name.endsWith('.pdf') ? 'pdf' : 'docx');

/** The rows that the parser makes of a text, without the lines that they stand on: a page has others than a text file. */
const rowsOfReport = (text: string) =>
  JSON.stringify(readReports([{ name: 'a', text }], catalogue).tables, (key, value) =>
    key === 'line' ? undefined : value,
  );

describe('readDocument', () => {
  it.each([['vb-2024.docx'], ['vb-2024.pdf'], ['vb-2024-headers.pdf'], ['vb-2025.docx'], ['vb-2025.pdf']])(
    'gives the same facts of %s as its text does',
    async (name) => {
      const { text } = await open(name);
      expect(isReport(text)).toBe(true);
      const expected = fixture(`reports/${name.slice(0, 7)}.txt`).toString('utf8');
      expect(rowsOfReport(expected).length).toBeGreaterThan(5_000);
      expect(rowsOfReport(text)).toBe(rowsOfReport(expected));
    },
  );

  it('finds every figure in narrow columns where words are cut within', async () => {
    const figures = (text: string) =>
      readReports([{ name: 'a', text }], catalogue).tables.observations.map(
        ({ indicator_id, year, period, sex, value, status }) => [
          indicator_id,
          year,
          period,
          sex,
          value,
          status,
        ],
      );
    const { text } = await open('vb-2025-libreoffice.pdf');
    expect(figures(text)).toEqual(figures(fixture('reports/vb-2025.txt').toString('utf8')));
  });

  it('gives the tables of a Word document that is no report, merged labels filled down', async () => {
    const { text, tables } = await open('tabell.docx');
    expect(isReport(text)).toBe(false);
    const [table, ...more] = tables;
    expect(more).toEqual([]);
    expect(table?.name).toBe('Tabell 1. Nöjdhet per enhet');
    expect(namesOf(table)).toEqual(['Område', 'Enhet', '2023', '2024']);
    expect(rowsOf(table)).toEqual([
      'Norr | Solgläntan | 63 % | 71 %',
      'Norr | Ängsbacken | 58 % | ..',
      'Söder | Östra gård | 80 % | 79 %',
    ]);
    // The text around a table may name people: none of it goes along.
    expect(JSON.stringify(table)).not.toMatch(/Underlag|Efter tabellen/);
    expect(text).toContain('Norr\tSolgläntan\t63 %\t71 %\n\tÄngsbacken\t58 %\t..');
  });

  it('puts the columns of a table without lines together from where its words stand', async () => {
    const { text, tables } = await open('unruled.pdf');
    expect(namesOf(tables[0])).toEqual(['Enhet', '2022', '2023', '2024']);
    expect(rowsOf(tables[0])).toEqual([
      'Solgläntan | 12 | 1 204 | 63 %',
      'Ängsbackens dagliga verksamhet i norr | 7 | 0 | ..',
      'Östra gård | -2,5 | 14 | 80 %',
    ]);
    expect(text).toContain(
      'texten är till för att en rad ska bli så lång att den bryts på två rader i filen.',
    );
  });

  it.each([
    ['fonts that are named and not embedded', 'not-embedded.pdf'],
    ['a page that is stored on its side', 'turned-page.pdf'],
  ])('reads %s', async (_, name) => {
    const [table] = (await open(name)).tables;
    expect(namesOf(table)).toEqual(['Enhet', '2023', '2024']);
    expect(rowsOf(table)).toEqual([
      'Solgläntan | 12 | 1 204',
      'Ängsbacken | 7 | 0',
      'Östra gård | -2,5 | 14',
    ]);
  });

  it('goes by the lines between rows where columns have none', async () => {
    const [table] = (await open('ruled-rows.pdf')).tables;
    expect(table?.name).toBe('Tabell 2. Utfall per enhet');
    expect(rowsOf(table)).toEqual([
      'Solgläntans dagliga verksamhet i norr | 12 | 1 204 | Ny verksamhet sedan våren. Flyttade i maj till andra lokaler',
      'Ängsbacken | 7 | 0 | ',
      'Östra gård | -2,5 | 14 | Enheten slogs ihop med Västra gård den 1 april',
    ]);
  });

  it.each([
    ['no-text.pdf', /ingen text att läsa: sidorna är bilder/, /originalet/],
    ['password.pdf', /lösenord/, /utan lösenord/],
  ])('refuses %s with the reason', async (name, sentence, nextStep) => {
    const error = await open(name).catch((error) => error);
    expect(error).toBeInstanceOf(Unreadable);
    expect(error.sentence).toMatch(sentence);
    expect(error.nextStep).toMatch(nextStep);
  });

  it('tells how far it has come', async () => {
    const told: number[] = [];
    await readDocument(fixture('document/vb-2025.pdf'), 'a.pdf', 'pdf', (fraction) => told.push(fraction));
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });
});
