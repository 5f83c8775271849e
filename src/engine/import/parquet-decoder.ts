import { type Data, DataType, Field, type RecordBatch, Schema, tableFromIPC } from 'apache-arrow';
import type { ParquetFile, RecordBatch as WasmBatch } from 'parquet-wasm';
import { openFile, type ParquetFileClass, summary } from '@/extracts/parquet/decode';
import { readFooter, withArrowHint } from '@/extracts/parquet/footer';
import { Unreadable } from '@/extracts/read/unreadable';
import { batchOf, int96AsMicroseconds, ipcOf, textsAsDictionaries } from './parquet-arrow';
import { type ColumnPlan, type KeptColumn, planColumn } from './parquet-columns';
import { cellBytes, checkSize, checkUnpacked, rowsOfPart } from './parquet-limits';
import type { DecodedPart, DescribedColumn, DescribedFile } from './parquet-messages';
import { TextCoder } from './text-coder';

/** A column whose plan is settled. */
interface Column {
  readonly field: Field;
  readonly plan: KeptColumn | { readonly leftOut: string };
}
type Kept = Column & { readonly plan: KeptColumn };
const isKept = (column: Column): column is Kept => 'stored' in column.plan;

const damaged = (sentence: string) =>
  new Unreadable(sentence, 'Hämta eller exportera filen på nytt och öppna den igen.');

const rowBytes = ({ fields }: Schema): number =>
  fields.reduce((sum, { type }) => sum + cellBytes(DataType.isUtf8(type) || DataType.isBinary(type)), 0);

/** A Parquet file of anyone's making, read to plain columns. Runs in a worker: a damaged file may end it without a word. */
export class ParquetDecoder {
  readonly #parts: AsyncGenerator<DecodedPart>;

  private constructor(
    file: ParquetFile,
    fields: readonly Field[],
    readonly columns: readonly Column[],
    readonly rows: number,
    coder: TextCoder | undefined,
  ) {
    this.#parts = decode(file, fields, columns.filter(isKept), rows, coder);
  }

  /** @param coded whether columns of text come as codes, see `TypedPart`. @throws Unreadable, or what the decoder says. */
  static async open(File: ParquetFileClass, blob: Blob, coded = false): Promise<ParquetDecoder> {
    const footer = await readFooter(blob);
    let file = await openFile(File, withArrowHint(blob, footer));
    const { rows, unpackedBytes, schema: ipc } = summary(file);
    let { schema } = tableFromIPC(ipc);
    const hasInt96 = footer.columns.some(({ int96 }) => int96);
    if (hasInt96) schema = int96AsMicroseconds(schema, footer);
    if (hasInt96 || coded) {
      const hint = coded ? textsAsDictionaries(schema) : schema;
      file = await openFile(File, withArrowHint(blob, footer, ipcOf(hint, [])));
    }
    if (rows !== footer.rows)
      throw damaged('Filen är skadad: den uppger sitt antal rader på två olika sätt.');
    checkSize(rows, rowBytes(schema), unpackedBytes);
    const plans = schema.fields.map((field, index) => planColumn(field, footer.columns[index]));
    const columns = await settle(file, schema.fields, plans);
    return new ParquetDecoder(file, schema.fields, columns, rows, coded ? new TextCoder() : undefined);
  }

  describe(): DescribedFile {
    const columns = this.columns.map(({ field: { name }, plan }): DescribedColumn => {
      if ('leftOut' in plan) return { name, note: plan.leftOut };
      return { name, stored: plan.stored, ...(plan.note ? { note: plan.note } : {}) };
    });
    return { rows: this.rows, columns };
  }

  /** Some more rows, or null when there are none. A file without rows gives one part without. */
  async next(): Promise<DecodedPart | null> {
    const { value, done } = await this.#parts.next();
    return done ? null : value;
  }
}

/** The columns asked for, batch by batch. `fields` are all the file's: a name may bring in more than the column that was meant. */
async function* batches(
  file: ParquetFile,
  fields: readonly Field[],
  wanted: readonly Field[],
): AsyncGenerator<{ readonly columns: Data[]; readonly rows: number }> {
  const stream: ReadableStream<WasmBatch> = await file.stream({
    batchSize: rowsOfPart(wanted.length),
    columns: wanted.map(({ name }) => name),
  });
  const reader = stream.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      for (const batch of tableFromIPC(read.value.intoIPCStream()).batches) {
        yield { columns: pick(batch, fields, wanted), rows: batch.numRows };
      }
    }
  } finally {
    await reader.cancel();
  }
}

/** A batch has some of the file's columns, in the file's order, and of those with one name all. */
function pick(batch: RecordBatch, fields: readonly Field[], wanted: readonly Field[]): Data[] {
  const columns: Data[] = [];
  let at = 0;
  for (const [index, { name }] of batch.schema.fields.entries()) {
    while (at < fields.length && fields[at]?.name !== name) at++;
    const field = fields[at++];
    const data = batch.data.children[index];
    if (field && data && wanted.includes(field)) columns.push(data);
  }
  if (columns.length !== wanted.length)
    throw new Error('The decoder gave other columns than those asked for');
  return columns;
}

/** Looks through those columns whose cells decide what they become. */
async function settle(
  file: ParquetFile,
  fields: readonly Field[],
  plans: readonly ColumnPlan[],
): Promise<Column[]> {
  const holding = new Map<Field, (data: Data) => boolean>();
  for (const [index, field] of fields.entries()) {
    const plan = plans[index];
    if (plan && 'holds' in plan) holding.set(field, plan.holds);
  }
  const looked = [...holding.keys()];
  if (looked.length > 0) {
    for await (const { columns } of batches(file, fields, looked)) {
      for (const [index, data] of columns.entries()) {
        const field = looked[index];
        if (field && !holding.get(field)?.(data)) holding.delete(field);
      }
      if (holding.size === 0) break;
    }
  }
  return fields.flatMap((field, index) => {
    const plan = plans[index];
    if (!plan) return [];
    if (!('holds' in plan)) return { field, plan };
    return { field, plan: holding.has(field) ? plan.first : plan.otherwise };
  });
}

async function* decode(
  file: ParquetFile,
  fields: readonly Field[],
  kept: readonly Kept[],
  rows: number,
  coder: TextCoder | undefined,
): AsyncGenerator<DecodedPart> {
  const schema = new Schema(kept.map(({ plan }, index) => new Field(`c${index}`, plan.type, true)));
  const changed = kept.map(() => ({ nonNumbers: 0, rounded: 0 }));
  const wanted = kept.map(({ field }) => field);
  let [readRows, bytes] = [0, 0];
  for await (const part of inParts(plainBatches(), rowsOfPart(kept.length))) {
    const partRows = part.reduce((sum, { numRows }) => sum + numRows, 0);
    const made = encoded(part);
    readRows += partRows;
    bytes += made.ipc.length;
    checkUnpacked(bytes + (coder?.textBytes ?? 0));
    yield { ...made, rows: partRows, changed: changed.map((cells) => ({ ...cells })) };
  }
  if (readRows !== rows) {
    throw damaged(`Filen är skadad: ${readRows} rader går att läsa, men den uppger att den har ${rows}.`);
  }
  if (rows === 0) yield { ...encoded([]), rows: 0, changed };

  function encoded(part: readonly RecordBatch[]): Pick<DecodedPart, 'ipc' | 'texts'> {
    return coder ? coder.code(schema, part) : { ipc: ipcOf(schema, part) };
  }

  async function* plainBatches(): AsyncGenerator<RecordBatch> {
    for await (const batch of batches(file, fields, wanted)) {
      const plain = batch.columns.map((data, index) => {
        const made = kept[index]?.plan.makePlain(data) ?? { data };
        const counts = changed[index];
        if (counts) {
          counts.nonNumbers += made.nonNumbers ?? 0;
          counts.rounded += made.rounded ?? 0;
        }
        return made.data;
      });
      yield batchOf(schema, plain, batch.rows);
    }
  }
}

/** Batches put together, and cut, to parts of just so many rows; the last may have fewer. */
async function* inParts(
  batches: AsyncIterable<RecordBatch>,
  rows: number,
): AsyncGenerator<readonly RecordBatch[]> {
  let part: RecordBatch[] = [];
  let room = rows;
  for await (const batch of batches) {
    let from = 0;
    while (batch.numRows - from >= room) {
      yield [...part, batch.slice(from, from + room)];
      from += room;
      [part, room] = [[], rows];
    }
    if (from < batch.numRows) part.push(batch.slice(from));
    room = rows - part.reduce((sum, { numRows }) => sum + numRows, 0);
  }
  if (part.length > 0) yield part;
}
