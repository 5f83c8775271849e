import type { ExtractChange } from '@/extracts/mapping/importer';
import { counted } from '@/format/words';

export const changeInWords: Readonly<Record<ExtractChange['kind'], string>> = {
  new: 'Nytt',
  gone: 'Borta',
  changed: 'Ändrat',
};

/** The changes counted: "3 nya, 1 borta och 12 ändrade värden", or that there are none. */
export function changesInWords(changes: readonly ExtractChange[]): string {
  const count = (kind: ExtractChange['kind']) => changes.find((change) => change.kind === kind)?.count ?? 0;
  const told = [
    count('new') > 0 ? counted(count('new'), 'nytt', 'nya') : undefined,
    count('gone') > 0 ? `${counted(count('gone'), 'borta', 'borta')}` : undefined,
    count('changed') > 0 ? counted(count('changed'), 'ändrat', 'ändrade') : undefined,
  ].filter((words) => words !== undefined);
  if (told.length === 0) return 'Inga utfall eller mål skiljer sig.';
  return `Utfall och mål: ${told.join(', ')}.`;
}
