import type { ImportFinding } from './import-finding';
import type { DistinctText } from './profile';

/** Examples are to recognise the rows by, not to list them. */
const mostExamples = 20;

/** A finding about texts of the file: it counts their rows and shows the most frequent of them. */
export function findingOf(
  weight: ImportFinding['weight'],
  kind: ImportFinding['kind'],
  sentence: string,
  texts: readonly DistinctText[],
  columns: readonly number[] = [],
): ImportFinding {
  return {
    weight,
    kind,
    sentence,
    count: rowsOf(texts),
    examples: [...texts]
      .sort((a, b) => b.count - a.count)
      .slice(0, mostExamples)
      .map(({ text }) => ({ line: null, text })),
    ...(columns.length > 0 && { columns }),
  };
}

export const rowsOf = (texts: readonly DistinctText[]): number =>
  texts.reduce((rows, { count }) => rows + count, 0);
