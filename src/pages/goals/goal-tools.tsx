import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { LinkSearch } from '@/components/link-search';
import { assessments } from '@/domain/assessment';
import { counted } from '@/format/words';
import { assessmentInWords } from '@/models/goals/goal-words';
import type { Selection } from '@/selection/selection';
import { AssessmentMark } from './assessment-mark';
import styles from './goal-tools.module.css';
import type { OpenBranches } from './use-open-branches';

export type TreeFilterChange = Partial<Pick<Selection, 'assessments' | 'sought'>>;

/** How the tree is sought, filtered, opened and closed. */
export function GoalTools({
  selection: { assessments: chosen, sought },
  onSeek,
  found,
  open,
  hasBranches,
}: {
  selection: Pick<Selection, 'assessments' | 'sought'>;
  onSeek: (change: TreeFilterChange) => void;
  /** How many rows are sought; nothing where all are shown. */
  found: number | undefined;
  open: OpenBranches;
  hasBranches: boolean;
}) {
  return (
    <section className={styles.tools} aria-label="Mål, urval i trädet">
      <LinkSearch
        label="Sök bland mål, indikatorer och aktiviteter"
        placeholder="Sök mål, indikator, aktivitet"
        sought={sought}
        onSearch={(words) => onSeek({ sought: words })}
      />
      <ToggleButtonGroup
        aria-label="Visa bara mål som bedöms"
        selectionMode="multiple"
        className={styles.filter ?? ''}
        selectedKeys={[...chosen]}
        onSelectionChange={(keys) => onSeek({ assessments: assessments.filter((one) => keys.has(one)) })}
      >
        {assessments.map((one) => (
          <ToggleButton key={one} id={one} className={styles.toggle ?? ''}>
            <AssessmentMark assessment={one} /> {assessmentInWords[one]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <span className={styles.ways}>
        <Button className={styles.way ?? ''} onPress={open.all} isDisabled={!hasBranches}>
          Öppna alla
        </Button>
        <Button className={styles.way ?? ''} onPress={open.none} isDisabled={!hasBranches}>
          Stäng alla
        </Button>
      </span>
      <p className={styles.found} role="status">
        {found !== undefined && counted(found, 'träff', 'träffar')}
      </p>
    </section>
  );
}
