import { unpack } from '../archive/unpack';
import { readZipDirectory } from '../archive/zip-directory';
import type { DocumentPart, DocumentRow } from './document-parts';

/** What is used of a document as mammoth reads it, before it makes anything of it. */
interface Element {
  readonly type: string;
  readonly children?: readonly Element[];
  readonly value?: string;
  readonly breakType?: string;
  readonly checked?: boolean;
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

/**
 * The paragraphs and tables of a Word document, in order. Comments, footnotes, headers and deleted text are not read.
 *
 * @throws Unreadable where its zip is damaged; Error where it is no document
 */
export async function readDocx(bytes: Uint8Array): Promise<DocumentPart[]> {
  checkParts(bytes);
  const { default: mammoth } = await import('mammoth');
  let root: Element | undefined;
  const arrayBuffer = Uint8Array.from(bytes).buffer;
  // The library asks for it under the one name in the browser and under the other in Node.
  const input = { arrayBuffer, buffer: arrayBuffer };
  await mammoth.convertToHtml(input, {
    includeEmbeddedStyleMap: false,
    transformDocument: (document: Element) => {
      root = document;
      // Nothing of it becomes HTML.
      return { ...document, children: [] };
    },
  });
  if (!root) throw new Error('The document has no body');
  return partsOf(root.children ?? []);
}

/** What mammoth will unpack is within the limits and undamaged: it checks neither. */
function checkParts(bytes: Uint8Array): void {
  for (const entry of readZipDirectory(bytes)) {
    if (/\.(?:xml|rels)$/i.test(entry.name)) unpack(bytes, entry);
  }
}

function partsOf(elements: readonly Element[]): DocumentPart[] {
  return elements.flatMap((element): DocumentPart[] => {
    if (element.type === 'table') return [{ kind: 'table', rows: rowsOf(element) }];
    if (element.type === 'paragraph')
      return textOf(element)
        .split('\n')
        .map((text) => ({ kind: 'line', text }));
    return partsOf(element.children ?? []);
  });
}

function textOf(element: Element): string {
  switch (element.type) {
    case 'text':
      return element.value ?? '';
    case 'tab':
      return '\t';
    case 'break':
      return '\n';
    case 'checkbox':
      return element.checked ? '✓' : '';
    case 'noteReference':
    case 'commentReference':
    case 'image':
      return '';
    default:
      return (element.children ?? []).map(textOf).join('');
  }
}

/** The paragraphs of a cell on one line; a table in a cell is its texts. */
const cellText = (cell: Element): string =>
  (cell.children ?? [])
    .map((child) =>
      child.type === 'table'
        ? rowsOf(child)
            .flatMap(({ cells }) => cells)
            .join(' ')
        : textOf(child),
    )
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** More columns than a page can hold: a document that says so is damaged. */
const mostColumns = 500;

function rowsOf(table: Element): DocumentRow[] {
  const rows = (table.children ?? []).filter(({ type }) => type === 'tableRow');
  const printed: string[][] = rows.map(() => []);
  const filled: string[][] = rows.map(() => []);
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row.children ?? []) {
      if (cell.type !== 'tableCell') continue;
      while (printed[at]?.[column] !== undefined) column += 1;
      const text = cellText(cell);
      const width = Math.min(cell.colSpan ?? 1, mostColumns - column);
      for (let down = 0; down < Math.min(cell.rowSpan ?? 1, rows.length - at); down += 1) {
        for (let across = 0; across < width; across += 1) {
          const isFirst = across === 0;
          (printed[at + down] ?? [])[column + across] = isFirst && down === 0 ? text : '';
          (filled[at + down] ?? [])[column + across] = isFirst ? text : '';
        }
      }
      column += width;
    }
  });
  const width = Math.max(0, ...printed.map((cells) => cells.length));
  const whole = (cells: readonly string[]) => Array.from({ length: width }, (_, at) => cells[at] ?? '');
  return printed.map((cells, at) => ({ cells: whole(cells), filled: whole(filled[at] ?? []) }));
}
