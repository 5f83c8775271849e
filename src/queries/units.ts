import type { UnitLevel } from '@/domain/unit';
import { question, type Source } from './question';

export interface UnitRow {
  readonly unit_id: string;
  readonly name: string;
  readonly short_name: string;
  readonly level: UnitLevel;
  readonly parent_id: string | null;
  readonly service_area: string | null;
}

/** Every unit of the extract, the city and the workplaces too. Sorting by name is the model's: the engine has no Swedish collation. */
export const unitsQuestion = (source: Source) =>
  question<UnitRow>(
    source,
    `SELECT unit_id, name, short_name, level, parent_id, service_area
     FROM units ORDER BY unit_id`,
  );
