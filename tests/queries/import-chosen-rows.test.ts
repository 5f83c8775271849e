import { afterAll, describe, expect, it } from 'vitest';
import type { ColumnRole } from '@/extracts/mapping/mapping';
import { proposeMapping } from '@/extracts/mapping/propose-mapping';
import {
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

/** Every unit three times: all providers together, and each of them. The parts' sum is the total's. */
const csv = `Kommun;Typ av huvudman;År;Antal elever
Björkby;Samtliga;2030;30
Björkby;Kommunal;2030;20
Björkby;Enskild;2030;10
Tallby;Samtliga;2030;7
Tallby;Kommunal;2030;7
Tallby;;2030;1
`;

const columns = (only: ColumnRole): ColumnRole[] => [{ is: 'unit' }, only, { is: 'year' }, value()];
const answers = {
  whole: { indicator: 'Antal elever' },
  units: { Björkby: unit('bjorkby'), Tallby: unit('tallby') },
  indicators: { 'Antal elever': indicator('antal-elever') },
};
const figures = 'SELECT unit_id, value, line FROM observations ORDER BY line';

describe('A column that divides the figures', () => {
  it('is proposed to be held to the row for all of them: else each figure would come three times', async () => {
    const [table] = tablesOf(await on.importer.read([fileOf('elever.csv', csv)], patiently()));
    if (table === undefined) throw new Error('Nothing was read');
    const { columns: proposed } = proposeMapping(table.profile, { units: [], indicators: [] });
    expect(proposed[1]).toEqual({ is: 'only', texts: ['Samtliga'] });
  });

  it('gives the chosen rows alone, and tells how many were not', async () => {
    const mapping = mappingOf(columns({ is: 'only', texts: ['Samtliga'] }), answers);
    const { engine, ready } = await used(on, fileOf('samtliga.csv', csv), mapping, 'eget-samtliga');
    expect(await engine.query(figures)).toEqual([
      { unit_id: 'bjorkby', value: 30, line: 2 },
      { unit_id: 'tallby', value: 7, line: 5 },
    ]);
    expect(ready.report.leftOut.map(({ reason, count }) => ({ reason, count }))).toEqual([
      { reason: 'Raden hör inte till dem som ska användas', count: 4 },
    ]);
  });

  it('can be held to rows that are blank in it', async () => {
    const mapping = mappingOf(columns({ is: 'only', texts: [''] }), answers);
    const { engine } = await used(on, fileOf('tomma.csv', csv), mapping, 'eget-tomma');
    expect(await engine.query(figures)).toEqual([{ unit_id: 'tallby', value: 1, line: 7 }]);
  });

  it('left out makes the same figure come several times, which stops the use of it', async () => {
    const [table] = tablesOf(await on.importer.read([fileOf('alla.csv', csv)], patiently()));
    const mapping = mappingOf(columns({ is: 'left_out' }), answers);
    const { findings } = await on.importer.preview(
      [{ id: table?.id ?? '', mapping }],
      new AbortController().signal,
    );
    expect(findings.filter(({ weight }) => weight === 'stops').map(({ kind }) => kind)).toEqual([
      'duplicate_keys',
    ]);
  });

  it('with no text chosen uses no row', async () => {
    const [table] = tablesOf(await on.importer.read([fileOf('inga.csv', csv)], patiently()));
    const mapping = mappingOf(columns({ is: 'only', texts: [] }), answers);
    const preview = await on.importer.preview(
      [{ id: table?.id ?? '', mapping }],
      new AbortController().signal,
    );
    expect(preview.observations).toBe(0);
  });
});
