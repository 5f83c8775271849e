import type { Sex } from '@/domain/sex';
import type { ShownObservation } from './shown';

type BySex = Partial<Record<Sex, ShownObservation>>;

const none: BySex = {};

/** Looks up the figures of one year and period by unit and indicator: there may be a hundred thousand, so each is looked at once. */
export class FigureLookup {
  readonly #units = new Map<string, Map<string, BySex>>();

  constructor(rows: readonly ShownObservation[]) {
    for (const row of rows) {
      const { unit_id: unitId, indicator_id: indicatorId, sex } = row;
      const ofUnit = this.#units.get(unitId) ?? new Map<string, BySex>();
      if (ofUnit.size === 0) this.#units.set(unitId, ofUnit);
      const bySex = ofUnit.get(indicatorId);
      if (bySex === undefined) ofUnit.set(indicatorId, { [sex]: row });
      else bySex[sex] = row;
    }
  }

  /** Of all, of women and of men, as far as there are any. */
  of(unitId: string, indicatorId: string): Readonly<BySex> {
    return this.#units.get(unitId)?.get(indicatorId) ?? none;
  }
}
