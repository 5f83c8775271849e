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

/** Share of those asked who answered, in percent; unknown where it is not told how many were asked. */
export const responseRate = ({ answered, sent }: Response): number | undefined =>
  sent === undefined ? undefined : (100 * answered) / sent;

/** Under half of those asked have answered: said wherever the figure stands (domain rule 26). */
export const isLowResponse = (response: Response): boolean => (responseRate(response) ?? 100) < 50;

/** "77 av 180 svarade (43 %), låg svarsfrekvens"; "41 svarade" where it is not told how many were asked. */
export function responseInWords(response: Response): string {
  const { answered, sent } = response;
  const rate = responseRate(response);
  if (sent === undefined || rate === undefined) return `${formatNumber(answered, 0)} svarade`;
  const low = isLowResponse(response) ? ', låg svarsfrekvens' : '';
  return `${formatNumber(answered, 0)} av ${formatNumber(sent, 0)} svarade (${formatNumber(rate, 0)}\u00a0%)${low}`;
}
