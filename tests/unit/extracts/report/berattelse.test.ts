import { describe, expect, it } from 'vitest';
import { complaintRows, figures, readFixture, targets } from './read-fixture';

describe('a verksamhetsberättelse in the form of 2024, damaged in many ways', () => {
  const reading = readFixture('vb-2024.txt');

  it('is known by its title, not by its date of the year after', () => {
    expect(reading.tables.documents).toEqual([
      {
        document_id: 'vb-2024-bjorklunden',
        kind: 'VB',
        year: 2024,
        unit_id: 'bjorklunden',
        diary_number: 'NV 2024/17',
        decided_on: '2025-03-11',
        source_file: 'vb-2024.txt',
      },
    ]);
  });

  it('gives every figure, under its whole name and its own column', () => {
    expect(figures(reading)).toEqual([
      'trivs 2024 year total 71',
      'trivs 2023 year total 66.5',
      // Printed one cell to the right: 83 stood under men.
      'vet-vem 2024 year total 83',
      'vet-vem 2023 year total 79.5',
      'trivselindex 2024 year total 64',
      'trivselindex 2024 year men 60',
      'trivselindex 2024 year women 67',
      'trivselindex 2023 year total 69',
      'korttidsfranvaro 2024 year total 3.6 bas 10',
      'korttidsfranvaro 2023 year total 2.3',
      'odlingar 2024 year total missing',
    ]);
  });

  it('keeps a target in words as printed, without a number, and gives the city-wide one no unit', () => {
    expect(targets(reading)).toContain('council trivselindex 2024 Tas fram av nämnd/s tyrelse');
    expect(targets(reading)).toContain('unit korttidsfranvaro 2024 3.5');
    expect(new Set(reading.tables.targets.map(({ level, unit_id }) => `${level} ${unit_id}`))).toEqual(
      new Set(['unit bjorklunden', 'council null']),
    );
  });

  it('carries complaint headings on, mends them, and takes the number cells only', () => {
    expect(complaintRows(reading)).toEqual([
      'Beröm | Antal beröm | · 2 1 3',
      'Från vem kom ärendet? | Brukare | 1 · · 1',
      'Från vem kom ärendet? | Grannar (närboende, föreningar) | · · · ·',
      'Vad gällde ärendet? | Städning | · · · ·',
      'Vad gällde ärendet? | Bemötande | 2 · 1 3',
      'Vad gällde ärendet? | Öppettider | · · · ·',
      'Vad gällde ärendet? | Mat | · 4 · 4',
      'Vad gällde ärendet? | Övrigt (ange vad i rapporteringen) | · · · ·',
      'Återkoppling | Antal ärenden med svar | 3 7 46 56',
    ]);
  });

  it('reads each goal once, joined over page breaks, with the judgement that stands under it', () => {
    expect(
      reading.tables.goals.map(({ goal_id, title, assessment }) => [goal_id, title, assessment]),
    ).toEqual([
      ['vb-2024-bjorklunden-1', '1. En stad som håller ihop', 'no_data'],
      ['vb-2024-bjorklunden-1.2', '1.2 Stödet når den som behöver det', 'no_data'],
      ['vb-2024-bjorklunden-1.2-n1', 'Den som vill kan odla sin egen mat', 'partly_met'],
      ['vb-2024-bjorklunden-1.2-n1-e1', 'Enheten sår och skördar', 'met'],
      ['vb-2024-bjorklunden-1.4', '1.4 Kulturen finns nära alla som bor i staden', 'no_data'],
      ['vb-2024-bjorklunden-1.4-n1', 'Invånarna sjunger', 'no_data'],
      ['vb-2024-bjorklunden-1.4-n1-e1', 'Kören tar emot nya', 'not_met'],
    ]);
  });

  it('says what was mended, where, and how it was printed', () => {
    const said = reading.corrections.map(({ line, printed, read_as }) => `${line} ${printed} → ${read_as}`);
    expect(said).toContain('66 Trivselind ex → Trivselindex');
    expect(said).toContain('67 Korttidsfrånvar → Korttidsfrånvaro');
    expect(said).toContain('70 Arsmål → Årsmål');
    expect(said).toContain('119 Vad gällde | ärendet? → Vad gällde ärendet?');
    expect(said).toContain('120 Öppettider | → | Öppettider');
    expect(reading.corrections).toHaveLength(13);
  });

  it('asks its user to look at the one row whose tertial the displaced cells leave open', () => {
    expect(reading.findings.map(({ line, text }) => [line, text])).toEqual([[121, 'Mat']]);
  });
});

describe('a verksamhetsberättelse in the form of 2025, with CRLF, byte order mark and no-break spaces', () => {
  const reading = readFixture('vb-2025.txt');

  it('finds the unit though its name is broken over lines', () => {
    expect(reading.tables.documents[0]).toMatchObject({
      document_id: 'vb-2025-klovern',
      decided_on: '2026-01-19',
    });
  });

  it('joins a name that was cut before its figures, and puts a row that lost a blank right', () => {
    expect(figures(reading)).toEqual([
      'trivselindex 2025 year total 79',
      'trivselindex 2024 year total 80',
      'trivs 2025 year total 66.82',
      'trivs 2025 year men 61.48',
      'trivs 2025 year women 75.95',
      'lunch 2025 year total 1.61',
      'lunch 2024 year total 1.7',
      'korttidsfranvaro 2025 year total 2.2',
      'korttidsfranvaro 2024 year total 1.5',
    ]);
  });

  it('takes VB in the complaint table as the third tertial, and moves a heading that stands one row early', () => {
    expect(complaintRows(reading)).toEqual([
      'Från vem kom ärendet? | Anonym | · · · ·',
      'Från vem kom ärendet? | Brukare | · 2 6 8',
      'Från vem kom ärendet? | Grannar (närboende, föreningar) | · 1 · 1',
      'Vad gällde ärendet? | Bemötande | 1 1 · 2',
      'Vad gällde ärendet? | Ljud från fläktar | · · 2 2',
      'Helt ny rubrik | Första kategorin | 1 · · 1',
      'Helt ny rubrik | Annan rubrik utan värden i | · · · ·',
    ]);
  });

  it('adds a category that nobody knows to the taxonomy, under the dimension of its heading, and says so', () => {
    const added = reading.catalogue.complaintCategories.filter(({ review }) => review !== '');
    expect(added.map(({ dimension_id, category_id }) => `${dimension_id}/${category_id}`)).toEqual([
      'amne/ljud-fran-flaktar',
      'helt-ny-rubrik/forsta-kategorin',
      'helt-ny-rubrik/annan-rubrik-utan-varden-i',
    ]);
    expect(reading.findings.map(({ line }) => line)).toEqual([88, 89, 90]);
  });

  it('reads activities by their dates, under the goal where they stand, without the analysis between them', () => {
    expect(
      reading.tables.activities.map(({ title, starts_on, status, goal_id }) => [
        title,
        starts_on,
        status,
        goal_id,
      ]),
    ).toEqual([
      ['Samtliga chefer går miljöutbildningen', '2025-01-01', 'done', 'vb-2025-klovern-2.1-n1'],
      [
        'Nämnden ska pröva möjligheten att låna ut lastcyklar i hela området',
        '2025-02-01',
        null,
        'vb-2025-klovern-2.1-n1',
      ],
      ['Enheten byter till lampor som drar mindre', '2025-03-01', null, 'vb-2025-klovern-2.1-n1'],
    ]);
  });
});

describe('a verksamhetsberättelse in the form of 2023', () => {
  const reading = readFixture('vb-2023.txt');

  it('has assessments under the unit goals only, and leaves the others without', () => {
    expect(reading.tables.goals.map(({ level, assessment }) => `${level} ${assessment}`)).toEqual([
      'orientation null',
      'council null',
      'board null',
      'unit met',
    ]);
  });

  it('takes the base month from the sentence with the outcome, not from another month in the analysis', () => {
    expect(figures(reading)).toContain('korttidsfranvaro 2023 year total 1.19 bas 11');
  });

  it('reads income and cost over a page break, thin spaces and a true minus', () => {
    expect(
      reading.tables.economy.map(({ section, row, outcome, budget, deviation }) => [
        section,
        row,
        outcome,
        budget,
        deviation,
      ]),
    ).toEqual([
      ['income', 'Hyresintäkter', 1443, 1200, 243],
      ['income', 'Bidrag', 157, 0, 157],
      ['income', 'Summa intäkter', 1600, 1200, 400],
      ['cost', 'Personalkostnader', 31270, 33900, 2630],
      ['cost', 'Köp av verksamhet', 512400, 498200, -14200],
      ['cost', 'Summa kostnader', 543670, 532100, -11570],
      ['net', 'Summa netto', 542070, 530900, -11170],
    ]);
    expect(new Set(reading.tables.economy.map(({ unit_of_measure }) => unit_of_measure))).toEqual(
      new Set(['sek_thousands']),
    );
  });

  it('moves the category that stands one row above its heading, and keeps a total that does not add up', () => {
    expect(complaintRows(reading)).toContain('Vad gällde ärendet? | Städning | 1 · · 1');
    expect(complaintRows(reading)).toContain('Vad gällde ärendet? | Mat | · 2 · 3');
    expect(reading.findings.map(({ line }) => line)).toEqual([94]);
  });

  it('reads no count from the text on complaints after the table', () => {
    expect(reading.tables.complaints.filter(({ count }) => count === 11)).toEqual([]);
  });
});

describe('a verksamhetsplan', () => {
  const reading = readFixture('vp-2026.txt');

  it('gives targets and no outcomes', () => {
    expect(reading.tables.observations).toEqual([]);
    expect(targets(reading)).toEqual([
      'unit lunch 2026 1.61',
      'council lunch 2026 1.6',
      'unit trivselindex 2026 72',
      'council trivselindex 2026 83',
      'unit korttidsfranvaro 2026 3.5',
      'council korttidsfranvaro 2026 Tas fram av nämnd/styrelse',
    ]);
  });

  it('has its goals without markup, though bold was broken over lines', () => {
    expect(reading.tables.goals.map(({ title }) => title)).toEqual([
      '1. En stad som håller ihop',
      '1.2 Stödet når den som behöver det',
      'Den som vill kan odla',
      'Enheten sår.',
      'Enheten gallrar',
    ]);
  });
});

describe('a tertialrapport of a unit that nobody knows', () => {
  const reading = readFixture('t1-2025.txt');

  it('is the first tertial, by a unit that is added without its district and with a finding', () => {
    expect(reading.tables.documents[0]).toMatchObject({
      document_id: 't1-2025-lonngarden',
      kind: 'T1',
      year: 2025,
    });
    expect(reading.catalogue.units.at(-1)).toMatchObject({
      unit_id: 'lonngarden',
      name: 'Enheten för Lönngården',
      short_name: 'Lönngården',
      parent_id: null,
    });
    expect(reading.findings.map(({ line }) => line)).toContain(20);
  });

  it('reads columns in another order, each figure with the period of its own cell', () => {
    expect(figures(reading)).toEqual([
      'korttidsfranvaro 2024 T1 total 4.1',
      'korttidsfranvaro 2025 T1 total 3.9',
      'antal-utlanade-lastcyklar 2024 T1 total 1204',
      'antal-utlanade-lastcyklar 2025 T1 total 1310',
      // A yearly figure in a tertial report: not the tertial's.
      'andel-nojda-lanare 2025 year total 92.25',
    ]);
    expect(targets(reading)).toContain('unit antal-utlanade-lastcyklar 2025 4000');
    expect(targets(reading)).toContain('council andel-nojda-lanare 2025 90');
  });

  it('reads no forecast as an outcome, and says that the column is left', () => {
    expect(reading.findings.map(({ text }) => text)).toContain('Prognos helår');
  });

  it('infers of an unknown indicator what the cells show, and which way is better not at all', () => {
    expect(reading.catalogue.indicators.slice(-2)).toMatchObject([
      {
        unit_of_measure: 'count',
        decimals: 0,
        polarity: 'neutral',
        periodicity: 'tertial',
        definition: null,
      },
      { unit_of_measure: 'percent', decimals: 2, polarity: 'neutral', periodicity: 'year', definition: null },
    ]);
  });

  it('has only the first tertial of complaints: the other columns are not blank, they are not there', () => {
    expect(
      reading.tables.complaints.map(({ category, period, count }) => `${category} ${period} ${count}`),
    ).toEqual(['Antal beröm T1 5', 'Brukare T1 2', 'Grannar (närboende, föreningar) T1 null']);
  });
});
