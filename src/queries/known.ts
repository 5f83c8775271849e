import type { Row } from '@/extracts/schema';
import { question, type Source } from './question';

/** The open extract's units as they stand, for a file that is opened beside it: its names may be theirs. */
export const knownUnitsQuestion = (source: Source) =>
  question<Row<'units'>>(
    source,
    `SELECT unit_id, name, short_name, level, parent_id, service_area, valid_from, valid_to, succeeds
     FROM units ORDER BY unit_id`,
  );

/** The open extract's indicators with all that is said of them, other names too. */
export const knownIndicatorsQuestion = (source: Source) =>
  question<Row<'indicators'>>(
    source,
    `SELECT indicator_id, name, short_name, area, unit_of_measure, decimals, polarity, measurement, periodicity, definition, aliases
     FROM indicators ORDER BY rowid`,
  );
