import { afterAll, describe, expect, it } from 'vitest';
import { fileOf, importerOn, indicator, mappingOf, unit, used, value } from './import-fixture';

const on = importerOn();
afterAll(() => on.live.close());

describe('how many answered, where the file hides it itself', () => {
  it('hides the figure too: no value stands without n where the file says that the group is under five', async () => {
    const csv =
      'Enhet;År;Trivsel;Svar;Tillfrågade\nBjörken;2031;63,5;<5;\nBjörken;2030;80;12;20\nTallen;2031;70;>50;\nTallen;2030;71;4;1–4\nTallen;2029;;<5;\nTallen;2028;72;många;\n';
    const mapping = mappingOf(
      [
        { is: 'unit' },
        { is: 'year' },
        value(),
        { is: 'answers_n', part: {} },
        { is: 'population_n', part: {} },
      ],
      {
        units: { Björken: unit('bjorken'), Tallen: unit('tallen') },
        indicators: { Trivsel: indicator('trivsel') },
        whole: { indicator: 'Trivsel' },
      },
    );
    const { engine } = await used(on, fileOf('svar.csv', csv), mapping, 'eget-svar');
    expect(
      await engine.query('SELECT year, value, status, raw, answers_n FROM observations ORDER BY line'),
    ).toEqual([
      { year: 2031, value: null, status: 'suppressed', raw: null, answers_n: null },
      { year: 2030, value: 80, status: 'reported', raw: '80', answers_n: 12 },
      { year: 2031, value: 70, status: 'reported', raw: '70', answers_n: null },
      { year: 2030, value: null, status: 'suppressed', raw: null, answers_n: 4 },
      { year: 2029, value: null, status: 'missing', raw: null, answers_n: null },
      { year: 2028, value: 72, status: 'reported', raw: '72', answers_n: null },
    ]);
  });
});

describe('a year and a period that contradict each other', () => {
  const figures = 'SELECT year, period, value FROM observations ORDER BY line';
  const about = {
    units: { Björken: unit('bjorken') },
    indicators: { Trivsel: indicator('trivsel') },
  };

  it('give no figure: a month of 2024 is not one of 2023, and the rows are told', async () => {
    const csv =
      'Enhet;År;Månad;Trivsel\nBjörken;2023;2024-05;63,5\nBjörken;2024;2024-05;64\nBjörken;2023;juni;65\n';
    const columns = [
      { is: 'unit' },
      { is: 'year' },
      { is: 'period' },
      value({ indicator: 'Trivsel' }),
    ] as const;
    const { engine, ready } = await used(on, fileOf('ar.csv', csv), mappingOf(columns, about), 'eget-ar');
    expect(await engine.query(figures)).toEqual([
      { year: 2024, period: 'M05', value: 64 },
      { year: 2023, period: 'M06', value: 65 },
    ]);
    expect(ready.report.files).toMatchObject([{ rowsRead: 3, rowsUsed: 2 }]);
  });

  it('give none where the year is the whole table’s either', async () => {
    const csv = 'Enhet;Månad;Trivsel\nBjörken;2023-05;63,5\nBjörken;2024-05;64\n';
    const columns = [{ is: 'unit' }, { is: 'period' }, value({ indicator: 'Trivsel' })] as const;
    const mapping = mappingOf(columns, { ...about, whole: { year: 2024 } });
    const { engine } = await used(on, fileOf('manad.csv', csv), mapping, 'eget-manad');
    expect(await engine.query(figures)).toEqual([{ year: 2024, period: 'M05', value: 64 }]);
  });
});
