import { type DataType, type RecordBatch, Type } from 'apache-arrow';

type Cell = string | number | boolean | null | readonly Cell[] | { readonly [field: string]: Cell };

/** Dates come from Arrow as milliseconds; as ISO text they say the same in every time zone. */
const isoDate = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);
const isoTime = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** An Arrow value as what rows hold. Lists and structs become arrays and objects. */
function toCell(value: unknown, type: DataType): Cell {
  if (value === null || value === undefined) return null;
  if (type.typeId === Type.Date) return isoDate(Number(value));
  if (type.typeId === Type.Timestamp) return isoTime(Number(value));
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'object') return JSON.parse(JSON.stringify(value)) as Cell;
  return value as Cell;
}

/** Appends the rows of a batch as plain objects. */
export function appendRows(rows: Record<string, unknown>[], batch: RecordBatch): void {
  const columns = batch.schema.fields.map((field, index) => ({
    name: field.name,
    type: field.type as DataType,
    vector: batch.getChildAt(index),
  }));
  for (let row = 0; row < batch.numRows; row++) {
    const cells: Record<string, unknown> = {};
    for (const { name, type, vector } of columns) cells[name] = toCell(vector?.get(row), type);
    rows.push(cells);
  }
}
