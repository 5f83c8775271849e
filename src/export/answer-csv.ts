import { type AnsweredQuestion, answerNumber } from '@/models/sql/answer-text';
import type { CsvColumn } from './csv';
import { csvFile, type FileExtract } from './csv-file';
import type { ExportedFile } from './exported-file';

/** What the reader asked for is nobody's figure but the reader's own (domain rule 30). */
const ownMark = 'Egen beräkning';

/** The answer to a reader's own question, with the columns that it asked for. */
export const answerCsv = (
  { columns, rows }: AnsweredQuestion,
  { marks, extract }: { readonly marks: readonly string[]; readonly extract: FileExtract },
): ExportedFile =>
  csvFile({
    parts: ['sql', extract.title],
    marks: [...marks, ownMark],
    columns: columns.map(
      ({ name, type }, at): CsvColumn<readonly (string | null)[]> => ({
        heading: name,
        cell: (row) => {
          const text = row[at] ?? '';
          return answerNumber(type, text === '' ? 'x' : text) ?? text;
        },
      }),
    ),
    rows,
    extract,
  });
