import { existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** A file for the bench, as a controller's own export could be: one row a figure. */
export interface LargeFile {
  readonly name: string;
  readonly path: string;
  readonly rows: number;
  readonly bytes: number;
}

/** Units × indicators × years × periods × sexes; every combination once, so that no key comes twice. */
const shapes = {
  'en-miljon': { units: 100, indicators: 40, years: 10, periods: 8 + 1, rows: 1_000_000 },
  'atta-miljoner': { units: 800, indicators: 40, years: 10, periods: 8 + 1, rows: 8_640_000 },
} as const;

/** The columns under the names that such files have. Values follow from the row's number: the same file each time. */
function figures({ units, indicators, years, periods, rows }: (typeof shapes)[keyof typeof shapes]): string {
  const periodNames = ['Helår', 'T1', 'T2', 'T3', 'Q1', 'Q2', 'Q3', 'Q4', 'M01'];
  return `SELECT
      'Enhet ' || lpad((i % ${units} + 1)::VARCHAR, 3, '0') AS "Enhet",
      'Indikator ' || lpad((i // ${units} % ${indicators} + 1)::VARCHAR, 2, '0') AS "Indikator",
      (2015 + i // ${units * indicators} % ${years})::INTEGER AS "År",
      list_extract(${JSON.stringify(periodNames).replaceAll('"', "'")}, (i // ${units * indicators * years} % ${periods} + 1)::INTEGER) AS "Period",
      list_extract(['Totalt', 'Kvinnor', 'Män'], (i // ${units * indicators * years * periods} % 3 + 1)::INTEGER) AS "Kön",
      round(40 + 60 * abs(sin(i * 0.37)), 1) AS "Värde",
      (20 + i * 7919 % 4000)::INTEGER AS "Antal svar"
    FROM range(${rows}) AS r(i)`;
}

/** Makes the files in a folder, where they are not there already. */
export async function makeLargeFiles(folder: string): Promise<readonly LargeFile[]> {
  mkdirSync(folder, { recursive: true });
  const duckdb = await (await DuckDBInstance.create(':memory:')).connect();
  try {
    const million = figures(shapes['en-miljon']);
    const asText = `SELECT "Enhet" || ', förskolor' AS "Enhet", * EXCLUDE ("Enhet", "Värde"), replace("Värde"::VARCHAR, '.', ',') AS "Värde" FROM (${million})`;
    const wanted = [
      ['en-miljon.csv', asText, `FORMAT csv, DELIMITER ';', HEADER`, shapes['en-miljon'].rows],
      ['en-miljon.parquet', million, 'FORMAT parquet, COMPRESSION snappy', shapes['en-miljon'].rows],
      [
        'atta-miljoner.parquet',
        figures(shapes['atta-miljoner']),
        'FORMAT parquet, COMPRESSION zstd',
        shapes['atta-miljoner'].rows,
      ],
    ] as const;
    const files: LargeFile[] = [];
    for (const [name, select, options, rows] of wanted) {
      const file = path.join(folder, name);
      if (!existsSync(file)) await duckdb.run(`COPY (${select}) TO '${file}' (${options})`);
      files.push({ name, path: file, rows, bytes: statSync(file).size });
    }
    return files;
  } finally {
    duckdb.closeSync();
  }
}
