import type { Period } from '@/domain/period';

/** What there is to choose from: what the open extract holds. Ids are slugs, so they have no commas. */
export interface SelectionCatalogue {
  /** Names of the extracts that can be opened. */
  readonly extracts: readonly string[];
  /** Names of own extracts that the reader has removed: a link to one is no problem of the link's, and the way to have it back stands elsewhere. */
  readonly removed?: readonly string[];
  readonly units: readonly { readonly id: string }[];
  readonly serviceAreas: readonly string[];
  readonly indicators: readonly { readonly id: string }[];
  /** Every year that the extract has values for. */
  readonly years: readonly number[];
  readonly periods: readonly Period[];
}
