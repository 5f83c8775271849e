import type { NumberFormat } from './number-format';
import { numberText } from './number-text';
import { unescaped } from './strings';
import type { WorkbookParts } from './workbook-parts';

/** A cell with something in it. */
export interface SheetCell {
  readonly column: number;
  readonly text: string;
  /** What the workbook says that it is; `formula` where it was never computed. */
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'error' | 'formula';
}

/** A cell as the sheet's XML has it. */
export interface StoredCell {
  column: number;
  /** `n` number, `s` number of a shared text, `str` a formula's text, `inlineStr`, `b`, `e`, `d`. */
  type: string;
  format: NumberFormat;
  value: string | undefined;
  inline: string;
  hasFormula: boolean;
}

/** What a formula without a result is shown as: not blank, which would say that there is no figure. */
export const notComputed = '(ej uträknad)';

/**
 * Makes text of a workbook's cells; undefined of a blank one.
 *
 * @throws Error where a cell refers to a text that the workbook does not have
 */
export function cellReader({
  strings,
  epoch1904,
}: WorkbookParts): (cell: StoredCell) => SheetCell | undefined {
  // Figures come again: of a hundred thousand percentages there are a thousand.
  const written = new Map<NumberFormat, Map<number, string>>();
  const textOf = (number: number, format: NumberFormat): string => {
    const known = written.get(format) ?? new Map<number, string>();
    if (known.size === 0) written.set(format, known);
    const text = known.get(number) ?? numberText(number, format, epoch1904);
    known.set(number, text);
    return text;
  };

  return ({ column, type, format, value, inline, hasFormula }) => {
    const is = (kind: SheetCell['kind'], text: string) => (text === '' ? undefined : { column, kind, text });
    if (type === 'inlineStr') return is('text', unescaped(inline));
    if (type === 'str' && value !== undefined) return is('text', unescaped(value));
    const stored = value?.trim() ?? '';
    if (stored === '') return hasFormula ? is('formula', notComputed) : undefined;
    switch (type) {
      case 's':
        return is('text', stringAt(strings, stored));
      case 'b':
        return is('boolean', stored === '1' || stored === 'true' ? 'SANT' : 'FALSKT');
      case 'e':
        return is('error', stored);
      case 'd':
        return is('date', stored.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '').replace('T', ' '));
      default: {
        const number = Number(stored);
        if (!Number.isFinite(number)) return is('text', stored);
        return is(format.kind === 'date' ? 'date' : 'number', textOf(number, format));
      }
    }
  };
}

function stringAt(strings: readonly string[], place: string): string {
  const text = strings[Number(place)];
  if (text === undefined) throw new Error(`The workbook has no text number ${place}`);
  return text;
}
