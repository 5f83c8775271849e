import type { AbsenceReason } from '@/domain/value';
import { absenceSentence, absenceText } from '@/format/absence';
import styles from './about-page.module.css';

const reasons: readonly AbsenceReason[] = ['missing', 'not_applicable', 'suppressed', 'by_sex', 'no_report'];

/** The words that stand where there is no number, as the pages write them, each with what it means. */
export function AbsenceWords() {
  return (
    <dl className={styles.words}>
      {reasons.map((reason) => (
        <div key={reason}>
          <dt>{absenceText(reason)}</dt>
          <dd>{absenceSentence(reason)}</dd>
        </div>
      ))}
    </dl>
  );
}
