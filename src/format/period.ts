import { type Period, periods } from '@/domain/period';

const months = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('sv-SE', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, month, 1)),
);

function nameOf(period: Period): string {
  if (period === 'year') return 'helår';
  const number = Number(period.slice(1));
  if (period.startsWith('T')) return `tertial ${number}`;
  if (period.startsWith('Q')) return `kvartal ${number}`;
  return months[number - 1] ?? period;
}

const names = Object.fromEntries(periods.map((period) => [period, nameOf(period)])) as Record<Period, string>;

/** The period alone, as a picker shows it: "helår", "tertial 1", "kvartal 2", "mars". */
export function periodName(period: Period): string {
  return names[period];
}

/** The period of a year: "helår 2024", "tertial 1 2024", "kvartal 2 2024", "mars 2024". */
export function formatPeriod(period: Period, year: number): string {
  return `${names[period]} ${year}`;
}

/** Years from one to another with an en dash, "2022–2025"; one year alone, "2024". */
export function spanOfYears(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${to}`;
}
