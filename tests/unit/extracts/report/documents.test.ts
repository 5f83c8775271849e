import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '@/extracts/csv/csv';
import { readTable, writeTable } from '@/extracts/csv/table-csv';
import { readComplaintTaxonomy, writeComplaintTaxonomy } from '@/extracts/report/complaint-taxonomy';
import { readReports } from '@/extracts/report/read-reports';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const folder = path.join(root, '../shared/documents');
const committed = (name: string) => readFileSync(path.join(root, 'data', `${name}.csv`), 'utf8');
const written = [
  'documents',
  'observations',
  'targets',
  'complaints',
  'goals',
  'activities',
  'economy',
] as const;

describe('the five reports', () => {
  it('read again give the committed tables byte for byte, and nothing new to the catalogue', ({ skip }) => {
    if (!existsSync(folder)) skip('the reports are not on this machine (../shared/documents)');
    const sources = readdirSync(folder)
      .filter((name) => /\.(?:txt|md)$/.test(name))
      .sort()
      .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
    const { tables, catalogue } = readReports(sources, {
      units: readTable('units', committed('units')),
      indicators: readTable('indicators', committed('indicators')),
      complaintCategories: readComplaintTaxonomy(committed('complaint-taxonomy')),
    });
    for (const name of written) expect(writeTable(name, tables[name] as never), name).toBe(committed(name));
    expect(writeTable('units', catalogue.units)).toBe(committed('units'));
    expect(writeTable('indicators', catalogue.indicators)).toBe(committed('indicators'));
    expect(writeComplaintTaxonomy(catalogue.complaintCategories)).toBe(committed('complaint-taxonomy'));
  });

  it('have 29 indicator rows, 122 complaint rows, 87 goals, 22 activities and 13 economy rows', () => {
    const lines = (...names: ('observations' | 'targets' | 'complaints')[]) =>
      new Set(
        names.flatMap((name) =>
          readTable(name, committed(name)).map(({ document_id, line }) => `${document_id} ${line}`),
        ),
      ).size;
    expect(lines('observations', 'targets')).toBe(29);
    expect(lines('complaints')).toBe(122);
    expect(readTable('goals', committed('goals'))).toHaveLength(87);
    expect(readTable('activities', committed('activities'))).toHaveLength(22);
    expect(readTable('economy', committed('economy'))).toHaveLength(13);
  });

  it('leave findings and corrections that quote names and cells, and no sentence', () => {
    const [, ...findings] = parseCsv(committed('findings'));
    expect(findings.filter(([, , text = '']) => text.length > 52)).toEqual([]);
    const [, ...corrections] = parseCsv(committed('corrections'));
    const sentences = corrections.filter(
      ([, , , printed = '']) => /[.!?] \p{Lu}/u.test(printed) || printed.length > 320,
    );
    expect(sentences).toEqual([]);
    expect(corrections.length).toBeGreaterThan(20);
  });
});
