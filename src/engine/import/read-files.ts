import { findExtractFolders } from '@/extracts/archive/extract-folders';
import { freePath } from '@/extracts/archive/free-path';
import { parseManifest } from '@/extracts/manifest';
import type { ReadFile, StagedTable } from '@/extracts/mapping/importer';
import { files as extractFiles } from '@/extracts/own/shelf';
import { decodeLimit } from '@/extracts/parquet/time-limit';
import type { ReadNote } from '@/extracts/read/read-table';
import { Unreadable } from '@/extracts/read/unreadable';
import type { ExtractConnection } from '../connection';
import { unlessCancelled } from '../connection';
import { EngineCrashed, EngineError, messageOf, QueryCancelled } from '../errors';
import type { LiveEngine } from '../live-engine';
import { quoted } from '../sql';
import { openDuckdbFile } from './duckdb-file-open';
import type { FileContent, FileReader, PackedFile } from './file-reader';
import { openParquet } from './parquet-open';
import { profileTable } from './profile-table';
import { openReports, type Report } from './reports';
import { stageTable } from './stage-table';
import { stageTyped } from './stage-typed';
import type { Staged } from './staged';
import type { Steps } from './steps';
import { openWholeExtract } from './whole-extract';

type Refused = Extract<ReadFile, { kind: 'refused' }>;

/** With the folders that it was chosen or dropped in. */
const pathOf = ({ name, webkitRelativePath }: File): string => webkitRelativePath || name;

/** What a failure says of the file that it came of. @throws what is no matter of the file's */
function refusalOf(file: string, error: unknown): Refused {
  if (error instanceof EngineCrashed || error instanceof QueryCancelled) throw error;
  if (error instanceof Unreadable || error instanceof EngineError) {
    return { kind: 'refused', file, sentence: error.sentence, nextStep: error.nextStep };
  }
  const isFull = /out of memory|allocation|invalid array length/i.test(messageOf(error));
  return {
    kind: 'refused',
    file,
    sentence: isFull
      ? 'Filen är för stor för det minne som webbläsaren ger.'
      : 'Filen kunde inte läsas. Den är troligen skadad.',
    nextStep: isFull
      ? 'Stäng andra flikar, eller dela upp filen och öppna en del i taget.'
      : 'Öppna den i programmet som den kommer från, spara den på nytt och öppna den igen.',
  };
}

/** What could not be opened of a file that was. */
const leftOut = (file: string, notes: readonly ReadNote[]): Refused[] =>
  notes.map(({ sentence }) => ({ kind: 'refused', file, sentence, nextStep: '' }));

/** What the project itself lays beside an extract's tables. */
const besideTables = ['views.json', ...Object.values(extractFiles)];

/** The files that a manifest says are its extract's; nothing where it cannot be read, and is refused with all that lies beside it. */
async function namesIn(manifest: Blob | undefined): Promise<ReadonlySet<string> | undefined> {
  try {
    const { tables } = parseManifest(JSON.parse((await manifest?.text()) ?? ''));
    return new Set([...Object.values(tables).map(({ file }) => file), ...besideTables]);
  } catch {
    return undefined;
  }
}

/** One opening of files: what each of them is, and what has been put into the engine for it. */
export class FilesReading {
  readonly staged: Staged[] = [];
  readonly #live: LiveEngine;
  readonly #connection: ExtractConnection;
  readonly #takenNames: () => Promise<readonly string[]>;
  readonly #known: () => Promise<string>;
  readonly #nextId: () => string;
  readonly #reports: Report[] = [];

  constructor(
    live: LiveEngine,
    connection: ExtractConnection,
    takenNames: () => Promise<readonly string[]>,
    known: () => Promise<string>,
    nextId: () => string,
  ) {
    this.#live = live;
    this.#connection = connection;
    this.#takenNames = takenNames;
    this.#known = known;
    this.#nextId = nextId;
  }

  /** @throws QueryCancelled, EngineCrashed: nothing of what was read is then left. */
  async read(files: readonly File[], steps: Steps): Promise<ReadFile[]> {
    try {
      const read = await this.#readAll(files, steps);
      return [...read, ...(await this.#openReports(steps))];
    } catch (error) {
      await this.#forget().catch(() => {});
      throw error;
    }
  }

  async #readAll(files: readonly File[], steps: Steps): Promise<ReadFile[]> {
    const byPath = new Map<string, File>();
    for (const file of files) byPath.set(freePath(pathOf(file), byPath), file);
    const { extracts, loose } = findExtractFolders([...byPath.keys()]);
    const strangers: string[] = [];
    const all = files.reduce((sum, { size }) => sum + size, 1);
    const read: ReadFile[] = [];
    let done = 0;
    const partOf = (size: number): Steps => {
      const part = steps.within(done / all, (done + size) / all);
      done += size;
      return part;
    };
    for (const extract of extracts) {
      const named = await namesIn(byPath.get(extract.manifest));
      const isStranger = (path: string) => named?.has(nameOf(path)) === false;
      strangers.push(...extract.files.filter(isStranger));
      const packed = [extract.manifest, ...extract.files.filter((path) => !isStranger(path))];
      const size = packed.reduce((sum, path) => sum + (byPath.get(path)?.size ?? 0), 0);
      const name = extract.folder || 'Uttaget';
      read.push(
        await this.#refusing(name, () =>
          this.#openExtract(name, async (file) => byPath.get(inFolder(extract.folder, file)), partOf(size)),
        ),
      );
    }
    for (const path of [...loose, ...strangers]) {
      const file = byPath.get(path);
      if (file) read.push(...(await this.#readOne(file, path, partOf(file.size))));
    }
    return read;
  }

  async #refusing(file: string, work: () => Promise<ReadFile>): Promise<ReadFile> {
    try {
      return await work();
    } catch (error) {
      return refusalOf(file, error);
    }
  }

  async #openExtract(
    name: string,
    fileOf: (file: string) => Promise<Blob | undefined>,
    steps: Steps,
  ): Promise<ReadFile> {
    const extract = await openWholeExtract(this.#live, fileOf, this.#takenNames, steps);
    return { kind: 'extract', file: name, extract };
  }

  async #readOne(file: File, path: string, steps: Steps): Promise<ReadFile[]> {
    const reader = this.#live.host.startFileReader();
    const before = this.staged.length;
    try {
      steps.tell(`Läser ${file.name}`, 0);
      const onProgress = (fraction: number) => {
        if (!steps.signal.aborted) steps.tell(`Läser ${file.name}`, 0.5 * fraction);
      };
      const content = await unlessCancelled(reader.open(file, onProgress), steps.signal);
      return await this.#take(content, reader, file, path, steps.within(0.5, 1));
    } catch (error) {
      await this.#forget(before);
      return [refusalOf(path, error)];
    } finally {
      reader.close();
    }
  }

  async #take(
    content: FileContent,
    reader: FileReader,
    file: File,
    path: string,
    steps: Steps,
  ): Promise<ReadFile[]> {
    switch (content.kind) {
      case 'tables': {
        const tables: StagedTable[] = [];
        for (const [at, head] of content.tables.entries()) {
          const part = steps.within(at / content.tables.length, (at + 1) / content.tables.length);
          const id = this.#nextId();
          tables.push(
            await this.#profiled(
              () => stageTable(this.#connection, reader, at, head, { id, file: path }, part),
              id,
            ),
          );
        }
        return [{ kind: 'tables', file: path, tables }];
      }
      case 'parquet':
      case 'duckdb':
        return this.#readTyped(content.kind, file, path, steps);
      case 'archive':
        return [...(await this.#readPacked(content.files, path, steps)), ...leftOut(path, content.notes)];
      case 'report':
        this.#reports.push({ file: path, text: content.text });
        return [];
    }
  }

  /** Stages a table so that it is forgotten also where only a part of it has come in. */
  async #profiled(stage: () => Promise<Staged>, id: string): Promise<StagedTable> {
    this.#begun.add(id);
    const staged = await stage();
    this.staged.push(staged);
    return profileTable(this.#connection, staged);
  }
  readonly #begun = new Set<string>();

  async #readTyped(kind: 'parquet' | 'duckdb', file: File, path: string, steps: Steps): Promise<ReadFile[]> {
    const { host } = this.#live;
    const opening =
      kind === 'parquet'
        ? openParquet(file, file.name, host, decodeLimit, true)
        : openDuckdbFile(file, file.name, host);
    const opened = await unlessCancelled(opening, steps.signal);
    try {
      const tables: StagedTable[] = [];
      for (const [at, table] of opened.tables.entries()) {
        const part = steps.within(at / opened.tables.length, (at + 1) / opened.tables.length);
        const id = this.#nextId();
        tables.push(
          await this.#profiled(() => stageTyped(this.#connection, table, { id, file: path }, part), id),
        );
      }
      return [{ kind: 'tables', file: path, tables }, ...leftOut(path, opened.notes)];
    } finally {
      opened.close();
    }
  }

  async #readPacked(packed: readonly PackedFile[], archive: string, steps: Steps): Promise<ReadFile[]> {
    const files = packed.map(({ path, bytes }) => {
      const file = new File([bytes], path.split('/').at(-1) ?? path);
      Object.defineProperty(file, 'webkitRelativePath', { value: path });
      return file;
    });
    const read = await this.#readAll(files, steps);
    const only = packed.length === 1 || read.length === 1;
    return read.map((one) => ({ ...one, file: only ? archive : `${archive}/${one.file}` }));
  }

  async #openReports(steps: Steps): Promise<ReadFile[]> {
    if (this.#reports.length === 0) return [];
    const files = this.#reports.map(({ file }) => file).join(', ');
    return [
      await this.#refusing(files, async () => ({
        kind: 'extract',
        file: files,
        extract: await openReports(
          this.#live,
          this.#reports,
          await this.#known(),
          this.#takenNames,
          steps.within(0.9, 1),
        ),
      })),
    ];
  }

  /** Takes the tables from one place on out of the engine again. */
  async #forget(from = 0): Promise<void> {
    this.staged.splice(from);
    const kept = new Set(this.staged.map(({ id }) => id));
    for (const id of this.#begun) {
      if (kept.has(id)) continue;
      this.#begun.delete(id);
      const names = await this.#connection.run<{ name: string }>(
        `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = '${this.#connection.schema}'
         AND (table_name = 'rows_${id}' OR starts_with(table_name, 'texts_${id}_') OR table_name = 'arrived')`,
      );
      for (const { name } of names) await this.#connection.run(`DROP TABLE ${quoted(name)}`);
    }
  }
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const inFolder = (folder: string, file: string): string => (folder === '' ? file : `${folder}/${file}`);
