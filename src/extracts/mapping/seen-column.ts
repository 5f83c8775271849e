import { type ColumnKind, columnKind } from '../cells/column-kind';
import { type Heading, readHeadings } from './headings';
import type { ColumnProfile, TableProfile } from './profile';

/** A column with what its heading and its texts say. */
export interface SeenColumn {
  readonly at: number;
  readonly profile: ColumnProfile;
  readonly heading: Heading;
  readonly kind: ColumnKind;
}

export const seeColumns = (profile: TableProfile): SeenColumn[] => {
  const headings = readHeadings(
    profile.columns.map(({ headers, name }) => (headers.length > 0 ? headers : [name])),
  );
  return profile.columns.map((column, at) => ({
    at,
    profile: column,
    heading: headings[at] ?? { name: '' },
    kind: columnKind(column),
  }));
};

/** Whether its heading says when its figures are from. */
export const isDated = ({ heading }: SeenColumn): boolean =>
  heading.year !== undefined || heading.period !== undefined;
