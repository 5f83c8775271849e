import { wordKey } from '../cells/word-key';
import type { TableProfile } from './profile';
import { yearIn } from './year-in';

/** A heading as it stands in next year's file: letters and digits, and `#` for the year in it. */
export function generalHeading(name: string): string {
  const dated = yearIn(name);
  return dated ? `#${wordKey(dated.rest)}` : wordKey(name);
}

/**
 * What files of the same shape have in common, in order to remember how they are read: their headings, whatever the years in them. One more
 * year's columns are the same shape; a column more is not.
 */
export const shapeKey = (profile: TableProfile): string =>
  [...new Set(profile.columns.map(({ name }) => generalHeading(name)))].join('|');
