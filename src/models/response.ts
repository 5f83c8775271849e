import { formatNumber } from '@/format/number';

/** How many answered a survey, of how many that were asked: for the survey as a whole, not for one question. */
export interface Response {
  readonly answered: number;
  readonly sent: number | undefined;
}

export function responseOf(row: {
  answers_n: number | null;
  population_n: number | null;
}): Response | undefined {
  return row.answers_n === null
    ? undefined
    : { answered: row.answers_n, sent: row.population_n ?? undefined };
}

/** Under half of those asked have answered: said wherever the figure stands (domain rule 26). */
export const isLowResponse = ({ answered, sent }: Response): boolean =>
  sent !== undefined && answered / sent < 0.5;

/** "77 av 180 svarade (43 %), låg svarsfrekvens"; "41 svarade" where it is not told how many were asked. */
export function responseInWords(response: Response): string {
  const { answered, sent } = response;
  if (sent === undefined) return `${formatNumber(answered, 0)} svarade`;
  const rate = formatNumber((100 * answered) / sent, 0);
  const low = isLowResponse(response) ? ', låg svarsfrekvens' : '';
  return `${formatNumber(answered, 0)} av ${formatNumber(sent, 0)} svarade (${rate}\u00a0%)${low}`;
}
