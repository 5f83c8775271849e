import type { AbsenceReason } from '@/domain/value';

/**
 * Why a cell has no number, in the few words that fit in it: "saknas", "ingår inte", "dolt", "ingen rapport 2024".
 *
 * @param year said where no report covers it; left out where the column already says it
 */
export function absenceText(reason: AbsenceReason, year?: number): string {
  switch (reason) {
    case 'missing':
      return 'saknas';
    case 'not_applicable':
      return 'ingår inte';
    case 'suppressed':
      return 'dolt';
    case 'by_sex':
      return 'bara per kön';
    case 'no_report':
      return year === undefined ? 'ingen rapport' : `ingen rapport ${year}`;
  }
}

/** The same as a sentence, for screen readers, tooltips and notes under a table. */
export function absenceSentence(reason: AbsenceReason, year?: number): string {
  switch (reason) {
    case 'missing':
      return 'Värdet saknas i källan.';
    case 'not_applicable':
      return 'Indikatorn ingår inte bland dem som enheten redovisar.';
    case 'suppressed':
      return 'Värdet är dolt eftersom gruppen är för liten för att visas, eller skulle röja en som är det.';
    case 'by_sex':
      return 'Uttaget har inget totalt värde, bara värden för kvinnor och män var för sig.';
    case 'no_report':
      return `Uttaget har ingen rapport från enheten${year === undefined ? '' : ` för ${year}`}.`;
  }
}
