import { existsSync, readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import type { ExtractIndex } from './src/extracts/manifest';

/**
 * Nothing leaves the browser (domain rule 27): only this host is spoken to, and no text becomes code.
 *
 * - `'wasm-unsafe-eval'` lets DuckDB and the Parquet reader compile; JavaScript's own eval stays forbidden.
 * - `blob:` workers inherit the policy, where workers loaded from a URL would not be bound by it.
 * - the hash is the one style element that react-aria-components writes.
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Writes the policy first in the built page's head. The dev server's styles and reloads are inline, so it has none. */
function policy(): Plugin {
  return {
    name: 'tertial:content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/**
 * Has the browser ask for the extract's index and its opening answers while the program is still on its way. The hint is only that: an
 * extract that is exchanged after the build is asked for anew.
 */
function hints(): Plugin {
  let index: string;
  return {
    name: 'tertial:hints',
    apply: 'build',
    configResolved({ publicDir }) {
      index = `${publicDir}/extracts/index.json`;
    },
    transformIndexHtml() {
      // A page built without extracts, as a test's is, has nothing to hint at.
      if (!existsSync(index)) return [];
      const [first] = JSON.parse(readFileSync(index, 'utf8')) as ExtractIndex;
      if (first === undefined) return [];
      const views = `./extracts/${first.name}/views.json?v=${first.views.slice(0, 12)}`;
      return ['./extracts/index.json', views].map((href) => ({
        tag: 'link',
        attrs: { rel: 'preload', as: 'fetch', href, crossorigin: 'anonymous' },
        injectTo: 'head' as const,
      }));
    },
  };
}

/** The engine's own chunks, which the first script imports as its first act: they come beside it, not after it. */
function engineChunks(): Plugin {
  const chunk = /src\/engine\/(live-engine|boot-browser)\.ts$/;
  return {
    name: 'tertial:engine-chunks',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) =>
        Object.values(bundle)
          .filter((file) => file.type === 'chunk' && chunk.test(file.facadeModuleId ?? ''))
          .map(({ fileName }) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', href: `./${fileName}`, crossorigin: 'anonymous' },
            injectTo: 'head' as const,
          })),
    },
  };
}

export default defineConfig({
  // Relative addresses: the built folder works under any path of any static host.
  base: './',
  plugins: [react(), policy(), hints(), engineChunks()],
  resolve: { tsconfigPaths: true },
  // Module workers, entered through a blob that imports them by absolute address (src/extracts/parquet, src/engine).
  worker: { format: 'es' },
  // Prebuilt with their wasm beside them: bundling them for the dev server would lose it.
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm', 'parquet-wasm'] },
  build: {
    target: 'es2023',
    // A small font or icon inlined as data: would be refused by the policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // ECharts is one library and comes by itself; the engine's wasm is the large part.
    chunkSizeWarningLimit: 600,
  },
  preview: { port: 4173, strictPort: true },
});
