import type {
  ColumnRole,
  FigurePart,
  IndicatorAnswer,
  Mapping,
  MarkMeaning,
  UnitAnswer,
} from '@/extracts/mapping/mapping';
import { partOf, type RoleId, roleOf } from './column-roles';

/** What can stand in one column alone: a row has one unit and one year. The words are the parts' own. */
const single = ['unit', 'indicator', 'year', 'period', 'sex'] as const;
const isSingle = (id: string): id is (typeof single)[number] => (single as readonly string[]).includes(id);

/**
 * The mapping with another role for a column. Where the role can stand in one column alone, the one that had it is used no more, and
 * what was said of the whole table gives way to the column.
 */
export function withRole(mapping: Mapping, column: number, id: RoleId): Mapping {
  const before = mapping.columns[column];
  if (before === undefined) return mapping;
  const role = roleOf(id, partOf(before) ?? {});
  const columns = mapping.columns.map((other, at): ColumnRole => {
    if (at === column) return role;
    return isSingle(id) && other.is === id ? { is: 'left_out' } : other;
  });
  return { ...mapping, columns, whole: isSingle(id) ? without(mapping.whole, id) : mapping.whole };
}

/** The column that `withRole` would use no more, where there is one. */
export function displacedBy(mapping: Mapping, column: number, id: RoleId): number | undefined {
  if (!isSingle(id)) return undefined;
  const at = mapping.columns.findIndex((role, other) => other !== column && role.is === id);
  return at === -1 ? undefined : at;
}

/** The mapping with what a column's figures are. A column of another role is as it was. */
export function withPart(mapping: Mapping, column: number, part: FigurePart): Mapping {
  return {
    ...mapping,
    columns: mapping.columns.map((role, at) => (at === column && 'part' in role ? { ...role, part } : role)),
  };
}

/** The mapping with the texts whose rows alone are used. A column of another role is as it was. */
export const withOnly = (mapping: Mapping, column: number, texts: readonly string[]): Mapping => ({
  ...mapping,
  columns: mapping.columns.map((role, at) =>
    at === column && role.is === 'only' ? { ...role, texts } : role,
  ),
});

export const withWhole = (mapping: Mapping, whole: FigurePart): Mapping => ({ ...mapping, whole });

export const withShape = (mapping: Mapping, shape: Mapping['shape']): Mapping => ({ ...mapping, shape });

export const withMark = (mapping: Mapping, mark: string, meaning: MarkMeaning): Mapping => ({
  ...mapping,
  marks: { ...mapping.marks, [mark]: meaning },
});

export const withDecimalSign = (mapping: Mapping, column: number, sign: ',' | '.'): Mapping => ({
  ...mapping,
  decimalSigns: { ...mapping.decimalSigns, [column]: sign },
});

/** The mapping with what a column's bare numbers are multiplied with; 1 for as they are printed. */
export function withScale(mapping: Mapping, column: number, scale: number): Mapping {
  const { [column]: _, ...others } = mapping.scales ?? {};
  return { ...mapping, scales: scale === 1 ? others : { ...others, [column]: scale } };
}

export const withSpans = (mapping: Mapping, spans: 'last_year' | 'left_out'): Mapping => ({
  ...mapping,
  spans,
});

/** The mapping with figures left out that stand several times with different values; or with them stopping the use again. */
export function withDisputed(mapping: Mapping, isLeftOut: boolean): Mapping {
  const { disputed: _, ...rest } = mapping;
  return isLeftOut ? { ...rest, disputed: 'left_out' } : rest;
}

export const withUnit = (mapping: Mapping, printed: string, answer: UnitAnswer): Mapping => ({
  ...mapping,
  units: { ...mapping.units, [printed]: answer },
});

export const withIndicator = (mapping: Mapping, printed: string, answer: IndicatorAnswer): Mapping => ({
  ...mapping,
  indicators: { ...mapping.indicators, [printed]: answer },
});

/** The mapping with the proposals for these indicators taken as they stand. */
export function withSettled(mapping: Mapping, printed: readonly string[]): Mapping {
  const settled = printed.flatMap((name) => {
    const answer = mapping.indicators[name];
    return answer?.use === 'indicator' ? [[name, { ...answer, settled: true }] as const] : [];
  });
  return { ...mapping, indicators: { ...mapping.indicators, ...Object.fromEntries(settled) } };
}

/** The part with one thing said of it, or not said any more. */
export function withSaid<Name extends keyof FigurePart>(
  part: FigurePart,
  name: Name,
  said: FigurePart[Name] | undefined,
): FigurePart {
  return said === undefined ? without(part, name) : { ...part, [name]: said };
}

function without(part: FigurePart, name: keyof FigurePart): FigurePart {
  const { [name]: _, ...rest } = part;
  return rest;
}
