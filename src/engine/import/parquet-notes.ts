import type { ReadNote } from '@/extracts/read/read-table';
import type { ChangedCells, DescribedColumn } from './parquet-messages';

const mostNames = 40;

/** The columns' names as a table shows them: none blank, no two alike. */
export function shownNames(columns: readonly { readonly name: string }[]): string[] {
  const taken = new Set<string>();
  return columns.map(({ name }, index) => {
    const first = name.trim() || `Kolumn ${index + 1}`;
    let shown = first;
    for (let count = 2; taken.has(shown); count++) shown = `${first} (${count})`;
    taken.add(shown);
    return shown;
  });
}

function leftOutSentence(names: readonly string[], reason: string): string {
  if (names.length === 1) return `Kolumnen ${names[0]} är utelämnad: ${reason}.`;
  const more = names.length > mostNames ? ` och ${names.length - mostNames} till` : '';
  return `${names.length} kolumner är utelämnade: ${reason}. De är ${names.slice(0, mostNames).join(', ')}${more}.`;
}

/** What is said of the columns of an opened table: those that are left out, together by reason, and what to know of the others. */
export function columnNotes(columns: readonly DescribedColumn[]): ReadNote[] {
  const names = shownNames(columns);
  const leftOut = new Map<string, string[]>();
  const kept: ReadNote[] = [];
  for (const [index, { stored, note }] of columns.entries()) {
    const name = names[index] ?? '';
    if (note === undefined) continue;
    if (stored) kept.push({ sentence: `Kolumnen ${name}: ${note}.` });
    else leftOut.set(note, [...(leftOut.get(note) ?? []), name]);
  }
  return [...Array.from(leftOut, ([reason, of]) => ({ sentence: leftOutSentence(of, reason) })), ...kept];
}

const number = new Intl.NumberFormat('sv');

const cells = (count: number): string => `${number.format(count)} ${count === 1 ? 'värde' : 'värden'}`;

/** What is said of cells that were changed, when all have been read. `names` are those of the kept columns. */
export function changeNotes(names: readonly string[], changed: readonly ChangedCells[]): ReadNote[] {
  return changed.flatMap(({ nonNumbers, rounded }, index) => {
    const of = (sentence: string): ReadNote => ({ sentence: `Kolumnen ${names[index]}: ${sentence}` });
    return [
      ...(nonNumbers > 0
        ? [of(`${cells(nonNumbers)} i form av NaN eller oändlighet, som inte är tal, räknas som saknade.`)]
        : []),
      ...(rounded > 0
        ? [of(`${cells(rounded)} med fler siffror än vad som ryms i ett tal här har avrundats.`)]
        : []),
    ];
  });
}
