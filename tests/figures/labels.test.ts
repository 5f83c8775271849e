import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, isInside, overlaps } from '@/charts/box';
import { trendFrame } from '@/charts/trend/frame';
import { keyBoxes } from '@/charts/trend/key';
import { trendLabels } from '@/charts/trend/labels';
import { absent, numberValue } from '@/domain/value';
import type { SeriesColour, TrendFigure } from '@/models/trend-figure';
import { arbetsplatser, lineOf, medskapande, panel, sjukfranvaro } from './models';

const names = [
  'Personligt stöd',
  'Liljeholmens dagliga verksamhet',
  'Beställarenheten funktionsnedsättning',
  'Beställarenheten äldre',
  'Örnsberg',
  'Hägersten-Älvsjö',
];
const colours: readonly SeriesColour[] = [1, 2, 3, 4, 5, 'reference'];

/** Figures of up to six lines over up to eight years, many of them close together, some empty, with targets and breaks anywhere. */
const figures: fc.Arbitrary<TrendFigure> = fc
  .record({
    span: fc.integer({ min: 1, max: 8 }),
    lineCount: fc.integer({ min: 1, max: 6 }),
    isClose: fc.boolean(),
    breakYears: fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }),
    unitOfMeasure: fc.constantFrom('percent', 'index', 'sek_thousands'),
  })
  .chain(({ span, lineCount, isClose, breakYears, unitOfMeasure }) => {
    const years = Array.from({ length: span }, (_, i) => 2026 - span + i);
    const number = isClose ? fc.integer({ min: 790, max: 810 }) : fc.integer({ min: 0, max: 1000 });
    const value = fc.option(
      number.map((n) => n / 10),
      { freq: 3 },
    );
    const perYear = fc.array(value, { minLength: span, maxLength: span });
    return fc
      .record({
        lines: fc.array(fc.record({ values: perYear, targets: perYear }), {
          minLength: lineCount,
          maxLength: lineCount,
        }),
        council: perYear,
      })
      .map(
        ({ lines, council }): TrendFigure => ({
          ...medskapande,
          unitOfMeasure,
          decimals: 1,
          years,
          scale: { min: 0, max: 100, cut: isClose },
          councilTargets: steps(years, council),
          breaks: breakYears
            .filter((i) => i < span)
            .map((i) => ({
              at: (years[i] ?? 0) - 0.5,
              label: `egen enhet från april ${years[i]}`,
              unitIds: [],
            })),
          lines: lines.map(({ values, targets }, i) =>
            lineOf(years, {
              unitId: `unit-${i}`,
              label: names[i] ?? '',
              colour: colours[i] ?? 1,
              values: values.map((n) => (n === null ? absent('missing') : numberValue(n))),
              ownTargets: steps(years, targets),
            }),
          ),
        }),
      );
  });

const steps = (years: readonly number[], numbers: readonly (number | null)[]) =>
  years.flatMap((year, i) => {
    const number = numbers[i] ?? null;
    return number === null ? [] : [{ year, number }];
  });

const sizes = fc.constantFrom([940, 400], [280, 320], [300, 180], [1800, 700], [640, 320]);

/** Everything written in a figure apart from the axes' numbers. */
function writtenIn(figure: TrendFigure, width: number, height: number): { id: string; box: Box }[] {
  const frame = trendFrame(figure, { width, height, rem: 16 });
  return [
    ...trendLabels(figure, frame),
    ...frame.breaks.map((mark, i) => ({ id: `break:${i}`, box: mark.label })),
    ...keyBoxes(frame.key, height, frame.sizes).map((box, i) => ({ id: `key:${i}`, box })),
  ].map(({ id, box }) => ({ id, box }));
}

describe('Labels of a trend', () => {
  test('never overlap each other, whatever the values', () => {
    fc.assert(
      fc.property(figures, sizes, (figure, [width = 0, height = 0]) => {
        const written = writtenIn(figure, width, height);
        written.forEach((a, i) => {
          for (const b of written.slice(i + 1))
            expect(overlaps(a.box, b.box), `${a.id} on ${b.id}`).toBe(false);
        });
      }),
      { numRuns: 150 },
    );
  });

  test('are never cut at an edge, whatever the values', () => {
    fc.assert(
      fc.property(figures, sizes, (figure, [width = 0, height = 0]) => {
        const frame = { x: 0, y: 0, width: width + 1e-6, height: height + 1e-6 };
        for (const { id, box } of writtenIn(figure, width, height))
          expect(isInside(box, frame), id).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('of a wide figure say the value and the name of every line that has a value, not the value alone', () => {
    fc.assert(
      fc.property(figures, (figure) => {
        const labels = trendLabels(figure, trendFrame(figure, { width: 940, height: 400, rem: 16 }));
        for (const line of figure.lines.filter((one) =>
          one.points.some((point) => point.value.kind === 'number'),
        )) {
          const said = labels.find((label) => label.id === line.id)?.lines.join(' ') ?? '';
          expect(said).toContain(line.label);
          expect(said).toMatch(/^\d/);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('of a line without values do not exist: absence is not labelled as a zero', () => {
    const figure = {
      ...medskapande,
      lines: medskapande.lines.map((line) => ({
        ...line,
        points: line.points.map((point) => ({ ...point, value: absent('missing') })),
      })),
    };
    const labels = trendLabels(figure, trendFrame(figure, { width: 940, height: 400, rem: 16 }));
    expect(labels.filter((label) => figure.lines.some((line) => line.id === label.id))).toEqual([]);
  });

  test('stand at the last value, also where it is not in the last year', () => {
    const frame = trendFrame(medskapande, { width: 940, height: 400, rem: 16 });
    const label = trendLabels(medskapande, frame).find(({ id }) => id === 'personligt-stod:total');
    expect(label?.lines).toEqual(['64 Personligt stöd']);
    expect(label?.box.x).toBeGreaterThan(frame.x(2024));
    expect(label?.box.x).toBeLessThan(frame.x(2024.2));
    expect(label?.leader).toBeUndefined();
  });

  test('of one unit in a panel are the value alone, for the heading says the name', () => {
    const labels = trendLabels(panel, trendFrame(panel, { width: 300, height: 180, rem: 16 }));
    expect(labels.find(({ id }) => id === 'personligt-stod:total')?.lines).toEqual(['64']);
  });

  test('of women and men in a panel say which is which', () => {
    const labels = trendLabels(sjukfranvaro, trendFrame(sjukfranvaro, { width: 300, height: 180, rem: 16 }));
    const said = (sex: string) => labels.find(({ id }) => id === `personligt-stod:${sex}`)?.lines.join(' ');
    expect(said('women')).toBe('12,2\u00a0% kvinnor');
    expect(said('men')).toBe('7,4\u00a0% män');
  });

  test('keep the order of points that lie on each other, with leaders', () => {
    const frame = trendFrame(arbetsplatser, { width: 940, height: 400, rem: 16 });
    const labels = trendLabels(arbetsplatser, frame);
    const heights = ['natverket', 'fruangens-yrkesgrupp', 'liljan'].map(
      (id) => labels.find((label) => label.id === `${id}:total`)?.box.y ?? 0,
    );
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    expect(labels.find((label) => label.id === 'ornsberg:total')?.leader).toBeDefined();
  });

  test('are at least 18 px on a wall, be it by the figure or by the page, and no larger than drawn on a page', () => {
    const sizesAt = (width: number, height: number, rem: number) =>
      trendLabels(medskapande, trendFrame(medskapande, { width, height, rem })).map((label) => label.size);
    expect(Math.min(...sizesAt(1500, 640, 16))).toBeGreaterThanOrEqual(18);
    expect(Math.min(...sizesAt(1260, 535, 22.4))).toBeGreaterThanOrEqual(18);
    expect([...new Set(sizesAt(940, 400, 16))].toSorted()).toEqual([13, 14]);
  });

  test("tell the targets with their value: the council's, and a unit's own", () => {
    const labels = trendLabels(medskapande, trendFrame(medskapande, { width: 940, height: 400, rem: 16 }));
    const said = labels.map((label) => label.lines.join(' '));
    expect(said).toContain('KF:s årsmål 83');
    expect(said).toContain('årsmål 72');
    expect(
      said.filter((text) => text.startsWith('KF:s')),
      'four years with one target are one step',
    ).toHaveLength(1);
  });
});

describe('The key of a narrow figure', () => {
  test('names every line with its value, and the year where it is not the last', () => {
    const { key } = trendFrame(medskapande, { width: 280, height: 320, rem: 16 });
    expect(key.map((row) => row.lines.join(' '))).toEqual([
      '85 Liljeholmens dagliga verksamhet (2024)',
      '64 Personligt stöd (2024)',
      '79 Beställarenheten funktionsnedsättning',
      '84 Beställarenheten äldre (2023)',
    ]);
  });
});

describe('Panels of one figure', () => {
  test('stand alike whatever is in them: the same place is the same year and the same value', () => {
    const panels = medskapande.lines.map((line) => ({
      ...medskapande,
      lines: [line],
      breaks: medskapande.breaks.filter(({ unitIds }) => unitIds.includes(line.unitId)),
    }));
    const frames = panels.map((figure) => trendFrame(figure, { width: 292, height: 180, rem: 16 }));
    expect(frames.map(({ breaks }) => breaks.length).toSorted()).toEqual([0, 0, 0, 1]);
    for (const { plot, years, valueTicks } of frames) {
      expect({ plot, years, valueTicks }).toEqual({
        plot: frames[0]?.plot,
        years: frames[0]?.years,
        valueTicks: frames[0]?.valueTicks,
      });
    }
  });

  test('call a break by its reason where that fits on one row, else by what it is', () => {
    const withBreak = (label: string) =>
      trendFrame(
        { ...panel, breaks: [{ at: 2024.5, label, unitIds: [] }] },
        { width: 292, height: 180, rem: 16 },
      ).breaks.map((mark) => mark.lines);
    expect(withBreak('egen enhet från april 2025')).toEqual([['egen enhet från april 2025']]);
    expect(withBreak('frågan har fått andra svarsalternativ än den hade året före')).toEqual([
      ['seriebrott'],
    ]);
  });
});
