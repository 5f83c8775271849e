import { describe, expect, test } from 'vitest';
import { filesToOpenStore } from '@/components/files-to-open';
import { droppedFiles, filesOfFolder, hasFiles, pastedFiles } from '@/components/given-files';

const file = (name: string, type = '') => new File(['x'], name, { type });
const pasted = (text: string, files: File[] = []) =>
  pastedFiles({ files: files as unknown as FileList, getData: () => text });

/** An entry of a dropped folder as browsers give it: at most two children at a time, then none. */
function folder(fullPath: string, children: FileSystemEntry[]): FileSystemEntry {
  return {
    isDirectory: true,
    isFile: false,
    fullPath,
    name: fullPath.split('/').at(-1),
    createReader() {
      const rest = [...children];
      return { readEntries: (give: (some: FileSystemEntry[]) => void) => give(rest.splice(0, 2)) };
    },
  } as unknown as FileSystemEntry;
}

function entry(fullPath: string): FileSystemEntry {
  const name = fullPath.split('/').at(-1) ?? '';
  return {
    isDirectory: false,
    isFile: true,
    fullPath,
    name,
    file: (give: (one: File) => void) => give(file(name)),
  } as unknown as FileSystemEntry;
}

const dropped = (entries: FileSystemEntry[]) =>
  droppedFiles({
    items: entries.map((one) => ({ kind: 'file', webkitGetAsEntry: () => one })),
    files: [],
  } as unknown as DataTransfer);

describe('what is dropped', () => {
  test('is files only where the browser says so: text that is dragged stays with the page', () => {
    expect(hasFiles({ types: ['text/plain', 'text/uri-list'] })).toBe(false);
    expect(hasFiles({ types: ['Files'] })).toBe(true);
  });

  test('is every file of its folders, all the way down, with the path that a chosen folder gives', async () => {
    const found = await dropped([
      folder('/uttag', [
        entry('/uttag/manifest.json'),
        entry('/uttag/units.csv'),
        entry('/uttag/targets.csv'),
        folder('/uttag/mer', [entry('/uttag/mer/rapport.docx')]),
      ]),
      entry('/ensam.csv'),
    ]);
    expect(found.map(({ name, webkitRelativePath }) => webkitRelativePath || name)).toEqual([
      'ensam.csv',
      'uttag/manifest.json',
      'uttag/units.csv',
      'uttag/targets.csv',
      'uttag/mer/rapport.docx',
    ]);
  });

  test('leaves out what systems put in folders, and what Office keeps beside an open document', async () => {
    const names = ['.DS_Store', 'Thumbs.db', 'desktop.ini', '~$plan.docx', 'plan.docx'];
    expect(filesOfFolder(names.map((name) => file(name))).map(({ name }) => name)).toEqual(['plan.docx']);
    const found = await dropped([
      folder(
        '/m',
        names.map((name) => entry(`/m/${name}`)),
      ),
    ]);
    expect(found.map(({ name }) => name)).toEqual(['plan.docx']);
  });
});

describe('what is pasted', () => {
  test('is a table as text, though Excel puts a picture of it beside', async () => {
    const found = pasted('Enhet\tAMI\nLiljan\t81', [file('image.png', 'image/png')]);
    expect(found.map(({ name }) => name)).toEqual(['Inklistrad tabell.txt']);
    expect(await found[0]?.text()).toBe('Enhet\tAMI\nLiljan\t81');
  });

  test('is a copied file where the text is no more than its name', () => {
    expect(pasted('ami.csv', [file('ami.csv', 'text/csv')]).map(({ name }) => name)).toEqual(['ami.csv']);
  });

  test('is nothing where it is a word, a line or a picture, which nobody meant to open', () => {
    expect(pasted('https://exempel.se/a')).toEqual([]);
    expect(pasted('en rad\n')).toEqual([]);
    expect(pasted('', [file('image.png', 'image/png')])).toEqual([]);
  });
});

describe('files that wait to be opened', () => {
  test('are taken once, and those that come later take the place of those before', () => {
    const store = filesToOpenStore();
    let told = 0;
    store.subscribe(() => {
      told += 1;
    });
    store.give([file('a')]);
    store.give([]);
    store.give([file('b')]);
    expect(store.take().map(({ name }) => name)).toEqual(['b']);
    expect(store.take()).toEqual([]);
    expect(told).toBe(3);
  });
});
