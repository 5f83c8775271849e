import { sexes } from '@/domain/sex';
import type { ImportFinding } from '@/extracts/mapping/import-finding';
import type { ExtractConnection } from '../connection';
import type { Mapped } from './cells';
import { levelWord, periodWord } from './codes';
import type { Named } from './named';
import { groupedNumber } from './number-words';

const disputesShown = 8;

interface Disputed {
  readonly unit: number | null;
  readonly indicator: number;
  readonly year: number;
  readonly of: string;
  readonly sex: number | null;
  readonly source: number;
  readonly line: number | null;
  readonly printed: string;
}

const sexInWords = ['', ', kvinnor', ', män'] as const;

const printedNumber = `coalesce(raw, replace(value::VARCHAR, '.', ','), 'tom cell')`;

/** Figures and targets that stand several times and not the same: all of them are shown, and no one is chosen. */
export async function disputedFindings(
  connection: ExtractConnection,
  tables: readonly Mapped[],
  named: Named,
): Promise<ImportFinding[]> {
  const figures = await connection.run<Disputed>(
    `SELECT unit, indicator, year, ${periodWord('period')} AS of, sex, source, line, ${printedNumber} AS printed
     FROM cells JOIN (FROM disputed ORDER BY ALL LIMIT ${disputesShown}) USING (unit, indicator, year, period, sex)
     WHERE hindrance IS NULL ORDER BY unit, indicator, year, period, sex, source, row, col`,
  );
  const targets = await connection.run<Disputed>(
    `SELECT a.unit, a.indicator, a.year, ${levelWord('a.level')} AS of, NULL AS sex, source, line, ${printedNumber} AS printed
     FROM aims a JOIN (FROM disputed_aims ORDER BY ALL LIMIT ${disputesShown}) d
       ON d.unit IS NOT DISTINCT FROM a.unit AND d.indicator = a.indicator AND d.year = a.year AND d.level = a.level
     WHERE hindrance IS NULL ORDER BY a.unit, a.indicator, a.year, a.level, source, row, col`,
  );
  const [counted] = await connection.run<{ figures: number; targets: number }>(
    `SELECT (SELECT count(*) FROM disputed) AS figures, (SELECT count(*) FROM disputed_aims) AS targets`,
  );
  const examples = (rows: readonly Disputed[]) =>
    rows.map(({ unit, indicator, year, of, sex, source, line, printed }) => ({
      line,
      text: [
        ...(tables.length > 1 ? [tables[source]?.staged.file] : []),
        ...(unit === null ? [] : [named.units[unit]?.name]),
        `${named.indicators[indicator]?.name}, ${of === 'year' || sex === null ? year : `${of} ${year}`}${sexInWords[sex ?? 0] ?? sexes[0]}`,
        printed,
      ].join(' | '),
    }));
  const finding = (count: number, what: string, rows: readonly Disputed[]): ImportFinding[] =>
    count === 0
      ? []
      : [
          {
            weight: 'stops',
            kind: 'duplicate_keys',
            sentence: `${what} Skilj dem åt med en kolumn till, eller lämna siffrorna utanför.`,
            count,
            examples: examples(rows),
          },
        ];
  const several = counted?.figures ?? 0;
  const aims = counted?.targets ?? 0;
  return [
    ...finding(
      several,
      several === 1
        ? 'En siffra står flera gånger med olika värden för samma enhet, indikator, år, period och kön.'
        : `${groupedNumber(several)} siffror står flera gånger med olika värden för samma enhet, indikator, år, period och kön.`,
      figures,
    ),
    ...finding(
      aims,
      aims === 1
        ? 'Ett mål står flera gånger med olika värden för samma enhet, indikator och år.'
        : `${groupedNumber(aims)} mål står flera gånger med olika värden för samma enhet, indikator och år.`,
      targets,
    ),
  ];
}
