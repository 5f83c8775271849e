import { isOwnName } from '@/domain/own-name';
import { type ExtractIndex, type Manifest, parseExtractIndex, type TableFile } from '@/extracts/manifest';
import type { Importer } from '@/extracts/mapping/importer';
import type { OwnExtracts } from '@/extracts/own/own-extracts';
import type { QueryEngine } from './engine';
import { EngineError, messageOf } from './errors';
import type { HiddenFigures } from './hidden-figures';
import type { LiveEngine, OpenExtract } from './live-engine';
import { remembered } from './remember';
import type { ShownEngine } from './shown-engine';
import type { ExtractSource } from './source';
import { getFreshJson, getHashedJson, httpSource, parsed } from './source-http';
import { ownSource } from './source-own';
import { type EngineStatus, StatusStore } from './status';
import { unpacked } from './stored-views';

/** The engine as the app holds it. */
export interface RunningEngine {
  /** The same object until it changes; with `subscribe`, for `useSyncExternalStore`. */
  getStatus(): EngineStatus;
  subscribe(listener: () => void): () => void;
  /** The extracts served with the app; the first is the default. @throws EngineError */
  extracts(): Promise<ExtractIndex>;
  /** What an extract says of itself, whether or not it is read in. @throws EngineError */
  manifest(extract: string): Promise<Manifest>;
  /** The bytes of a table's file, exactly those that the manifest promises. @throws EngineError */
  readFile(extract: string, file: TableFile): Promise<Uint8Array>;
  /** Reads an extract in, once. @throws EngineError */
  open(extract: string): Promise<OpenExtract>;
  /** Queries to an extract. They wait until it is read in, and are asked again after a crash. */
  extract(name: string): QueryEngine;
  /** Queries to an extract's tables as they may be shown, and the reader's own questions to them. */
  shown(name: string, hidden: HiddenFigures): ShownEngine;
  /** Answers written beside the extract when it was built, or undefined where there are none: then the engine gives them. */
  storedViews(extract: string): Promise<unknown>;
  /** Opens the reader's own files beside what is open. What it takes comes with its first use. */
  readonly importer: Importer;
  /** Tries again what failed, without reloading the page. */
  retry(): void;
}

/**
 * Starts DuckDB and the fetch of the extracts' index at once. Call it first thing in `main.tsx`, once.
 *
 * DuckDB's own code and Arrow come as a chunk of their own, so that the shell does not wait for them.
 * @param own the reader's own extracts, known by their names
 */
export function startEngine(own: OwnExtracts, base = new URL('extracts/', document.baseURI)): RunningEngine {
  const status = new StatusStore();
  const extracts = remembered(async () =>
    parsed(parseExtractIndex, await getFreshJson(new URL('index.json', base))),
  );
  const entryOf = async (name: string) => {
    const entry = (await extracts()).find((extract) => extract.name === name);
    if (entry) return entry;
    throw new EngineError('load', `No extract ${name}`, { sentence: `Uttaget ${name} finns inte.` });
  };
  const folderOf = (name: string) => new URL(`${name}/`, base);

  const sourceOf = async (name: string): Promise<ExtractSource> =>
    isOwnName(name) ? ownSource(own, name) : httpSource(folderOf(name), (await entryOf(name)).hash);

  const live = remembered(async (): Promise<LiveEngine> => {
    try {
      const [{ LiveEngine }, { browserHost }] = await Promise.all([
        import('./live-engine'),
        import('./boot-browser'),
      ]);
      return new LiveEngine(browserHost, sourceOf, status);
    } catch (cause) {
      const error = new EngineError('boot', messageOf(cause), { cause });
      status.set({ phase: 'failed', step: error.sentence, fraction: 0, error });
      throw error;
    }
  });

  const importer = remembered(async (): Promise<Importer> => {
    const [engine, { LiveImporter }] = await Promise.all([live(), import('./import/live-importer')]);
    const taken = async () => [...(await extracts()), ...(await own.list())].map(({ name }) => name);
    const known = async () => (await extracts())[0]?.name ?? '';
    return new LiveImporter(engine, taken, known);
  });

  // Failures are in the status.
  const boot = () =>
    void live()
      .then((engine) => engine.boot())
      .catch(() => {});
  boot();
  extracts().catch(() => {});

  return {
    getStatus: status.getStatus,
    subscribe: status.subscribe,
    extracts,
    manifest: async (name) => (await sourceOf(name)).manifest(),
    readFile: async (name, file) => (await sourceOf(name)).read(file),
    open: async (name) => (await live()).open(name),
    extract: (name) => ({
      query: async (sql, parameters, options) => (await live()).extract(name).query(sql, parameters, options),
    }),
    shown: (name, hidden) => {
      const shown = remembered(async () => {
        const [engine, { shownEngine }] = await Promise.all([live(), import('./shown-engine')]);
        return shownEngine(engine, name, hidden);
      });
      return {
        query: async (sql, parameters, options) => (await shown()).query(sql, parameters, options),
        tables: async () => (await shown()).tables(),
        ask: async (...asked) => (await shown()).ask(...asked),
      };
    },
    storedViews: async (name) => {
      if (isOwnName(name)) return undefined;
      const { views } = await entryOf(name);
      const url = new URL('views.json', folderOf(name));
      url.searchParams.set('v', views.slice(0, 12));
      return getHashedJson(url, views)
        .then(unpacked)
        .catch(() => undefined);
    },
    importer: {
      read: async (...asked) => (await importer()).read(...asked),
      preview: async (...asked) => (await importer()).preview(...asked),
      use: async (...asked) => (await importer()).use(...asked),
      changes: async (...asked) => (await importer()).changes(...asked),
      discard: async () => (await importer()).discard(),
    },
    retry: () =>
      void live().then(
        (engine) => engine.retry(),
        () => {},
      ),
  };
}
