import { describe, expect, it } from 'vitest';
import { readText } from './read-fixture';

const table = (title: string, head: string, ...rows: string[]) =>
  readText(
    [
      `${title} Enheten Klövern`,
      '',
      'Innehållsförteckning',
      '',
      'Analys\t3',
      '',
      'Uppföljning av ekonomi',
      '',
      'Beloppen anges i tkr',
      '',
      head,
      ...rows,
    ].join('\n'),
  );

const rowsOf = ({ tables }: ReturnType<typeof table>) =>
  tables.economy.map(({ period, row, outcome, budget, deviation }) => [
    period,
    row,
    outcome,
    budget,
    deviation,
  ]);

describe('a table of amounts during the year', () => {
  it('is the forecast of its tertial where the budget is the year’s, and the outcome so far is left with a finding', () => {
    const reading = table(
      'Tertialrapport 2 2024',
      '\tUtfall T2 2024\tPrognos helår 2024\tBudget helår 2024\tAvvikelse',
      'Kostnader\t\t\t\t',
      'Personalkostnader\t23 880\t35 600\t35 000\t-600',
    );
    expect(rowsOf(reading)).toEqual([['T2', 'Personalkostnader', 35600, 35000, -600]]);
    expect(reading.findings.map(({ text }) => text)).toEqual(['Utfall T2 2024']);
  });

  it('is the outcome so far where the budget is too, and the forecast is left', () => {
    const reading = table(
      'Tertialrapport 2 2024',
      '\tUtfall\tBudget\tAvvikelse\tPrognos helår',
      'Kostnader\t\t\t\t',
      'Personalkostnader\t23 880\t23 400\t-480\t35 600',
    );
    expect(rowsOf(reading)).toEqual([['T2', 'Personalkostnader', 23880, 23400, -480]]);
    expect(reading.findings.map(({ text }) => text)).toEqual(['Prognos helår']);
  });
});

describe('a deviation', () => {
  it('of a result is better the more there is of it, of net costs the less', () => {
    const reading = table(
      'Verksamhetsberättelse 2024',
      '\tUtfall\tBudget\tAvvikelse',
      'Resultat\t-700\t0\t-700',
      'Summa netto\t850\t-850\t-1 700',
    );
    expect(rowsOf(reading)).toHaveLength(2);
    expect(reading.findings).toEqual([]);
  });

  it('that has lost its minus is kept as printed and pointed out', () => {
    const reading = table(
      'Verksamhetsberättelse 2024',
      '\tUtfall\tBudget\tAvvikelse',
      'Kostnader\t\t\t',
      'Lokalkostnader\t5 210\t5 000\t210',
    );
    expect(rowsOf(reading)).toEqual([['year', 'Lokalkostnader', 5210, 5000, 210]]);
    expect(reading.findings.map(({ text }) => text)).toEqual(['Lokalkostnader']);
  });
});

describe('a row of amounts with a blank', () => {
  const head = '\tUtfall\tBudget\tAvvikelse';
  it('is read where the blank is nothing', () => {
    const reading = table('Verksamhetsberättelse 2024', head, 'Intäkter\t\t\t', 'Bidrag\t159\t\t159');
    expect(rowsOf(reading)).toEqual([['year', 'Bidrag', 159, null, 159]]);
  });

  it.each([
    ['one step to the right', 'Personalkostnader\t\t23 880\t23 400'],
    ['with decimals', 'Personalkostnader\t\t11,9\t11,0'],
    ['two amounts that have run together', 'Personalkostnader\t152 284 153 480\t\t1 196'],
    ['zero and an amount that have run together', 'Personalkostnader\t0 250\t-250\t'],
  ])('gives none of them where the others do not add up: %s', (_, row) => {
    const reading = table('Verksamhetsberättelse 2024', head, 'Kostnader\t\t\t', row);
    expect(rowsOf(reading)).toEqual([]);
    expect(reading.findings.map(({ text }) => text)).toEqual(['Personalkostnader']);
  });
});
