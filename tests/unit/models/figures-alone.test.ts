import { describe, expect, test } from 'vitest';
import { catalogueOf } from '@/models/catalogue';
import { FindingWords } from '@/models/checks/finding-words';
import { unreported } from '@/models/checks/unreported';
import { peersOf } from '@/models/compare/peers';
import { heatTable } from '@/models/heat-table';
import { overview, overviewChoice } from '@/models/overview';
import { sourceLabel, sourceSummary } from '@/models/source-label';
import { trendChoice } from '@/models/trend-choice';
import { defaultSelection } from '@/selection/selection';
import { coverageOf, indicator, lookup, observation, report, shown, unit } from './rows';

const rows = [
  observation('almgarden', 'nojdhet', 2032, 84, { line: 14 }),
  observation('bjorkbacken', 'nojdhet', 2032, null, { line: 15 }),
];

/** An extract as a file of figures gives it: units, indicators and figures, no report of any kind. */
const figuresAlone = (level: 'unit' | 'workplace' = 'unit') =>
  catalogueOf({
    units: [unit('almgarden', 'Almgården', { level }), unit('bjorkbacken', 'Björkbacken', { level })],
    indicators: [indicator('nojdhet', 'Nöjdhet')],
    documents: [],
    coverage: coverageOf(rows),
    breaks: [],
    statedSource: 'nojdhet-2032.csv',
  });

describe('a fact of a file of figures', () => {
  test('has the file and its line as its source, never an unknown one', () => {
    const catalogue = figuresAlone();
    const fact = { document_id: null, line: 14 };
    expect(sourceLabel(fact, 'almgarden', catalogue)).toBe('nojdhet-2032.csv, rad 14');
    expect(sourceLabel({ ...fact, line: null }, 'almgarden', catalogue)).toBe('nojdhet-2032.csv');
    expect(sourceSummary([null, null], catalogue)).toBe('nojdhet-2032.csv');
  });

  test('is told with its line in a finding', () => {
    const words = new FindingWords(figuresAlone());
    expect(words.at({ document_id: null, line: 14 }, 'almgarden')).toBe(' (nojdhet-2032.csv, rad 14)');
    expect(words.at({ document_id: null, line: null }, 'almgarden')).toBe('');
  });

  test('has the document where it names one, whatever file it came in', () => {
    const catalogue = { ...figuresAlone(), documentById: new Map([['vb', report('almgarden', 2032)]]) };
    expect(sourceLabel({ document_id: 'vb', line: 3 }, 'almgarden', catalogue)).toBe('VB 2032, rad 3');
    expect(sourceSummary(['vb', null], catalogue)).toBe('verksamhetsberättelse 2032');
  });

  test('of an extract that states no source of its own is still said to be unknown', () => {
    const catalogue = { ...figuresAlone(), statedSource: undefined };
    expect(sourceLabel({ document_id: null, line: 14 }, 'almgarden', catalogue)).toBe('okänd');
  });
});

describe('an extract of figures alone', () => {
  const choice = overviewChoice(defaultSelection, figuresAlone());
  const shownRows = shown(rows, figuresAlone());

  test('is not blamed on Översikt for reports and complaints that it never had', () => {
    const catalogue = figuresAlone();
    if (choice === undefined) throw new Error('There is nothing to choose');
    const model = overview({
      ...choice,
      catalogue,
      figures: shownRows,
      targets: [],
      series: new Map(),
      complaints: [],
    });
    expect(model.lead).toBe('');
    expect(model.complaints).toBe('none_told');
    expect(model.headlines).toEqual([]);
    expect(model.source).toBe('nojdhet-2032.csv');
  });

  test('says of an empty cell that the value is missing, not that there is no report', () => {
    const catalogue = figuresAlone();
    const table = heatTable({
      catalogue,
      units: catalogue.units,
      year: 2032,
      period: 'year',
      figures: shownRows,
      targets: lookup([]),
    });
    expect(table.rows.map(({ cells }) => cells[0]?.value)).toEqual([
      { kind: 'number', number: 84 },
      { kind: 'absent', reason: 'missing' },
    ]);
  });

  test('lacks no report in the findings, where one of reports does', () => {
    const filter = { units: [], year: undefined, sought: '' };
    expect(unreported(filter, figuresAlone())).toBeUndefined();
    const reports = new Map([['almgarden', [report('almgarden', 2032)]]]);
    expect(unreported(filter, { ...figuresAlone(), documentsOf: reports })?.sentence).toContain(
      'Björkbacken',
    );
  });

  test('of workplaces alone shows them, on every page that shows units unasked', () => {
    const catalogue = figuresAlone('workplace');
    const both = ['almgarden', 'bjorkbacken'];
    const ids = (units: readonly { readonly id: string }[] = []) => units.map(({ id }) => id);
    expect(ids(overviewChoice(defaultSelection, catalogue)?.units)).toEqual(both);
    expect(ids(peersOf({ kind: 'level', level: 'unit' }, catalogue).units)).toEqual(both);
    expect(ids(trendChoice(defaultSelection, catalogue)?.units)).toEqual(both);
  });
});
