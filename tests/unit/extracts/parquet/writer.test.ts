import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import {
  DateDay,
  Field,
  Float64,
  Int32,
  RecordBatchStreamWriter,
  Schema,
  Table,
  tableFromIPC,
  Utf8,
  vectorFromArray,
} from 'apache-arrow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startParquetInProcess } from '@/extracts/parquet/reader-node';
import { startParquetWriterInProcess } from '@/extracts/parquet/writer-node';

interface Row {
  readonly text: string | null;
  readonly whole: number | null;
  readonly number: number | null;
  readonly date: Date | null;
}

const schema = new Schema([
  new Field('text', new Utf8(), true),
  new Field('whole', new Int32(), true),
  new Field('number', new Float64(), true),
  new Field('date', new DateDay(), true),
]);

/** Rows as the engine gives them: an Arrow IPC stream. */
function ipcOf(rows: readonly Row[]): Uint8Array {
  if (rows.length === 0) return RecordBatchStreamWriter.writeAll(new Table(schema, [])).toUint8Array(true);
  const table = new Table(schema, {
    text: vectorFromArray(
      rows.map(({ text }) => text),
      new Utf8(),
    ),
    whole: vectorFromArray(
      rows.map(({ whole }) => whole),
      new Int32(),
    ),
    number: vectorFromArray(
      rows.map(({ number }) => number),
      new Float64(),
    ),
    date: vectorFromArray(
      rows.map(({ date }) => date),
      new DateDay(),
    ),
  });
  return RecordBatchStreamWriter.writeAll(table).toUint8Array(true);
}

/** Text that is hard to carry, an empty one, none; the ends of the whole numbers; a fraction that is no short one. */
const hard: readonly Row[] = [
  { text: 'Åsa "Norra", ö; \n☃ 👍', whole: 2_147_483_647, number: 0.1 + 0.2, date: new Date('2031-02-28') },
  { text: '', whole: -2_147_483_648, number: -0, date: new Date('1969-12-31') },
  { text: null, whole: null, number: null, date: null },
  { text: 'a'.repeat(100_000), whole: 0, number: Number.MIN_VALUE, date: new Date('0001-01-01') },
];

async function written(parts: readonly (readonly Row[])[]): Promise<Uint8Array> {
  const writer = startParquetWriterInProcess();
  try {
    for (const rows of parts) await writer.add(ipcOf(rows));
    return await writer.finish();
  } finally {
    writer.close();
  }
}

/** What our own strict reader gives back, row group by row group. */
async function readBack(file: Uint8Array): Promise<Row[]> {
  const open = await startParquetInProcess().open(file);
  const rows: Row[] = [];
  for (let group = 0; group < open.groups; group++) {
    const table = tableFromIPC(await open.read(group));
    for (const row of table.toArray()) {
      const { text, whole, number, date } = row.toJSON();
      rows.push({ text, whole, number, date: date === null ? null : new Date(date) });
    }
  }
  return rows;
}

const folder = mkdtempSync(path.join(tmpdir(), 'tertial-writer-'));
const saved = (file: Uint8Array): string => {
  const name = path.join(folder, 'x.parquet');
  writeFileSync(name, file);
  return name;
};

describe('the Parquet that is kept', () => {
  let instance: DuckDBInstance;
  beforeAll(async () => {
    instance = await DuckDBInstance.create(':memory:');
  });
  afterAll(() => {
    instance.closeSync();
    rmSync(folder, { recursive: true });
  });
  const outside = async (sql: string) => {
    const connection = await instance.connect();
    try {
      return (await connection.runAndReadAll(sql)).getRowsJson();
    } finally {
      connection.closeSync();
    }
  };

  it('reads back equal by our own reader, whichever part a row came in', async () => {
    expect(await readBack(await written([hard.slice(0, 1), hard.slice(1)]))).toEqual(hard);
  });

  it('says the same to another reader: the same types, the same values', async () => {
    const file = saved(await written([hard]));
    expect(await outside(`SELECT column_name, column_type FROM (DESCRIBE FROM '${file}')`)).toEqual([
      ['text', 'VARCHAR'],
      ['whole', 'INTEGER'],
      ['number', 'DOUBLE'],
      ['date', 'DATE'],
    ]);
    expect(
      await outside(`SELECT length(text), whole, number::VARCHAR, date::VARCHAR FROM '${file}'`),
    ).toEqual([
      ['20', 2_147_483_647, '0.30000000000000004', '2031-02-28'],
      ['0', -2_147_483_648, '-0.0', '1969-12-31'],
      [null, null, null, null],
      ['100000', 0, '5e-324', '0001-01-01'],
    ]);
    const [row] = await outside(`SELECT text FROM '${file}' LIMIT 1`);
    expect(row).toEqual([hard[0]?.text]);
  });

  it('keeps the columns of a table without rows', async () => {
    const file = saved(await written([[]]));
    expect(await outside(`SELECT count(*) FROM '${file}'`)).toEqual([['0']]);
    expect((await startParquetInProcess().open(await written([[]]))).rows).toBe(0);
  });

  it('is packed in row groups of a million rows at most', async () => {
    const part = Array.from(
      { length: 100_000 },
      (_, index): Row => ({
        text: `rad ${index % 10}`,
        whole: index,
        number: index / 4,
        date: null,
      }),
    );
    const file = saved(await written(Array.from({ length: 11 }, () => part)));
    expect(
      await outside(
        `SELECT DISTINCT row_group_id, row_group_num_rows, compression FROM parquet_metadata('${file}') ORDER BY ALL`,
      ),
    ).toEqual([
      ['0', '1000000', 'ZSTD'],
      ['1', '100000', 'ZSTD'],
    ]);
    expect(await outside(`SELECT count(*), sum(whole) FROM '${file}'`)).toEqual([
      ['1100000', String(11 * ((100_000 * 99_999) / 2))],
    ]);
  });

  it('is written one table after another, each with its own columns and rows', async () => {
    const writer = startParquetWriterInProcess();
    await writer.add(ipcOf(hard.slice(0, 2)));
    const first = await writer.finish();
    await writer.add(ipcOf([]));
    const empty = await writer.finish();
    await writer.add(ipcOf(hard.slice(2)));
    const last = await writer.finish();
    expect(await readBack(first)).toEqual(hard.slice(0, 2));
    expect((await startParquetInProcess().open(empty)).rows).toBe(0);
    expect(await readBack(last)).toEqual(hard.slice(2));
  });

  it('is not written of nothing, nor of what is no Arrow', async () => {
    await expect(startParquetWriterInProcess().finish()).rejects.toThrow('nothing was added');
    await expect(startParquetWriterInProcess().add(new Uint8Array([1, 2, 3]))).rejects.toThrow();
  });
});
