import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatCsv } from '@/extracts/csv/csv';
import { readTable, writeTable } from '@/extracts/csv/table-csv';
import type { Finding } from '@/extracts/finding';
import { readComplaintTaxonomy, writeComplaintTaxonomy } from '@/extracts/report/complaint-taxonomy';
import { readReports } from '@/extracts/report/read-reports';

// npm run extract -- <folder> [--out <folder>]: reads the report texts of a folder into the tables of an extract.

const project = import.meta.dirname;

const { positionals, values } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
const [folder] = positionals;
if (folder === undefined || positionals.length > 1) {
  console.error('Användning: npm run extract -- <mapp med rapporter> [--out <mapp>]');
  process.exit(2);
}
const out = values.out ?? project;

if (!existsSync(folder)) {
  console.error(`Mappen ${folder} finns inte.`);
  process.exit(1);
}

const sources = readdirSync(folder)
  .filter((name) => /\.(?:txt|md)$/i.test(name))
  .sort()
  .map((name) => ({ name: basename(name), text: readFileSync(join(folder, name), 'utf8') }));
if (sources.length === 0) {
  console.error(`Mappen ${folder} har inga rapporter (.txt eller .md).`);
  process.exit(1);
}

const catalogueFile = (name: string) => readFileSync(join(project, `${name}.csv`), 'utf8');
const { tables, catalogue, findings, corrections } = readReports(sources, {
  units: readTable('units', catalogueFile('units')),
  indicators: readTable('indicators', catalogueFile('indicators')),
  complaintCategories: readComplaintTaxonomy(catalogueFile('complaint-taxonomy')),
});

for (const finding of findings) console.log(sentence(finding));
if (tables.documents.length === 0) {
  console.error('Ingen av texterna kändes igen som en rapport. Ingenting skrevs.');
  process.exit(1);
}

mkdirSync(out, { recursive: true });
const write = (name: string, text: string) => writeFileSync(join(out, `${name}.csv`), text);
write('documents', writeTable('documents', tables.documents));
write('observations', writeTable('observations', tables.observations));
write('targets', writeTable('targets', tables.targets));
write('complaints', writeTable('complaints', tables.complaints));
write('goals', writeTable('goals', tables.goals));
write('activities', writeTable('activities', tables.activities));
write('economy', writeTable('economy', tables.economy));
write('units', writeTable('units', catalogue.units));
write('indicators', writeTable('indicators', catalogue.indicators));
write('complaint-taxonomy', writeComplaintTaxonomy(catalogue.complaintCategories));
write(
  'findings',
  formatCsv([
    ['document_id', 'line', 'text', 'reason'],
    ...findings.map((finding) => [finding.document_id, String(finding.line), finding.text, finding.reason]),
  ]),
);
write(
  'corrections',
  formatCsv([
    ['document_id', 'line', 'field', 'printed', 'read_as', 'why'],
    ...corrections.map((row) => [
      row.document_id,
      String(row.line),
      row.field,
      row.printed,
      row.read_as,
      row.why,
    ]),
  ]),
);

for (const [name, rows] of Object.entries(tables)) console.log(`${name}: ${rows.length} rader`);
console.log(
  `${sources.length} rapporter lästa, ${corrections.length} rättelser, ${findings.length} anmärkningar.`,
);

function sentence({ document_id, line, text, reason }: Finding): string {
  return `${document_id}, rad ${line}: ”${text}”. ${reason}`;
}
