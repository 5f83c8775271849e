import type { ExtractChange } from '@/extracts/mapping/importer';
import { changeInWords } from '@/models/open/change-words';
import { type ToldChange, toldChange } from '@/models/open/told-change';
import { csvFile, type FileExtract } from './csv-file';
import type { ExportedFile } from './exported-file';

type ChangedRow = ToldChange & { readonly kind: ExtractChange['kind'] };

/** What has changed from one extract to another, as a file: the first hundred of each kind, as they are shown. */
export function changesCsv(
  changes: readonly ExtractChange[],
  {
    before,
    marks,
    extract,
  }: { readonly before: string; readonly marks: readonly string[]; readonly extract: FileExtract },
): ExportedFile {
  return csvFile<ChangedRow>({
    parts: ['ändringar', extract.title],
    marks,
    columns: [
      { heading: 'Ändring', cell: ({ kind }) => changeInWords[kind] },
      { heading: 'Enhet', cell: ({ unit }) => unit },
      { heading: 'Indikator', cell: ({ indicator }) => indicator },
      { heading: 'År', cell: ({ year }) => year },
      { heading: 'Period', cell: ({ period }) => period },
      { heading: 'Kön', cell: ({ sex }) => sex },
      { heading: 'Före', cell: ({ before: value }) => value },
      { heading: 'Efter', cell: ({ after }) => after },
      { heading: 'Jämfört med', cell: () => before },
    ],
    rows: changes.flatMap(({ kind, rows }) => rows.map((row) => ({ kind, ...toldChange(row) }))),
    extract,
  });
}
