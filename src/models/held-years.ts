import { spanOfYears } from '@/format/period';
import type { Catalogue } from './catalogue';

/** The years that the extract has figures of an indicator for, in any unit and period: "2022–2025"; nothing where there are none. */
export function heldYears({ held }: Catalogue, indicatorId: string): string | undefined {
  const rows = held.filter((row) => row.indicator_id === indicatorId);
  if (rows.length === 0) return undefined;
  const first = Math.min(...rows.map((row) => row.first_year));
  const last = Math.max(...rows.map((row) => row.last_year));
  return spanOfYears(first, last);
}
