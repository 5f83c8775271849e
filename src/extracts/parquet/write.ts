import type { RecordBatch, WriterProperties } from 'parquet-wasm';
import type { ParquetWriter } from './writer';

/** What is used of parquet-wasm to write; it comes from another file in the browser than in Node. */
export type ParquetWriting = Pick<
  typeof import('parquet-wasm'),
  'Compression' | 'Table' | 'WriterPropertiesBuilder' | 'transformParquetStream' | 'writeParquet'
>;

/** A reader holds a row group at a time. */
const rowGroupRows = 1_000_000;

const properties = ({ WriterPropertiesBuilder, Compression }: ParquetWriting): WriterProperties =>
  new WriterPropertiesBuilder()
    .setCompression(Compression.ZSTD)
    .setMaxRowGroupSize(rowGroupRows)
    .setCreatedBy('Tertial')
    .build();

async function collect(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The writer itself: one file after another. */
export function parquetWriting(wasm: ParquetWriting): Omit<ParquetWriter, 'close'> {
  let file = fileWriting(wasm);
  return {
    add: (ipc) => file.add(ipc),
    finish() {
      const whole = file.finish();
      file = fileWriting(wasm);
      return whole;
    },
  };
}

/** A file's rows stream through it, so that only the packed file is ever whole. */
function fileWriting(wasm: ParquetWriting): Omit<ParquetWriter, 'close'> {
  const batches = new TransformStream<RecordBatch, RecordBatch>();
  const rows = batches.writable.getWriter();
  let columns: Uint8Array | undefined;
  let file: Promise<Uint8Array> | undefined;
  return {
    async add(ipc) {
      columns ??= ipc;
      for (const batch of wasm.Table.fromIPCStream(ipc).recordBatches()) {
        file ??= wasm.transformParquetStream(batches.readable, properties(wasm)).then(collect);
        // A failure is told by whichever of the two is waited for.
        file.catch(() => {});
        await Promise.race([rows.write(batch), file]);
      }
    },
    async finish() {
      if (!columns) throw new Error('A Parquet file needs columns: nothing was added');
      if (!file) return wasm.writeParquet(wasm.Table.fromIPCStream(columns), properties(wasm));
      await Promise.race([rows.close(), file]);
      return file;
    },
  };
}
