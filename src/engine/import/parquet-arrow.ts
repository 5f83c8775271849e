import {
  type Data,
  DataType,
  Dictionary,
  type Field,
  Int32,
  makeData,
  RecordBatch,
  RecordBatchStreamWriter,
  Schema,
  Struct,
  Table,
  Timestamp,
  TimeUnit,
  Utf8,
} from 'apache-arrow';
import type { Footer } from '@/extracts/parquet/footer';

/** Columns of equal length as a batch. */
export function batchOf(schema: Schema, columns: Data[], rows: number): RecordBatch {
  const type = new Struct(schema.fields);
  return new RecordBatch(schema, makeData({ type, length: rows, nullCount: 0, children: columns }));
}

/** Batches as an Arrow IPC stream; without any it still tells the columns. */
export function ipcOf(schema: Schema, batches: readonly RecordBatch[]): Uint8Array {
  const table = new Table(schema, [...batches]);
  return RecordBatchStreamWriter.writeAll(table).toUint8Array(true);
}

/**
 * The schema with INT96 columns in microseconds. In nanoseconds, which the decoder takes them for, years before 1678 and after 2262
 * silently come out as others.
 */
export function int96AsMicroseconds(schema: Schema, { columns }: Footer): Schema {
  const fields = schema.fields.map((field: Field, index) =>
    columns[index]?.int96 ? field.clone({ type: new Timestamp(TimeUnit.MICROSECOND) }) : field,
  );
  return new Schema(fields);
}

/**
 * The schema with each column of text as a dictionary. Most files store their texts once already, and the decoder then hands over each once
 * instead of unfolding it for every row.
 */
export function textsAsDictionaries(schema: Schema): Schema {
  const fields = schema.fields.map((field) =>
    DataType.isUtf8(field.type) ? field.clone({ type: new Dictionary(new Utf8(), new Int32()) }) : field,
  );
  return new Schema(fields);
}
