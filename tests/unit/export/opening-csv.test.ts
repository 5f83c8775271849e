import { describe, expect, test } from 'vitest';
import { changesCsv } from '@/export/changes-csv';
import { qualityReportCsv } from '@/export/quality-report-csv';

const extract = { title: 'AMI 2024', created: '2026-11-22' };
const lines = (content: string) => content.replace('\ufeff', '').trimEnd().split('\r\n');

describe('the quality report as a file', () => {
  const file = qualityReportCsv(
    {
      files: [
        {
          file: 'ami.csv',
          table: 'ami',
          rowsRead: 12,
          rowsUsed: 10,
          dialect: ['UTF-8', 'semikolon'],
          notes: [{ sentence: 'Rad 3 har fler celler än rubriken.', lines: [3] }],
        },
      ],
      findings: [
        {
          weight: 'asks',
          kind: 'unread_cells',
          sentence: 'Två celler är inte tal.',
          count: 2,
          examples: [{ line: 7, text: '=HYPERLINK("http://x")' }],
        },
      ],
      leftOut: [
        { reason: 'Året går inte att läsa', count: 1, rows: [{ file: 'ami.csv', line: 9, text: 'snart' }] },
      ],
    },
    { marks: ['Fiktiva data'], extract },
  );

  test('has a line for each count, note, finding and row that was left out, with where it stands', () => {
    expect(file.name).toBe('fiktiva-data-tertial-kvalitetsrapport-ami-2024.csv');
    expect(lines(file.content).map((line) => line.split(';').slice(1, 6).join(';'))).toEqual([
      'Slag;Fil;Rad;Uppgift;Antal',
      'Fil;ami.csv;;ami: rader lästa;12',
      'Fil;ami.csv;;ami: rader använda;10',
      'Läsning;ami.csv;3;Rad 3 har fler celler än rubriken.;',
      'Att se över;;7;Två celler är inte tal.;2',
      'Utelämnat;ami.csv;9;Året går inte att läsa;1',
    ]);
  });

  test('makes text of what a spreadsheet would run', () => {
    expect(file.content).toContain(`"'=HYPERLINK(""http://x"")"`);
  });
});

test('changes as a file tell which extract they are held against, and periods in words', () => {
  const { content } = changesCsv(
    [
      {
        kind: 'gone',
        count: 1,
        rows: [
          {
            unit: '+Björken',
            indicator: 'AMI',
            year: 2024,
            period: 'T1',
            sex: 'women',
            before: '81,5',
            after: '',
            unit_id: 'bjorken',
            indicator_id: 'ami',
            before_n: 20,
            after_n: null,
          },
        ],
      },
    ],
    { before: 'AMI 2023', marks: [], extract },
  );
  expect(lines(content)[1]).toBe(
    "Borta;'+Björken;AMI;2024;tertial 1;kvinnor;81,5;;AMI 2023;AMI 2024;2026-11-22",
  );
});
