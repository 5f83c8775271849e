import { afterAll, describe, expect, it } from 'vitest';
import {
  about,
  fileOf,
  importerOn,
  indicator,
  mappingOf,
  patiently,
  tablesOf,
  unit,
  used,
  value,
} from './import-fixture';

const on = importerOn();
afterAll(() => on.live.close());

const figures = `SELECT unit_id, indicator_id, year, period, sex, value, status, raw, line FROM observations ORDER BY line, unit_id, indicator_id, year, sex`;

describe('a long table', () => {
  it('becomes one observation for each row, as printed', async () => {
    const csv =
      'Enhet;Indikator;År;Värde\nBjörken;Trivsel;2030;63,5\nBjörken;Trivsel;2031;..\nTallen;Trivsel;2031;0\nTallen;Trivsel;2030;\n';
    const mapping = mappingOf([{ is: 'unit' }, { is: 'indicator' }, { is: 'year' }, value()], {
      marks: { '..': 'suppressed' },
      units: { Björken: unit('bjorken'), Tallen: unit('tallen') },
      indicators: { Trivsel: indicator('trivsel') },
    });
    const { engine, ready, table } = await used(on, fileOf('lang.csv', csv), mapping, 'eget-lang');
    expect(table?.profile).toMatchObject({
      rows: 4,
      columns: [{ name: 'Enhet', distinctCount: 2 }, {}, {}, { blanks: 1 }],
    });
    const same = { indicator_id: 'trivsel', period: 'year', sex: 'total' };
    expect(await engine.query(figures)).toEqual([
      { unit_id: 'bjorken', year: 2030, value: 63.5, status: 'reported', raw: '63,5', line: 2, ...same },
      { unit_id: 'bjorken', year: 2031, value: null, status: 'suppressed', raw: '..', line: 3, ...same },
      { unit_id: 'tallen', year: 2031, value: 0, status: 'reported', raw: '0', line: 4, ...same },
      { unit_id: 'tallen', year: 2030, value: null, status: 'missing', raw: null, line: 5, ...same },
    ]);
    expect(ready.manifest.tables.observations).toMatchObject({ file: 'observations.parquet', rows: 4 });
    expect(ready.report.files).toMatchObject([{ file: 'lang.csv', rowsRead: 4, rowsUsed: 4 }]);
  });
});
void [about, patiently, tablesOf];
