import { readFileSync } from 'node:fs';
import { type ReportsReading, readReports } from '@/extracts/report/read-reports';
import { catalogue } from '../../../fixtures/reports/catalogue';

export const fixtureNames = [
  'vb-2023.txt',
  'vb-2024.txt',
  'vb-2025.txt',
  'vp-2026.txt',
  't1-2025.txt',
  't2-2024.txt',
] as const;

export const fixtureText = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/reports/${name}`, import.meta.url), 'utf8');

export const readText = (text: string, name = 'fixture.txt'): ReportsReading =>
  readReports([{ name, text }], catalogue);

export const readFixture = (name: (typeof fixtureNames)[number]): ReportsReading =>
  readText(fixtureText(name), name);

/** A report of the fixtures' city with only what a test is about. */
export const report = (...body: string[]): string =>
  [
    'Verksamhetsberättelse 2024 Enheten Klövern',
    '',
    'Innehållsförteckning',
    '',
    'Analys\t3',
    '',
    'Analys',
    '',
    ...body,
  ].join('\n');

/** The head of an indicator table as the forms of 2023–2025 have it. */
export const indicatorHead =
  'Indikator\tPeriodens utfall\tUtfall män/ pojkar\tUtfall kvinnor/ flickor\tUtfall VB 2023\tÅrsmål\tKF:s årsmål\tPeriod';

export const complaintHead =
  'Uppdelning\tKlagomål/synpunkter/kategorier\tUtfall T1\tUtfall T2\tUtfall VB\tTotalt ack. Utfall\tSammanfattning och planerade åtgärder';

/** `indicator year period sex value base` of each observation. */
export const figures = ({ tables }: ReportsReading): string[] =>
  tables.observations.map(
    ({ indicator_id, year, period, sex, value, base_month, status }) =>
      `${indicator_id} ${year} ${period} ${sex} ${value ?? status}${base_month === null ? '' : ` bas ${base_month}`}`,
  );

/** `level indicator year value` of each target. */
export const targets = ({ tables }: ReportsReading): string[] =>
  tables.targets.map(
    ({ level, indicator_id, year, value, raw }) => `${level} ${indicator_id} ${year} ${value ?? raw}`,
  );

/** `heading | category | T1 T2 T3 total` of each row of the complaint table; a dot is a blank cell. */
export function complaintRows({ tables }: ReportsReading): string[] {
  const rows = new Map<string, string[]>();
  for (const { line, heading, category, count } of tables.complaints) {
    const key = `${line}`;
    rows.set(key, [
      ...(rows.get(key) ?? [`${heading} | ${category} |`]),
      count === null ? '·' : String(count),
    ]);
  }
  return [...rows.values()].map((cells) => cells.join(' '));
}
