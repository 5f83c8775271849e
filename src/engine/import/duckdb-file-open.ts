import type { ReadNote } from '@/extracts/read/read-table';
import type { TypedFile, TypedTable } from '@/extracts/read/typed-table';
import { Unreadable } from '@/extracts/read/unreadable';
import { EngineCrashed, messageOf } from '../errors';
import type { EngineHost } from '../host';
import { ForeignDatabase } from './duckdb-file-database';
import { checkHeader, damagedDatabase, encryptedDatabase, newerDatabase } from './duckdb-file-header';
import { describeTable, type TablePlace } from './duckdb-file-table';

/** Milliseconds that each step may take: a table of millions of rows is looked through in a few seconds. */
const stepLimit = 30_000;

const places = `
  SELECT schema_name AS schema, table_name AS name, false AS "isView" FROM duckdb_tables()
  WHERE database_name = current_database() AND NOT internal
  UNION ALL
  SELECT schema_name, view_name, true FROM duckdb_views()
  WHERE database_name = current_database() AND NOT internal
  ORDER BY "isView", schema, name`;

/** What went wrong with a file, for its reader. */
function asRefusal(error: unknown): unknown {
  if (error instanceof Unreadable) return error;
  const detail = messageOf(error);
  if (error instanceof EngineCrashed) {
    return new Unreadable(
      'Filen går inte att läsa: läsningen stannade. Den är troligen skadad, eller för stor för webbläsarens minne.',
      'Exportera de tabeller som behövs som Parquet eller CSV och öppna dem i stället.',
      detail,
    );
  }
  if (/encrypt/i.test(detail)) return encryptedDatabase(detail);
  if (/version number|newer version/i.test(detail)) return newerDatabase(detail);
  return damagedDatabase(detail);
}

/** A table whose reading fails says so in the file's own words. */
function refusing(table: TypedTable): TypedTable {
  return {
    ...table,
    async *parts() {
      try {
        yield* table.parts();
      } catch (error) {
        throw asRefusal(error);
      }
    },
  };
}

/**
 * Opens a DuckDB file, in a DuckDB of its own that is ended by `close`, or when it fails. Its tables come before its views.
 * @param name the file's, with its ending
 * @param limit milliseconds that each step may take
 * @throws Unreadable where it is no DuckDB file, encrypted, damaged, newer than what reads it, too large, or has nothing to read.
 */
export async function openDuckdbFile(
  file: Blob,
  name: string,
  host: EngineHost,
  limit = stepLimit,
): Promise<TypedFile> {
  let database: ForeignDatabase | undefined;
  try {
    await checkHeader(file);
    const opened = await ForeignDatabase.open(file, name.replace(/\.[^.]+$/, ''), host, limit);
    database = opened;
    const tables: TypedTable[] = [];
    const notes: ReadNote[] = [];
    for (const place of await opened.ask<TablePlace & { readonly isView: boolean }>(places)) {
      try {
        const found = await describeTable(opened, place);
        if ('table' in found) tables.push(refusing(found.table));
        else
          notes.push({
            sentence: `Tabellen ${place.name} är utelämnad: den har inga kolumner som kan visas.`,
          });
      } catch (error) {
        // A view may lean on what is not in the file. A table that cannot be read is damage.
        if (!place.isView || error instanceof EngineCrashed || error instanceof Unreadable) throw error;
        notes.push({ sentence: `Vyn ${place.name} är utelämnad: den går inte att räkna fram ur filen.` });
      }
    }
    if (tables.length === 0) {
      throw new Unreadable(
        ['Filen har inga tabeller som kan visas.', ...notes.map(({ sentence }) => sentence)].join(' '),
        'Kontrollera att rätt fil har valts.',
      );
    }
    return { tables, notes, close: () => opened.close() };
  } catch (error) {
    database?.close();
    throw asRefusal(error);
  }
}
