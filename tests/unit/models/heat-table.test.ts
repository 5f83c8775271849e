import { describe, expect, test } from 'vitest';
import { type HeatCell, heatTable } from '@/models/heat-table';
import type { ObservationRow } from '@/queries/observation';
import {
  catalogueWith,
  indicator,
  indicators,
  lookup,
  observation,
  observations,
  plain,
  shown as shownOf,
  target,
  targets,
  unit,
  units,
} from './rows';

const ofYear = (year: number) => observations.filter((row) => row.year === year);

function tableOf(
  figures = ofYear(2024),
  { catalogue = catalogueWith(), shown = ['all'], targetRows = targets, year = 2024 } = {},
) {
  return heatTable({
    catalogue,
    units: catalogue.units.filter(
      (one) => one.level !== 'city' && (shown[0] === 'all' || shown.includes(one.id)),
    ),
    year,
    period: 'year',
    figures: shownOf(figures, catalogue),
    targets: lookup(targetRows),
  });
}

function cell(table: ReturnType<typeof tableOf>, unitId: string, indicatorId: string): HeatCell {
  const found = table.rows
    .find((row) => row.unit.id === unitId)
    ?.cells.find((one) => one.indicator.id === indicatorId);
  if (found === undefined) throw new Error(`No cell ${unitId} ${indicatorId}`);
  return found;
}

describe('absence in the table (rule 1)', () => {
  const table = tableOf();

  test('an indicator that the unit never reports is not applicable, not missing', () => {
    expect(cell(table, 'personligt-stod', 'nojd').value).toEqual({
      kind: 'absent',
      reason: 'not_applicable',
    });
  });

  test('one that it reports another year, in a year that a report tells of, is missing', () => {
    expect(cell(table, 'bestallarenheten-funktionsnedsattning', 'ekologiskt').value).toEqual({
      kind: 'absent',
      reason: 'missing',
    });
  });

  test('one that it reports, in a year that no report tells of, has no report', () => {
    const absent = cell(table, 'bestallarenheten-aldre', 'ami');
    expect(absent.value).toEqual({ kind: 'absent', reason: 'no_report' });
    expect(absent.spoken).toBe('Uttaget har ingen rapport från enheten för 2024.');
  });

  test('zero is a figure, held against its target', () => {
    const zero = cell(table, 'personligt-stod', 'ekologiskt');
    expect(zero.value).toEqual({ kind: 'number', number: 0 });
    expect(zero.council.status).toBe('missed');
  });

  test('a hidden figure stays hidden though the row still holds its number, in words too', () => {
    const hidden = tableOf([observation('personligt-stod', 'ami', 2024, 64, { status: 'suppressed' })]);
    const one = cell(hidden, 'personligt-stod', 'ami');
    expect(one.value).toEqual({ kind: 'absent', reason: 'suppressed' });
    expect(one.own.status).toBe('none');
    expect(JSON.stringify(one)).not.toContain('64');
  });

  test('an empty cell that the report has is missing, not zero and not a missed target', () => {
    const one = cell(tableOf([observation('personligt-stod', 'ami', 2024, null)]), 'personligt-stod', 'ami');
    expect(one.value).toEqual({ kind: 'absent', reason: 'missing' });
    expect(one.own.status).toBe('none');
  });
});

describe('the two marks (rules 8 and 9)', () => {
  const table = tableOf();

  test.each([
    ['personligt-stod', 'ami', 'missed', 'missed'],
    ['liljeholmens-dagliga-verksamhet', 'ami', 'met', 'met'],
    ['liljeholmens-dagliga-verksamhet', 'sjukfranvaro', 'met', 'none'],
    ['personligt-stod', 'sjukfranvaro', 'missed', 'none'],
    ['bestallarenheten-funktionsnedsattning', 'ami', 'none', 'missed'],
    ['personligt-stod', 'ekologiskt', 'none', 'missed'],
  ])('%s, %s: own target %s, KF %s', (unitId, indicatorId, own, council) => {
    const one = cell(table, unitId, indicatorId);
    expect([one.own.status, one.council.status]).toEqual([own, council]);
  });

  test('own met and council missed stay two marks, and both are said', () => {
    const year2025 = tableOf(ofYear(2025), { year: 2025 });
    const one = cell(year2025, 'bestallarenheten-funktionsnedsattning', 'ami');
    expect([one.own.status, one.council.status]).toEqual(['met', 'missed']);
    expect(plain(one.spoken)).toBe(
      '79, når årsmålet 79, når inte KF:s årsmål 83, seriebrott: Egen enhet från 1 april 2025, källa: VB 2025, rad 346',
    );
  });

  test('a council target is never taken for the unit’s own', () => {
    const one = cell(table, 'bestallarenheten-funktionsnedsattning', 'ami');
    expect(one.own.target).toEqual({ kind: 'none' });
    expect(plain(one.spoken)).toContain('inget eget årsmål, når inte KF:s årsmål 83');
  });

  test('a target to be decided is neither met nor missed, and is not spoken of as a number', () => {
    const one = cell(table, 'liljeholmens-dagliga-verksamhet', 'sjukfranvaro');
    expect(one.council).toEqual({ target: { kind: 'undecided' }, status: 'none' });
    expect(plain(one.spoken)).toBe('9,5 %, når årsmålet 10 %, källa: okänd');
  });

  test('a workplace does not inherit the target of its unit, and is not held against the council’s', () => {
    const catalogue = catalogueWith({
      units: [...units, unit('liljan', 'Liljan', { level: 'workplace', parent_id: 'personligt-stod' })],
    });
    const figures = [...ofYear(2024), observation('liljan', 'ami', 2024, 90, { origin: 'text' })];
    const one = cell(tableOf(figures, { catalogue }), 'liljan', 'ami');
    expect([one.own.target, one.council.target]).toEqual([{ kind: 'none' }, { kind: 'none' }]);
  });

  test('last year’s target says nothing of this year', () => {
    const one = cell(
      tableOf(ofYear(2024), { targetRows: [target('personligt-stod', 'ami', 2023, 60)] }),
      'personligt-stod',
      'ami',
    );
    expect(one.own.target).toEqual({ kind: 'none' });
  });
});

describe('columns', () => {
  test('come from tables only: a figure of running text for one workplace makes no column', () => {
    const catalogue = catalogueWith({ indicators: [...indicators, indicator('val', 'Kan välja')] });
    const text = observation('personligt-stod', 'val', 2024, 91, { origin: 'text' });
    const ids = tableOf([...ofYear(2024), text], { catalogue }).columns.map((one) => one.id);
    expect(ids).not.toContain('val');
  });

  test('are those of the shown units: another unit’s indicators would be columns of "ingår inte"', () => {
    const table = tableOf(ofYear(2024), { shown: ['personligt-stod'] });
    expect(table.columns.map((one) => one.id)).toEqual(['ami', 'sjukfranvaro', 'dag-1-14', 'ekologiskt']);
  });

  test('a workplace alone gets the columns that it has a figure in, though the table is of its unit', () => {
    const catalogue = catalogueWith({
      units: [...units, unit('liljan', 'Liljan', { level: 'workplace', parent_id: 'personligt-stod' })],
    });
    const figures = [...ofYear(2024), observation('liljan', 'nojd', 2024, 63, { origin: 'text' })];
    expect(tableOf(figures, { catalogue, shown: ['liljan'] }).columns.map((one) => one.id)).toEqual(['nojd']);
  });
});

describe('what is said beside', () => {
  test('women and men in words and each in its own place, not swapped (rule 14)', () => {
    const figures = [
      observation('personligt-stod', 'nojd', 2024, 84),
      observation('personligt-stod', 'nojd', 2024, 83, { sex: 'women' }),
      observation('personligt-stod', 'nojd', 2024, 86, { sex: 'men' }),
    ];
    const one = cell(tableOf(figures), 'personligt-stod', 'nojd');
    expect([one.women, one.men]).toEqual([
      { kind: 'number', number: 83 },
      { kind: 'number', number: 86 },
    ]);
    expect(plain(one.spoken)).toContain('84 %, kvinnor 83 %, män 86 %');
  });

  test('a low response rate (rule 26): 77 of 180 are 43 %', () => {
    const figures = [observation('personligt-stod', 'nojd', 2024, 81, { answers_n: 77, population_n: 180 })];
    expect(plain(cell(tableOf(figures), 'personligt-stod', 'nojd').spoken)).toContain(
      '77 av 180 svarade (43 %), låg svarsfrekvens',
    );
  });

  test('the document and line of each value (rule 18)', () => {
    expect(cell(tableOf(), 'liljeholmens-dagliga-verksamhet', 'ami').source).toBe('VB 2024, rad 342');
    expect(cell(tableOf(), 'bestallarenheten-funktionsnedsattning', 'ami').source).toBe('VB 2025, rad 346');
  });

  test('a break of the whole unit stands under its name in the year it falls in, not the year before', () => {
    const noteIn = (year: number) =>
      new Map(tableOf(ofYear(year), { year }).rows.map((row) => [row.unit.id, row.breakReason])).get(
        'bestallarenheten-funktionsnedsattning',
      );
    expect(noteIn(2025)).toBe('Egen enhet från 1 april 2025');
    expect(noteIn(2024)).toBeUndefined();
  });
});

describe('women and men in the whole table', () => {
  const women = observation('personligt-stod', 'nojd', 2024, 83, { sex: 'women' });
  const said = (figures: readonly ObservationRow[]) => {
    const { hasSexes, hasBySex } = tableOf([...figures]);
    return { hasSexes, hasBySex };
  };

  test('are there beside a total, and alone only where there is none', () => {
    const total = observation('personligt-stod', 'nojd', 2024, 84);
    expect(said([total])).toEqual({ hasSexes: false, hasBySex: false });
    expect(said([total, women])).toEqual({ hasSexes: true, hasBySex: false });
    expect(said([women])).toEqual({ hasSexes: true, hasBySex: true });
  });

  test('are not told of by an empty cell', () => {
    const empty = observation('personligt-stod', 'nojd', 2024, null, { sex: 'women' });
    expect(said([empty])).toEqual({ hasSexes: true, hasBySex: false });
  });
});
