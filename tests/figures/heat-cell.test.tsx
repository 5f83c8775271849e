import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { heatTable } from '@/models/heat-table';
import { HeatTableView } from '@/pages/overview/heat-table-view';
import type { ObservationRow } from '@/queries/observation';
import { defaultSelection } from '@/selection/selection';
import { catalogueWith, lookup, observation, shown, unit } from '../unit/models/rows';

/** What is to be read in the one cell of a unit, its parts between bars; a screen reader's words last. */
function cellOf(rows: readonly ObservationRow[]): string[] {
  const catalogue = catalogueWith({
    units: [unit('almgarden', 'Almgården')],
    observations: rows,
    documents: [],
    breaks: [],
  });
  const figures = shown(rows, catalogue);
  const table = heatTable({
    catalogue,
    units: catalogue.units,
    year: 2032,
    period: 'year',
    figures,
    targets: lookup([]),
  });
  const markup = renderToStaticMarkup(<HeatTableView table={table} selection={defaultSelection} />);
  const cell = markup.match(/<td[^>]*>(.*?)<\/td>/s)?.[1] ?? '';
  return cell.split(/<[^>]+>/).filter((part) => part !== '');
}

const of = (sex: ObservationRow['sex'], value: number | null, more: Partial<ObservationRow> = {}) =>
  observation('almgarden', 'ami', 2032, value, { sex, ...more });

test('A cell of women and men alone shows both, unasked, and says that there is no total; a hidden one stays hidden', () => {
  expect(cellOf([of('women', 74), of('men', 71)]).slice(0, 2)).toEqual(['K 74 · M 71', 'bara per kön']);
  const hidden = of('men', null, { status: 'suppressed' });
  expect(cellOf([of('women', 74), hidden])[0]).toBe('K 74 · M dolt');
});

test('A cell that is empty in the source stays “saknas”, and one with a total shows women and men only when asked', () => {
  const sexes = [of('women', 74), of('men', 71)];
  expect(cellOf([of('total', null), ...sexes])[0]).toBe('saknas');
  expect(cellOf([of('total', 73), ...sexes]).slice(0, 2)).toEqual(['73', 'mål saknas']);
});
