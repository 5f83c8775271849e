import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nodeHost } from '@/engine/boot-node';
import { LiveEngine } from '@/engine/live-engine';
import { folderSource } from '@/engine/source-folder';
import { type TableName, tableNames, tableSchemas } from '@/extracts/schema';
import { writeExtract } from '../../data/build/write-extract';

export type CsvTables = Partial<Record<TableName, string>>;

/** Two invented units with a few figures: text that is hard to carry, a blank, a date, a negative number, a zero. */
export const example: CsvTables = {
  documents: `document_id,kind,year,unit_id,diary_number,decided_on,source_file
vb-2031-norr,VB,2031,norr,,2032-02-29,norr.txt
vb-2031-soder,VB,2031,soder,XX 2032/7,,soder.txt
`,
  units: `unit_id,name,short_name,level,parent_id,service_area,valid_from,valid_to,succeeds
staden,Staden,Staden,city,,,,,
norr,"Åsa ""Norra"" hemmet, öster",Norra,unit,staden,Äldre,2030-04-01,,
soder,L'Été,Södra,unit,staden,,,,
`,
  observations: `unit_id,indicator_id,year,period,sex,value,status,raw,answers_n,population_n,base_month,origin,document_id,line
norr,trivsel,2031,year,total,81.25,reported,"81,25 %",16,20,,outcome,vb-2031-norr,12
norr,trivsel,2031,year,women,,missing,,,,,outcome,vb-2031-norr,12
soder,trivsel,2031,year,total,0,reported,0 %,,,,outcome,vb-2031-soder,9
soder,trivsel,2030,year,total,77,reported,77,,,12,previous_year,vb-2031-soder,9
`,
  economy: `unit_id,year,period,section,row,outcome,budget,deviation,unit_of_measure,document_id,line
norr,2031,year,cost,Personal,1200.5,1000,-200.5,sek_thousands,vb-2031-norr,80
`,
};

/** A new folder that the system clears away. */
export const temporaryFolder = (): string => mkdtempSync(path.join(tmpdir(), 'tertial-test-'));

/** A folder as `npm run data` reads it. */
export function dataFolder(tables: CsvTables = example, curated: CsvTables = {}): string {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'curated'));
  for (const [table, csv] of Object.entries(tables)) writeFileSync(path.join(folder, `${table}.csv`), csv);
  for (const [table, csv] of Object.entries(curated)) {
    writeFileSync(path.join(folder, 'curated', `${table}.csv`), csv);
  }
  const about = {
    name: 'provet',
    title: 'Provet',
    fictional: true,
    source: 'Påhittat',
    created: '2032-03-01',
  };
  writeFileSync(path.join(folder, 'extract.json'), JSON.stringify(about));
  return folder;
}

/** An extract in Parquet, by the code that builds the project's own. */
export async function parquetExtract(tables: CsvTables = example): Promise<string> {
  const folder = temporaryFolder();
  await writeExtract(dataFolder(tables), folder);
  return folder;
}

interface FileEntry {
  file: string;
  rows: number;
  bytes: number;
  sha256: string;
}

/** Puts what a manifest says of its files right after they have been changed. */
export function rewriteManifest(
  folder: string,
  change: (tables: Record<string, FileEntry>) => void = () => {},
): void {
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { tables: Record<string, FileEntry> };
  change(manifest.tables);
  for (const entry of Object.values(manifest.tables)) {
    const content = readFileSync(path.join(folder, entry.file));
    entry.bytes = content.length;
    entry.sha256 = createHash('sha256').update(content).digest('hex');
  }
  writeFileSync(file, JSON.stringify(manifest));
}

/** The same extract with its tables as CSV files. */
export async function csvExtract(tables: CsvTables = example): Promise<string> {
  const folder = await parquetExtract();
  rewriteManifest(folder, (entries) => {
    for (const table of tableNames) {
      const csv = tables[table] ?? `${Object.keys(tableSchemas[table]).join(',')}\n`;
      writeFileSync(path.join(folder, `${table}.csv`), csv);
      rmSync(path.join(folder, `${table}.parquet`), { force: true });
      entries[table] = {
        file: `${table}.csv`,
        rows: csv.trim().split(/\r?\n/).length - 1,
        bytes: 0,
        sha256: '',
      };
    }
  });
  return folder;
}

/** A real engine with extracts in folders, by name. */
export const engineOn = (folders: Record<string, string>, host = nodeHost): LiveEngine =>
  new LiveEngine(host, async (name) => folderSource(folders[name] ?? ''));

/** What a promise was rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('It was not rejected');
}
