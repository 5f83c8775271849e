import { group } from 'd3-array';
import { spanOfYears } from '@/format/period';
import { listInWords } from '@/format/words';
import type { DocumentRow } from '@/queries/documents';
import type { Catalogue } from './catalogue';

/** Where a fact was read. */
export interface FactSource {
  readonly document_id: string | null;
  readonly line: number | null;
}

/**
 * "VB 2024, rad 342", and of an extract without documents "ami-2024.csv, rad 14"; with the unit's name where another unit's report told it: "VB 2025 Beställarenheten funktionsnedsättning, rad 198".
 *
 * @param unitId whose fact it is
 */
export function sourceLabel(
  source: FactSource,
  unitId: string,
  catalogue: Pick<Catalogue, 'documentById' | 'unitById' | 'statedSource'>,
): string {
  const document = source.document_id === null ? undefined : catalogue.documentById.get(source.document_id);
  if (document === undefined && catalogue.statedSource === undefined) return 'okänd';
  const owner = document === undefined ? catalogue.statedSource : ownerLabel(document, unitId, catalogue);
  return source.line === null ? `${owner}` : `${owner}, rad ${source.line}`;
}

/** Whether anything can be said of where a fact was read. */
export const hasSource = (
  { document_id, line }: FactSource,
  { statedSource }: Pick<Catalogue, 'statedSource'>,
): boolean => document_id !== null || (statedSource !== undefined && line !== null);

function ownerLabel(
  document: DocumentRow,
  unitId: string,
  { unitById }: Pick<Catalogue, 'unitById'>,
): string {
  const name = documentLabel(document);
  if (document.unit_id === unitId) return name;
  return `${name} ${unitById.get(document.unit_id)?.shortName ?? ''}`.trim();
}

/**
 * The documents behind some facts, summed up for the line under a figure: "verksamhetsberättelser 2023–2025"; the extract's own source
 * where none of them names a document.
 *
 * @param documentIds as the facts have them; null where one has none
 */
export function sourceSummary(documentIds: Iterable<string | null>, catalogue: Catalogue): string {
  const documents = [...new Set(documentIds)].flatMap((id) =>
    id === null ? [] : (catalogue.documentById.get(id) ?? []),
  );
  // The two tertial reports are one kind in words.
  const parts = [...group(documents, (one) => documentKind(one.kind, 1)).values()].flatMap((of) => {
    const [first] = of;
    if (first === undefined) return [];
    const years = of.map((one) => one.year);
    return [`${documentKind(first.kind, of.length)} ${spanOfYears(Math.min(...years), Math.max(...years))}`];
  });
  return parts.length === 0 ? (catalogue.statedSource ?? 'uttagets egna rader') : listInWords(parts.sort());
}

/** "VB 2024", "VP 2024", "T1 2025". */
const documentLabel = (document: Pick<DocumentRow, 'kind' | 'year'>): string =>
  `${document.kind} ${document.year}`;

const kindInWords = {
  VB: ['verksamhetsberättelse', 'verksamhetsberättelser'],
  VP: ['verksamhetsplan', 'verksamhetsplaner'],
  T1: ['tertialrapport', 'tertialrapporter'],
  T2: ['tertialrapport', 'tertialrapporter'],
} as const;

/** "verksamhetsberättelse" or its plural: what a kind of document is called in running text. */
export const documentKind = (kind: DocumentRow['kind'], count: number): string =>
  kindInWords[kind][count === 1 ? 0 : 1];
