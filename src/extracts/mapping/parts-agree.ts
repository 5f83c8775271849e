import type { FigurePart } from './mapping';

export const partKeys = [
  'indicator',
  'year',
  'period',
  'sex',
  'unit',
] as const satisfies readonly (keyof FigurePart)[];

/** Whether a number beside a figure may belong to it: nothing that the one says contradicts the other. */
export const partsAgree = (beside: FigurePart, figure: FigurePart): boolean =>
  partKeys.every(
    (key) => beside[key] === undefined || figure[key] === undefined || beside[key] === figure[key],
  );
