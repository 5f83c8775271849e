import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What the built extracts follow from: the data, the code that builds them, the questions that are asked, and the libraries. */
const inputs = [
  'data',
  'src/domain',
  'src/engine',
  'src/extracts',
  'src/queries',
  'src/selection',
  'package-lock.json',
];

function hashOf(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const start of paths) {
    const full = path.join(root, start);
    if (!existsSync(full)) continue;
    const files = start.includes('.')
      ? [full]
      : readdirSync(full, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => path.join(entry.parentPath, entry.name))
          .sort();
    for (const file of files) hash.update(path.relative(root, file)).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Remembers what the last build was made of and what it made, outside the project's own files. */
export class BuildStamp {
  readonly #stamp: string;
  readonly #inputs: string;

  constructor(
    readonly root: string,
    readonly output: string,
  ) {
    this.#stamp = path.join(root, 'node_modules/.cache/tertial/data-build');
    this.#inputs = hashOf(root, inputs);
  }

  /** Neither what goes in nor what came out has changed since `write`. */
  holds(): boolean {
    return existsSync(this.#stamp) && readFileSync(this.#stamp, 'utf8') === this.#text();
  }

  write(): void {
    mkdirSync(path.dirname(this.#stamp), { recursive: true });
    writeFileSync(this.#stamp, this.#text());
  }

  #text(): string {
    return `${this.#inputs} ${hashOf(this.root, [this.output])}`;
  }
}
