import type { LinkProblem } from '@/selection/link-problem';
import styles from './link-problems.module.css';

/** What in the opened link could not be used; the rest of it is shown. */
export function LinkProblems({ problems }: { problems: readonly LinkProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <div className={styles.problems} role="status">
      {problems.map((problem) => (
        <p key={`${problem.parameter}|${problem.printed}`}>{problem.sentence}</p>
      ))}
    </div>
  );
}
