import { describe, expect, test } from 'vitest';
import type { Period } from '@/domain/period';
import { heatTable } from '@/models/heat-table';
import { overviewLead, overviewTitle } from '@/models/overview-title';
import type { DocumentRow } from '@/queries/documents';
import type { ObservationRow } from '@/queries/observation';
import type { TargetRow } from '@/queries/targets';
import {
  catalogueWith,
  documents,
  lookup,
  observation,
  observations,
  report,
  shown as shownOf,
  target,
  targets,
  unit,
  units,
} from './rows';

interface Case {
  year?: number;
  period?: Period;
  rows?: readonly ObservationRow[];
  targetRows?: readonly TargetRow[];
  reports?: readonly DocumentRow[];
  shown?: readonly string[];
}

function overviewOf({
  year = 2024,
  period = 'year',
  rows = observations,
  targetRows = targets,
  reports = documents,
  shown,
}: Case) {
  const known = new Set(units.map((one) => one.unit_id));
  const more = [...new Set(rows.map((row) => row.unit_id))].filter((id) => !known.has(id));
  const catalogue = catalogueWith({
    units: [
      ...units,
      ...more.map((id) => unit(id, id, id.startsWith('plats') ? { level: 'workplace' } : {})),
    ],
    observations: rows,
    documents: reports,
  });
  const table = heatTable({
    catalogue,
    units: catalogue.units.filter((one) => (shown ? shown.includes(one.id) : one.level === 'unit')),
    year,
    period,
    figures: shownOf(
      rows.filter((row) => row.year === year),
      catalogue,
    ),
    targets: lookup(targetRows),
  });
  return { title: overviewTitle(table), lead: overviewLead(table, catalogue) };
}

/** One unit with AMI and sick leave of 2024, each held against a target of its own that it meets or misses. */
function judged(
  unitId: string,
  ...met: readonly boolean[]
): { rows: ObservationRow[]; targetRows: TargetRow[] } {
  const ids = ['ami', 'nojd', 'bemotande'];
  return {
    rows: met.map((_, index) => observation(unitId, ids[index] ?? '', 2024, 80)),
    targetRows: met.map((one, index) => target(unitId, ids[index] ?? '', 2024, one ? 75 : 85)),
  };
}

const titleOf = (...of: readonly ReturnType<typeof judged>[]) =>
  overviewOf({ rows: of.flatMap((one) => one.rows), targetRows: of.flatMap((one) => one.targetRows) }).title;

const personal = 'personligt-stod';
const liljeholmen = 'liljeholmens-dagliga-verksamhet';

describe('overviewTitle', () => {
  test('names who reaches all of their own targets and who none, as the drawn page', () => {
    expect(overviewOf({}).title).toBe(
      'Liljeholmens dagliga verksamhet når sina årsmål 2024, Personligt stöd inget av sina',
    );
  });

  test.each<[string, ReturnType<typeof judged>[], string]>([
    ['all, of one target', [judged(personal, true)], 'Personligt stöd når sitt årsmål 2024'],
    ['all, of several', [judged(personal, true, true)], 'Personligt stöd når sina årsmål 2024'],
    ['none, of one target', [judged(personal, false)], 'Personligt stöd når inte sitt årsmål 2024'],
    ['none, of several', [judged(personal, false, false)], 'Personligt stöd når inget av sina årsmål 2024'],
    [
      'one of two: "ett" årsmål, not "en"',
      [judged(personal, true, false)],
      'Personligt stöd når ett av två årsmål 2024',
    ],
    [
      'two units that reach theirs',
      [judged(personal, true), judged(liljeholmen, true)],
      'Liljeholmens dagliga verksamhet och Personligt stöd når sina årsmål 2024',
    ],
    [
      'all, some and none',
      [
        judged(personal, true, true),
        judged(liljeholmen, true, true, false),
        judged('bestallarenheten-aldre', false),
      ],
      'Personligt stöd når sina årsmål 2024, Liljeholmens dagliga verksamhet två av tre, Beställarenheten äldre inte',
    ],
  ])('%s', (_, of, title) => {
    expect(titleOf(...of)).toBe(title);
  });

  test('says of one target met, beside one without outcome, that it is the only one with an outcome: not "alla en"', () => {
    const open = { rows: [], targetRows: [target(personal, 'nojd', 2024, 85)] };
    expect(titleOf(judged(personal, true), open)).toBe(
      'Personligt stöd når det enda årsmål som har utfall 2024',
    );
  });

  test('counts more than three units instead of naming them', () => {
    const of = ['a', 'b', 'c', 'd'].map((id, index) => judged(id, true, index > 1));
    expect(titleOf(...of)).toBe('Två av fyra enheter med egna årsmål når alla 2024, sex av åtta nås');
  });

  test('does not say of many units that they reach all targets where some have no outcome', () => {
    const of = ['a', 'b', 'c', 'd'].map((id) => judged(id, true));
    const open = { rows: [], targetRows: [target('a', 'nojd', 2024, 85)] };
    expect(titleOf(...of, open)).toBe(
      'Fyra av fyra enheter med egna årsmål når alla med utfall 2024, fyra av fyra nås',
    );
  });

  test('says "ingen", not "noll"', () => {
    const of = ['a', 'b', 'c', 'd'].map((id) => judged(id, true, false));
    expect(titleOf(...of)).toBe('Ingen av fyra enheter med egna årsmål når alla 2024, fyra av åtta nås');
  });

  test('a missed council target does not make a missed own one (rule 9)', () => {
    const { rows, targetRows } = judged(personal, true);
    const council = target(null, 'ami', 2024, 99);
    expect(overviewOf({ rows, targetRows: [...targetRows, council] }).title).toBe(
      'Personligt stöd når sitt årsmål 2024',
    );
  });

  test('claims nothing about targets where there are none, nor where they have no number', () => {
    const rows = judged(personal, true).rows;
    for (const targetRows of [[], [target(personal, 'ami', 2024, null)]]) {
      expect(overviewOf({ rows, targetRows }).title).toBe(
        'Värden för 2024 finns, men inga egna årsmål att ställa dem mot',
      );
    }
  });

  test('says that a year is empty, not that no unit reaches its targets', () => {
    expect(overviewOf({ year: 2021 }).title).toBe('Inga värden för 2021');
  });
});

describe('overviewLead', () => {
  test('counts the reports and names whose figures come from the next year’s, as the drawn page', () => {
    expect(overviewOf({}).lead).toBe(
      'Uttaget har verksamhetsberättelse för 2024 från två av fyra enheter. För Beställarenheten funktionsnedsättning finns värden från nästa års berättelse, utan mål.',
    );
  });

  test('says that some targets make no column: six of seven in the table is not six of seven in all', () => {
    const rows = [
      observation(personal, 'ami', 2024, 64),
      observation(personal, 'dag-1-14', 2024, 3, { origin: 'text' }),
    ];
    const targetRows = [target(personal, 'ami', 2024, 72), target(personal, 'dag-1-14', 2024, 3.5)];
    const { title, lead } = overviewOf({ shown: [personal], rows, targetRows });
    expect(title).toBe('Personligt stöd når ett av två årsmål 2024');
    expect(lead).toContain('Ett av målen gäller mått som bara står i rapporternas löpande text');
  });

  test('does not pass over a target without an outcome: "inget av sina" would judge it too', () => {
    const rows = [observation(personal, 'ami', 2024, 64)];
    const targetRows = [target(personal, 'ami', 2024, 72), target(personal, 'sjukfranvaro', 2024, 9)];
    expect(overviewOf({ shown: [personal], rows, targetRows }).title).toBe(
      'Personligt stöd når inte det enda årsmål som har utfall 2024',
    );
  });

  test('a plan is no account of the year', () => {
    expect(overviewOf({ reports: [report(personal, 2024, 'VP')], rows: [] }).lead).toBe(
      'Uttaget har ingen verksamhetsberättelse för 2024.',
    );
  });

  test('a tertial report is not called a verksamhetsberättelse', () => {
    const reports = [report(personal, 2024, 'T1')];
    expect(overviewOf({ reports, rows: [] }).lead).toContain(
      'Uttaget har ingen verksamhetsberättelse för 2024.',
    );
    expect(overviewOf({ reports, rows: [], period: 'T1' }).lead).toBe(
      'Uttaget har tertialrapport för tertial 1 2024 från en av fyra enheter.',
    );
  });

  test('of one unit says whether its report is there, not "en av en enheter"', () => {
    expect(overviewOf({ shown: [personal] }).lead).toBe(
      'Uttaget har verksamhetsberättelse för 2024 från Personligt stöd.',
    );
    expect(overviewOf({ shown: ['bestallarenheten-aldre'] }).lead).toBe(
      'Uttaget har ingen verksamhetsberättelse för 2024 från Beställarenheten äldre.',
    );
  });

  test('does not say "utan mål" where a plan gave one', () => {
    const funktion = 'bestallarenheten-funktionsnedsattning';
    const planned = [...targets, target(funktion, 'ami', 2024, 81)];
    expect(overviewOf({ shown: [funktion], targetRows: planned }).lead).toMatch(/nästa års berättelse\.$/);
  });

  test('does not count workplaces as units that owe a report', () => {
    const rows = [...observations, observation('platsen', 'nojd', 2024, 63, { origin: 'text' })];
    expect(overviewOf({ rows, shown: ['platsen'] }).lead).toBe('');
  });
});
