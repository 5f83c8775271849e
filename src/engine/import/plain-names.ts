import { ownTablePrefix } from '@/extracts/own-table';
import { slug } from '@/extracts/report/text';

const named = (text: string, otherwise: string) => slug(text).replaceAll('-', '_') || otherwise;

function unique(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let number = 2; taken.has(free); number++) free = `${name}_${number}`;
    taken.add(free);
    return free;
  });
}

/** Names for tables that are kept as they came: `Enkät 2024` is `egen_enkat_2024`. */
export const plainTableNames = (names: readonly string[]): string[] =>
  unique(names.map((name) => `${ownTablePrefix}${named(name, 'tabell')}`));

/** Names for their columns: `Antal svar` is `antal_svar`. */
export const plainColumnNames = (names: readonly string[]): string[] =>
  unique(names.map((name, index) => named(name, `kolumn_${index + 1}`)));
