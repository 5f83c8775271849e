import type { ExtractConnection } from '../connection';
import type { FileReader, TableHead } from './file-reader';
import { insertArrow } from './insert-arrow';
import { dictionaryOf, rowsOf, type Staged } from './staged';
import type { Steps } from './steps';

/** Rows and texts in a part: some tens of milliseconds of the engine's, in which it answers no one else. */
const rowsInPart = 100_000;
const textsInPart = 50_000;

/** The parts that so many rows are handed over in; an empty table has one, which says what its columns are. */
const parts = (rows: number, inPart: number): number[] =>
  Array.from({ length: Math.max(1, Math.ceil(rows / inPart)) }, (_, part) => part * inPart);

/** Puts a table of text that a reader holds whole into the engine. */
export async function stageTable(
  connection: ExtractConnection,
  reader: FileReader,
  at: number,
  head: TableHead,
  { id, file }: Pick<Staged, 'id' | 'file'>,
  steps: Steps,
): Promise<Staged> {
  const step = `Läser in ${file}`;
  for (const rowsFrom of parts(head.rows, rowsInPart)) {
    steps.tell(step, (0.7 * rowsFrom) / Math.max(1, head.rows));
    const ipc = await reader.part(at, { rowsFrom, count: rowsInPart });
    await insertArrow(connection, ipc, rowsOf(id), rowsFrom === 0);
  }
  for (const [column, { texts }] of head.columns.entries()) {
    steps.tell(step, 0.7 + (0.3 * column) / head.columns.length);
    for (const from of parts(texts, textsInPart)) {
      const ipc = await reader.part(at, { texts: column, from, count: textsInPart });
      await insertArrow(connection, ipc, dictionaryOf(id, column), from === 0);
    }
  }
  return {
    ...head,
    id,
    file,
    hasLines: true,
    columns: head.columns.map(({ texts: _, ...column }) => ({ ...column, stored: 'text' as const })),
  };
}
