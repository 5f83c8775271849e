import type { UnitOfMeasure } from '@/domain/indicator';
import { signOf } from '../cells/sign';
import { headingRole } from './heading-words';
import { measureOf } from './indicator-words';
import type { Mapping } from './mapping';
import type { TableProfile } from './profile';

/** A column that says row by row what its figures are measured in: `Procent`, `Kronor`. */
export interface MeasureColumn {
  readonly at: number;
  readonly name: string;
  /** The measures as printed, the most frequent first. */
  readonly texts: readonly string[];
  /** The measure of every row, where there is one. */
  readonly only?: UnitOfMeasure;
}

/** More measures than anyone has. */
const mostMeasures = 60;

const measureWord =
  /^(?:andel|antal|index|indexpoäng|poäng|personer|kvot|dagar|minuter|timmar|år|medelv[aä]rde|per (?:\d|hundra|tusen).*|antal per .*|tusental kronor)$/i;

const isMeasure = (text: string): boolean => signOf(text) !== undefined || measureWord.test(text);

/** The column of measures among those that no figure is made of: headed as one, or with measures for half its texts. */
export function measureColumn(columns: Mapping['columns'], profile: TableProfile): MeasureColumn | undefined {
  for (const [at, role] of columns.entries()) {
    const column = profile.columns[at];
    if (!column || (role.is !== 'left_out' && role.is !== 'only')) continue;
    const texts = column.distinct.map(({ text }) => text.trim()).filter((text) => text !== '');
    if (texts.length === 0 || texts.length > mostMeasures) continue;
    const isHeaded = headingRole(column.name) === 'measure' || /enhet för mått/i.test(column.name);
    if (!isHeaded && texts.filter(isMeasure).length * 2 < texts.length) continue;
    const kinds = new Set(column.blanks > 0 ? [undefined] : texts.map(measureOf));
    const [only] = kinds;
    return { at, name: column.name, texts, ...(kinds.size === 1 && only && { only }) };
  }
  return undefined;
}
