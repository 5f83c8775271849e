import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Aliases, offences, type Sources, strays } from './architecture/check';

const root = new URL('../', import.meta.url);
const aliases: Aliases = JSON.parse(readFileSync(new URL('tsconfig.json', root), 'utf8')).compilerOptions
  .paths;

function sourcesUnder(folder: string): Sources {
  const paths = readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`);
  return new Map(paths.sort().map((path) => [path, readFileSync(new URL(path, root), 'utf8')]));
}

/** The offences of a file planted among a few innocent ones. */
function planted(path: string, source: string, others: Record<string, string> = {}): string[] {
  const innocent = {
    'src/domain/unit.ts': 'export const unit = 1;',
    'src/engine/engine.ts': "import { unit } from '@/domain/unit';\nexport const engine = unit;",
    'src/charts/line/option.ts': "import { use } from 'echarts/core';\nexport const option = use;",
  };
  return offences(new Map(Object.entries({ ...innocent, ...others, [path]: source })), aliases);
}

describe('the project', () => {
  it('keeps every import of src within the layers and the doors, without a cycle', () => {
    const sources = sourcesUnder('src');
    expect(sources.size).toBeGreaterThan(10);
    expect(offences(sources, aliases)).toEqual([]);
  });

  it('imports nothing from outside its own folder', () => {
    const sources = new Map([...sourcesUnder('src'), ...sourcesUnder('data'), ...sourcesUnder('tests')]);
    expect(strays(sources, aliases)).toEqual([]);
  });
});

describe('the check of the layers', () => {
  it('lets a downward import through', () => {
    expect(planted('src/engine/load.ts', "import { unit } from '@/domain/unit';")).toEqual([]);
  });

  const upward = 'src/domain/x.ts';
  const says = 'src/domain/x.ts imports src/engine/engine.ts';
  it.each([
    ['a relative import', "import { engine } from '../engine/engine';", says],
    ['an aliased import', "import { engine } from '@/engine/engine';", says],
    ['an import for its side effect', "import '@/engine/engine';", says],
    ['a type import', "import type { engine } from '@/engine/engine';", `${says} (type import)`],
    ['a type taken in place', "export type E = import('@/engine/engine').E;", `${says} (type import)`],
    ['a re-export of names', "export { engine } from '../engine/engine';", `${says} (re-export)`],
    ['a re-export of all', "export * from '@/engine/engine';", `${says} (re-export)`],
    ['a dynamic import', "export const e = () => import('@/engine/engine');", `${says} (dynamic import)`],
    [
      'a dynamic import in a template',
      'export const e = () => import(`../engine/engine`);',
      `${says} (dynamic import)`,
    ],
    ['a worker by URL', "new Worker(new URL('../engine/engine.ts', import.meta.url));", `${says} (URL)`],
    ['a file with a vite suffix', "import url from '../engine/engine?worker';", says],
  ])('catches %s that goes upwards', (_, source, sentence) => {
    expect(planted(upward, source)).toEqual([`${sentence}: domain may import –`]);
  });

  it('catches a page that skips the layers between and takes the engine', () => {
    expect(planted('src/pages/overview/page.tsx', "import { engine } from '@/engine/engine';")).toEqual([
      'src/pages/overview/page.tsx imports src/engine/engine.ts: pages may import components, export, charts, models, queries, selection, extracts, format, domain',
    ]);
  });

  it.each([
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the hole belongs to the planted source
    ['a template with a hole', 'export const load = (name: string) => import(`../engine/${name}`);'],
    ['a variable', 'export const load = (name: string) => import(name);'],
    ['a glob', "export const all = import.meta.glob('../engine/*.ts');"],
  ])('takes a dynamic import by %s as an offence, since nobody can follow it', (_, source) => {
    expect(planted(upward, source)).toEqual([
      'src/domain/x.ts has a dynamic import whose target is computed: write it out, so that its layer can be read',
    ]);
  });

  it('catches a folder that is no layer', () => {
    expect(planted('src/utils/x.ts', 'export const x = 1;')[0]).toMatch(
      /^src\/utils\/x\.ts stands in no layer/,
    );
  });

  it('catches an import of what is outside src, and of what does not exist', () => {
    expect(planted(upward, "import '../../data/build';")).toEqual([
      'src/domain/x.ts imports data/build: that is outside src',
    ]);
    expect(planted(upward, "import '../../../shared/documents/a.json';")).toEqual([
      'src/domain/x.ts imports ../shared/documents/a.json: that is outside src',
    ]);
    expect(planted(upward, "import './gone';")).toEqual([
      'src/domain/x.ts imports src/domain/gone: there is no such file',
    ]);
  });

  it('catches a cycle within a layer, by type as by value', () => {
    const other = { 'src/domain/y.ts': "import type { x } from './x';\nexport const y = 1;" };
    expect(planted(upward, "import { y } from './y';\nexport const x = y;", other)).toEqual([
      'import cycle: src/domain/y.ts → src/domain/x.ts → src/domain/y.ts',
    ]);
  });
});

describe('the check of the doors', () => {
  it.each([
    ['src/models/a.ts', "import * as echarts from 'echarts';", 'echarts: only charts may'],
    [
      'src/components/a.tsx',
      "import type { EChartsOption } from 'echarts/types/dist/shared';",
      'echarts (type import): only charts may',
    ],
    ['src/queries/a.ts', "import { Table } from 'apache-arrow';", 'apache-arrow: only engine may'],
    [
      'src/app/a.ts',
      "import w from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';",
      '@duckdb/duckdb-wasm: only engine may',
    ],
    [
      'src/extracts/csv/a.ts',
      "import init from 'parquet-wasm/esm';",
      'parquet-wasm: only extracts/parquet, engine may',
    ],
    [
      'src/models/b.ts',
      "import { useMemo } from 'react';",
      'react: only charts, components, pages, app, main may',
    ],
    [
      'src/selection/a.ts',
      "import { useSearch } from '@tanstack/react-router';",
      '@tanstack/react-router: only components, pages, app, main may',
    ],
    ['src/format/a.ts', "import { readFileSync } from 'node:fs';", 'node:fs: only engine may'],
    [
      'src/engine/a.ts',
      "import { DuckDBInstance } from '@duckdb/node-api';",
      '@duckdb/node-api: nothing under src may',
    ],
  ])('stops %s: %s', (path, source, sentence) => {
    expect(planted(path, source)).toEqual([`${path} imports ${sentence}`]);
  });

  it('opens for those whose door it is', () => {
    expect(planted('src/extracts/parquet/read.ts', "import init from 'parquet-wasm/esm';")).toEqual([]);
    expect(planted('src/queries/a.ts', "import { queryOptions } from '@tanstack/react-query';")).toEqual([]);
    expect(planted('src/main.tsx', "import { createRoot } from 'react-dom/client';")).toEqual([]);
  });
});
