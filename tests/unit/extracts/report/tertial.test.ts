import { describe, expect, it } from 'vitest';
import { complaintRows, figures, readFixture, targets } from './read-fixture';

describe('a tertialrapport in another hand', () => {
  const reading = readFixture('t2-2024.txt');

  it('is its own unit’s, a new one, though its name is near another', () => {
    expect(reading.tables.documents.map(({ document_id }) => document_id)).toEqual([
      't2-2024-odlingarna-klockarangen-sodra',
    ]);
  });

  it('has last year’s tertial and last year beside each other, and no figure of a row that has lost a blank', () => {
    expect(figures(reading)).toEqual([
      'korttidsfranvaro 2024 T2 total 4.2',
      'korttidsfranvaro 2023 T2 total 4.8',
      'korttidsfranvaro 2023 year total 4.4',
      'trivselindex 2024 year total 81',
      'trivselindex 2023 year total 80',
      'antal-resor-med-traktor 2024 T2 total 1204',
      'antal-resor-med-traktor 2023 T2 total 1377',
      'antal-resor-med-traktor 2023 year total 1951',
    ]);
    expect(targets(reading)).toEqual([
      'unit korttidsfranvaro 2024 4',
      'council korttidsfranvaro 2024 Tas fram av nämnd/s tyrelse',
      'unit trivselindex 2024 80',
      'council trivselindex 2024 83',
      'unit antal-resor-med-traktor 2024 1500',
    ]);
  });

  it('has each goal once though the contents have no page numbers, and whole where a break has put a hyphen', () => {
    expect(reading.tables.goals.map(({ title, assessment }) => [title, assessment])).toEqual([
      ['1. En stad som håller ihop', 'met'],
      ['Alla har en plats i verksamheten på ängen', 'not_met'],
    ]);
  });

  it('takes no word after the dates for an activity', () => {
    expect(reading.tables.activities.map(({ title, status }) => [title, status])).toEqual([
      ['Odlarna ska byta traktorn mot en kärra', 'done'],
    ]);
  });

  it('has the year’s forecast, and no amount of a row whose blanks do not add up', () => {
    expect(reading.tables.economy.map(({ period, row, outcome }) => [period, row, outcome])).toEqual([
      ['T2', 'Skördar', 36900],
      ['T2', 'Bidrag', 300],
      ['T2', 'Summa intäkter', 37200],
      ['T2', 'Personalkostnader', 35600],
      ['T2', 'Summa kostnader', 37850],
    ]);
  });

  it('has two tertials of complaints, and nothing of a row that may have lost its total', () => {
    expect(complaintRows(reading)).toEqual([
      'Beröm | Antal beröm | 2 5 7',
      'Vad gällde ärendet? | Städning | 3 4 7',
      'Vad gällde ärendet? | Mat | 2 · 2',
    ]);
  });

  it('says every row and column that it left, and the sum that a left row is missing from', () => {
    expect(reading.findings.map(({ line, text }) => `${line} ${text}`)).toEqual([
      '22 Odlingarna Klockarängen södra',
      '41 Prognos helår 2024',
      '45 Andel egna odlingar',
      '55 2024-03-01 2024-08-31 Försenad',
      '61 Utfall T2 2024',
      '68 Redskap',
      '69 Summa kostnader',
      '69 Summa kostnader',
      '76 Mat',
      '77 Bemötande',
      '44 Antal resor med traktor',
    ]);
  });
});
