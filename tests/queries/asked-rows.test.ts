import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LiveEngine } from '@/engine/live-engine';
import { shownEngine } from '@/engine/shown-engine';
import { withNames } from '@/models/rows/with-names';
import {
  columnSummary,
  countRows,
  type RowsAsked,
  rowNumbers,
  rowsByNumber,
  streamRows,
  type TableRow,
} from '@/queries/asked-rows';
import type { ShownSource, ShownTable } from '@/queries/shown-source';
import { engineOn, parquetExtract } from './engine-fixture';

const heading =
  'unit_id,indicator_id,year,period,sex,value,status,raw,answers_n,population_n,base_month,origin,document_id,line';
const long = 'ö'.repeat(10_000);

const tables = {
  units: `unit_id,name,short_name,level,parent_id,service_area,valid_from,valid_to,succeeds
ost,Östra,Östra,unit,,,2030-04-01,,
a,Åsen,Å,unit,,,,,
zeta,Zeta,zeta,unit,,Äldre,,,
eva,évas,é,unit,,,,,
alm,Älmen,Ä,unit,,<script>alert(1)</script>,,,
arla,arla,"=1+1, ""x""",unit,,\u202eomvänt,,,
long,${long},long,unit,,"'; DROP TABLE units; --",,,
`,
  observations: `${heading}
ost,trivsel,2031,year,total,80,reported,80,10,20,,outcome,,1
ost,trivsel,2031,year,women,61.7,reported,"61,7",3,,,outcome,,2
ost,trivsel,2031,year,men,88.9,reported,"88,9",7,,,outcome,,3
ost,trivsel,2030,year,total,-2.5,reported,60,9,,,outcome,,4
ost,trivsel,2029,year,total,,missing,,,,,outcome,,5
`,
};

let live: LiveEngine;
let source: ShownSource;
let all: readonly ShownTable[];
beforeAll(async () => {
  live = engineOn({ provet: await parquetExtract(tables) });
  const figures = (['women', 'men'] as const).map((sex) => ({
    unit_id: 'ost',
    indicator_id: 'trivsel',
    year: 2031,
    period: 'year' as const,
    sex,
  }));
  const engine = shownEngine(live, 'provet', { threshold: 5, figures });
  source = { engine, extractHash: 'provet', threshold: 5 };
  all = await engine.tables();
});
afterAll(() => live.close());

const { signal } = new AbortController();
const asked = (table: string, choice: Partial<RowsAsked> = {}): RowsAsked => ({
  table,
  columns: all.find(({ name }) => name === table)?.columns ?? [],
  filters: [],
  order: undefined,
  sought: '',
  ...choice,
});
const listed = async (table: string, choice: Partial<RowsAsked>, column: string) => {
  const rows = asked(table, choice);
  const found = await rowsByNumber(source, rows, await rowNumbers(source, rows, signal), signal);
  return found.map((row) => row[column]);
};
const lines = (choice: Partial<RowsAsked>) => listed('observations', choice, 'line');
const units = (choice: Partial<RowsAsked>) => listed('units', choice, 'unit_id');

describe('The rows of a table', () => {
  it('are of all ten tables, each with its own columns in the format’s order', () => {
    expect(all).toHaveLength(10);
    expect(asked('observations').columns.map(({ name }) => name)).toEqual(heading.split(','));
  });

  it('are counted, and stand in the table’s own order', async () => {
    expect(await countRows(source, 'observations', signal)).toBe(5);
    expect(await lines({})).toEqual([1, 2, 3, 4, 5]);
  });

  it('are looked up by their numbers in any order', async () => {
    const rows = await rowsByNumber(source, asked('observations'), [4, 0], signal);
    expect(rows.map(({ line }) => line)).toEqual([5, 1]);
  });

  it('have dates as ISO text, and text as it is, however hostile', async () => {
    const rows = asked('units');
    const found = await rowsByNumber(source, rows, [0, 4, 5, 6], signal);
    expect(found.map(({ valid_from }) => valid_from)).toEqual(['2030-04-01', null, null, null]);
    expect(found.map(({ service_area }) => service_area)).toEqual([
      null,
      '<script>alert(1)</script>',
      '\u202eomvänt',
      `'; DROP TABLE units; --`,
    ]);
    expect(found[3]?.name).toBe(long);
  });

  it('come all, some at a time, in the order asked for', async () => {
    const parts: TableRow[] = [];
    await streamRows(source, asked('observations', { order: { column: 'year', descending: false } }), {
      signal,
      onRows: (rows) => parts.push(...rows),
    });
    expect(parts.map(({ line }) => line)).toEqual([5, 4, 1, 2, 3]);
    expect(Object.keys(parts[0] ?? {})).toEqual(heading.split(','));
  });
});

describe('The names of the ids', () => {
  const named = (choice: Partial<RowsAsked> = {}): RowsAsked => {
    const observations = all.find(({ name }) => name === 'observations');
    if (observations === undefined) throw new Error('No observations');
    return { ...asked('observations', choice), columns: withNames(observations).columns };
  };

  it('stand first, and the ids last; a name that is unknown is absent', async () => {
    const { columns } = named();
    expect(columns.slice(0, 3).map(({ name }) => name)).toEqual(['unit_name', 'indicator_name', 'year']);
    expect(columns.slice(-2).map(({ name }) => name)).toEqual(['unit_id', 'indicator_id']);
    const [first] = await rowsByNumber(source, named(), [0], signal);
    expect(first).toMatchObject({ unit_name: 'Östra', unit_id: 'ost', indicator_name: null });
  });

  it('are sought, filtered and ordered by as any column', async () => {
    const lines = async (choice: Partial<RowsAsked>) =>
      (
        await rowsByNumber(source, named(choice), await rowNumbers(source, named(choice), signal), signal)
      ).map(({ line }) => line);
    expect(await lines({ sought: 'östra' })).toEqual([1, 2, 3, 4, 5]);
    expect(await lines({ filters: [{ column: 'unit_name', kind: 'contains', text: 'älmen' }] })).toEqual([]);
    expect(await lines({ order: { column: 'unit_name', descending: true } })).toEqual([1, 2, 3, 4, 5]);
  });

  it('are not told of the table that has them, nor of a table of the reader’s own', () => {
    const units = all.find(({ name }) => name === 'units');
    expect(units && withNames(units)).toBe(units);
    const own = { name: 'egen_lista', columns: [{ name: 'unit_id', type: 'VARCHAR' }] };
    expect(withNames(own)).toBe(own);
  });
});

describe('The order', () => {
  it('of text is Swedish: å, ä and ö last, accents and capitals like none', async () => {
    expect(await units({ order: { column: 'name', descending: false } })).toEqual([
      'arla',
      'eva',
      'zeta',
      'a',
      'alm',
      'ost',
      'long',
    ]);
    expect((await units({ order: { column: 'name', descending: true } })).slice(0, 2)).toEqual([
      'long',
      'ost',
    ]);
  });

  it('of numbers is by size, the empty last both ways, and hidden ones are empty', async () => {
    expect(await lines({ order: { column: 'value', descending: false } })).toEqual([4, 1, 2, 3, 5]);
    expect(await lines({ order: { column: 'value', descending: true } })).toEqual([1, 4, 2, 3, 5]);
  });

  it('of a column that is not there is the table’s own', async () => {
    expect(await lines({ order: { column: 'x" DESC; --', descending: true } })).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('A filter', () => {
  it('by text contains it, whatever the case, and takes % and _ as they are', async () => {
    expect(await units({ filters: [{ column: 'name', kind: 'contains', text: 'ÅS' }] })).toEqual(['a']);
    expect(await units({ filters: [{ column: 'name', kind: 'contains', text: '%' }] })).toEqual([]);
    expect(await units({ filters: [{ column: 'service_area', kind: 'contains', text: "'; DROP" }] })).toEqual(
      ['long'],
    );
  });

  it('by values has any of them, numbers as the engine writes them', async () => {
    expect(await lines({ filters: [{ column: 'year', kind: 'among', values: ['2029', '2030'] }] })).toEqual([
      4, 5,
    ]);
    expect(await lines({ filters: [{ column: 'status', kind: 'among', values: ['suppressed'] }] })).toEqual([
      2, 3,
    ]);
  });

  it('by range has both ends in it, and may be open', async () => {
    const between = (from?: number, to?: number) =>
      lines({ filters: [{ column: 'value', kind: 'between', from, to }] });
    expect(await between(-2.5, 80)).toEqual([1, 4]);
    expect(await between(undefined, 79)).toEqual([4]);
    // The hidden 88,9 is not there to be found.
    expect(await between(80.5)).toEqual([]);
  });

  it('by emptiness has the hidden among the empty', async () => {
    expect(await lines({ filters: [{ column: 'value', kind: 'empty' }] })).toEqual([2, 3, 5]);
    expect(await lines({ filters: [{ column: 'value', kind: 'filled' }] })).toEqual([1, 4]);
  });

  it('goes with others and with words sought in all columns of text', async () => {
    const year = { column: 'year', kind: 'among', values: ['2031'] } as const;
    expect(await lines({ filters: [year, { column: 'sex', kind: 'contains', text: 'men' }] })).toEqual([
      2, 3,
    ]);
    expect(await lines({ filters: [year], sought: 'TOTAL' })).toEqual([1]);
    expect(await lines({ sought: '61,7' })).toEqual([]);
  });

  it('on a column that is not there is none', async () => {
    expect(await lines({ filters: [{ column: 'finns_inte', kind: 'empty' }] })).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('What a column holds', () => {
  it('is counted of the rows asked for, and knows no hidden figure', async () => {
    const rows = asked('observations', {
      filters: [{ column: 'year', kind: 'between', from: 2030, to: 2031 }],
    });
    const value = rows.columns.find(({ name }) => name === 'value');
    if (value === undefined) throw new Error('No column');
    expect(await columnSummary(source, rows, value, signal)).toEqual({
      rows: 4,
      empty: 2,
      distinct: 2,
      least: -2.5,
      most: 80,
      frequent: [
        { text: '-2.5', count: 1 },
        { text: '80.0', count: 1 },
      ],
    });
  });
});
