import { group } from 'd3-array';
import { wordKey } from '@/extracts/cells/word-key';
import type { ImportFinding } from '@/extracts/mapping/import-finding';
import { quoted } from '@/extracts/mapping/swedish-count';
import type { ExtractConnection } from '../connection';
import { textSql } from '../sql';
import type { Mapped } from './cells';
import { dictionaryOf } from './staged';

/** A name that a table prints, and what it becomes. */
interface Printed {
  readonly printed: string;
  readonly id: string;
  readonly name: string;
  /** Of an indicator: what all that is said of it by several tables has to agree in. */
  readonly measure: string;
  readonly table: Mapped;
}

const words = {
  unit: { one: 'enhet', several: 'enheter' },
  indicator: { one: 'indikator', several: 'indikatorer' },
} as const;
type Kind = keyof typeof words;

const kinds: readonly Kind[] = ['unit', 'indicator'];

/**
 * Names that would become one though they are not alike, and one name that becomes several. Each table's names have been answered for
 * themselves, and are joined by their ids: two years of one unit shall meet, and two units shall not.
 */
export async function sharedIdFindings(
  connection: ExtractConnection,
  tables: readonly Mapped[],
): Promise<ImportFinding[]> {
  const findings: ImportFinding[] = [];
  for (const kind of kinds) {
    const all = tables.flatMap((table) => answersOf(table, kind));
    const suspected = [
      ...alikeBut(all, 'id', ({ name, measure }) => `${wordKey(name)} ${measure}`),
      ...alikeBut(all, 'name', ({ id }) => id),
    ].flat();
    if (suspected.length === 0) continue;
    // Answers for names that are no longer where the mapping looks for them are kept, and make nothing.
    const used = await thoseUsed(connection, [...new Set(suspected)], kind);
    for (const group of alikeBut(used, 'id', ({ name }) => wordKey(name))) {
      findings.push(
        found(
          'stops',
          `${namesOf(group)} är inte samma namn men skulle bli samma ${words[kind].one}. Ändra det ena namnet, eller använd filerna var för sig.`,
          group,
        ),
      );
    }
    for (const group of alikeBut(used, 'id', ({ measure }) => measure)) {
      findings.push(
        found(
          'stops',
          `${namesOf(group)} beskrivs med olika måttenhet eller riktning i tabellerna. Beskriv den lika, eller ge dem olika namn.`,
          group,
        ),
      );
    }
    for (const group of alikeBut(used, 'name', ({ id }) => id)) {
      findings.push(
        found(
          'asks',
          `${namesOf(group)} blir flera ${words[kind].several} med samma namn, och deras siffror hålls isär. Är det samma: använd den ena filen först, så är namnet känt när den andra öppnas.`,
          group,
        ),
      );
    }
  }
  return findings;
}

function answersOf(table: Mapped, kind: Kind): Printed[] {
  const { mapping } = table;
  if (mapping.shape !== 'figures') return [];
  if (kind === 'unit') {
    return Object.entries(mapping.units).flatMap(([printed, answer]) =>
      answer.use === 'unit' ? [{ printed, id: answer.unit_id, name: answer.name, measure: '', table }] : [],
    );
  }
  return Object.entries(mapping.indicators).flatMap(([printed, answer]) => {
    if (answer.use !== 'indicator') return [];
    const { indicator_id, name, unit_of_measure, polarity } = answer;
    return [{ printed, id: indicator_id, name, measure: `${unit_of_measure} ${polarity}`, table }];
  });
}

/** Those that have the same id, or names that are alike, in groups where something else of them is not. */
function alikeBut(
  all: readonly Printed[],
  by: 'id' | 'name',
  otherOf: (one: Printed) => string,
): Printed[][] {
  const groups = group(all, (one) => (by === 'id' ? one.id : wordKey(one.name)));
  return [...groups.values()].filter((one) => new Set(one.map(otherOf)).size > 1);
}

async function thoseUsed(
  connection: ExtractConnection,
  all: readonly Printed[],
  kind: Kind,
): Promise<Printed[]> {
  const used: Printed[] = [];
  for (const table of new Set(all.map((one) => one.table))) {
    const own = all.filter((one) => one.table === table);
    const { columns, whole } = table.mapping;
    const names = new Set(columns.flatMap((role) => ('part' in role ? (role.part[kind] ?? []) : [])));
    if (whole[kind] !== undefined) names.add(whole[kind]);
    const column = columns.findIndex(({ is }) => is === kind);
    if (column >= 0) {
      const texts = own.map(({ printed }) => textSql(printed));
      const found = await connection.run<{ text: string }>(
        `SELECT text FROM ${dictionaryOf(table.staged.id, column)} WHERE text IN (${texts})`,
      );
      for (const { text } of found) names.add(text);
    }
    used.push(...own.filter(({ printed }) => names.has(printed)));
  }
  return used;
}

const examplesShown = 8;

const namesOf = (group: readonly Printed[]): string => quoted([...new Set(group.map(({ name }) => name))]);

const found = (
  weight: ImportFinding['weight'],
  sentence: string,
  group: readonly Printed[],
): ImportFinding => ({
  weight,
  kind: 'unsettled',
  sentence,
  count: group.length,
  examples: group
    .slice(0, examplesShown)
    .map(({ printed, table }) => ({ line: null, text: `${table.staged.file}: ${printed}` })),
});
