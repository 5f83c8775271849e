import type { MappedTable } from '@/extracts/mapping/importer';
import type { ExtractConnection } from '../connection';
import { aimColumns, type CellSource, cellColumns, figuresSql, targetsSql } from './cell-sql';
import { findDoubles } from './doubles';
import { type LookupKind, Lookups } from './lookups';
import { type Named, namedBy } from './named';
import { type Dimensions, planTable, type TablePlan } from './plan';
import { rowsAtATime } from './row-order';
import type { Staged } from './staged';
import type { Steps } from './steps';

/** A mapped table with what is known of it. */
export interface Mapped extends MappedTable {
  readonly staged: Staged;
  readonly plan: TablePlan;
}

/** The columns whose texts have to be looked up, and as what. */
function columnsToLookUp({ plan, staged }: Mapped): Map<string, { kind: LookupKind; column: number }> {
  const wanted = new Map<string, { kind: LookupKind; column: number }>();
  const want = (kind: LookupKind, column: number) => wanted.set(`${kind} ${column}`, { kind, column });
  const number = (column: number | undefined) => {
    if (column === undefined) return;
    const stored = staged.columns[column]?.stored ?? 'text';
    if (stored !== 'integer' && stored !== 'number') want('number', column);
  };
  const dimensions = (one: Dimensions) => {
    for (const kind of ['unit', 'indicator', 'year', 'period', 'sex'] as const) {
      const from = one[kind];
      if (from && 'column' in from) want(kind, from.column);
    }
  };
  for (const figure of plan.figures) {
    dimensions(figure);
    for (const column of [figure.column, figure.answers, figure.population]) number(column);
  }
  for (const target of plan.targets) {
    dimensions(target);
    number(target.column);
  }
  return wanted;
}

/** Makes `cells` and `aims` of mapped tables: each of their figures and targets, what it is and what hinders it, among that to stand twice. */
export class Cells {
  readonly #connection: ExtractConnection;
  readonly #lookups: Lookups;
  /** What the cells that stand in the engine were made of, and what their codes stand for. */
  #made: { readonly of: string; readonly named: Named } | undefined;

  constructor(connection: ExtractConnection) {
    this.#connection = connection;
    this.#lookups = new Lookups(connection);
  }

  /** @returns the units and indicators that the cells' codes stand for: the same object as long as the cells are the same. */
  async make(tables: readonly Mapped[], steps: Steps): Promise<Named> {
    const asked = JSON.stringify(tables.map(({ id, mapping }) => [id, mapping]));
    if (this.#made?.of === asked) return this.#made.named;
    const named = namedBy(tables);
    this.#made = undefined;
    await this.#connection.run(
      `DROP TABLE IF EXISTS cells; DROP TABLE IF EXISTS aims;
       CREATE TABLE cells (${cellColumns}); CREATE TABLE aims (${aimColumns})`,
    );
    for (const [at, table] of tables.entries()) {
      await this.#fill(at, table, named, steps.within(at / tables.length, (at + 1) / tables.length));
    }
    const leaving = tables.flatMap(({ mapping }, at) => (mapping.disputed === 'left_out' ? [at] : []));
    await findDoubles(this.#connection, leaving, steps);
    this.#made = { of: asked, named };
    return named;
  }

  async #largest(lookups: readonly string[]): Promise<number> {
    if (lookups.length === 0) return 0;
    const counts = lookups.map((name) => `SELECT count(*) AS rows FROM ${name}`);
    const [found] = await this.#connection.run<{ rows: number }>(
      `SELECT max(rows) AS rows FROM (${counts.join(' UNION ALL ')})`,
    );
    return found?.rows ?? 0;
  }

  async #fill(at: number, table: Mapped, named: Named, steps: Steps): Promise<void> {
    const { staged, mapping, plan } = table;
    const names = new Map<string, string>();
    for (const [key, { kind, column }] of columnsToLookUp(table)) {
      const name =
        kind === 'number'
          ? await this.#lookups.makeNumbers(staged, column, mapping, steps)
          : await this.#lookups.make(kind, staged, column, mapping, named, steps);
      names.set(key, name);
    }
    const lookups = (kind: LookupKind, column: number) => {
      const name = names.get(`${kind} ${column}`);
      if (name === undefined) throw new Error(`No lookup of column ${column} as ${kind}`);
      return name;
    };
    const looked = await this.#largest([...names.values()]);
    const source: CellSource = { staged, at, mapping, named, lookups, looked };
    for (let from = 0; from < staged.rows; from += rowsAtATime) {
      const range = { from, until: from + rowsAtATime };
      for (const figure of plan.figures) {
        steps.tell('Läser cellerna', from / staged.rows);
        await this.#connection.run(`INSERT INTO cells ${figuresSql(figure, source, range)}`);
      }
      for (const target of plan.targets) {
        steps.tell('Läser målen', from / staged.rows);
        await this.#connection.run(`INSERT INTO aims ${targetsSql(target, source, range)}`);
      }
    }
  }
}

/** A table with its mapping's plan; one that gives no figures has an empty plan. */
export const mapped = (table: MappedTable, staged: Staged): Mapped => ({
  ...table,
  staged,
  plan: table.mapping.shape === 'figures' ? planTable(table.mapping) : { figures: [], targets: [] },
});
