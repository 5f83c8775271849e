import { describe, expect, test } from 'vitest';
import { isBySex } from '@/models/absence-reason';
import { catalogueOf } from '@/models/catalogue';
import { overview, overviewChoice } from '@/models/overview';
import { trend } from '@/models/trend';
import { trendChoice } from '@/models/trend-choice';
import type { ObservationRow } from '@/queries/observation';
import { defaultSelection, type Selection } from '@/selection/selection';
import { compared } from './compare/rows';
import { coverageOf, indicator, observation, plain, shown, unit } from './rows';

/** Women and men of a unit in a year, as a file with a column for each and none for all has them. */
const bySex = (id: string, year: number, women: number, men: number): ObservationRow[] => [
  observation(id, 'ami', year, women, { sex: 'women' }),
  observation(id, 'ami', year, men, { sex: 'men' }),
];

const alone = [
  ...bySex('almgarden', 2031, 70, 68),
  ...bySex('almgarden', 2032, 74, 71),
  ...bySex('bjorkbacken', 2032, 80, 66),
];

const catalogueFor = (rows: readonly ObservationRow[]) =>
  catalogueOf({
    units: [unit('almgarden', 'Almgården'), unit('bjorkbacken', 'Björkbacken')],
    indicators: [
      indicator('ami', 'AMI', {
        name: 'Aktivt medskapandeindex',
        unit_of_measure: 'index',
        measurement: 'index',
        decimals: 0,
      }),
    ],
    documents: [],
    coverage: coverageOf(rows),
    breaks: [],
    statedSource: 'ami.csv',
  });

function overviewOf(rows: readonly ObservationRow[]) {
  const catalogue = catalogueFor(rows);
  const choice = overviewChoice(defaultSelection, catalogue);
  if (choice === undefined) throw new Error('There is nothing to choose');
  const all = shown(rows, catalogue);
  return overview({
    ...choice,
    catalogue,
    figures: all.filter(({ year }) => year === choice.year),
    targets: [],
    series: new Map([['ami', all]]),
    complaints: [],
  });
}

function trendOf(rows: readonly ObservationRow[], chosen: Partial<Selection> = {}) {
  const catalogue = catalogueFor(rows);
  const selection = { ...defaultSelection, ...chosen };
  const choice = trendChoice(selection, catalogue);
  if (choice === undefined) throw new Error('There is nothing to choose');
  return trend({ catalogue, choice, selection, rows: shown(rows, catalogue), targets: [] });
}

describe('an extract of women and men without totals', () => {
  test('is not said on Översikt to lack values, and its cells are not said to be missing in the source', () => {
    const { title, table, headlines } = overviewOf(alone);
    expect(title).toBe('Värden för 2032 finns bara för kvinnor och män var för sig');
    const cell = table.rows[0]?.cells[0];
    expect(cell?.value).toEqual({ kind: 'absent', reason: 'by_sex' });
    expect([cell?.women, cell?.men]).toEqual([
      { kind: 'number', number: 74 },
      { kind: 'number', number: 71 },
    ]);
    expect(cell?.spoken).toBe(
      'Uttaget har inget totalt värde, bara värden för kvinnor och män var för sig. Kvinnor 74, män 71.',
    );
    expect(cell?.source).toBe('ami.csv');
    expect(headlines).toEqual([expect.objectContaining({ card: undefined, bySex: true })]);
  });

  test('has on Trender the lines of women and men unasked, and a title of what they show', () => {
    const model = trendOf(alone);
    const drawn = model.panels[0]?.figure.lines.filter(({ points }) =>
      points.some(({ value }) => value.kind === 'number'),
    );
    expect(drawn?.map(({ id }) => id)).toEqual([
      'almgarden:women',
      'almgarden:men',
      'bjorkbacken:women',
      'bjorkbacken:men',
    ]);
    expect(plain(model.title)).toBe('Aktivt medskapandeindex: kvinnor 74–80, män 66–71 (2032)');
    expect(model.table.rows.map(({ id }) => id)).toContain('bjorkbacken:men');
    expect(model.bearing[0]).toBe(
      'Uttaget har inget totalt värde för Almgården och Björkbacken: kvinnor och män visas var för sig.',
    );
    expect(model.bearing[1]).toBe('Högst två värden per enhet och kön räcker inte för att tala om en trend.');
    expect(model.sexesAlone).toBe(true);
  });

  test.each(['dots', 'slope', 'multiples', 'scatter', 'funnel'] as const)(
    'leads on from the figure %s to the one of women and men, not to another year',
    (figure) => {
      const { title, figure: drawn } = compared(
        { figure, ...(figure === 'slope' ? { years: { from: 2031, to: 2032 } } : {}) },
        { rows: alone, catalogue: catalogueFor(alone), targetRows: [] },
      );
      expect(title).toMatch(/^Aktivt medskapandeindex: inget totalt värde .*2032, bara kvinnors och mäns$/);
      expect(drawn).toEqual({
        kind: 'too_little',
        sentence: expect.stringContaining('Välj figuren Kvinnor och män, som visar dem.'),
      });
    },
  );

  test('has its dumbbells, without a total that is said to be absent', () => {
    const { figure } = compared(
      { figure: 'women_men' },
      { rows: alone, catalogue: catalogueFor(alone), targetRows: [] },
    );
    if (figure.kind !== 'women_men') throw new Error(JSON.stringify(figure));
    expect(figure.rows.map(({ total }) => total)).toEqual([undefined, undefined]);
    expect(figure.description).not.toContain('totalt');
  });
});

describe('a unit of women and men alone beside one with a total', () => {
  const mixed = [...bySex('almgarden', 2032, 74, 71), observation('bjorkbacken', 'ami', 2032, 73)];

  test('is told of beside the finding, which is of the total that there is', () => {
    const dots = compared({}, { rows: mixed, catalogue: catalogueFor(mixed), targetRows: [] });
    expect(dots.figure.kind).toBe('dots');
    expect(dots.notes).toContain(
      'AMI har inget totalt värde för Almgården, bara kvinnors och mäns; figuren Kvinnor och män visar dem.',
    );
    const model = trendOf(mixed);
    expect(plain(model.title)).toBe('Björkbacken 2032: Aktivt medskapandeindex 73');
    expect(model.panels[0]?.figure.lines.map(({ id }) => id)).toContain('almgarden:women');
    expect(model.sexesAlone).toBe(false);
  });
});

describe('a unit with a total, whatever else it has', () => {
  const empty = [
    ...bySex('almgarden', 2032, 74, 71),
    observation('almgarden', 'ami', 2032, null),
    observation('bjorkbacken', 'ami', 2032, 73),
  ];

  test('keeps “saknas” where the source has the cell of all and left it empty, and women and men wait to be asked for', () => {
    const cell = overviewOf(empty).table.rows[0]?.cells[0];
    expect(cell?.value).toEqual({ kind: 'absent', reason: 'missing' });
    expect(cell && isBySex(cell)).toBe(false);
    expect(trendOf(empty).table.rows.map(({ id }) => id)).toEqual(['almgarden:total', 'bjorkbacken:total']);
  });
});
