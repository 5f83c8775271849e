import { afterAll, describe, expect, it } from 'vitest';
import type { ImportFinding } from '@/extracts/mapping/import-finding';
import type { Mapping } from '@/extracts/mapping/mapping';
import {
  about,
  fileOf,
  importerOn,
  indicator,
  mappingOf,
  patiently,
  rejection,
  tablesOf,
  unit,
  used,
  value,
} from './import-fixture';

const on = importerOn();
afterAll(() => on.live.close());

const figures = `SELECT unit_id, indicator_id, year, period, sex, value, status, raw, line FROM observations
  ORDER BY line, unit_id, indicator_id, year, sex`;

/** What is said of a mapped table before it is used. */
async function findingsOf(csv: string, mapping: Mapping): Promise<readonly ImportFinding[]> {
  const [table] = tablesOf(await on.importer.read([fileOf('prov.csv', csv)], patiently()));
  const preview = await on.importer.preview([{ id: table?.id ?? '', mapping }], new AbortController().signal);
  return preview.findings;
}

const trees = {
  Björken: unit('bjorken'),
  Tallen: unit('tallen'),
  Granen: unit('granen'),
  Asken: unit('asken'),
};
const trivsel = { Trivsel: indicator('trivsel') };
const longColumns = [{ is: 'unit' }, { is: 'indicator' }, { is: 'year' }, value()] as const;

describe('a long table', () => {
  it('becomes one observation for each row, as printed: a mark is what it was said to mean, a nought is a value, a blank is missing', async () => {
    const csv =
      'Enhet;Indikator;År;Värde\nBjörken;Trivsel;2030;63,5\nBjörken;Trivsel;2031;..\nTallen;Trivsel;2031;0\nTallen;Trivsel;2030;\n';
    const mapping = mappingOf(longColumns, {
      marks: { '..': 'suppressed' },
      units: trees,
      indicators: trivsel,
    });
    const { engine, ready, table } = await used(on, fileOf('lang.csv', csv), mapping, 'eget-lang');
    expect(table?.profile).toMatchObject({
      rows: 4,
      columns: [{ name: 'Enhet', distinctCount: 2, blanks: 0 }, {}, {}, { blanks: 1, distinctCount: 3 }],
    });
    expect(table?.firstRows[1]).toEqual(['Björken', 'Trivsel', '2031', '..']);
    const same = { indicator_id: 'trivsel', period: 'year', sex: 'total' };
    expect(await engine.query(figures)).toEqual([
      { unit_id: 'bjorken', year: 2030, value: 63.5, status: 'reported', raw: '63,5', line: 2, ...same },
      { unit_id: 'bjorken', year: 2031, value: null, status: 'suppressed', raw: '..', line: 3, ...same },
      { unit_id: 'tallen', year: 2031, value: 0, status: 'reported', raw: '0', line: 4, ...same },
      { unit_id: 'tallen', year: 2030, value: null, status: 'missing', raw: null, line: 5, ...same },
    ]);
    expect(await engine.query('SELECT unit_id, name FROM units ORDER BY ALL')).toEqual([
      { unit_id: 'bjorken', name: 'bjorken' },
      { unit_id: 'tallen', name: 'tallen' },
    ]);
    expect(ready.manifest.tables.observations).toMatchObject({ file: 'observations.parquet', rows: 4 });
    expect(ready.report.files).toMatchObject([{ file: 'lang.csv', rowsRead: 4, rowsUsed: 4 }]);
  });

  it('takes women, men and how many answered from their columns, and the period from the year where that says it', async () => {
    const csv =
      'Enhet;Tid;Kön;Andel;Svar;Tillfrågade\nBjörken;T1 2031;Kvinnor;81 %;12;20\nBjörken;T1 2031;Män;75 %;ca 8;20\nBjörken;VB 2031;Totalt;79 %;;\n';
    const mapping = mappingOf(
      [
        { is: 'unit' },
        { is: 'year' },
        { is: 'sex' },
        value(),
        { is: 'answers_n', part: {} },
        { is: 'population_n', part: {} },
      ],
      { units: trees, indicators: trivsel, whole: { indicator: 'Trivsel' } },
    );
    const { engine } = await used(on, fileOf('kon.csv', csv), mapping, 'eget-kon');
    const rows = await engine.query(
      'SELECT period, sex, value, raw, answers_n, population_n FROM observations ORDER BY line',
    );
    expect(rows).toEqual([
      { period: 'T1', sex: 'women', value: 81, raw: '81 %', answers_n: 12, population_n: 20 },
      { period: 'T1', sex: 'men', value: 75, raw: '75 %', answers_n: 8, population_n: 20 },
      { period: 'year', sex: 'total', value: 79, raw: '79 %', answers_n: null, population_n: null },
    ]);
  });
});

describe('a wide table', () => {
  it('of years becomes one observation for each cell, on the line that the row stands on', async () => {
    const csv = 'Enhet;2030;2031\nBjörken;1 200;-3\nTallen;;7,25\n';
    const mapping = mappingOf([{ is: 'unit' }, value({ year: 2030 }), value({ year: 2031 })], {
      units: trees,
      indicators: trivsel,
      whole: { indicator: 'Trivsel' },
    });
    const { engine } = await used(on, fileOf('ar.csv', csv), mapping, 'eget-ar');
    const rows = await engine.query(
      'SELECT unit_id, year, value, status, line FROM observations ORDER BY ALL',
    );
    expect(rows).toEqual([
      { unit_id: 'bjorken', year: 2030, value: 1200, status: 'reported', line: 2 },
      { unit_id: 'bjorken', year: 2031, value: -3, status: 'reported', line: 2 },
      { unit_id: 'tallen', year: 2030, value: null, status: 'missing', line: 3 },
      { unit_id: 'tallen', year: 2031, value: 7.25, status: 'reported', line: 3 },
    ]);
  });

  it('of indicators and sexes gives each column its own, and each figure the n that its heading says', async () => {
    const csv = 'Enhet;År;Trivsel K;Trivsel M;Svar K;Svar M;Frånvaro\nBjörken;2031;80;70;10;11;4,5\n';
    const women = { indicator: 'Trivsel', sex: 'women' } as const;
    const men = { indicator: 'Trivsel', sex: 'men' } as const;
    const mapping = mappingOf(
      [
        { is: 'unit' },
        { is: 'year' },
        value(women),
        value(men),
        { is: 'answers_n', part: women },
        { is: 'answers_n', part: men },
        value({ indicator: 'Frånvaro' }),
      ],
      { units: trees, indicators: { ...trivsel, Frånvaro: indicator('franvaro') } },
    );
    const { engine } = await used(on, fileOf('bred.csv', csv), mapping, 'eget-bred');
    const rows = await engine.query(
      'SELECT indicator_id, sex, value, answers_n FROM observations ORDER BY indicator_id, value',
    );
    expect(rows).toEqual([
      { indicator_id: 'franvaro', sex: 'total', value: 4.5, answers_n: null },
      { indicator_id: 'trivsel', sex: 'men', value: 70, answers_n: 11 },
      { indicator_id: 'trivsel', sex: 'women', value: 80, answers_n: 10 },
    ]);
  });
});

describe('targets', () => {
  const targets =
    'SELECT unit_id, indicator_id, year, level, value, raw FROM targets ORDER BY level, unit_id, year';

  it("stand once for each unit and year, the council's without a unit, and words without a number as a target without one", async () => {
    const csv =
      'Enhet;År;Kön;Utfall;Årsmål;KF\nBjörken;2031;K;80;83;85\nBjörken;2031;M;81;83;85\nTallen;2031;K;70;Tas fram av nämnd;85\nTallen;2030;K;70;;85,5\n';
    const mapping = mappingOf(
      [
        { is: 'unit' },
        { is: 'year' },
        { is: 'sex' },
        value(),
        { is: 'target', level: 'unit', part: {} },
        { is: 'target', level: 'council', part: {} },
      ],
      { units: trees, indicators: trivsel, whole: { indicator: 'Trivsel' } },
    );
    const { engine, ready } = await used(on, fileOf('mal.csv', csv), mapping, 'eget-mal');
    const same = { indicator_id: 'trivsel' };
    expect(await engine.query(targets)).toEqual([
      { unit_id: null, year: 2030, level: 'council', value: 85.5, raw: '85,5', ...same },
      { unit_id: null, year: 2031, level: 'council', value: 85, raw: '85', ...same },
      { unit_id: 'bjorken', year: 2031, level: 'unit', value: 83, raw: '83', ...same },
      { unit_id: 'tallen', year: 2031, level: 'unit', value: null, raw: 'Tas fram av nämnd', ...same },
    ]);
    expect(ready.report.findings).toEqual([]);
  });

  it('that differ for the same unit and year stop the use', async () => {
    const csv = 'Enhet;År;Kön;Utfall;Mål\nBjörken;2031;K;80;83\nBjörken;2031;M;81;84\n';
    const mapping = mappingOf(
      [{ is: 'unit' }, { is: 'year' }, { is: 'sex' }, value(), { is: 'target', level: 'unit', part: {} }],
      { units: trees, indicators: trivsel, whole: { indicator: 'Trivsel' } },
    );
    expect(await findingsOf(csv, mapping)).toMatchObject([
      {
        weight: 'stops',
        kind: 'duplicate_keys',
        count: 1,
        examples: [
          { line: 2, text: 'bjorken | trivsel, 2031 | 83' },
          { line: 3, text: 'bjorken | trivsel, 2031 | 84' },
        ],
      },
    ]);
  });
});

describe('targets that differ', () => {
  it('are left out where the reader says so, and the figures beside them stay', async () => {
    const csv = 'Enhet;År;Kön;Utfall;Mål\nBjörken;2031;K;80;83\nBjörken;2031;M;81;84\nTallen;2031;K;70;75\n';
    const mapping = mappingOf(
      [{ is: 'unit' }, { is: 'year' }, { is: 'sex' }, value(), { is: 'target', level: 'unit', part: {} }],
      { units: trees, indicators: trivsel, whole: { indicator: 'Trivsel' }, disputed: 'left_out' },
    );
    const { engine, ready } = await used(on, fileOf('malen.csv', csv), mapping, 'eget-malen');
    expect(await engine.query('SELECT unit_id, value FROM targets')).toEqual([
      { unit_id: 'tallen', value: 75 },
    ]);
    expect(await engine.query('SELECT value FROM observations ORDER BY line')).toEqual([
      { value: 80 },
      { value: 81 },
      { value: 70 },
    ]);
    expect(ready.report.leftOut).toMatchObject([{ count: 2, rows: [{ line: 2 }, { line: 3 }] }]);
  });
});

describe('what stands twice', () => {
  const mapping = mappingOf(longColumns, { units: trees, indicators: trivsel });

  it('and says the same is used once, and said', async () => {
    const csv =
      'Enhet;Indikator;År;Värde\nBjörken;Trivsel;2030;63\nTallen;Trivsel;2030;5\nBjörken;Trivsel;2030;63,0\n';
    const { engine, ready } = await used(on, fileOf('dubbel.csv', csv), mapping, 'eget-dubbel');
    expect(await engine.query('SELECT unit_id, value, line FROM observations ORDER BY line')).toEqual([
      { unit_id: 'bjorken', value: 63, line: 2 },
      { unit_id: 'tallen', value: 5, line: 3 },
    ]);
    expect(ready.report.findings).toMatchObject([
      { weight: 'tells', kind: 'duplicate_keys', count: 1, examples: [{ line: 4 }] },
    ]);
    expect(ready.report.leftOut).toEqual([
      {
        reason: 'Samma siffra står på en annan rad',
        count: 1,
        rows: [{ file: 'dubbel.csv', line: 4, text: 'Björken | Trivsel | 2030' }],
      },
    ]);
  });

  it('is told in what is kept by what it is of alone: the figure of a few and how few they are may be hidden', async () => {
    const csv =
      'Enhet;Kommentar;År;Värde;Svar\nBjörken;Anna A;2030;61,7;3\nTallen;;2030;50;20\nBjörken;Anna A;2030;61,7;3\n';
    const few = mappingOf(
      [{ is: 'unit' }, { is: 'left_out' }, { is: 'year' }, value(), { is: 'answers_n', part: {} }],
      { units: trees, indicators: trivsel, whole: { indicator: 'Trivsel' } },
    );
    const { ready } = await used(on, fileOf('faa.csv', csv), few, 'eget-faa');
    expect(ready.report.leftOut).toMatchObject([{ count: 1, rows: [{ line: 4, text: 'Björken | 2030' }] }]);
    expect(JSON.stringify(ready.report)).not.toMatch(/61,7|Anna/);
  });

  it('and differs stops the use with every line, and no one is chosen', async () => {
    const csv =
      'Enhet;Indikator;År;Värde\nBjörken;Trivsel;2030;63\nTallen;Trivsel;2030;5\nBjörken;Trivsel;2030;64\n';
    const [table] = tablesOf(await on.importer.read([fileOf('olika.csv', csv)], patiently()));
    const tables = [{ id: table?.id ?? '', mapping }];
    const preview = await on.importer.preview(tables, new AbortController().signal);
    expect(preview.findings).toEqual([
      {
        weight: 'stops',
        kind: 'duplicate_keys',
        sentence:
          'En siffra står flera gånger med olika värden för samma enhet, indikator, år, period och kön. Skilj dem åt med en kolumn till, eller lämna siffrorna utanför.',
        count: 1,
        examples: [
          { line: 2, text: 'bjorken | trivsel, 2030 | 63' },
          { line: 4, text: 'bjorken | trivsel, 2030 | 64' },
        ],
      },
    ]);
    expect(await rejection(on.importer.use(tables, about('eget-olika'), patiently()))).toMatchObject({
      name: 'EngineError',
      sentence: expect.stringContaining('står flera gånger med olika värden'),
    });
    expect(on.live.has('eget-olika')).toBe(false);
  });

  it('and differs is left out where the reader says so, all of it, counted and listed; what no one disputes is used', async () => {
    const csv =
      'Enhet;Indikator;År;Värde\nBjörken;Trivsel;2030;63\nTallen;Trivsel;2030;5\nBjörken;Trivsel;2030;64\nBjörken;Trivsel;2030;63\n';
    const leaving = { ...mapping, disputed: 'left_out' } as const;
    const { engine, ready } = await used(on, fileOf('lamnas.csv', csv), leaving, 'eget-lamnas');
    expect(await engine.query('SELECT unit_id, value FROM observations')).toEqual([
      { unit_id: 'tallen', value: 5 },
    ]);
    expect(ready.report.findings).toMatchObject([
      { weight: 'asks', kind: 'duplicate_keys', count: 3, sentence: expect.stringContaining('3 rader') },
    ]);
    expect(ready.report.files).toMatchObject([{ rowsRead: 4, rowsUsed: 1 }]);
    expect(ready.report.leftOut).toMatchObject([
      {
        reason: 'Siffran står flera gånger med olika värden',
        count: 3,
        rows: [{ line: 2 }, { line: 4 }, { line: 5 }],
      },
    ]);
  });

  it('in two tables of which one alone may leave it out, still stops', async () => {
    const read = (name: string, figure: number) =>
      fileOf(name, `Enhet;Indikator;År;Värde\nBjörken;Trivsel;2030;${figure}\n`);
    const tables = tablesOf(await on.importer.read([read('a.csv', 63), read('b.csv', 64)], patiently()));
    const findings = async (said: readonly Mapping[]) =>
      (
        await on.importer.preview(
          tables.map(({ id }, at) => ({ id, mapping: said[at] ?? mapping })),
          new AbortController().signal,
        )
      ).findings;
    const leaving = { ...mapping, disputed: 'left_out' } as const;
    expect(await findings([leaving, mapping])).toMatchObject([{ weight: 'stops', kind: 'duplicate_keys' }]);
    // The other table is asked of no longer: nothing is left to use, and that is said.
    expect(await findings([leaving, leaving])).toMatchObject([
      { weight: 'stops', kind: 'nothing_to_use' },
      { weight: 'asks', kind: 'duplicate_keys', count: 2 },
    ]);
  });

  it('once blank and once with a figure is the figure', async () => {
    const csv = 'Enhet;Indikator;År;Värde\nBjörken;Trivsel;2030;\nBjörken;Trivsel;2030;64\n';
    const { engine } = await used(on, fileOf('tom.csv', csv), mapping, 'eget-tom');
    expect(await engine.query('SELECT value, line FROM observations')).toEqual([{ value: 64, line: 3 }]);
  });
});

describe('before it is used', () => {
  it('a unit that is the sum of the others is said, with the figures', async () => {
    const csv =
      'Enhet;Indikator;År;Värde\nBjörken;Antal;2030;1\nTallen;Antal;2030;2\nGranen;Antal;2030;4\nTotalt;Antal;2030;7\n';
    const mapping = mappingOf(longColumns, {
      units: { ...trees, Totalt: unit('totalt', { name: 'Totalt' }) },
      indicators: { Antal: indicator('antal') },
    });
    expect(await findingsOf(csv, mapping)).toMatchObject([
      {
        weight: 'asks',
        kind: 'total_among_parts',
        examples: [{ line: 5, text: 'antal, 2030: 7 = summan av 3 andra' }],
      },
    ]);
    // The report that is kept says it without them: they may be hidden in the extract.
    const { ready } = await used(on, fileOf('summan.csv', csv), mapping, 'eget-summan');
    expect(ready.report.findings).toMatchObject([{ kind: 'total_among_parts', examples: [] }]);
    // The same unit told to be the district is a total like any other.
    const district = mappingOf(longColumns, {
      ...mapping,
      units: { ...mapping.units, Totalt: unit('totalt', { name: 'Totalt', level: 'district' }) },
    });
    expect(await findingsOf(csv, district)).toEqual([]);
  });

  it('percentages over 100 stop the use, until they are said to be no shares', async () => {
    const csv = 'Enhet;Indikator;År;Värde\nBjörken;Trivsel;2030;1050\nTallen;Trivsel;2030;63\n';
    const as = (measurement: 'share' | 'amount') =>
      mappingOf(longColumns, {
        units: trees,
        indicators: { Trivsel: indicator('trivsel', { unit_of_measure: 'percent', measurement }) },
      });
    expect(await findingsOf(csv, as('share'))).toMatchObject([
      { weight: 'stops', kind: 'mixed_measures', count: 1 },
    ]);
    expect(await findingsOf(csv, as('amount'))).toMatchObject([{ weight: 'asks', kind: 'mixed_measures' }]);
  });

  it('units that share a name are told apart by the code beside them', async () => {
    const csv =
      'Kod;Enhet;Indikator;År;Värde\n101;Björken;Antal;2030;1\n102;Tallen;Antal;2030;2\n205;Björken;Antal;2031;4\n';
    const mapping = mappingOf([{ is: 'left_out' }, ...longColumns], {
      units: trees,
      indicators: { Antal: indicator('antal') },
    });
    expect(await findingsOf(csv, mapping)).toMatchObject([
      {
        weight: 'asks',
        kind: 'multiplied_rows',
        count: 1,
        examples: [{ line: 4, text: 'Björken: 101, 205' }],
        columns: [0],
      },
    ]);
    // A column that differs from row to row for other reasons is no code: a date of reporting, a comment.
    const dated = csv.replace('Kod', 'Rapporterad').replace('205', '102');
    expect(await findingsOf(dated, mapping)).toEqual([]);
  });

  it('percent and pieces on one indicator stop the use', async () => {
    const csv = 'Enhet;Indikator;År;Värde\nBjörken;Trivsel;2030;63 %\nTallen;Trivsel;2030;12 st\n';
    const found = await findingsOf(csv, mappingOf(longColumns, { units: trees, indicators: trivsel }));
    expect(found).toMatchObject([{ weight: 'stops', kind: 'mixed_measures', count: 2 }]);
  });

  it('cells that are no numbers are shown with their lines and left out, and nothing else of the row is guessed', async () => {
    const csv =
      'Enhet;Indikator;År;Värde\nBjörken;Trivsel;2030;se bilaga\n;Trivsel;2030;3\nTallen;Trivsel;i fjol;4\nTallen;Trivsel;2030;5\n';
    const found = await findingsOf(csv, mappingOf(longColumns, { units: trees, indicators: trivsel }));
    expect(found.map(({ kind, weight, count, examples }) => ({ kind, weight, count, examples }))).toEqual([
      {
        kind: 'left_out',
        weight: 'asks',
        count: 1,
        examples: [{ line: 3, text: ' | Trivsel | 2030' }],
      },
      {
        kind: 'unread_cells',
        weight: 'asks',
        count: 1,
        examples: [{ line: 4, text: 'Tallen | Trivsel | i fjol' }],
      },
      {
        kind: 'unread_cells',
        weight: 'asks',
        count: 1,
        examples: [{ line: 2, text: 'Värde: se bilaga' }],
      },
    ]);
  });

  it.each<[string, string, Partial<Mapping>, string]>([
    [
      'a sign without a meaning',
      '..',
      { marks: { '..': 'asked' } },
      'På en rad står ett tecken i stället för en siffra.',
    ],
    [
      'a number that can be read in two ways',
      '1.234',
      { decimalSigns: { 3: 'asked' } },
      'Talen kan läsas på två sätt',
    ],
    ['a unit that no one has answered for', '3', { units: {} }, 'En rad har en enhet som inte är bestämd.'],
    [
      'an indicator that is only proposed',
      '3',
      { indicators: { Trivsel: indicator('trivsel', { settled: false }) } },
      'Indikatorn trivsel är ett förslag.',
    ],
  ])('%s stops it', async (_, cell, change, sentence) => {
    const csv = `Enhet;Indikator;År;Värde\nBjörken;Trivsel;2030;${cell}\n`;
    const found = await findingsOf(
      csv,
      mappingOf(longColumns, { units: trees, indicators: trivsel, ...change }),
    );
    const stops = found.filter(({ weight }) => weight === 'stops').map((one) => one.sentence);
    expect(stops.join(' ')).toContain(sentence);
  });

  it('a table without a year anywhere says so', async () => {
    const csv = 'Enhet;Värde\nBjörken;3\n';
    const mapping = mappingOf([{ is: 'unit' }, value()], {
      units: trees,
      indicators: trivsel,
      whole: { indicator: 'Trivsel' },
    });
    const sentences = (await findingsOf(csv, mapping)).map(({ sentence }) => sentence);
    expect(sentences).toContain('Ange år för siffrorna i prov: ingen kolumn säger det.');
  });
});

describe('a plain table', () => {
  it('is kept cell for cell under a name of its own, beside the empty tables of the format', async () => {
    const csv = 'Ärende;Antal dagar;Antal dagar\nA <b>1</b>;007;\n"B; 2";8;x\n';
    const mapping = mappingOf([{ is: 'left_out' }, { is: 'left_out' }, { is: 'left_out' }], {
      shape: 'plain',
    });
    const { engine, ready } = await used(on, fileOf('Ärenden 2031.csv', csv), mapping, 'eget-arenden');
    expect(await engine.query('SELECT * FROM egen_arenden_2031')).toEqual([
      { arende: 'A <b>1</b>', antal_dagar: '007', antal_dagar_2: null },
      { arende: 'B; 2', antal_dagar: '8', antal_dagar_2: 'x' },
    ]);
    expect(await engine.query('SELECT count(*) AS n FROM observations')).toEqual([{ n: 0 }]);
    expect(Object.keys(ready.manifest.tables)).toContain('egen_arenden_2031');
  });
});
