import type { ImportFinding } from '@/extracts/mapping/import-finding';
import type { ImportPreview } from '@/extracts/mapping/importer';
import type { ExtractConnection } from '../connection';
import type { Mapped } from './cells';
import { disputedFindings } from './find-disputed';
import { hinderedFindings } from './find-hindered';
import { mixedFindings } from './find-mixed';
import { namesakeFindings } from './find-namesakes';
import { sharedIdFindings } from './find-shared-ids';
import { totalFindings } from './find-totals';
import { unsettledFindings } from './find-unsettled';
import { firstObservations, nameCodes } from './make-tables';
import type { Named } from './named';
import type { Steps } from './steps';

const observationsShown = 50;

/** How many rows of each table give something, and what all of them give together. */
export interface Counted {
  readonly observations: number;
  readonly targets: number;
  /** By table, in the order that they were mapped. */
  readonly rowsUsed: readonly number[];
}

async function countCells(connection: ExtractConnection, tables: readonly Mapped[]): Promise<Counted> {
  // Where a row has one figure at most, its figures are counted, not its rows: that takes no time.
  const isLong = tables.every(({ plan }) => plan.figures.length <= 1 && plan.targets.length === 0);
  const used = await connection.run<{ source: number; rows: number }>(
    isLong
      ? 'SELECT source, count(*)::INTEGER AS rows FROM cells WHERE hindrance IS NULL GROUP BY source'
      : `SELECT source, count(DISTINCT row)::INTEGER AS rows FROM (
           SELECT source, row FROM cells WHERE hindrance IS NULL UNION ALL SELECT source, row FROM aims WHERE hindrance IS NULL
         ) GROUP BY source`,
  );
  const [made] = await connection.run<{ observations: number; targets: number }>(
    `SELECT (SELECT count(*) FROM cells WHERE hindrance IS NULL) AS observations,
       (SELECT count(*) FROM aims WHERE hindrance IS NULL) AS targets`,
  );
  const bySource = new Map(used.map(({ source, rows }) => [source, rows]));
  return {
    observations: made?.observations ?? 0,
    targets: made?.targets ?? 0,
    rowsUsed: tables.map(({ mapping, staged }, source) =>
      mapping.shape === 'plain' ? staged.rows : (bySource.get(source) ?? 0),
    ),
  };
}

const weights: readonly ImportFinding['weight'][] = ['stops', 'asks', 'tells'];

/** All that is found in what the mappings give, the heaviest first. */
async function findAll(
  connection: ExtractConnection,
  tables: readonly Mapped[],
  named: Named,
  steps: Steps,
): Promise<ImportFinding[]> {
  const finders = [
    () => unsettledFindings(connection, tables, named),
    () => sharedIdFindings(connection, tables),
    () => disputedFindings(connection, tables, named),
    () => mixedFindings(connection, tables, named),
    () => totalFindings(connection, named),
    () => namesakeFindings(connection, tables),
    () => hinderedFindings(connection, tables),
  ];
  const findings: ImportFinding[] = [];
  for (const find of finders) {
    steps.check();
    findings.push(...(await find()));
  }
  return findings.sort((a, b) => weights.indexOf(a.weight) - weights.indexOf(b.weight));
}

/** What the cells give and what is found in them. */
export interface Judged extends Counted {
  readonly findings: readonly ImportFinding[];
}

/** What has been worked out of cells that still stand: by what their codes stand for, which is theirs alone. */
const known = new WeakMap<Named, Judged>();

/** Counts and judges cells that have been made; once, for the preview and the use of the same mapping. */
export async function judge(
  connection: ExtractConnection,
  tables: readonly Mapped[],
  named: Named,
  steps: Steps,
): Promise<Judged> {
  const judged = known.get(named);
  if (judged) return judged;
  const counted = await countCells(connection, tables);
  const findings = await findAll(connection, tables, named, steps);
  const isPlain = tables.some(({ mapping }) => mapping.shape === 'plain');
  const hasNone = counted.observations + counted.targets === 0 && !isPlain;
  const all = { ...counted, findings: hasNone ? [nothing, ...findings] : findings };
  known.set(named, all);
  return all;
}

const nothing: ImportFinding = {
  weight: 'stops',
  kind: 'nothing_to_use',
  sentence: 'Inga rader kan användas med de val som är gjorda. Ange vad kolumnerna innehåller.',
  count: 1,
  examples: [],
};

/** The preview of cells that have been made. */
export async function previewOf(
  connection: ExtractConnection,
  tables: readonly Mapped[],
  named: Named,
  steps: Steps,
): Promise<ImportPreview> {
  const { observations, targets, rowsUsed, findings } = await judge(connection, tables, named, steps);
  await nameCodes(connection, named);
  return {
    rowsRead: tables.reduce((sum, { staged }) => sum + staged.rows, 0),
    rowsUsed: rowsUsed.reduce((sum, rows) => sum + rows, 0),
    observations,
    targets,
    findings,
    firstObservations: await firstObservations(connection, observationsShown, tables.length === 1),
  };
}
