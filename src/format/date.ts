const stockholmDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });

/**
 * A date as Swedish administration writes it, which is ISO 8601: "2025-03-20".
 *
 * @param date ISO date, or ISO date and time (with zone), which gives the day it was in Stockholm
 */
export function formatDate(date: string): string {
  return date.includes('T') ? stockholmDay.format(new Date(date)) : date;
}
