import type { Unit } from '@/domain/unit';
import { counted, listInWords } from '@/format/words';
import type { DocumentRow } from '@/queries/documents';
import type { Catalogue } from '../catalogue';
import type { FindingFilter } from './finding-filter';

/** More names than this in a sentence are a count. */
const mostNames = 6;

export interface Unreported {
  /** "Uttaget har ingen rapport eller plan för 2025 från Norra och Södra. Att inget …" */
  readonly sentence: string;
  /** So it is for every unit of the choice. */
  readonly isAll: boolean;
}

/**
 * Of which units of a choice the extract has no document, for its year where one is chosen: that nothing is found of them says nothing. A
 * workplace is told of in its unit's. The city and the district write none, and are told of in the units'.
 */
export function unreported(
  { units, year }: FindingFilter,
  catalogue: Pick<Catalogue, 'units' | 'unitById' | 'documentsOf'>,
): Unreported | undefined {
  const chosen =
    units.length === 0
      ? catalogue.units.filter(({ level }) => level === 'unit')
      : units.flatMap((id) => catalogue.unitById.get(id) ?? []);
  const missing = chosen.filter(
    (unit) =>
      isTold(unit) && !documentsOf(unit, catalogue).some((one) => year === undefined || one.year === year),
  );
  // An extract without any was made of figures, not of reports.
  if (missing.length === 0 || catalogue.documentsOf.size === 0) return undefined;
  const of = year === undefined ? '' : ` för ${year}`;
  const from =
    missing.length > mostNames
      ? counted(missing.length, 'enhet', 'enheter')
      : listInWords(missing.map(({ shortName }) => shortName));
  return {
    sentence: `Uttaget har ingen rapport eller plan${of} från ${from}. Att inget hittas där säger därför ingenting.`,
    isAll: missing.length === chosen.length,
  };
}

const isTold = ({ level }: Unit): boolean => level === 'unit' || level === 'workplace';

const documentsOf = (
  { id, level, parentId }: Unit,
  { documentsOf: byUnit }: Pick<Catalogue, 'documentsOf'>,
): readonly DocumentRow[] => byUnit.get(level === 'workplace' ? (parentId ?? id) : id) ?? [];
