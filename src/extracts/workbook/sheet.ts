import { Unreadable } from '../read/unreadable';
import { general, type NumberFormat } from './number-format';
import { numberText } from './number-text';
import { unescaped } from './strings';
import type { WorkbookParts } from './workbook-parts';
import { parseXml } from './xml';

/** A cell with something in it. */
export interface SheetCell {
  readonly column: number;
  readonly text: string;
  /** What the workbook says that it is; `formula` where it was never computed. */
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'error' | 'formula';
}

export interface SheetRow {
  /** 1-based. */
  readonly line: number;
  readonly hidden: boolean;
  readonly cells: readonly SheetCell[];
}

/** Cells that are one, from its first row and column to its last; rows 1-based, columns from 0. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Sheet {
  readonly rows: readonly SheetRow[];
  /** Columns that the workbook does not show, from 0, whether anything stands in them or not. */
  readonly isHiddenColumn: (column: number) => boolean;
  readonly merges: readonly Merge[];
}

/** What a formula without a result is shown as: not blank, which would say that there is no figure. */
export const notComputed = '(ej uträknad)';

/** More cells than this with something in them are more than a browser's worker holds. */
const mostCells = 10_000_000;

const tooLarge = () =>
  new Unreadable(
    'Bladet har fler än tio miljoner ifyllda celler och ryms inte i webbläsaren.',
    'Spara bladet som CSV eller Parquet och öppna den filen.',
  );

/**
 * The cells of a sheet as text. Formulas give the result that the workbook was saved with.
 *
 * @throws Error where the sheet is not XML, Unreadable where it is too large
 */
export function readSheet(
  xml: Uint8Array,
  { strings, formats, epoch1904 }: WorkbookParts,
  onProgress?: (fraction: number) => void,
): Sheet {
  const rows: SheetRow[] = [];
  const merges: Merge[] = [];
  const hiddenColumns: { readonly from: number; readonly to: number }[] = [];
  let line = 0;
  let hidden = false;
  let cells: SheetCell[] = [];
  let column = -1;
  let type = 'n';
  let format: NumberFormat = general;
  let value: string | undefined;
  let inlineText = '';
  let hasFormula = false;
  let within: 'value' | 'text' | undefined;
  let inRuby = false;
  let filled = 0;

  // Figures come again: of a hundred thousand percentages there are a thousand.
  const written = new Map<NumberFormat, Map<number, string>>();
  const textOf = (number: number, format: NumberFormat): string => {
    const known = written.get(format) ?? new Map<number, string>();
    if (known.size === 0) written.set(format, known);
    const text = known.get(number) ?? numberText(number, format, epoch1904);
    known.set(number, text);
    return text;
  };

  const cell = (): SheetCell | undefined => {
    const is = (kind: SheetCell['kind'], text: string) => (text === '' ? undefined : { column, kind, text });
    if (type === 'inlineStr') return is('text', unescaped(inlineText));
    if (value === undefined || (value === '' && type !== 'str'))
      return hasFormula ? is('formula', notComputed) : undefined;
    switch (type) {
      case 's':
        return is('text', stringAt(strings, value));
      case 'str':
        return is('text', unescaped(value));
      case 'b':
        return is('boolean', value.trim() === '1' || value.trim() === 'true' ? 'SANT' : 'FALSKT');
      case 'e':
        return is('error', value.trim());
      case 'd':
        return is(
          'date',
          value
            .trim()
            .replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '')
            .replace('T', ' '),
        );
      default: {
        const number = Number(value);
        if (value.trim() === '' || !Number.isFinite(number)) return is('text', value.trim());
        return is(format.kind === 'date' ? 'date' : 'number', textOf(number, format));
      }
    }
  };

  parseXml(
    xml,
    {
      open(name, attribute) {
        switch (name) {
          case 'col':
            if (/^(?:1|true)$/.test(attribute('hidden') ?? ''))
              hiddenColumns.push({ from: Number(attribute('min')) - 1, to: Number(attribute('max')) - 1 });
            break;
          case 'row':
            line = Number(attribute('r') ?? line + 1);
            hidden = /^(?:1|true)$/.test(attribute('hidden') ?? '');
            cells = [];
            column = -1;
            break;
          case 'c': {
            const place = attribute('r');
            column = place === undefined ? column + 1 : columnOf(place);
            type = attribute('t') ?? 'n';
            format = formats[Number(attribute('s') ?? 0)] ?? general;
            value = undefined;
            inlineText = '';
            hasFormula = false;
            break;
          }
          case 'f':
            hasFormula = true;
            break;
          case 'v':
            value = '';
            within = 'value';
            break;
          case 't':
            within = 'text';
            break;
          case 'rPh':
            inRuby = true;
            break;
          case 'mergeCell': {
            const merge = mergeOf(attribute('ref') ?? '');
            if (merge) merges.push(merge);
            break;
          }
        }
      },
      close(name) {
        if (name === 'v' || name === 't') within = undefined;
        if (name === 'rPh') inRuby = false;
        if (name === 'c') {
          const read = cell();
          if (read) cells.push(read);
          filled += read ? 1 : 0;
          if (filled > mostCells) throw tooLarge();
        }
        if (name === 'row' && cells.length > 0) rows.push({ line, hidden, cells });
      },
      text(text) {
        if (within === 'value') value = (value ?? '') + text;
        if (within === 'text' && !inRuby) inlineText += text;
      },
    },
    onProgress,
  );
  const isHiddenColumn = (column: number) =>
    hiddenColumns.some(({ from, to }) => column >= from && column <= to);
  return { rows, merges, isHiddenColumn };
}

function stringAt(strings: readonly string[], place: string): string {
  const text = strings[Number(place)];
  if (text === undefined) throw new Error(`The workbook has no text number ${place}`);
  return text;
}

/** `C5` → 2; the workbook's last column is XFD. */
export function columnOf(place: string): number {
  let column = 0;
  for (let at = 0; at < place.length; at += 1) {
    const letter = place.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  if (column < 1 || column > 16_384) throw new Error(`No cell stands at ${place}`);
  return column - 1;
}

function mergeOf(range: string): Merge | undefined {
  const [, from = '', top, to = '', bottom] = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/i.exec(range) ?? [];
  if (top === undefined || bottom === undefined) return undefined;
  return { top: Number(top), bottom: Number(bottom), left: columnOf(from), right: columnOf(to) };
}
