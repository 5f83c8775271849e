import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readArchive } from '@/extracts/archive/read-archive';
import { Unreadable } from '@/extracts/read/unreadable';

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../fixtures/archive/${name}`, import.meta.url)));
const csv = 'Enhet;År;AMI\nSolgläntan;2024;84,5\n';
const pathsOf = (bytes: Uint8Array) => readArchive(bytes).files.map(({ path }) => path);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Writes a number of bytes into every directory entry of a zip, at a place from the entry's beginning. */
function patched(zip: Uint8Array, at: number, value: number, width: 2 | 4): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  for (let place = 0; place + 46 < copy.length; place += 1) {
    if (view.getUint32(place, true) !== 0x02014b50) continue;
    if (width === 2) view.setUint16(place + at, value, true);
    else view.setUint32(place + at, value, true);
  }
  return copy;
}

function refusal(act: () => unknown): Unreadable {
  try {
    act();
  } catch (error) {
    if (error instanceof Unreadable) return error;
    throw error;
  }
  throw new Error('It was read');
}

describe('readArchive', () => {
  it.each([
    ['code page 437, as older Windows names files', 'cp437.zip', ['Årsbok/Hägersten.csv', 'Övrigt.csv']],
    [
      'UTF-8 in a stream with 64-bit fields and sizes after the data',
      'zip64-streamed.zip',
      ['Ängsbacken.csv'],
    ],
    ['Info-ZIP on Linux', 'info-zip.zip', ['Solgläntan/siffror.csv']],
  ])('reads names and bytes of %s', (_, name, paths) => {
    const { files } = readArchive(fixture(name));
    expect(files.map(({ path }) => path)).toEqual(paths);
    for (const file of files) expect(textOf(file.read())).toBe(csv);
  });

  it('refuses files with a password in words', () => {
    const { sentence, nextStep } = refusal(() => readArchive(fixture('password.zip')));
    expect(sentence).toBe('Filen siffror.csv i zip-filen är skyddad med lösenord.');
    expect(nextStep).toMatch(/lösenordet/);
  });

  it('keeps names that lead out of the zip as names only', () => {
    const zip = zipSync({
      '../../etc/passwd': strToU8('x'),
      'C:\\Temp\\a.csv': strToU8('y'),
      '/b.csv': strToU8('z'),
    });
    expect(pathsOf(zip)).toEqual(['etc/passwd', 'Temp/a.csv', 'b.csv']);
  });

  it('takes the same path twice as two files', () => {
    const zip = zipSync({ 'a.csv': strToU8('1'), './a.csv': strToU8('2') });
    expect(readArchive(zip).files.map((file) => [file.path, textOf(file.read())])).toEqual([
      ['a.csv', '1'],
      ['a (2).csv', '2'],
    ]);
  });

  it('leaves out what computers put beside, and folders', () => {
    const zip = zipSync({
      'a.csv': strToU8('1'),
      '__MACOSX/._a.csv': strToU8('?'),
      '.DS_Store': strToU8('?'),
      'mapp/': new Uint8Array(),
    });
    expect(pathsOf(zip)).toEqual(['a.csv']);
  });

  it('does not open a zip in a zip, whatever it is called, and says so', () => {
    const inner = zipSync({ 'a.csv': strToU8('1') });
    const { files, notes } = readArchive(
      zipSync({ 'inre.zip': inner, 'förklädd.csv': inner, 'a.csv': strToU8('1') }),
    );
    expect(files.map(({ path }) => path)).toEqual(['förklädd.csv', 'a.csv']);
    expect(notes[0]?.sentence).toMatch(/inre\.zip .* själv ett arkiv/);
    expect(refusal(() => files[0]?.read()).sentence).toMatch(/förklädd\.csv .* själv ett arkiv/);
    expect(textOf(files[1]?.read() ?? new Uint8Array())).toBe('1');
  });

  it('refuses a file that unfolds out of all proportion, before it is unpacked', () => {
    const bomb = zipSync({ 'a.csv': new Uint8Array(40_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(refusal(() => readArchive(bomb)).sentence).toBe(
      'Filen a.csv i zip-filen är orimligt stor när den packas upp: 40 MB ur 1 MB.',
    );
  });

  it('does not unpack more than a file that lies about its size has said', () => {
    const liar = patched(zipSync({ 'a.csv': new Uint8Array(40_000_000) }), 24, 1000, 4);
    const [file] = readArchive(liar).files;
    expect(refusal(() => file?.read()).sentence).toBe('Filen är skadad: delen a.csv går inte att packa upp.');
  });

  it('refuses one whose files together are more than can be held', () => {
    const many = Object.fromEntries(Array.from({ length: 6 }, (_, at) => [`${at}.csv`, strToU8('x')]));
    const zip = patched(patched(zipSync(many), 24, 200_000_000, 4), 20, 150_000_000, 4);
    expect(refusal(() => readArchive(zip)).sentence).toMatch(/^Zip-filen är 1200 MB när den packas upp/);
  });

  it('refuses one of too many files, a method that is not known, a cut one and an empty one', () => {
    const zip = zipSync({ 'a.csv': strToU8('1') });
    const many = zip.slice();
    new DataView(many.buffer).setUint16(zip.length - 12, 60_000, true);
    expect(refusal(() => readArchive(many)).sentence).toMatch(/60000 filer/);
    expect(refusal(() => readArchive(patched(zip, 10, 14, 2))).sentence).toMatch(/packad på ett sätt/);
    expect(refusal(() => readArchive(zip.subarray(0, zip.length - 5))).sentence).toMatch(/avkortad/);
    expect(refusal(() => readArchive(zipSync({}))).sentence).toBe('Zip-filen är tom.');
  });

  it('refuses a file whose bytes are not those that were packed', () => {
    const zip = zipSync({ 'a.csv': [strToU8(csv), { level: 0 }] });
    zip[40] = (zip[40] ?? 0) ^ 1;
    expect(refusal(() => readArchive(zip).files[0]?.read()).sentence).toMatch(
      /a\.csv går inte att packa upp/,
    );
  });
});
