import type { Parameter } from './engine';

/** Text that a placeholder cannot stand in, or the placeholder itself. Quotes are doubled inside; a cut-off comment or text runs to the end. */
const pieces =
  /[eE]'(?:[^'\\]|\\[\s\S]|'')*'?|'(?:[^']|'')*'?|"(?:[^"]|"")*"?|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|\$(\w*)\$[\s\S]*?(?:\$\1\$|$)|\?/g;

/** A statement that carries its values beside it: `setup` binds them to a variable of the connection, `text` reads them there. */
export interface BoundStatement {
  readonly text: string;
  /** Absent where there is nothing to bind. */
  readonly setup?: { readonly sql: string; readonly values: readonly Exclude<Parameter, null>[] };
}

const variable = 'tertial_parameters';

function castType(value: Exclude<Parameter, null>): string {
  if (typeof value === 'string') return 'VARCHAR';
  if (typeof value === 'boolean') return 'BOOLEAN';
  if (!Number.isInteger(value) || !Number.isSafeInteger(value)) return 'DOUBLE';
  return Math.abs(value) < 2 ** 31 ? 'INTEGER' : 'BIGINT';
}

/**
 * Binds positional `?` so that the statement can be sent as text, which is the only form that DuckDB-WASM can cancel.
 *
 * The values go through a prepared `SET VARIABLE`, never into the text; only null, which carries nothing of the reader's, is
 * written out, since DuckDB has no variable without a type.
 * @throws RangeError where the number of placeholders is not the number of parameters.
 */
export function bindParameters(sql: string, parameters: readonly Parameter[]): BoundStatement {
  let placeholders = 0;
  const values: Exclude<Parameter, null>[] = [];
  const text = sql.replace(pieces, (piece) => {
    if (piece !== '?') return piece;
    const value = parameters[placeholders++];
    if (value === undefined || value === null) return 'NULL';
    values.push(value);
    return `struct_extract(getvariable('${variable}'), ${values.length})`;
  });
  if (placeholders !== parameters.length) {
    throw new RangeError(`${placeholders} placeholders for ${parameters.length} parameters`);
  }
  if (values.length === 0) return { text };
  const fields = values.map((value) => `CAST(? AS ${castType(value)})`).join(', ');
  return { text, setup: { sql: `SET VARIABLE ${variable} = row(${fields})`, values } };
}
