import { isReport } from '../report/is-report';
import { refusedText, textKind } from './text-kind';
import { Unreadable } from './unreadable';
import { startsWith, zipKind } from './zip-kind';

/** What a file is, as far as it can be opened here. `manifest` is an extract's own, without which its folder is none. */
export type FileKind =
  | 'csv'
  | 'parquet'
  | 'xlsx'
  | 'duckdb'
  | 'zip'
  | 'docx'
  | 'pdf'
  | 'text-report'
  | 'manifest';

/**
 * Tells what a file is by its content; its name only decides whether text may be a report, which `.txt` and `.md` may.
 *
 * @param bytes the whole file; of one that does not begin as a zip its first 64 KiB are enough
 * @throws Unreadable with what to do instead, where it is of a kind that is not opened here
 */
export function fileKind(name: string, bytes: Uint8Array): FileKind {
  if (bytes.length === 0)
    throw new Unreadable('Filen är tom.', 'Kontrollera att den är sparad och öppna den igen.');
  const binary = binaryKind(name, bytes);
  if (binary) return binary;

  const text = textKind(bytes);
  if (text === undefined)
    throw new Unreadable(
      'Filen är inte en tabell eller rapport av ett slag som kan öppnas här.',
      'Öppna CSV, Excel (.xlsx), Parquet, DuckDB, Word (.docx), PDF, text eller zip.',
      `file kind: ${[...bytes.subarray(0, 8)].map((byte) => byte.toString(16)).join(' ')}`,
    );
  if (/(?:^|\/)manifest\.json$/i.test(name)) return 'manifest';
  const refused = refusedText(text, name);
  if (refused) throw refused;
  return /\.(?:txt|md|markdown)$/i.test(name) && isReport(text) ? 'text-report' : 'csv';
}

function binaryKind(name: string, bytes: Uint8Array): FileKind | undefined {
  if (startsWith(bytes, 'PAR1')) return 'parquet';
  if (startsWith(bytes, 'DUCK', 8)) return 'duckdb';
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06') || startsWith(bytes, 'PK\x07\x08'))
    return zipKind(bytes);
  // Some printers write a few lines before it.
  if (latin(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf';
  if (startsWith(bytes, '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')) throw oldOffice(name, bytes);
  for (const [signature, at, what, nextStep] of refusedSignatures) {
    if (startsWith(bytes, signature, at)) throw new Unreadable(what, nextStep, `file kind: ${signature}`);
  }
  return undefined;
}

const latin = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);

/** The container of Office before 2007, and of Office documents with a password: names in it stand in UTF-16. */
function oldOffice(name: string, bytes: Uint8Array): Unreadable {
  const text = latin(bytes);
  const says = (stream: string) => text.includes([...stream].join('\0'));
  // The names may stand past what was read of the file; an .xlsx in this container has a password.
  if (says('EncryptedPackage') || /\.(?:xls|doc|ppt)[xm]$/i.test(name))
    return new Unreadable(
      'Filen är skyddad med lösenord.',
      'Öppna den i Excel eller Word, ta bort lösenordet och spara den igen.',
    );
  if (says('WordDocument'))
    return new Unreadable(
      'Filen är ett äldre Word-dokument (.doc).',
      'Öppna det i Word och spara som .docx.',
    );
  if (says('Workbook') || says('Book'))
    return new Unreadable('Filen är en äldre Excel-fil (.xls).', 'Öppna den i Excel och spara som .xlsx.');
  return new Unreadable(
    'Filen är i ett äldre Office-format.',
    'Öppna den i sitt program och spara som .xlsx, .docx eller CSV.',
  );
}

const unpackFirst = 'Packa upp den på datorn och öppna filerna i den, eller packa dem som zip.';
const noImages = 'Öppna filen som bilden är gjord av: Excel, CSV, Word eller en PDF med text.';

/** What is known by its first bytes, and not opened: signature, where it stands, what it is, what to do. */
const refusedSignatures: readonly (readonly [string, number, string, string])[] = [
  ['PARE', 0, 'Parquet-filen är krypterad.', 'Spara den utan kryptering och öppna den igen.'],
  ['ARROW1', 0, 'Filen är en Arrow-fil (Feather).', 'Spara den som Parquet eller CSV.'],
  ['SQLite format 3', 0, 'Filen är en SQLite-databas.', 'Spara tabellen som CSV eller Parquet.'],
  ['\x1F\x8B', 0, 'Filen är packad med gzip.', unpackFirst],
  ['7z\xBC\xAF\x27\x1C', 0, 'Filen är ett 7z-arkiv.', unpackFirst],
  ['Rar!', 0, 'Filen är ett rar-arkiv.', unpackFirst],
  ['BZh', 0, 'Filen är packad med bzip2.', unpackFirst],
  ['\xFD7zXZ', 0, 'Filen är packad med xz.', unpackFirst],
  ['\x28\xB5\x2F\xFD', 0, 'Filen är packad med zstd.', unpackFirst],
  ['ustar', 257, 'Filen är ett tar-arkiv.', unpackFirst],
  ['{\\rtf', 0, 'Filen är ett RTF-dokument.', 'Öppna det i Word och spara som .docx.'],
  ['\x89PNG', 0, 'Filen är en bild.', noImages],
  ['\xFF\xD8\xFF', 0, 'Filen är en bild.', noImages],
  ['GIF8', 0, 'Filen är en bild.', noImages],
  ['II*\0', 0, 'Filen är en bild.', noImages],
  ['MM\0*', 0, 'Filen är en bild.', noImages],
  ['WEBP', 8, 'Filen är en bild.', noImages],
  ['ftypheic', 4, 'Filen är en bild.', noImages],
];
