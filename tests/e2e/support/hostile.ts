import type { CsvTables } from '../../queries/engine-fixture';

/** Names as an extract from elsewhere may hold them, by mistake or not. Each is text, and nothing else, wherever it stands. */
export const hostile = {
  html: `<img src=x onerror="globalThis.ran='html'"><b>Fet</b> enhet`,
  sql: `Norr'; DROP TABLE observations; --`,
  formula: `=HYPERLINK("http://example.invalid","Klicka")`,
  turned: 'Söder \u202Eteneh\u202C \u2067x',
  long: `Öster ${'mycket lång '.repeat(834)}`.slice(0, 10_000),
} as const;
const names = Object.values(hostile);
const ids = names.map((_, at) => `enhet-${at}`);

const csv = (cell: string | number) => `"${String(cell).replaceAll('"', '""')}"`;
const rows = (header: string, lines: readonly (readonly (string | number)[])[]) =>
  `${header}\n${lines.map((cells) => `${cells.map(csv).join(',')}\n`).join('')}`;

const years = [2022, 2023, 2024];
const indicatorName = `<script>globalThis.ran='indikator'</script> =1+1 "Andel"`;

export const hostileTables: CsvTables = {
  documents: rows('document_id,kind,year,unit_id,diary_number,decided_on,source_file', []),
  units: rows('unit_id,name,short_name,level,parent_id,service_area,valid_from,valid_to,succeeds', [
    ...names.map((name, at) => [ids[at] ?? '', name, name, 'unit', '', hostile.html, '', '', '']),
  ]).replaceAll(',""', ','),
  indicators: rows(
    'indicator_id,name,short_name,area,unit_of_measure,decimals,polarity,measurement,periodicity,definition,aliases',
    [
      [
        'aktivt-medskapandeindex',
        indicatorName,
        indicatorName,
        'Personal',
        'index',
        0,
        'higher',
        'index',
        'year',
        hostile.html,
        '',
      ],
      ['andel', hostile.sql, hostile.sql, 'Brukare', 'percent', 0, 'higher', 'survey_share', 'year', '', ''],
    ],
  ),
  observations: rows(
    'unit_id,indicator_id,year,period,sex,value,status,raw,answers_n,population_n,base_month,origin,document_id,line',
    ids.flatMap((id, at) =>
      years.flatMap((year) =>
        ['aktivt-medskapandeindex', 'andel'].flatMap((indicator) =>
          ['total', 'women', 'men'].map((sex) => [
            id,
            indicator,
            year,
            'year',
            sex,
            60 + ((at * 7 + year) % 30),
            'reported',
            hostile.html,
            100 + at,
            200,
            '',
            'outcome',
            '',
            '',
          ]),
        ),
      ),
    ),
  ).replaceAll(',""', ','),
  complaints: rows(
    'unit_id,year,period,dimension_id,heading,category_id,category,count,raw,document_id,line',
    ids.map((id) => [id, 2024, 'total', 'svar', hostile.html, 'a', hostile.formula, 12, '12', '', '']),
  ).replaceAll(',""', ','),
  goals: rows(
    'goal_id,unit_id,year,level,parent_goal_id,title,assessment,document_id,line',
    ids.map((id, at) => [`mal-${at}`, id, 2024, 'orientation', '', names[at] ?? '', 'met', '', '']),
  ).replaceAll(',""', ','),
  economy: rows(
    'unit_id,year,period,section,row,outcome,budget,deviation,unit_of_measure,document_id,line',
    ids.map((id) => [id, 2024, 'year', 'cost', hostile.html, 100, 90, -10, 'sek_thousands', '', '']),
  ).replaceAll(',""', ','),
};
