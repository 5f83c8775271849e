import type { ShownEngine } from '@/engine/shown-engine';
import type { Source } from './question';

export type { Answer } from '@/engine/ask';
export type { HiddenFigure, HiddenFigures } from '@/engine/hidden-figures';
export type { Refused } from '@/engine/refusal';
export type { ShownEngine } from '@/engine/shown-engine';
export type { ShownColumn, ShownTable } from '@/engine/shown-tables';

/** What questions on rows are put to: an engine in whose tables the hidden is hidden. */
export interface ShownSource extends Source {
  readonly engine: ShownEngine;
  /** Groups of fewer than this are hidden; 0 where the extract alone hides. */
  readonly threshold: number;
}
