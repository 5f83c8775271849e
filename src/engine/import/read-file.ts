import { readArchive } from '@/extracts/archive/read-archive';
import { readCsv } from '@/extracts/csv/read-csv';
import { toUtf8 } from '@/extracts/csv/to-utf8';
import { readDocument } from '@/extracts/document/read-document';
import { type FileKind, fileKind } from '@/extracts/read/file-kind';
import type { OnProgress } from '@/extracts/read/read-table';
import { Unreadable } from '@/extracts/read/unreadable';
import { isReport } from '@/extracts/report/is-report';
import { readWorkbook } from '@/extracts/workbook/read-workbook';
import type { WholeFile } from './file-reading';
import { refuseLarge, type SizedKind } from './limits';

/** What a file's first bytes are enough for. */
const beginning = 65_536;

const sizedAs: Readonly<Record<FileKind, SizedKind>> = {
  csv: 'text',
  manifest: 'text',
  'text-report': 'document',
  docx: 'document',
  pdf: 'document',
  xlsx: 'workbook',
  zip: 'archive',
  parquet: 'parquet',
  duckdb: 'duckdb',
};

/**
 * Reads a file of any kind that can be opened, as far as it holds text. Stored tables are only told apart: their own readers read them.
 * @throws Unreadable
 */
export async function readFile(file: File, onProgress: OnProgress): Promise<WholeFile> {
  const first = new Uint8Array(await file.slice(0, beginning).arrayBuffer());
  // A zip may be a workbook or a document, which only its end tells.
  const isZip = first[0] === 0x50 && first[1] === 0x4b;
  if (isZip) refuseLarge('archive', file.size);
  const kind = fileKind(file.name, isZip ? await bytesOf(file) : first);
  refuseLarge(sizedAs[kind], file.size);
  if (kind === 'parquet' || kind === 'duckdb') return { kind };
  const bytes = await bytesOf(file);
  switch (kind) {
    case 'csv':
      return { kind: 'tables', tables: readCsv(bytes, file.name, onProgress) };
    case 'xlsx':
      return { kind: 'tables', tables: await readWorkbook(bytes, file.name, onProgress) };
    case 'docx':
    case 'pdf': {
      const { text, tables } = await readDocument(bytes, file.name, kind, onProgress);
      if (isReport(text)) return { kind: 'report', text };
      if (tables.length > 0) return { kind: 'tables', tables };
      throw new Unreadable(
        'Dokumentet är ingen rapport som kan läsas här, och det har inga tabeller.',
        'Öppna en verksamhetsberättelse eller tertialrapport, eller ett dokument med tabeller.',
      );
    }
    case 'text-report':
      return { kind: 'report', text: new TextDecoder().decode(toUtf8(bytes).bytes) };
    case 'zip': {
      const { files, notes } = readArchive(bytes);
      return {
        kind: 'archive',
        files: files.map((packed) => ({ path: packed.path, bytes: packed.read() })),
        notes,
      };
    }
    case 'manifest':
      throw new Unreadable(
        'Filen är ett uttags innehållsförteckning, utan sina tabeller.',
        'Öppna hela mappen eller zip-filen som den ligger i.',
      );
  }
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    throw new Unreadable(
      'Filen går inte längre att läsa. Den kan ha flyttats, ändrats eller låsts av ett annat program.',
      'Stäng den i andra program och öppna den igen.',
      String(error),
    );
  }
}
