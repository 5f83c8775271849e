import type { Sex } from '@/domain/sex';

/** Women and men are told apart by mark and dash as well as by label (domain rule 14). */
export interface LineStyle {
  readonly symbol: 'circle' | 'rect' | 'triangle';
  /** Lengths of line and gap in line widths; `solid` for the total. */
  readonly dash: 'solid' | readonly number[];
}

const styles: Record<Sex, LineStyle> = {
  total: { symbol: 'circle', dash: 'solid' },
  women: { symbol: 'rect', dash: [4, 1.4] },
  men: { symbol: 'triangle', dash: [4, 1.4, 1, 1.4] },
};

export const lineStyleOf = (sex: Sex): LineStyle => styles[sex];

/** After a series break the line goes on in dots: the two ends do not measure quite the same. */
export const uncertainDash: readonly number[] = [0.8, 1.6];

/** Dash in pixels for a line of the given width. */
export function dashPixels(dash: LineStyle['dash'], width: number): 'solid' | number[] {
  return dash === 'solid' ? 'solid' : dash.map((length) => length * width);
}
