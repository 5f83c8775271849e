import type { Sign } from '@/extracts/cells/sign';
import type { ImportFinding } from '@/extracts/mapping/import-finding';
import type { ExtractConnection } from '../connection';
import type { Mapped } from './cells';
import { signs } from './codes';
import type { Named } from './named';

/** What a sign of measure says of the figure, where it says anything: `12 st` and `12 %` are not of one indicator. */
const measures: Readonly<Record<Sign, string | undefined>> = {
  none: undefined,
  percent: 'procent',
  pieces: 'antal',
  kg: 'kilo',
  tkr: 'kronor',
  mnkr: 'kronor',
  kr: 'kronor',
};

/** Indicators whose figures are printed in several measures, or whose values cannot be of one. */
export async function mixedFindings(
  connection: ExtractConnection,
  tables: readonly Mapped[],
  named: Named,
): Promise<ImportFinding[]> {
  return [
    ...(await signsMixed(connection, named)),
    ...answersMixed(tables),
    ...(await sharesMixed(connection, named)),
  ];
}

async function signsMixed(connection: ExtractConnection, named: Named): Promise<ImportFinding[]> {
  const found = await connection.run<{ indicator: number; sign: number; line: number | null; raw: string }>(
    `SELECT indicator, sign, min(line) AS line, arg_min(raw, row) AS raw FROM cells
     WHERE hindrance IS NULL AND sign > 0 GROUP BY indicator, sign ORDER BY indicator, line`,
  );
  const byIndicator = new Map<number, Map<string, { line: number | null; text: string }>>();
  for (const { indicator, raw, line, sign } of found) {
    const measure = measures[signs[sign] ?? 'none'];
    if (measure === undefined) continue;
    const known = byIndicator.get(indicator) ?? new Map();
    if (!known.has(measure)) known.set(measure, { line, text: raw });
    byIndicator.set(indicator, known);
  }
  return [...byIndicator].flatMap(([indicator, found]): ImportFinding[] =>
    found.size < 2
      ? []
      : [
          {
            weight: 'stops',
            kind: 'mixed_measures',
            sentence: `${named.indicators[indicator]?.name} står i flera enheter: ${[...found.keys()].join(' och ')}. Dela upp den i en indikator för varje.`,
            count: found.size,
            examples: [...found.values()],
          },
        ],
  );
}

/** The same indicator told in two ways by two tables, or two names of one. */
function answersMixed(tables: readonly Mapped[]): ImportFinding[] {
  const answers = tables.flatMap(({ mapping }) =>
    Object.entries(mapping.indicators).flatMap(([printed, answer]) =>
      answer.use === 'indicator' ? [{ printed, answer }] : [],
    ),
  );
  const first = new Map<string, (typeof answers)[number]>();
  const differing = new Map<string, Set<string>>();
  for (const one of answers) {
    const known = first.get(one.answer.indicator_id);
    if (known === undefined) first.set(one.answer.indicator_id, one);
    else if (
      known.answer.unit_of_measure !== one.answer.unit_of_measure ||
      known.answer.polarity !== one.answer.polarity
    ) {
      const names = differing.get(one.answer.name) ?? new Set([known.printed]);
      differing.set(one.answer.name, names.add(one.printed));
    }
  }
  return [...differing].map(([name, printed]) => ({
    weight: 'stops',
    kind: 'mixed_measures',
    sentence: `${name} har fått olika måttenhet eller riktning på olika ställen. Ange samma överallt, eller gör två indikatorer av den.`,
    count: printed.size,
    examples: [...printed].map((text) => ({ line: null, text })),
  }));
}

/** Percentages of which some are shares of one: 0,63 beside 63. Only where the small ones are all below one and have fractions. */
async function sharesMixed(connection: ExtractConnection, named: Named): Promise<ImportFinding[]> {
  const percentages = named.indicators.flatMap(({ unit_of_measure }, code) =>
    unit_of_measure === 'percent' ? [code] : [],
  );
  if (percentages.length === 0) return [];
  const found = await connection.run<{
    indicator: number;
    shares: number;
    over: number;
    line: number | null;
    least: number;
    most: number;
  }>(
    `SELECT indicator, count(*) FILTER (value > 0 AND value < 1) AS shares, count(*) FILTER (value > 100 OR value < 0) AS over,
       arg_min(line, value) FILTER (value > 0) AS line, min(value) FILTER (value > 0) AS least, max(value) AS most
     FROM cells WHERE hindrance IS NULL AND value IS NOT NULL AND list_contains([${percentages.join(', ')}], indicator)
     GROUP BY indicator
     HAVING over > 0 OR (shares >= 0.2 * count(*) AND max(value) > 1.5)
     ORDER BY indicator`,
  );
  return found.map(({ indicator, shares, over, line, least, most }): ImportFinding => {
    const { name, measurement } = named.indicators[indicator] ?? {};
    if (most > 100 && measurement !== 'amount')
      return {
        weight: 'stops',
        kind: 'mixed_measures',
        sentence: `${name} anges i procent men har värden över 100. Ändra måttenheten, eller välj att det slags mått är ”belopp eller mängd” om procenten kan bli mer än 100.`,
        count: over,
        examples: [],
      };
    return {
      weight: 'asks',
      kind: 'mixed_measures',
      sentence:
        over > 0
          ? `${name} anges i procent men har värden under 0 eller över 100. Kontrollera måttenheten.`
          : `${name} anges i procent, men en del värden ser ut att vara andelar av 1. Kontrollera måttenheten.`,
      count: over > 0 ? over : shares,
      examples: over > 0 ? [] : [{ line, text: String(least).replace('.', ',') }],
    };
  });
}
