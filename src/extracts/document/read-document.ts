import type { OnProgress, ReadTable } from '../read/read-table';
import { Unreadable } from '../read/unreadable';
import { documentTables } from './document-tables';
import { documentText } from './document-text';
import { readDocx } from './docx';
import { readPdf } from './pdf';

/** A document as lines for the parser of reports, and its tables for one that is no report. */
export interface ReadDocument {
  /** A line for each paragraph and row of a table, tabs between the cells. To be read and dropped: it may hold prose and names. */
  readonly text: string;
  readonly tables: readonly ReadTable[];
}

/**
 * Reads a Word document or a PDF.
 *
 * @throws Unreadable where it is damaged, has a password, or has no text (a scanned PDF)
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  kind: 'docx' | 'pdf',
  onProgress: OnProgress = () => {},
): Promise<ReadDocument> {
  try {
    const parts = kind === 'docx' ? await readDocx(bytes) : await readPdf(bytes, onProgress);
    onProgress(1);
    const { text, starts } = documentText(parts);
    return { text, tables: documentTables(parts, starts, name, kind) };
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw kind === 'docx'
      ? new Unreadable(
          'Word-dokumentet är skadat och går inte att läsa.',
          'Öppna det i Word, spara om det som .docx och öppna det igen.',
          `${name}: ${String(error)}`,
        )
      : new Unreadable(
          'PDF-filen är skadad och går inte att läsa.',
          'Hämta eller spara den på nytt och öppna den igen.',
          `${name}: ${String(error)}`,
        );
  }
}
