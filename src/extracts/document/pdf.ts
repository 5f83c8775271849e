import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { OnProgress } from '../read/read-table';
import { Unreadable } from '../read/unreadable';
import type { DocumentPart } from './document-parts';
import { type PdfPage, readPage } from './pdf-page';
import { partsOfPages } from './pdf-parts';

/** A report has some tens of pages; more than this is no report, and takes minutes. */
const mostPages = 1_000;

/**
 * The lines and tables of a PDF with a text layer, put together from where its letters and ruling lines stand.
 *
 * @throws Unreadable where it has a password, no text (a scanned one) or too many pages; Error where it is damaged
 */
export async function readPdf(bytes: Uint8Array, onProgress: OnProgress = () => {}): Promise<DocumentPart[]> {
  // A page whose text is damaged is not read in part. What is drawn may be: a picture that cannot be decoded harms no figure.
  const document = await open(bytes, true);
  const drawings = await open(bytes, false);
  try {
    if (document.numPages > mostPages)
      throw new Unreadable(
        `PDF-filen har ${document.numPages} sidor. Högst ${mostPages} kan läsas.`,
        'Spara bara de sidor som har tabellerna, och öppna den filen.',
      );
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      pages.push(await readPage(await document.getPage(number), await drawings.getPage(number)));
      onProgress(number / document.numPages);
    }
    refuseScanned(pages);
    return partsOfPages(pages);
  } finally {
    await Promise.all([document.loadingTask.destroy(), drawings.loadingTask.destroy()]);
  }
}

async function open(bytes: Uint8Array, stopAtErrors: boolean): Promise<PDFDocumentProxy> {
  const worker = await workerCode();
  // The build for older browsers, which Node 20 counts among.
  const pdf = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // This is a worker already: with its code at hand the library starts none of its own.
  Object.assign(globalThis, { pdfjsWorker: worker });
  try {
    return await pdf.getDocument({
      stopAtErrors,
      // It keeps what it is given.
      data: Uint8Array.from(bytes),
      // Text needs no fonts, no colours and no scripts: nothing is fetched.
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      useWasm: false,
      verbosity: pdf.VerbosityLevel.ERRORS,
    }).promise;
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new Unreadable(
        'PDF-filen är skyddad med lösenord.',
        'Spara den utan lösenord och öppna den igen.',
      );
    throw error;
  }
}

/**
 * The library's worker, taken in as code. Where it finds itself in a worker it would make that worker's messages its own: it is told
 * that this is a window.
 */
async function workerCode(): Promise<object> {
  const scope: { window?: unknown } = globalThis;
  const isWorker = scope.window === undefined;
  if (isWorker) scope.window = globalThis;
  try {
    return await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  } finally {
    if (isWorker) delete scope.window;
  }
}

/** A page of a report has hundreds of letters; a scanned one none, or a stamp's. */
function refuseScanned(pages: readonly PdfPage[]): void {
  const letters = pages.reduce(
    (sum, { items }) => sum + items.reduce((all, { text }) => all + text.length, 0),
    0,
  );
  if (letters >= 10 * Math.max(1, pages.length)) return;
  throw new Unreadable(
    'PDF-filen har ingen text att läsa: sidorna är bilder, troligen skannade.',
    'Öppna originalet i Word eller Excel, eller gör en PDF med text av det.',
  );
}
