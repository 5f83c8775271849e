import { Zip, ZipDeflate } from 'fflate';

/** Bytes that are packed before the page gets its turn: some milliseconds' work. */
const pieceBytes = 64_000;

/** What is written into a zip, one file after the other; the page answers between two pieces. */
export interface ZipWriter {
  /** @param isPacked its bytes are packed already, as Parquet's are: nothing is gained by trying */
  add(
    name: string,
    bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    isPacked: boolean,
  ): Promise<void>;
  finish(): Promise<Blob>;
}

/** @param on the date that the files have in it: the extract's own, so that the same extract gives the same bytes */
export function zipWriter(on: Date, signal: AbortSignal): ZipWriter {
  const parts: BlobPart[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    parts.push(chunk as Uint8Array<ArrayBuffer>);
  });
  return {
    async add(name, bytes, isPacked) {
      // Stored as blocks of deflate, too: readers know the size of such a file before they have come to its end.
      const file = new ZipDeflate(name, { level: isPacked ? 0 : 6 });
      file.mtime = on;
      zip.add(file);
      for await (const whole of bytes) {
        // Whoever made them has used this turn.
        await aTurn();
        for (let from = 0; from < whole.length; from += pieceBytes) {
          signal.throwIfAborted();
          file.push(whole.subarray(from, from + pieceBytes));
          if (from + pieceBytes < whole.length) await aTurn();
        }
      }
      file.push(new Uint8Array(), true);
    },
    async finish() {
      signal.throwIfAborted();
      zip.end();
      return new Blob(parts, { type: 'application/zip' });
    },
  };
}

/** Lets the page do what it has to. */
const aTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
