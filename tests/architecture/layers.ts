/**
 * The layers of src, from the ground up, and what each may import besides itself. A layer that stands nowhere here is not a layer.
 * `pages` may import components and all that components may; `app` and `main` may import everything.
 */
const ground = ['domain'] as const;
const ofComponents = ['export', 'charts', 'models', 'queries', 'selection', 'extracts', 'format', 'domain'];

export const layers: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  format: ground,
  selection: ground,
  extracts: ground,
  engine: ['extracts', 'domain'],
  queries: ['engine', 'selection', 'extracts', 'domain'],
  models: ['queries', 'selection', 'extracts', 'format', 'domain'],
  charts: ['models', 'format', 'domain'],
  export: ['charts', 'models', 'extracts', 'format', 'domain'],
  components: ofComponents,
  pages: ['components', ...ofComponents],
  app: ['pages', 'components', 'engine', ...ofComponents],
  main: ['app', 'pages', 'components', 'engine', ...ofComponents],
};

/** A package, or a family of them, and the only folders of src that may import it. */
export interface Door {
  readonly packages: RegExp;
  readonly folders: readonly string[];
}

const screen = ['charts', 'components', 'pages', 'app', 'main'];

export const doors: readonly Door[] = [
  { packages: /^(echarts|zrender)$/, folders: ['charts'] },
  { packages: /^(@duckdb\/duckdb-wasm|apache-arrow)$/, folders: ['engine'] },
  { packages: /^parquet-wasm$/, folders: ['extracts/parquet', 'engine'] },
  { packages: /^saxen$/, folders: ['extracts/workbook'] },
  { packages: /^(mammoth|pdfjs-dist)$/, folders: ['extracts/document'] },
  // Node's own modules: only the engine, which has an implementation for Node. The native DuckDB builds data and never reaches the page.
  { packages: /^node:/, folders: ['engine'] },
  { packages: /^@duckdb\/node-/, folders: [] },
  {
    packages: /^@tanstack\/(react-query|query-core)/,
    folders: ['queries', 'components', 'pages', 'app', 'main'],
  },
  {
    packages: /^@tanstack\/(react-router|history|router-core)/,
    folders: ['components', 'pages', 'app', 'main'],
  },
  { packages: /^(react$|react-|@react-)/, folders: screen },
];
