import { tableHeader, tableLines } from '../csv/table-csv';
import { extractHash } from '../extract-hash';
import type { Manifest, TableFile } from '../manifest';
import { Unreadable } from '../read/unreadable';
import { type Row, type TableName, tableNames } from '../schema';
import { hasSha256, sha256 } from '../sha256';
import { files, jsonBytes } from './shelf';
import { type ZipWriter, zipWriter } from './zip-writer';

/** `kept`: the extract's own files, mostly Parquet. `csv`: its tables as the format's CSV, for those who read it with other programs. */
export type ZipForm = 'kept' | 'csv';

/** An extract as it is taken out: what it says of itself, its files, and its rows. */
export interface TakenExtract {
  readonly manifest: Manifest;
  /** The bytes of a table's file, as the manifest promises them. */
  readonly read: (file: TableFile) => Promise<Uint8Array>;
  /** A table's rows in its own order, some at a time. */
  readonly rows: <Name extends TableName>(
    table: Name,
    signal: AbortSignal,
  ) => AsyncIterable<readonly Row<Name>[]>;
}

/**
 * An extract as a zip: its manifest and the files of its tables, which open again to the same rows. Made a piece at a time, so that the page
 * answers meanwhile.
 *
 * @throws Unreadable where the browser cannot reckon what the manifest must say; what reading fails with; an AbortError
 */
export async function extractZip(
  extract: TakenExtract,
  form: ZipForm,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (fraction: number) => void },
): Promise<Blob> {
  const { manifest } = extract;
  const zip = zipWriter(new Date(`${manifest.created}T12:00:00`), signal);
  const of = Object.values(manifest.tables).reduce((sum, { rows }) => sum + rows + 1, 0);
  let done = 0;
  const onRows = (rows: number) => {
    done += rows;
    onProgress(Math.min(1, done / of));
  };
  const tables: Manifest['tables'] = {};
  for (const [table, file] of Object.entries(manifest.tables)) {
    signal.throwIfAborted();
    if (form === 'csv' && isTableName(table) && !file.file.endsWith('.csv')) {
      tables[table] = await addAsCsv(zip, extract, table, signal, onRows);
    } else {
      await zip.add(file.file, [await extract.read(file)], file.file.endsWith('.parquet'));
      tables[table] = file;
      onRows(file.rows);
    }
    onRows(1);
  }
  const hash = form === 'csv' ? await extractHash(tables) : manifest.hash;
  await zip.add(files.manifest, [jsonBytes({ ...manifest, hash, tables })], false);
  return zip.finish();
}

async function addAsCsv(
  zip: ZipWriter,
  extract: TakenExtract,
  table: TableName,
  signal: AbortSignal,
  onRows: (rows: number) => void,
): Promise<TableFile> {
  if (!hasSha256()) {
    throw new Unreadable(
      'Webbläsaren kan inte räkna ut filernas kontrollsummor på en adress utan kryptering.',
      'Ladda ner uttaget som det är, eller öppna Tertial på en https-adress.',
      'crypto.subtle is missing',
    );
  }
  const encoder = new TextEncoder();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let rows = 0;
  async function* bytes() {
    const some = (text: string) => {
      const encoded = encoder.encode(text);
      parts.push(encoded);
      return encoded;
    };
    yield some(tableHeader(table));
    for await (const part of extract.rows(table, signal)) {
      rows += part.length;
      onRows(part.length);
      yield some(tableLines(table, part));
    }
  }
  const file = `${table}.csv`;
  await zip.add(file, bytes(), false);
  const whole = new Uint8Array(await new Blob(parts).arrayBuffer());
  return { file, rows, bytes: whole.length, sha256: await sha256(whole) };
}

const isTableName = (name: string): name is TableName => (tableNames as string[]).includes(name);
