import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { observation, observations, target } from './rows';
import { course, type TrendCase, trendOf } from './trend-rows';

const personal = 'personligt-stod';

function figureOf(of: TrendCase) {
  const [panel] = trendOf(of).model.panels;
  if (panel === undefined) throw new Error('No panel');
  return panel.figure;
}
const line = (of: TrendCase, id: string) => figureOf(of).lines.find((one) => one.id === id);

describe('buildTrendFigure', () => {
  test('marks the point after a break, and only that one', () => {
    const uncertain = (id: string) => line({}, id)?.points.map((point) => point.afterBreak);
    expect(uncertain('bestallarenheten-funktionsnedsattning:total')).toEqual([false, false, false, true]);
    expect(uncertain('personligt-stod:total')).toEqual([false, false, false, false]);
  });

  test('places a break between the years and names whom it concerns', () => {
    expect(figureOf({}).breaks).toEqual([
      {
        at: 2024.5,
        label: 'egen enhet från 1 april 2025',
        unitIds: ['bestallarenheten-funktionsnedsattning'],
      },
    ]);
  });

  test('shows no break of a unit that is not drawn, nor one outside the years', () => {
    expect(figureOf({ selection: { units: [personal] } }).breaks).toEqual([]);
    expect(figureOf({ selection: { years: { from: 2022, to: 2024 } } }).breaks).toEqual([]);
  });

  test('draws a target for its own year only, and none that has no number', () => {
    expect(line({}, 'personligt-stod:total')?.ownTargets).toEqual([{ year: 2024, number: 72 }]);
    const undecided = [target(personal, 'ami', 2024, null), target(null, 'ami', 2024, null)];
    const figure = figureOf({ targetRows: undecided });
    expect([figure.councilTargets, figure.lines.flatMap((one) => one.ownTargets)]).toEqual([[], []]);
  });

  test('leaves out the targets that the reader turned off, from the scale too', () => {
    const rows = course(personal, 2023, [80, 81]);
    const far = [target(personal, 'ami', 2024, 20)];
    expect(figureOf({ rows, targetRows: far }).scale.min).toBe(0);
    const off = figureOf({ rows, targetRows: far, selection: { ownTargets: false } });
    expect([off.lines[0]?.ownTargets, off.scale.cut]).toEqual([[], true]);
  });

  test('women and men stand beside the total, which must not vanish in a year that has it alone', () => {
    const rows = [
      observation(personal, 'nojd', 2024, 84),
      observation(personal, 'nojd', 2024, 83, { sex: 'women' }),
      observation(personal, 'nojd', 2024, 86, { sex: 'men' }),
      observation('bestallarenheten-aldre', 'nojd', 2024, 90),
    ];
    const ids = (sex: 'total' | 'women_men') =>
      figureOf({ rows, selection: { indicator: 'nojd', sex } }).lines.map((one) => one.id);
    expect(ids('women_men')).toEqual([
      'bestallarenheten-aldre:total',
      'personligt-stod:total',
      'personligt-stod:women',
      'personligt-stod:men',
    ]);
    expect(ids('total')).toEqual(['bestallarenheten-aldre:total', 'personligt-stod:total']);
  });

  test('draws the city as a reference without targets, and only when asked for', () => {
    const rows = [...observations, ...course('stad', 2023, [80, 81])];
    expect(line({ rows }, 'stad:total')).toBeUndefined();
    expect(line({ rows, selection: { city: true } }, 'stad:total')).toMatchObject({
      colour: 'reference',
      ownTargets: [],
    });
  });

  test('every point is a finite number within the scale or an absence: nothing else can be drawn', () => {
    const value = fc.option(fc.integer({ min: 0, max: 1000 }), { nil: null });
    const values = fc.array(fc.oneof(value, fc.constant(undefined)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(values, values, (one, other) => {
        const rows = [...course(personal, 2018, one), ...course('bestallarenheten-aldre', 2018, other)];
        fc.pre(rows.length > 0);
        const { scale, lines, years } = figureOf({ rows });
        for (const { points } of lines) {
          expect(points.map((point) => point.year)).toEqual(years);
          for (const { value: held } of points) {
            if (held.kind === 'absent') continue;
            expect(Number.isFinite(held.number)).toBe(true);
            expect(held.number).toBeGreaterThanOrEqual(scale.min);
            expect(held.number).toBeLessThanOrEqual(scale.max);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  test('small multiples are a panel a unit on one scale, so that heights can be compared', () => {
    const { panels } = trendOf({ selection: { layout: 'multiples' } }).model;
    expect(panels.map((panel) => panel.heading)).toEqual([
      'Beställarenheten funktionsnedsättning',
      'Beställarenheten äldre',
      'Liljeholmens dagliga verksamhet',
      'Personligt stöd',
    ]);
    expect(new Set(panels.map((panel) => JSON.stringify(panel.figure.scale))).size).toBe(1);
  });

  test('says in words what it draws, absences too', () => {
    expect(figureOf({ rows: course(personal, 2023, [69, null, 64]) }).description).toBe(
      'Linjediagram över Aktivt medskapandeindex. Personligt stöd: 2023 69, 2024 saknas, 2025 64.',
    );
  });
});
