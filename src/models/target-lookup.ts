import type { Target } from '@/domain/target';
import type { TargetRow } from '@/queries/targets';

const none: Target = { kind: 'none' };

/** Looks up targets by unit, indicator and year. A target is never inherited: a workplace has none unless one is printed for it. */
export class TargetLookup {
  readonly #rows = new Map<string, TargetRow>();

  constructor(rows: readonly TargetRow[]) {
    for (const row of rows) this.#rows.set(keyOf(row.level, row.unit_id, row.indicator_id, row.year), row);
  }

  own(unitId: string, indicatorId: string, year: number): Target {
    return this.#find('unit', unitId, indicatorId, year);
  }

  /** The city council's target, which is the same for every unit. */
  council(indicatorId: string, year: number): Target {
    return this.#find('council', null, indicatorId, year);
  }

  #find(level: TargetRow['level'], unitId: string | null, indicatorId: string, year: number): Target {
    const row = this.#rows.get(keyOf(level, unitId, indicatorId, year));
    if (row === undefined) return none;
    return row.value === null ? { kind: 'undecided' } : { kind: 'number', number: row.value };
  }
}

const keyOf = (level: string, unitId: string | null, indicatorId: string, year: number): string =>
  `${level}|${unitId ?? ''}|${indicatorId}|${year}`;
