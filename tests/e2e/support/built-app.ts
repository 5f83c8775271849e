import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that `npm run build` writes. */
export const builtApp = fileURLToPath(new URL('../../../dist/', import.meta.url));

/** The built files under `dist/assets` whose name matches. */
export function builtAssets(name: RegExp): string[] {
  return readdirSync(join(builtApp, 'assets')).filter((file) => name.test(file));
}

export function requireBuiltApp(): void {
  if (!existsSync(join(builtApp, 'index.html')))
    throw new Error('There is no built app: run "npm run build" first.');
}
