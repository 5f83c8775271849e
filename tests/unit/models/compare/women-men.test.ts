import { describe, expect, test } from 'vitest';
import { womenMenOption } from '@/charts/women-men/option';
import type { WomenMenFigure } from '@/models/compare/women-men';
import type { ObservationRow } from '@/queries/observation';
import type { UnitRow } from '@/queries/units';
import type { Selection } from '@/selection/selection';
import { light } from '../../../figures/tokens';
import { catalogueWith, indicator, observation, plain, report, unit } from '../rows';
import { compared } from './rows';

interface Told {
  readonly women: number | null;
  readonly men: number | null;
  readonly total?: number | null;
  readonly n?: readonly [women: number, men: number];
}

/** Women, men and total of 2024 in one unit. */
const told = (id: string, { women, men, total = null, n }: Told): ObservationRow[] => [
  observation(id, 'trygg', 2024, total),
  observation(id, 'trygg', 2024, women, { sex: 'women', answers_n: n?.[0] ?? null }),
  observation(id, 'trygg', 2024, men, { sex: 'men', answers_n: n?.[1] ?? null }),
];

function womenMen(
  rows: readonly ObservationRow[],
  selection: Partial<Selection> = {},
  measure: Parameters<typeof indicator>[2] = {},
  level: UnitRow['level'] = 'unit',
) {
  const ids = [...new Set(rows.map((row) => row.unit_id))];
  const catalogue = catalogueWith({
    units: ids.map((id) => unit(id, id, { level })),
    indicators: [
      indicator('trygg', 'Trygg', { measurement: 'survey_share', decimals: 1, ...measure }),
      indicator('nojd', 'Nöjd', { measurement: 'survey_share' }),
    ],
    observations: rows,
    documents: ids.map((id) => report(id, 2024)),
    breaks: [],
  });
  const model = compared(
    { figure: 'women_men', indicator: 'trygg', ...selection },
    { rows, catalogue, targetRows: [] },
  );
  const cellOf = (id: string, heading: string) => {
    const at = model.table.columns.findIndex((column) => column.heading === heading);
    return model.table.rows.find((row) => row.id === id)?.cells[at];
  };
  return { model, cellOf, notes: plain(model.notes.join(' ')), title: plain(model.title) };
}

function figureOf({ model }: ReturnType<typeof womenMen>): WomenMenFigure {
  if (model.figure.kind !== 'women_men') throw new Error(JSON.stringify(model.figure));
  return model.figure;
}

const gapHeading = 'Skillnad, kvinnor minus män';

describe('the gap between women and men', () => {
  test('is in procentenheter, with who is higher in words and its sign in the download', () => {
    const made = womenMen([
      ...told('Liljan', { women: 84.2, men: 80 }),
      ...told('Trofast', { women: 68, men: 94 }),
    ]);
    expect(figureOf(made).rows.map(({ gap }) => plain(gap))).toEqual([
      'kvinnor +4,2 procentenheter',
      'män +26 procentenheter',
    ]);
    expect(made.cellOf('Liljan', gapHeading)?.number).toBe(4.2);
    expect(made.cellOf('Trofast', gapHeading)?.number).toBe(-26);
  });

  test('is in indexenheter for an index, and in persons for a count', () => {
    const gap = (measure: Parameters<typeof indicator>[2]) =>
      plain(figureOf(womenMen(told('Liljan', { women: 14, men: 11 }), {}, measure)).rows[0]?.gap ?? '');
    expect(gap({ unit_of_measure: 'index', measurement: 'index', decimals: 0 })).toBe(
      'kvinnor +3 indexenheter',
    );
    expect(gap({ unit_of_measure: 'count', measurement: 'count', decimals: 0 })).toBe('kvinnor +3');
  });

  test('is none where the two are written alike, not “oförändrat”, which is a word for two years', () => {
    expect(figureOf(womenMen(told('Liljan', { women: 80, men: 80 }))).rows[0]?.gap).toBe('lika');
  });

  test('has Newcombe’s interval where both n are known, and says whether it holds zero', () => {
    // 1998, table II (a), 56/70 and 48/80: 0.0524 to 0.3339 with women the first group.
    const certain = womenMen(told('Liljan', { women: 80, men: 60, n: [70, 80] }));
    const cell = certain.cellOf('Liljan', 'Intervall 95 % för skillnaden');
    expect(plain(cell?.text ?? '')).toBe('≈ 5,2–33,4 procentenheter');
    expect(cell?.note).toBe('rymmer inte noll');
    expect(certain.cellOf('Liljan', 'Undre gräns för skillnaden')?.number).toBeCloseTo(5.24, 2);
    const close = womenMen(told('Liljan', { women: 70, men: 68, n: [70, 80] }));
    expect(close.cellOf('Liljan', 'Intervall 95 % för skillnaden')?.note).toBe('rymmer noll');
  });

  test('gets no verdict and no word for change, however sure: it is between groups, not between years', () => {
    const { model } = womenMen(told('Liljan', { women: 95, men: 40, n: [200, 200] }));
    expect(JSON.stringify(model)).not.toMatch(/säker|förbättr|försämr|(?<!unders)ökning|minskning/i);
  });

  test('has no interval without n, which the note says', () => {
    const made = womenMen(told('Liljan', { women: 84, men: 80 }));
    expect(made.model.table.columns.map(({ heading }) => heading)).not.toContain(
      'Intervall 95 % för skillnaden',
    );
    expect(made.notes).toContain('Antalet svar per kön är inte känt');
  });

  test('is not told to hold zero or not on fewer than ten', () => {
    const { cellOf } = womenMen(told('Liljan', { women: 100, men: 12.5, n: [8, 8] }));
    expect(cellOf('Liljan', 'Intervall 95 % för skillnaden')?.note).toBeUndefined();
  });
});

describe('the total of women and men', () => {
  test('outside its two parts is flagged wherever it stands', () => {
    const made = womenMen([
      ...told('Liljan', { women: 84, men: 80, total: 82 }),
      ...told('Trofast', { women: 70, men: 75, total: 76 }),
    ]);
    expect(figureOf(made).rows.map(({ outside }) => outside)).toEqual([false, true]);
    expect(made.notes).toContain('Totalen ligger utanför kvinnors och mäns värden i Trofast');
    expect(made.cellOf('Trofast', 'Totalt')?.note).toBe('utanför kvinnors och mäns värden');
    expect(made.cellOf('Liljan', 'Totalt')?.note).toBeUndefined();
    expect(figureOf(made).description).toContain('totalt 76\u00a0%, som ligger utanför');
  });

  test('of a count is their sum: not drawn between them, not on the scale, not flagged', () => {
    const count = { unit_of_measure: 'count', measurement: 'count', decimals: 0 } as const;
    const made = womenMen(told('Liljan', { women: 40, men: 30, total: 70 }), {}, count);
    expect(figureOf(made).rows[0]).toMatchObject({ total: undefined, outside: false });
    expect(figureOf(made).scale.max).toBeLessThan(70);
    expect(made.notes).not.toContain('utanför');
  });
});

describe('units that do not tell of women and men', () => {
  const alone = observation('Trofast', 'trygg', 2024, 88);

  test('are no rows of the figure, but named in a note and kept in the table with their total', () => {
    const made = womenMen([...told('Liljan', { women: 84, men: 80 }), alone]);
    expect(figureOf(made).rows.map(({ label }) => label)).toEqual(['Liljan']);
    expect(made.notes).toContain('Kvinnor och män redovisas inte var för sig av Trofast.');
    expect(made.cellOf('Trofast', 'Kvinnor')).toMatchObject({ text: 'redovisas inte' });
    expect(made.cellOf('Trofast', 'Totalt')?.number).toBe(88);
  });

  test('alone make too little to draw, and the next step names an indicator that has both', () => {
    const other = (sex: 'women' | 'men') => observation('Trofast', 'nojd', 2024, 70, { sex });
    const { model } = womenMen([alone, other('women'), other('men')]);
    expect(model.figure).toMatchObject({
      kind: 'too_little',
      sentence: expect.stringMatching(/Välj ett annat år, eller en indikator .* kvinnor och män: Nöjd\.$/),
    });
  });

  test('do not decide which year the figure opens with', () => {
    const rows = [
      ...told('Liljan', { women: 84, men: 80 }).map((row) => ({ ...row, year: 2025 })),
      ...['A', 'B', 'C'].map((id) => observation(id, 'trygg', 2024, 80)),
    ];
    expect(womenMen(rows).title).toContain('(2025)');
  });
});

describe('hidden women and men', () => {
  const rows = told('Liljan', { women: 100, men: 50, total: 60, n: [3, 40] });

  test('are shown as hidden, both where one would tell the other, and the gap with them', () => {
    const made = womenMen([...rows, ...told('Trofast', { women: 84, men: 80 })]);
    const row = figureOf(made).rows.find(({ label }) => label === 'Liljan');
    expect(row?.women.value).toEqual({ kind: 'absent', reason: 'suppressed' });
    expect(row?.gap).toMatch(/dolt/);
    expect(row?.hasGap).toBe(false);
    expect(made.cellOf('Liljan', gapHeading)?.number).toBeUndefined();
    expect(made.cellOf('Liljan', 'Kvinnor')?.text).toBe('dolt');
    expect(made.notes).toContain('dolda i Liljan');
  });

  test('leave no trace of the hidden number in figure, table, notes or title', () => {
    const { model } = womenMen([
      ...told('Trofast', { women: 84, men: 80 }),
      ...told('Liljan', { women: 37.5, men: 50, total: 49, n: [3, 40] }),
    ]);
    expect(JSON.stringify(model)).not.toMatch(/37[.,]5/);
  });
});

describe('the order and the title', () => {
  const rows = [
    ...told('Liljan', { women: 84, men: 80, total: 82 }),
    ...told('Trofast', { women: 60, men: 90, total: 70 }),
    ...told('Örnsberg', { women: 95, men: 95, total: 95 }),
  ];
  const names = (order: Selection['order']) =>
    figureOf(womenMen(rows, { order })).rows.map(({ label }) => label);

  test('by name, by the total’s value, and by the gap whichever way it goes', () => {
    expect(names('name')).toEqual(['Liljan', 'Trofast', 'Örnsberg']);
    expect(names('value')).toEqual(['Örnsberg', 'Liljan', 'Trofast']);
    expect(names('distance')).toEqual(['Trofast', 'Liljan', 'Örnsberg']);
  });

  test('counts who is higher; a unit where they are alike is in neither count', () => {
    expect(womenMen(rows).title).toBe('Kvinnors värde är högre än mäns i 1 av 3 enheter 2024, lägre i 1');
  });

  test('speaks of a count as a count: nobody’s value is higher for being more', () => {
    const count = { unit_of_measure: 'count', measurement: 'count', decimals: 0 } as const;
    const persons = [...told('A', { women: 12, men: 30 }), ...told('B', { women: 5, men: 9 })];
    expect(womenMen(persons, {}, count).title).toBe(
      'Antalet är högre bland män än bland kvinnor i 2 av 2 enheter 2024',
    );
  });

  test('tells of the one lit unit its two figures', () => {
    expect(womenMen(rows, { units: ['Trofast'] }).title).toBe('Trofast: kvinnor 60 % och män 90 % (2024)');
  });
});

test('Two hundred and ninety municipalities have a row each, and no two things drawn share an id', () => {
  const rows = Array.from({ length: 290 }, (_, at) => told(`kommun-${at}`, { women: 74, men: 71 })).flat();
  const made = womenMen(rows, {}, {}, 'city');
  const figure = figureOf(made);
  expect(figure.rows).toHaveLength(290);
  expect(made.model.table.rows).toHaveLength(290);
  const { graphic } = womenMenOption(figure, { tokens: light, width: 940, height: 400 });
  const ids = (graphic as unknown as { elements: { id: string }[] }).elements.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
