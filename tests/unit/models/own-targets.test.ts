import { describe, expect, test } from 'vitest';
import type { Indicator } from '@/domain/indicator';
import { FigureLookup } from '@/models/figure-lookup';
import { ownTargets } from '@/models/own-targets';
import { catalogueWith, lookup, observation, seriesBreak, shown, target } from './rows';

const personal = 'personligt-stod';
const breaks = [seriesBreak(personal, 'sjukfranvaro', 2024, 'Statistik saknas', { kind: 'method' })];

function standing(breakRows: typeof breaks) {
  const catalogue = catalogueWith({ breaks: breakRows });
  const unit = catalogue.unitById.get(personal);
  if (unit === undefined) throw new Error('No unit');
  const figures = [
    observation(personal, 'ami', 2024, 64),
    observation(personal, 'sjukfranvaro', 2024, 8.9),
    observation(personal, 'dag-1-14', 2024, null),
  ];
  const targets = lookup([
    target(personal, 'ami', 2024, 72),
    target(personal, 'sjukfranvaro', 2024, 9),
    target(personal, 'dag-1-14', 2024, 3.5),
    target(personal, 'ami', 2023, 60),
  ]);
  const shownFigures = new FigureLookup(shown(figures, catalogue));
  const found = ownTargets({ unit, year: 2024, figures: shownFigures }, catalogue, targets);
  const ids = (of: readonly Indicator[]) => of.map(({ id }) => id);
  return {
    met: ids(found.met),
    missed: ids(found.missed),
    doubted: ids(found.doubted),
    withoutOutcome: ids(found.withoutOutcome),
  };
}

describe('ownTargets', () => {
  test('an empty cell leaves its target without outcome: neither met nor missed', () => {
    expect(standing([])).toEqual({
      met: ['sjukfranvaro'],
      missed: ['ami'],
      doubted: [],
      withoutOutcome: ['dag-1-14'],
    });
  });

  test('a figure that the report doubts is counted on neither side, though it is under its target', () => {
    expect(standing(breaks)).toMatchObject({ met: [], doubted: ['sjukfranvaro'] });
  });
});
