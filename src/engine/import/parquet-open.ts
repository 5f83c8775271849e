import { decodeLimit } from '@/extracts/parquet/time-limit';
import type { ReadNote } from '@/extracts/read/read-table';
import type { TypedColumn, TypedFile, TypedPart, TypedTable } from '@/extracts/read/typed-table';
import { Unreadable } from '@/extracts/read/unreadable';
import { type Conversation, converse, WorkerLost, WorkerNotStarted } from '@/extracts/worker/conversation';
import { EngineError, messageOf } from '../errors';
import type { EngineHost } from '../host';
import type { ChangedCells, DescribedFile, ParquetAnswer, ParquetQuestion } from './parquet-messages';
import { changeNotes, columnNotes, shownNames } from './parquet-notes';

/** What went wrong with a file, for its reader. */
function asRefusal(error: unknown): unknown {
  if (error instanceof Unreadable || error instanceof EngineError) return error;
  const detail = messageOf(error);
  if (error instanceof WorkerNotStarted) {
    return new EngineError('load', `The Parquet reader: ${detail}`, {
      sentence: 'Den del av programmet som läser Parquetfiler kunde inte hämtas.',
      cause: error,
    });
  }
  const resend = 'Hämta eller exportera filen på nytt och öppna den igen.';
  // A trap in the decoder: what it met is not told, and where memory ends is one of the things that it meets.
  if (error instanceof WorkerLost || /unreachable|memory/i.test(detail)) {
    return new Unreadable(
      'Filen går inte att läsa: läsningen stannade. Den är troligen skadad, eller för stor för webbläsarens minne.',
      resend,
      detail,
    );
  }
  if (/disabled feature|not yet implemented|NYI|not supported/i.test(detail)) {
    return new Unreadable(
      'Filen är skriven på ett sätt som inte kan läsas här.',
      'Spara den med en vanlig packning (Snappy eller Zstandard) och öppna den igen.',
      detail,
    );
  }
  return new Unreadable('Filen är skadad och går inte att läsa.', resend, detail);
}

/** The file's name without its ending. */
const withoutEnding = (name: string): string => name.replace(/\.[^.]+$/, '');

export type ParquetDecoding = Conversation<ParquetQuestion, ParquetAnswer>;

class ParquetTable implements TypedTable {
  readonly rows: number;
  readonly columns: readonly TypedColumn[];
  #notes: readonly ReadNote[];

  constructor(
    readonly name: string,
    described: DescribedFile,
    readonly worker: ParquetDecoding,
  ) {
    const names = shownNames(described.columns);
    this.rows = described.rows;
    this.columns = described.columns.flatMap(({ stored }, index) =>
      stored ? { name: names[index] ?? '', stored } : [],
    );
    this.#notes = columnNotes(described.columns);
  }

  get notes(): readonly ReadNote[] {
    return this.#notes;
  }

  /** The next part is decoded while the last one is being used. */
  async *parts(): AsyncGenerator<TypedPart> {
    let changed: readonly ChangedCells[] = [];
    let next = this.#next();
    for (let part = await next; part; part = await next) {
      changed = part.changed;
      next = this.#next();
      // If it fails before its turn, it is told when that comes.
      next.catch(() => {});
      yield { ipc: part.ipc, rows: part.rows, ...(part.texts && { texts: part.texts }) };
    }
    const names = this.columns.map(({ name }) => name);
    this.#notes = [...this.#notes, ...changeNotes(names, changed)];
  }

  async #next() {
    try {
      const answer = await this.worker.ask({ next: true });
      if (!('part' in answer)) throw new Error('The Parquet reader answered something else');
      return answer.part;
    } catch (error) {
      throw asRefusal(error);
    }
  }
}

/**
 * What a decoder makes of a file: one after another, if need be, until it fails.
 * @throws as `openParquet`
 */
export async function describeParquet(
  worker: ParquetDecoding,
  file: Blob,
  name: string,
  coded = false,
): Promise<TypedTable> {
  try {
    const answer = await worker.ask({ open: file, coded });
    if (!('opened' in answer)) throw new Error('The Parquet reader answered something else');
    const table = new ParquetTable(withoutEnding(name), answer.opened, worker);
    if (table.columns.length > 0) return table;
    throw new Unreadable(
      ['Filen har inga kolumner som kan visas.', ...table.notes.map(({ sentence }) => sentence)].join(' '),
      'Exportera den med enkla kolumner: text, tal och datum.',
    );
  } catch (error) {
    throw asRefusal(error);
  }
}

/**
 * Opens a Parquet file of anyone's making, in a worker of its own that is ended by `close`, or when it fails.
 * @param name the file's, with its ending
 * @param limit milliseconds that opening it, and each part of it, may take
 * @param coded whether columns of text come as codes with their texts beside, see `TypedPart`
 * @throws Unreadable where it is no Parquet, encrypted, damaged, too large, or has nothing that a table can hold; EngineError where the
 * reader did not arrive.
 */
export async function openParquet(
  file: Blob,
  name: string,
  host: EngineHost,
  limit = decodeLimit,
  coded = false,
): Promise<TypedFile> {
  const worker: ParquetDecoding = converse(host.startParquetDecoder(), limit);
  const close = () => worker.end();
  try {
    return { tables: [await describeParquet(worker, file, name, coded)], notes: [], close };
  } catch (error) {
    close();
    throw error;
  }
}
