import type { TargetStatus } from '@/domain/target';

const marks: Record<TargetStatus, string> = { met: '✓', missed: '✕', none: '–' };

/** The sign beside a colour, so that the status is never told by colour alone. The words beside it say the same to a screen reader. */
export function StatusMark({ status }: { status: TargetStatus }) {
  return <span aria-hidden="true">{marks[status]}</span>;
}
