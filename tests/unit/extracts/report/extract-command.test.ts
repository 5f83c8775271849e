import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { readTable } from '@/extracts/csv/table-csv';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
const folder = mkdtempSync(path.join(tmpdir(), 'extract-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const extract = (...args: string[]) =>
  execFileSync(process.execPath, [tsx, 'data/extract.ts', ...args], { cwd: root, encoding: 'utf8' });
const contents = () =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.csv'))
      .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );

describe('npm run extract', () => {
  it('writes every table and says what it found, twice the same to the byte, and leaves the project alone', () => {
    const catalogue = readFileSync(path.join(root, 'data/indicators.csv'), 'utf8');
    const said = extract('tests/fixtures/reports', '--out', folder);
    const first = contents();
    expect(Object.keys(first)).toHaveLength(12);
    expect(readTable('documents', first['documents.csv'] ?? '')).toHaveLength(6);
    expect(said).toContain('6 rapporter lästa');
    // Every finding is a row of the file and a line of the output.
    const findings = (first['findings.csv'] ?? '').trim().split('\n').length - 1;
    expect(said).toContain(`${findings} anmärkningar`);
    expect(said.split('\n').filter((line) => / rad \d+: /.test(line))).toHaveLength(findings);
    expect(extract('tests/fixtures/reports', '--out', folder)).toBe(said);
    expect(contents()).toEqual(first);
    expect(readFileSync(path.join(root, 'data/indicators.csv'), 'utf8')).toBe(catalogue);
  });

  it('says in a sentence what is wrong with a folder', () => {
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [tsx, 'data/extract.ts', ...args, '--out', folder], {
        cwd: root,
        encoding: 'utf8',
      });
    expect(run('finns-inte')).toMatchObject({ status: 1, stderr: 'Mappen finns-inte finns inte.\n' });
    expect(run(mkdtempSync(path.join(folder, 'empty-'))).stderr).toContain('har inga rapporter');
    const before = contents();
    expect(run('data/curated').stderr).toContain('Ingenting skrevs');
    expect(contents()).toEqual(before);
    expect(run()).toMatchObject({ status: 2 });
  });
});
