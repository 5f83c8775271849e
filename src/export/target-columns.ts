import type { TargetMark } from '@/models/target-mark';
import type { CsvColumn } from './csv';

const statusWords = { met: 'når', missed: 'når inte', none: '' } as const;

/** A target and the status against it, as two columns; own and council target are two pairs, never merged. */
export function targetColumns<Row>(
  heading: 'Årsmål' | 'KF:s årsmål',
  mark: (row: Row) => TargetMark,
): CsvColumn<Row>[] {
  return [
    { heading, cell: (row) => targetCell(mark(row)) },
    {
      heading: heading === 'Årsmål' ? 'Utfall mot årsmål' : `Utfall mot ${heading}`,
      cell: (row) => statusWords[mark(row).status],
    },
  ];
}

function targetCell({ target }: TargetMark): number | string {
  if (target.kind === 'number') return target.number;
  return target.kind === 'undecided' ? 'utan tal' : '';
}
