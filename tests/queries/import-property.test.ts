import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { ColumnRole, Mapping, MarkMeaning } from '@/extracts/mapping/mapping';
import { fileOf, importerOn, indicator, mappingOf, patiently, tablesOf, unit } from './import-fixture';

/** Each run is a reading and a preview of its own. */
const patience = 240_000;

const on = importerOn();
afterAll(() => on.live.close());

/** A cell as it is written, and what it says: worked out when it was made, not read from its text. */
interface Cell {
  readonly text: string;
  readonly says: number | 'missing' | 'suppressed' | 'not_applicable';
}

const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -999, max: 9_999_999 }).map(printed(0)) },
  { weight: 4, arbitrary: fc.integer({ min: -99_999, max: 999_999 }).map(printed(2)) },
  fc.constantFrom<Cell>(
    { text: '', says: 'missing' },
    { text: '..', says: 'suppressed' },
    { text: '–', says: 0 },
    { text: 'x', says: 'not_applicable' },
  ),
);

/** A whole number of hundredths, or of ones, in Swedish: minus, thousands with no-break spaces, decimal comma. */
function printed(decimals: 0 | 2) {
  return (whole: number): Cell => {
    const digits = String(Math.abs(whole)).padStart(decimals + 1, '0');
    const ones = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, '\u00A0');
    const text = `${whole < 0 ? '\u2212' : ''}${ones}${decimals ? `,${digits.slice(-decimals)}` : ''}`;
    return { text, says: whole / (decimals ? 100 : 1) };
  };
}

const marks: Record<string, MarkMeaning> = { '..': 'suppressed', '–': 'zero', x: 'not_applicable' };
const units = ['Björken', "Ta'llen", 'Gran "en"; öst', 'DROP TABLE units'];
const indicators = ['Trivsel', '<b>Från</b>varo'];
const sexWords = { Kvinnor: 'women', Män: 'men', Totalt: 'total' } as const;
const yearsWide = [2029, 2030, 2031];

interface LongRow {
  readonly unit: string;
  readonly indicator: string;
  readonly year: number;
  readonly sex: keyof typeof sexWords;
  readonly cell: Cell;
  readonly answers: number | null;
}

const longRow: fc.Arbitrary<LongRow> = fc.record({
  unit: fc.constantFrom(...units, ''),
  indicator: fc.constantFrom(...indicators),
  year: fc.integer({ min: 2020, max: 2023 }),
  sex: fc.constantFrom('Kvinnor', 'Män', 'Totalt'),
  cell,
  answers: fc.option(fc.integer({ min: 0, max: 500 })),
});

interface WideRow {
  readonly unit: string;
  readonly sex: keyof typeof sexWords;
  readonly cells: readonly Cell[];
}

const wideRow: fc.Arbitrary<WideRow> = fc.record({
  unit: fc.constantFrom(...units),
  sex: fc.constantFrom('Kvinnor', 'Män', 'Totalt'),
  cells: fc.array(cell, { minLength: 3, maxLength: 3 }),
});

/** A figure as it must stand in the extract. */
interface Fact {
  readonly unit_id: string;
  readonly indicator_id: string;
  readonly year: number;
  readonly sex: string;
  readonly value: number | null;
  readonly status: string;
  readonly raw: string | null;
  readonly answers_n: number | null;
  readonly line: number;
}

const unitId = (name: string) => `enhet-${units.indexOf(name)}`;
const indicatorId = (name: string) => `indikator-${indicators.indexOf(name)}`;

function fact(cell: Cell, is: Omit<Fact, 'value' | 'status' | 'raw'>): Fact {
  const isNumber = typeof cell.says === 'number';
  return {
    ...is,
    value: isNumber ? (cell.says as number) : null,
    status: isNumber ? 'reported' : (cell.says as string),
    raw: cell.text === '' ? null : cell.text,
  };
}

/** Row by row: what is to stand, or undefined where figures of one key differ. A blank beside a figure is no figure. */
function standing(facts: readonly Fact[]): Fact[] | undefined {
  const byKey = new Map<string, Fact[]>();
  for (const one of facts) {
    const key = [one.unit_id, one.indicator_id, one.year, one.sex].join('|');
    byKey.set(key, [...(byKey.get(key) ?? []), one]);
  }
  const kept: Fact[] = [];
  for (const same of byKey.values()) {
    const said = same.filter(({ status }) => status !== 'missing');
    const values = new Set(said.map(({ value, status }) => `${value} ${status}`));
    const answers = new Set(same.flatMap(({ answers_n }) => answers_n ?? []));
    if (values.size > 1 || answers.size > 1) return undefined;
    const choose = (among: readonly Fact[]) => among.find(({ answers_n }) => answers_n !== null) ?? among[0];
    const chosen = choose(said.length > 0 ? said : same);
    if (chosen) kept.push(chosen);
  }
  return kept.sort((a, b) => a.line - b.line || a.year - b.year);
}

const quote = (text: string) => (/[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const csvOf = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => `${row.map(quote).join(';')}\r\n`).join('');

const answers: Pick<Mapping, 'units' | 'indicators' | 'marks'> = {
  marks,
  units: Object.fromEntries(units.map((name) => [name, unit(unitId(name), { name })])),
  indicators: Object.fromEntries(indicators.map((name) => [name, indicator(indicatorId(name), { name })])),
};

/** The observations that the importer makes of a file, or undefined where it will not choose. */
async function imported(csv: string, columns: readonly ColumnRole[], whole: Mapping['whole']) {
  const tables = tablesOf(await on.importer.read([fileOf('prov.csv', csv)], patiently()));
  const mapped = tables.map(({ id }) => ({ id, mapping: mappingOf(columns, { ...answers, whole }) }));
  const preview = await on.importer.preview(mapped, new AbortController().signal);
  await on.importer.discard();
  const stops = preview.findings.filter(({ weight }) => weight === 'stops');
  if (stops.length > 0) {
    expect(stops.map(({ kind }) => kind)).toEqual(['duplicate_keys']);
    return undefined;
  }
  expect(preview.observations).toBe(preview.firstObservations.length);
  return preview.firstObservations
    .map(({ unit_id, indicator_id, year, sex, value, status, raw, answers_n, line }) => ({
      ...{ unit_id, indicator_id, year, sex, value, status, raw, answers_n, line },
    }))
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || a.year - b.year);
}

describe('for any small table', () => {
  it(
    'of one figure a row the observations are those of a reading row by row',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(longRow, { minLength: 1, maxLength: 12 }), async (rows) => {
          const csv = csvOf([
            ['Enhet', 'Indikator', 'År', 'Kön', 'Värde', 'Antal svar'],
            ...rows.map((row) => [
              ...[row.unit, row.indicator, String(row.year), row.sex, row.cell.text],
              row.answers === null ? '' : String(row.answers),
            ]),
          ]);
          const facts = rows.flatMap((row, at) =>
            row.unit === ''
              ? []
              : [
                  fact(row.cell, {
                    unit_id: unitId(row.unit),
                    indicator_id: indicatorId(row.indicator),
                    year: row.year,
                    sex: sexWords[row.sex],
                    answers_n: row.answers,
                    line: at + 2,
                  }),
                ],
          );
          fc.pre(facts.length > 0);
          const columns: ColumnRole[] = [
            ...(['unit', 'indicator', 'year', 'sex'] as const).map((is) => ({ is })),
            { is: 'value', part: {} },
            { is: 'answers_n', part: {} },
          ];
          expect(await imported(csv, columns, {})).toEqual(standing(facts));
        }),
        { numRuns: 25 },
      );
    },
    patience,
  );

  it(
    'of one figure a year the observations are those of a reading cell by cell',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(wideRow, { minLength: 1, maxLength: 8 }), async (rows) => {
          const csv = csvOf([
            ['Enhet', 'Kön', ...yearsWide.map(String)],
            ...rows.map((row) => [row.unit, row.sex, ...row.cells.map(({ text }) => text)]),
          ]);
          const facts = rows.flatMap((row, at) =>
            row.cells.map((one, column) =>
              fact(one, {
                unit_id: unitId(row.unit),
                indicator_id: indicatorId('Trivsel'),
                year: yearsWide[column] ?? 0,
                sex: sexWords[row.sex],
                answers_n: null,
                line: at + 2,
              }),
            ),
          );
          const columns: ColumnRole[] = [
            { is: 'unit' },
            { is: 'sex' },
            ...yearsWide.map((year): ColumnRole => ({ is: 'value', part: { year } })),
          ];
          expect(await imported(csv, columns, { indicator: 'Trivsel' })).toEqual(standing(facts));
        }),
        { numRuns: 20 },
      );
    },
    patience,
  );
});
