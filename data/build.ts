import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ExtractIndex } from '@/extracts/manifest';
import { prefetchDefaultViews } from '@/queries/default-views';
import { DataError } from './build/problems';
import { storedViews } from './build/stored-views';
import { BuildStamp } from './build/up-to-date';
import { json, sha256, writeExtract } from './build/write-extract';

/** `npm run data`: the project's own CSV becomes the extract that is served with the app. */

const root = fileURLToPath(new URL('../', import.meta.url));
const output = 'public/extracts';

async function build(): Promise<void> {
  const folder = path.join(root, output);
  mkdirSync(folder, { recursive: true });
  // Built aside and moved into place: whoever reads meanwhile sees the old extract or the new, not half of one.
  const aside = mkdtempSync(path.join(folder, '.new-'));
  try {
    const fresh = path.join(aside, 'extract');
    const manifest = await writeExtract(path.join(root, 'data'), fresh);
    const views = JSON.stringify(await storedViews(fresh, manifest, prefetchDefaultViews));
    writeFileSync(path.join(fresh, 'views.json'), views);
    const { name, title, fictional, created, hash } = manifest;
    const index: ExtractIndex = [{ name, title, fictional, created, hash, views: sha256(views) }];

    // What was served before, other extracts too, goes; a folder that another build is filling stays.
    for (const old of readdirSync(folder).filter((entry) => !entry.startsWith('.'))) {
      rmSync(path.join(folder, old), { recursive: true });
    }
    renameSync(fresh, path.join(folder, name));
    writeFileSync(path.join(folder, 'index.json'), json(index));

    const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0);
    console.log(`${output}/${name}: ${rows} rows in ${Object.keys(manifest.tables).length} tables`);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

const stamp = new BuildStamp(root, output);
if (!stamp.holds()) {
  try {
    await build();
    stamp.write();
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    console.error(`The data in data/ cannot be built:\n${error.message}`);
    process.exitCode = 1;
  }
}
