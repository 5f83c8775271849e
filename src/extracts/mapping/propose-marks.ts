import { legendMeaning, markOf } from '../cells/mark';
import { plain } from '../cells/plain';
import { readNumber } from '../cells/read-number';
import { shapesOf } from '../cells/shapes';
import type { LegendEntry } from '../read/read-table';
import type { MarkMeaning } from './mapping';
import type { ColumnProfile } from './profile';

/**
 * What the signs in the columns of figures stand for: as the file's legend says, else as their own words do, else `asked`.
 *
 * A number can be a sign by the legend (`-99` for `Uppgift saknas`); nought cannot, whatever a legend says of it.
 */
export function proposeMarks(
  columns: readonly ColumnProfile[],
  legend: readonly LegendEntry[],
): Record<string, MarkMeaning> {
  const said = new Map(legend.map(({ mark, meaning }) => [plain(mark), legendMeaning(meaning)]));
  const marks = new Map<string, MarkMeaning>();
  for (const { distinct } of columns) {
    const inLegend = said.size > 0 ? distinct.filter(({ text }) => said.has(plain(text))) : [];
    const ofThemselves = shapesOf(distinct).filter(({ text }) => markOf(text));
    for (const { text } of [...inLegend, ...ofThemselves]) {
      const mark = plain(text);
      const meaning = isNumberAnyhow(mark, said.get(mark)) ? undefined : (said.get(mark) ?? markOf(mark));
      if (meaning) marks.set(mark, meaning);
    }
  }
  return Object.fromEntries(marks);
}

/** Nought, `~100` and other numbers that a legend only comments on stay numbers; it has to say what one stands for instead. */
function isNumberAnyhow(text: string, said: MarkMeaning | undefined): boolean {
  const reading = readNumber(text, undefined);
  if (reading.kind !== 'number') return false;
  return (
    reading.value === 0 || reading.approximate || said === undefined || said === 'asked' || said === 'zero'
  );
}
