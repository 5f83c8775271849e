import type { Measurement, Periodicity, Polarity, UnitOfMeasure } from '@/domain/indicator';

/** Which direction is the better one, as a sentence without its full stop. */
export const directionInWords: Record<Polarity, string> = {
  higher: 'Högre är bättre',
  lower: 'Lägre är bättre',
  neutral: 'Varken högre eller lägre är bättre i sig',
};

/** The unit of measure written out, where there is room for more than the sign beside an axis. */
export const unitInWords: Record<UnitOfMeasure, string> = {
  percent: 'procent',
  index: 'index 0–100',
  count: 'antal',
  sek_thousands: 'tusen kronor',
  kg_co2e_per_kg: 'kilo koldioxidekvivalenter per kilo livsmedel',
};

/** What kind of figure it is: what a reader must know before two of them are compared. */
export const measurementInWords: Record<Measurement, string> = {
  survey_share: 'andel av svaren i en brukarundersökning',
  index: 'sammanvägt ur en enkät',
  rolling_12_months: 'rullande tolv månader',
  share: 'andel',
  count: 'räknat antal',
  amount: 'belopp eller mängd',
};

/** How often the figure comes. */
export const periodicityInWords: Record<Periodicity, string> = {
  year: 'varje år',
  tertial: 'varje tertial',
  quarter: 'varje kvartal',
  month: 'varje månad',
};
