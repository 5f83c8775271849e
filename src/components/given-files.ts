/** What a browser hands over when something is dropped or pasted, as far as it is read here. */
export type Handed = Pick<DataTransfer, 'types' | 'items' | 'files' | 'getData'>;

/** So many files of dropped folders are taken; a folder of more is a disk, and not an extract. */
const mostFiles = 2_000;

/** Files that systems leave in folders, and those that Office keeps beside an open document. */
const ofNobody = /^(\.|~\$|thumbs\.db$|desktop\.ini$)/i;

/** Whether files are dragged: text and links dragged over the page are none of ours. */
export const hasFiles = ({ types }: Pick<DataTransfer, 'types'>): boolean => types.includes('Files');

/**
 * The files that were dropped, folders opened all the way down, each with its path in `webkitRelativePath` as a chosen folder's have it.
 * What was handed over is only there while the event lasts: call it in the event itself.
 */
export function droppedFiles({ items, files }: Pick<Handed, 'items' | 'files'>): Promise<readonly File[]> {
  const entries = [...items].flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : []));
  // A browser that knows no entries has no folders to drop.
  if (entries.length === 0) return Promise.resolve([...files]);
  return filesUnder(entries);
}

async function filesUnder(entries: readonly FileSystemEntry[]): Promise<readonly File[]> {
  const found: File[] = [];
  const waiting = [...entries];
  for (
    let entry = waiting.shift();
    entry !== undefined && found.length < mostFiles;
    entry = waiting.shift()
  ) {
    if (isFolder(entry))
      waiting.push(...(await childrenOf(entry)).filter(({ name }) => !ofNobody.test(name)));
    else if (isFile(entry)) found.push(await fileOf(entry));
  }
  return found;
}

/** What of a chosen folder's files somebody wrote. */
export const filesOfFolder = (files: Iterable<File>): readonly File[] =>
  [...files].filter(({ name }) => !ofNobody.test(name)).slice(0, mostFiles);

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

async function fileOf(entry: FileSystemFileEntry): Promise<File> {
  const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
  const path = entry.fullPath.replace(/^\//, '');
  // A file dropped by itself has no folder, and so no path.
  if (path !== entry.name) Object.defineProperty(file, 'webkitRelativePath', { value: path });
  return file;
}

/** A folder's own files and folders: the browser gives a hundred at a time, and none when there are no more. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return children;
    children.push(...some);
  }
}

/** What a table that was pasted is called, since it comes from no file. */
export const pastedName = 'Inklistrad tabell.txt';

/**
 * What was pasted, as files: a copied table as the text that Excel and Word put beside its picture, else copied files. Nothing where it is
 * a word or a line, which nobody meant to open.
 */
export function pastedFiles({ files, getData }: Pick<Handed, 'files' | 'getData'>): readonly File[] {
  const text = getData('text/plain');
  if (isTable(text)) return [new File([text], pastedName, { type: 'text/plain' })];
  return [...files].filter(({ type }) => !type.startsWith('image/'));
}

const isTable = (text: string): boolean => /\t/.test(text) || /\S.*\r?\n.*\S/.test(text);
