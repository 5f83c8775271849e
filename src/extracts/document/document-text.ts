import type { DocumentPart } from './document-parts';

/**
 * A document as the parser of reports reads it: tabs between the cells of a row, a blank line between paragraphs and around tables.
 *
 * @returns for each part the 1-based line where it begins
 */
export function documentText(parts: readonly DocumentPart[]): { text: string; starts: readonly number[] } {
  const lines: string[] = [];
  const starts = parts.map((part) => {
    const start = lines.length + 1;
    if (part.kind === 'table') {
      lines.push(...part.rows.map(({ cells }) => cells.map(withoutTabs).join('\t')), '');
    } else if (part.text.trim() !== '') {
      lines.push(part.text, '');
    }
    return start;
  });
  return { text: lines.join('\n'), starts };
}

const withoutTabs = (cell: string) => cell.replace(/\s+/g, ' ');
