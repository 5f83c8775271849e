import { Float64, Int32, Table, tableToIPC } from 'apache-arrow';
import { arrowVector } from '../arrow-vector';
import type { ExtractConnection } from '../connection';
import { dictionaryOf, type Staged } from './staged';
import type { Steps } from './steps';

/** What a text means, as numbers: codes, places in lists, years. Null where it says nothing of that. */
export type Meaning<Field extends string> = Readonly<Record<Field, number | null>>;

/** Texts whose meanings are worked out at a time: some milliseconds on the page's own thread. */
const textsAtATime = 4_000;

async function* codedTexts(connection: ExtractConnection, dictionary: string, atATime: number) {
  for (let after = -1; ; ) {
    const found = await connection.run<{ code: number; text: string }>(
      `SELECT code, text FROM ${dictionary} WHERE code > ${after} ORDER BY code LIMIT ${atATime}`,
    );
    if (found.length > 0) yield found;
    if (found.length < atATime) return;
    after = found.at(-1)?.code ?? after;
  }
}

/**
 * Makes a table of what a column's texts mean: `key`, as the rows hold it, once each, its `text`, and the meaning's fields. Joined to the rows it
 * never multiplies them.
 *
 * @param numbers fields that may have fractions; the others are whole numbers
 * @param whole where what one text means hangs on the others: all are looked at together. For columns of names and years, not of figures
 */
export async function makeLookup<Field extends string>(
  connection: ExtractConnection,
  name: string,
  { id }: Staged,
  column: number,
  fields: readonly Field[],
  meaningsOf: (texts: readonly string[]) => readonly Meaning<Field>[],
  { steps, numbers = [], whole = false }: { steps: Steps; numbers?: readonly Field[]; whole?: boolean },
): Promise<void> {
  const dictionary = dictionaryOf(id, column);
  const atATime = whole ? 1_000_000 : textsAtATime;
  const types = fields.map((field) => `${field} ${numbers.includes(field) ? 'DOUBLE' : 'INTEGER'}`);
  await connection.run(
    `DROP TABLE IF EXISTS meanings; CREATE TABLE meanings (code UINTEGER, ${types.join(', ')})`,
  );
  for await (const texts of codedTexts(connection, dictionary, atATime)) {
    steps.check();
    const meanings = meaningsOf(texts.map(({ text }) => text));
    const columns = fields.map((field) => {
      const type = numbers.includes(field) ? new Float64() : new Int32();
      return [
        field,
        arrowVector(
          meanings.map((meaning) => meaning[field]),
          type,
        ),
      ] as const;
    });
    const code = arrowVector(
      texts.map((text) => text.code),
      new Int32(),
    );
    const ipc = tableToIPC(new Table({ code, ...Object.fromEntries(columns) }), 'stream');
    await connection.database.guard.run(() =>
      connection.duckdb.insertArrowFromIPCStream(ipc, {
        schema: connection.schema,
        name: 'arrived',
        create: true,
      }),
    );
    await connection.run(`INSERT INTO meanings BY NAME SELECT * FROM arrived; DROP TABLE arrived`);
  }
  await connection.run(
    `DROP TABLE IF EXISTS ${name};
     CREATE TABLE ${name} AS SELECT key, text, m.* EXCLUDE (code) FROM ${dictionary} d JOIN meanings m USING (code);
     DROP TABLE meanings`,
  );
}
