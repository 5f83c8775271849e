import type { ReadNote } from '../read/read-table';
import { Unreadable } from '../read/unreadable';
import { startsWith, zipKind } from '../read/zip-kind';
import { freePath } from './free-path';
import { fileName, megabytes, mostUnpacked, refuseUnfit, unpack } from './unpack';
import { readZipDirectory, type ZipEntry } from './zip-directory';

/** A file out of a zip. */
export interface ArchivedFile {
  /** Its path in the zip: folders and name, nothing that leads out of it. */
  readonly path: string;
  /** Its size when unpacked. */
  readonly bytes: number;
  /** Unpacks it. @throws Unreadable where it is damaged, or a zip itself */
  read(): Uint8Array<ArrayBuffer>;
}

export interface Archive {
  /** In the zip's order. What the computer puts beside (`__MACOSX`, `.DS_Store`) is not among them. */
  readonly files: readonly ArchivedFile[];
  /** What was left out, and why. */
  readonly notes: readonly ReadNote[];
}

/**
 * The files of a zip, unpacked one at a time when they are asked for.
 *
 * @throws Unreadable where nothing of it can be opened, or all of it together is too large
 */
export function readArchive(bytes: Uint8Array): Archive {
  const entries = readZipDirectory(bytes).filter(({ name }) => !name.endsWith('/') && !isDebris(name));
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (total > mostUnpacked)
    throw new Unreadable(
      `Zip-filen är ${megabytes(total)} när den packas upp. Högst ${megabytes(mostUnpacked)} kan öppnas på en gång.`,
      'Packa upp den på datorn och öppna filerna var för sig.',
    );

  const files: ArchivedFile[] = [];
  const refused: Unreadable[] = [];
  const taken = new Set<string>();
  for (const entry of entries) {
    try {
      refuseUnfit(entry);
      refuseNested(entry);
      const path = freePath(safePath(entry.name), taken);
      taken.add(path);
      files.push({ path, bytes: entry.unpacked, read: () => unpackChecked(bytes, entry) });
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      refused.push(error);
    }
  }
  const [first] = refused;
  if (files.length === 0 && first) throw first;
  if (files.length === 0)
    throw new Unreadable('Zip-filen är tom.', 'Packa filerna på nytt och öppna zip-filen igen.');
  return { files, notes: refused.map(({ sentence, nextStep }) => ({ sentence: `${sentence} ${nextStep}` })) };
}

const isDebris = (name: string) =>
  /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|\._|Thumbs\.db$|desktop\.ini$)/i.test(name);

function refuseNested(entry: ZipEntry): void {
  if (/\.(?:zip|7z|rar|gz|tgz|tar)$/i.test(entry.name)) throw nested(entry);
}

const nested = (entry: ZipEntry) =>
  new Unreadable(
    `Filen ${fileName(entry.name)} i zip-filen är själv ett arkiv och öppnades inte.`,
    'Packa upp den och öppna filerna i den.',
  );

/** A workbook is a zip too and may stand in one: only the content tells it from a zip under another name. */
function unpackChecked(zip: Uint8Array, entry: ZipEntry): Uint8Array<ArrayBuffer> {
  const bytes = unpack(zip, entry);
  if (startsWith(bytes, 'PK') && zipKind(bytes) === 'zip') throw nested(entry);
  return bytes;
}

/** The path without anything that leads out of the zip: `../../a.csv`, `C:/a.csv` and `/a.csv` are all `a.csv`. */
const safePath = (name: string) =>
  name
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[a-z]:$/i.test(part))
    .join('/') || 'namnlös';
