import { readZipDirectory } from '../archive/zip-directory';
import { Unreadable } from './unreadable';

/** Whether bytes begin with a signature, its characters standing for bytes. */
export const startsWith = (bytes: Uint8Array, signature: string, at = 0): boolean =>
  [...signature].every((character, place) => bytes[at + place] === character.charCodeAt(0));

/**
 * What a zip is, by the files in it: workbooks and documents are zips too.
 *
 * @throws Unreadable where it is a document of another program, or its directory cannot be read
 */
export function zipKind(bytes: Uint8Array): 'xlsx' | 'docx' | 'zip' {
  const names = readZipDirectory(bytes).map(({ name }) => name);
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/^xl\/workbook\.bin$/i))
    throw new Unreadable('Filen är en binär Excel-fil (.xlsb).', 'Öppna den i Excel och spara som .xlsx.');
  const isOffice = has(/^\[Content_Types\]\.xml$/i);
  if (isOffice && has(/^xl\//i)) return 'xlsx';
  if (isOffice && has(/^word\//i)) return 'docx';
  if (isOffice && has(/^ppt\//i))
    throw new Unreadable(
      'Filen är en PowerPoint-presentation.',
      'Öppna filen som siffrorna kommer ifrån: Excel, CSV eller Word.',
    );
  if (has(/\.iwa$/i))
    throw new Unreadable(
      'Filen är gjord i Numbers, Pages eller Keynote.',
      'Exportera den därifrån till Excel (.xlsx), Word (.docx) eller CSV.',
    );
  if (has(/^mimetype$/) && has(/^content\.xml$/))
    throw new Unreadable(
      'Filen är i OpenDocument-format (.ods eller .odt).',
      'Öppna den i sitt program och spara som .xlsx, .docx eller CSV.',
    );
  return 'zip';
}
