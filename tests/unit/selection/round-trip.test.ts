import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessments } from '@/domain/assessment';
import { readSelection } from '@/selection/read-selection';
import { parseSearch, stringifySearch } from '@/selection/search';
import {
  type ColumnFilter,
  compareFigures,
  dataParts,
  defaultSelection,
  type Selection,
  unitOrders,
} from '@/selection/selection';
import { writeSelection } from '@/selection/write-selection';
import { catalogue } from './catalogue';

const orNone = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const year = fc.integer({ min: 2022, max: 2025 });

/** Columns of own tables are called anything, and cells hold anything. */
const columns = fc.oneof(
  fc.constantFrom('value', 'a.b*c,d%', 'Å & B'),
  fc.string({ minLength: 1, unit: 'grapheme' }),
);
const texts = fc.string({ maxLength: 20, unit: 'grapheme' });
const ends = orNone(fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0));
const filters: fc.Arbitrary<ColumnFilter> = fc.oneof(
  fc
    .record({ column: columns, kind: fc.constant('contains' as const), text: texts })
    .filter(({ text }) => text !== ''),
  fc.record({
    column: columns,
    kind: fc.constant('among' as const),
    values: fc.array(texts, { minLength: 1, maxLength: 3 }),
  }),
  fc
    .record({ column: columns, kind: fc.constant('between' as const), from: ends, to: ends })
    .filter(({ from, to }) => (from ?? to) !== undefined),
  fc.record({ column: columns, kind: fc.constantFrom('empty' as const, 'filled' as const) }),
);

const selections: fc.Arbitrary<Selection> = fc.record({
  extract: orNone(fc.constantFrom(...catalogue.extracts)),
  units: fc.shuffledSubarray(catalogue.units.map(({ id }) => id)),
  indicator: orNone(fc.constantFrom(...catalogue.indicators.map(({ id }) => id))),
  year: orNone(fc.constantFrom(...catalogue.years)),
  years: orNone(fc.tuple(year, year).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))),
  period: fc.constantFrom(...catalogue.periods),
  sex: fc.constantFrom('total', 'women_men'),
  ownTargets: fc.boolean(),
  councilTargets: fc.boolean(),
  city: fc.boolean(),
  layout: fc.constantFrom('one', 'multiples'),
  xmr: fc.boolean(),
  figure: fc.constantFrom(...compareFigures),
  against: orNone(fc.constantFrom(...catalogue.indicators.map(({ id }) => id))),
  peers: fc.oneof(
    fc.record({ kind: fc.constant('level' as const), level: fc.constantFrom('unit', 'workplace') }),
    fc.record({
      kind: fc.constant('service_area' as const),
      area: fc.constantFrom(...catalogue.serviceAreas),
    }),
    fc.record({
      kind: fc.constant('picked' as const),
      units: fc.shuffledSubarray(
        catalogue.units.map(({ id }) => id),
        { minLength: 1 },
      ),
      name: fc.constantFrom('', 'Små boenden', 'A & B; 50 %', '<b>'),
    }),
  ),
  order: fc.constantFrom(...unitOrders),
  form: fc.constantFrom('joined', 'printed'),
  dimension: orNone(fc.constantFrom('amne-klagomal-synpunkt', 'avsandare')),
  cumulated: fc.boolean(),
  assessments: fc.subarray([...assessments]),
  sought: fc.constantFrom('', 'trygg', 'Å & B; 50 %', '<b>'),
  closed: fc.subarray(['1', '2-1', '10-2-3']),
  dataPart: fc.constantFrom(...dataParts),
  table: orNone(fc.constantFrom('observations', 'egen_lön, 2024.csv')),
  filters: fc.array(filters, { maxLength: 4 }),
  rowOrder: orNone(fc.record({ column: columns, descending: fc.boolean() })),
});

describe('a selection and its link', () => {
  test('reading what was written gives the selection back, without a problem, for every selection', () => {
    fc.assert(
      fc.property(selections, (selection) => {
        expect(readSelection(writeSelection(selection), catalogue)).toEqual({ selection, problems: [] });
      }),
    );
  });

  test('two selections that differ have different links', () => {
    fc.assert(
      fc.property(selections, selections, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(writeSelection(one) === writeSelection(other)).toBe(same);
      }),
    );
  });

  test('the default selection is an empty link, not a list of defaults', () => {
    expect(writeSelection(defaultSelection)).toBe('');
    expect(readSelection('', catalogue)).toEqual({ selection: defaultSelection, problems: [] });
  });

  test('a full link is readable: no %2C, no %E2%80%93, and in one order', () => {
    expect(
      writeSelection({
        extract: 'norra',
        units: ['hemtjanst-ost', 'boende-aspen'],
        indicator: 'trygghet',
        year: 2024,
        years: { from: 2022, to: 2025 },
        period: 'T1',
        sex: 'women_men',
        ownTargets: false,
        councilTargets: true,
        city: true,
        layout: 'multiples',
        xmr: true,
        figure: 'scatter',
        against: 'sjukfranvaro',
        peers: { kind: 'picked', units: ['boende-linden', 'boende-aspen'], name: 'Små boenden' },
        order: 'distance',
        form: 'printed',
        dimension: 'avsandare',
        cumulated: true,
        assessments: ['met', 'not_met'],
        sought: 'trygghet',
        closed: ['1', '2-1'],
        dataPart: 'rows',
        table: 'observations',
        filters: [
          { column: 'status', kind: 'among', values: ['missing', 'suppressed'] },
          { column: 'value', kind: 'between', from: 0, to: 9.5 },
          { column: 'raw', kind: 'empty' },
        ],
        rowOrder: { column: 'value', descending: true },
      }),
    ).toBe(
      '?uttag=norra&enheter=hemtjanst-ost,boende-aspen&indikator=trygghet&ar=2024&aren=2022-2025&period=T1' +
        '&kon=kvinnor-och-man&mal=kf&stad=ja&visa=multiplar&xmr=ja&figur=samband&mot=sjukfranvaro' +
        '&grupp=egen&gruppenheter=boende-linden,boende-aspen&gruppnamn=Sm%C3%A5+boenden&ordning=avstand&form=tryckt&rubrik=avsandare&ackumulerat=ja' +
        '&bedomning=uppfylls-helt,uppfylls-ej&sok=trygghet&stangda=1,2-1' +
        '&vy=rader&tabell=observations&filter=status.nagon.missing*suppressed,value.mellan.0*9%252E5,raw.tom&sortering=value.fallande',
    );
  });

  test('drawing no targets is written out, since leaving it out means both', () => {
    const none = { ...defaultSelection, ownTargets: false, councilTargets: false };
    expect(writeSelection(none)).toBe('?mal=inga');
  });
});

describe('the search as the router has it', () => {
  test('settles at once: taking it apart and putting it together twice is the same as once, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = stringifySearch(parseSearch(text));
        expect(stringifySearch(parseSearch(once))).toBe(once);
      }),
    );
  });

  test('keeps a parameter that is named like a part of every object', () => {
    expect(stringifySearch(parseSearch('?__proto__=a&constructor=b'))).toBe('?__proto__=a&constructor=b');
  });
});
