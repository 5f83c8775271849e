import type { TargetLevel } from '@/domain/target';
import type { Row } from '../schema';
import type { Column } from './columns';
import { isUndecided } from './indicator-fit';
import type { IndicatorTableRow } from './indicator-rows';
import { findName } from './names';
import type { Notes } from './notes';
import type { Reading } from './numbers';
import type { ReportContext } from './report-context';
import { undecidedTargets } from './vocabulary';

type TargetRow = Row<'targets'>;
type TargetRole = 'unit_target' | 'board_target' | 'council_target';

const levels: { readonly [Role in TargetRole]: TargetLevel } = {
  unit_target: 'unit',
  board_target: 'board',
  council_target: 'council',
};

const undecided = undecidedTargets.map((name) => ({ name, entry: name }));

/**
 * The target in a cell. The council's is the city's and has no unit; one in words has no value.
 *
 * @param figure reads the cell as a figure, with what there is to say of it.
 */
export function readTarget(
  role: TargetRole,
  column: Column,
  reading: Reading,
  figure: () => Reading,
  indicatorId: string,
  row: IndicatorTableRow,
  report: ReportContext,
  notes: Notes,
): TargetRow {
  if (column.year !== undefined && column.year !== report.year) {
    notes.find(
      row.line,
      column.printed,
      `Kolumnen avser ${column.year} och rapporten ${report.year}. Målet lästes som ${column.year}.`,
    );
  }
  const common = {
    unit_id: role === 'unit_target' ? report.unitId : role === 'board_target' ? report.districtId : null,
    indicator_id: indicatorId,
    year: column.year ?? report.year,
    level: levels[role],
    document_id: report.documentId,
    line: row.line,
  };
  if (reading.kind === 'text' && isUndecided(reading.raw)) {
    const match = findName(reading.raw, undecided);
    if (match?.how === 'mended') {
      notes.correct(
        row.line,
        'targets.raw',
        reading.raw,
        match.name,
        'Målets text är skadad; den är ett mål utan tal.',
      );
    }
    return { ...common, value: null, raw: reading.raw };
  }
  const shown = figure();
  return {
    ...common,
    value: shown.kind === 'number' ? shown.value : null,
    raw: reading.kind === 'empty' ? null : reading.raw,
  };
}
