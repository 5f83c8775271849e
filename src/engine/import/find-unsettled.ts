import type { ImportFinding } from '@/extracts/mapping/import-finding';
import type { ExtractConnection } from '../connection';
import type { Mapped } from './cells';
import type { Named } from './named';

const stops = (
  sentence: string,
  examples: readonly string[],
  columns: readonly number[] = [],
): ImportFinding => ({
  weight: 'stops',
  kind: 'unsettled',
  sentence,
  count: Math.max(1, examples.length),
  examples: examples.slice(0, 8).map((text) => ({ line: null, text })),
  ...(columns.length > 0 && { columns }),
});

/** What someone has to say before the mapping can be used: what no column tells, and what was only proposed. */
export async function unsettledFindings(
  connection: ExtractConnection,
  tables: readonly Mapped[],
  named: Named,
): Promise<ImportFinding[]> {
  const findings: ImportFinding[] = [];
  for (const { staged, mapping, plan } of tables) {
    const all = [...plan.figures, ...plan.targets];
    const columnsOf = (lacking: readonly { column: number }[]) => [
      ...new Set(lacking.map(({ column }) => column)),
    ];
    const lacks = (key: 'unit' | 'indicator' | 'year', what: string) => {
      const lacking = all.filter(
        (one) =>
          one[key] === undefined &&
          !(key === 'year' && hasDatedPeriod(one)) &&
          !(key === 'unit' && 'level' in one && one.level === 'council'),
      );
      if (lacking.length === 0) return;
      findings.push(
        stops(`Ange ${what} för siffrorna i ${staged.name}: ingen kolumn säger det.`, [], columnsOf(lacking)),
      );
    };
    if (mapping.shape === 'figures' && all.length === 0) {
      findings.push(stops(`Ange vilken kolumn i ${staged.name} som innehåller siffrorna.`, []));
    }
    lacks('unit', 'enhet');
    lacks('indicator', 'indikator');
    lacks('year', 'år');
    const numbers = new Set(all.map(({ column }) => column));
    const asked = [...numbers].filter((column) => mapping.decimalSigns[column] === 'asked');
    if (asked.length > 0) {
      const names = asked.map((column) => staged.columns[column]?.name ?? '');
      findings.push(
        stops(
          'Talen kan läsas på två sätt: 1.234 kan vara 1 234 eller 1,234. Ange decimaltecken.',
          names,
          asked,
        ),
      );
    }
  }
  const used = await connection.run<{ indicator: number }>(
    `SELECT DISTINCT indicator FROM (SELECT indicator FROM cells WHERE hindrance IS NULL UNION ALL SELECT indicator FROM aims WHERE hindrance IS NULL) ORDER BY ALL`,
  );
  const proposed = used.flatMap(({ indicator }) => {
    const made = named.indicators[indicator];
    return made === undefined || made.settled ? [] : [made.name];
  });
  if (proposed.length > 0) {
    findings.push(
      stops(
        proposed.length === 1
          ? `Indikatorn ${proposed[0]} är ett förslag. Godkänn det, eller ange måttenhet, riktning och decimaler.`
          : `${proposed.length} indikatorer är förslag. Godkänn dem, eller ange måttenhet, riktning och decimaler.`,
        proposed,
      ),
    );
  }
  return findings;
}

/** A column of periods may say the year too: `2024-05`. Where it does not, the cells themselves are hindered. */
const hasDatedPeriod = ({ period }: { period?: unknown }): boolean =>
  typeof period === 'object' && period !== null && 'column' in period;
