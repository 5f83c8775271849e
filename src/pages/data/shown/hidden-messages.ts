import type { Period } from '@/domain/period';
import type { SmallGroups } from '@/domain/suppression/setting';
import type { Catalogue } from '@/models/catalogue';
import type { HiddenFigure } from '@/queries/shown-source';
import type { SmallSlice } from '@/queries/small-slices';

/** What the deciding worker is told: first by what it decides, then the slices, some at a time. */
export type Told =
  | { readonly by: { readonly catalogue: Pick<Catalogue, 'units' | 'indicatorById'>; setting: SmallGroups } }
  | { readonly period: Period; readonly slices: readonly SmallSlice[] };

/** What it says: what is hidden in so many of the slices, taken in the order told. */
export type Said =
  | { readonly hidden: readonly HiddenFigure[]; readonly slices: number }
  | { readonly failed: string };
