import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';

/** What the page is given after `#`, as JSON: the app's own built files, by their addresses. */
export interface BareEngineFiles {
  readonly worker: string;
  readonly wasm: string;
  /** The extract's files. */
  readonly extract: readonly string[];
}

/**
 * The least that an app on this engine must wait for: DuckDB-WASM up and the extract's bytes here, side by side. Nothing is read in and
 * nothing drawn. Marks `bare:boot` when the engine is open and `bare:ready` when the files are here too.
 */
const { worker, wasm, extract }: BareEngineFiles = JSON.parse(decodeURIComponent(location.hash.slice(1)));
const files = Promise.all(extract.map(async (file) => (await fetch(file)).arrayBuffer()));
const entry = new Blob([`importScripts(${JSON.stringify(worker)})`], { type: 'text/javascript' });
const engine = new AsyncDuckDB(new VoidLogger(), new Worker(URL.createObjectURL(entry)));
await engine.instantiate(wasm);
await engine.open({});
performance.mark('bare:boot');
await files;
performance.mark('bare:ready');
