import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Ran {
  /** The exit code, or `undefined` where the command was ended from outside or never started. */
  readonly code: number | undefined;
}

/** Runs one of the project's own tools (a package with a `bin`) in this very Node, output passed through. */
export function runTool(
  name: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<Ran> {
  const { bin } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
  const script = typeof bin === 'string' ? bin : Object.values<string>(bin)[0];
  return run(process.execPath, [join(root, 'node_modules', name, script ?? ''), ...args], environment);
}

/** Runs a script of package.json. */
export function runScript(name: string): Promise<Ran> {
  return run('npm', ['run', '--silent', name], {});
}

/** Longer than any runner needs (on two cores the end-to-end tests take nearly half an hour): one that hangs is ended, so that the others have their say. */
const limit = 60 * 60_000;

function run(command: string, args: readonly string[], environment: Record<string, string>): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: limit,
      shell: process.platform === 'win32' && command === 'npm',
    });
    child.once('error', () => resolve({ code: undefined }));
    child.once('close', (code) => resolve({ code: code ?? undefined }));
  });
}
