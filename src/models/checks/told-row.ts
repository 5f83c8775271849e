import type { CheckedComplaint, CheckedGoal, CheckedObservation, CheckedTarget } from '@/domain/checks/rows';
import { cellsOf, placeOfAny } from '@/domain/checks/rule';
import type { Sex } from '@/domain/sex';
import { exhaustive } from '@/domain/value';
import { absenceText } from '@/format/absence';
import { amountUnit } from '@/format/amount';
import { formatNumber } from '@/format/number';
import { formatPeriod } from '@/format/period';
import { capitalised } from '@/format/words';
import { assessmentInWords, levelInWords, noAssessment } from '../goals/goal-words';
import { hasSource, sourceLabel } from '../source-label';
import { FindingWords, type NamesOf, tableInWords, targetInWords } from './finding-words';
import type { TableRow } from './rows-of-finding';

/** A row of the extract as the page shows it under a finding, every cell in words. */
export interface ToldRow {
  /** "Utfall". */
  readonly table: string;
  readonly unit: string;
  /** What the row is of: an indicator, a category, a goal. */
  readonly what: string;
  /** "helår 2024"; empty where the table has no years. */
  readonly when: string;
  /** The figure, or why there is none. */
  readonly value: string;
  /** "VB 2024, rad 228". */
  readonly source: string;
}

export function toldRow({ table, row }: TableRow, names: NamesOf): ToldRow {
  const words = new FindingWords(names);
  const { unit_id } = cellsOf(row);
  const unitId = typeof unit_id === 'string' ? unit_id : null;
  const place = placeOfAny(table, row);
  const isCatalogue = table === 'units' || table === 'indicators';
  const isTold = !isCatalogue && table !== 'documents' && hasSource(place, names);
  return {
    table: capitalised(tableInWords[table]),
    unit: table === 'indicators' ? '' : words.unit(unitId),
    ...cellsInWords({ table, row } as TableRow, words),
    source: isTold ? sourceLabel(place, unitId ?? '', names) : '',
  };
}

type Cells = Pick<ToldRow, 'what' | 'when' | 'value'>;

function cellsInWords(one: TableRow, words: FindingWords): Cells {
  switch (one.table) {
    case 'observations':
      return observationCells(one.row, words);
    case 'targets':
      return targetCells(one.row, words);
    case 'complaints':
      return complaintCells(one.row);
    case 'goals':
      return goalCells(one.row);
    case 'economy': {
      const { row, period, year, unit_of_measure } = one.row;
      return { what: row, when: formatPeriod(period, year), value: amountUnit(unit_of_measure) };
    }
    case 'documents':
      return { what: `${one.row.kind} ${one.row.document_id}`, when: String(one.row.year), value: '' };
    case 'activities':
      return { what: one.row.goal_id ?? '', when: String(one.row.year), value: '' };
    case 'units':
      return { what: one.row.unit_id, when: '', value: '' };
    case 'indicators':
      return { what: words.indicator(one.row.indicator_id), when: '', value: '' };
    case 'series_breaks':
      return {
        what: one.row.indicator_id === null ? '' : words.indicator(one.row.indicator_id),
        when: '',
        value: '',
      };
    default:
      return exhaustive(one);
  }
}

const ofSex: Record<Sex, string> = { total: '', women: ', kvinnor', men: ', män' };
const ofOrigin: Record<CheckedObservation['origin'], string> = {
  outcome: '',
  previous_year: ', kolumnen för året före',
  text: ', löpande text',
};

function observationCells(row: CheckedObservation, words: FindingWords): Cells {
  const { indicator_id: id, sex, origin, period, year, value, status, answers_n, population_n } = row;
  const answered = answers_n === null ? '' : `${formatNumber(answers_n, 0)} svar`;
  const asked = population_n === null ? '' : `${formatNumber(population_n, 0)} tillfrågade`;
  const groups = [answered, asked].filter((text) => text !== '').join(' av ');
  const figure =
    status === 'reported' && value !== null
      ? words.figure(value, id)
      : absenceText(status === 'reported' ? 'missing' : status);
  return {
    what: words.indicator(id) + ofSex[sex] + ofOrigin[origin],
    when: formatPeriod(period, year),
    value: groups === '' ? figure : `${figure} (${groups})`,
  };
}

function targetCells(
  { indicator_id: id, level, year, value, raw }: CheckedTarget,
  words: FindingWords,
): Cells {
  return {
    what: `${words.indicator(id)}, ${targetInWords[level]}`,
    when: String(year),
    value: value === null ? (raw ?? 'inget tal') : words.figure(value, id),
  };
}

function complaintCells({ heading, category, period, year, count }: CheckedComplaint): Cells {
  return {
    what: `${heading}: ${category}`,
    when: period === 'total' ? `totalt ${year}` : formatPeriod(period, year),
    value: count === null ? 'inte ifyllt' : formatNumber(count, 0),
  };
}

function goalCells({ title, level, year, assessment }: CheckedGoal): Cells {
  return {
    what: `${levelInWords[level]}: ${title}`,
    when: String(year),
    value: assessment === null ? noAssessment : assessmentInWords[assessment],
  };
}
