import {
  Bool,
  type Data,
  DataType,
  DateDay,
  type Field,
  Float64,
  Int64,
  type TimeUnit,
  Utf8,
} from 'apache-arrow';
import type { StoredType } from '@/extracts/mapping/profile';
import type { StoredColumn } from '@/extracts/parquet/footer';
import * as cells from './parquet-cells';
import { areMidnights, timestampDay, timestampText, timeText } from './parquet-time';

/** A column that is read: what it becomes, and how its cells are made so. */
export interface KeptColumn {
  readonly stored: StoredType;
  /** Its Arrow type then. */
  readonly type: DataType;
  readonly makePlain: cells.MakePlain;
  /** What its user should know, whatever stands in it. */
  readonly note?: string;
}

/** What becomes of a column. */
export type ColumnPlan =
  | KeptColumn
  | { readonly leftOut: string }
  /** Its cells decide: `holds` says whether those of a batch are all of one kind, and the column is `first`, else `otherwise`. */
  | {
      readonly holds: (data: Data) => boolean;
      readonly first: KeptColumn;
      readonly otherwise: KeptColumn | { readonly leftOut: string };
    };

const asText = (makePlain: cells.MakePlain): KeptColumn => ({ stored: 'text', type: new Utf8(), makePlain });
const asNumber = (makePlain: cells.MakePlain): KeptColumn => ({
  stored: 'number',
  type: new Float64(),
  makePlain,
});
const asDate = (makePlain: cells.MakePlain): KeptColumn => ({
  stored: 'date',
  type: new DateDay(),
  makePlain,
});
const asInteger = (type: DataType, makePlain: cells.MakePlain): KeptColumn => ({
  stored: 'integer',
  type,
  makePlain,
});
const nested = { leftOut: 'listor eller flera fält i samma cell' };
const notText = { leftOut: 'byte som inte är text' };

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const uuidText = (data: Data) => (row: number) => {
  const digits = hex((data.values as Uint8Array).subarray(row * 16, row * 16 + 16));
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};

function timestamp(unit: TimeUnit, isUtc: boolean): ColumnPlan {
  const first = asDate(cells.dates(timestampDay(unit)));
  const note = 'tidpunkterna står i UTC, där svensk midnatt är klockan 22 eller 23 dagen före';
  const otherwise = asText(cells.texts(timestampText(unit)));
  return {
    holds: (data) => areMidnights(data, unit),
    first,
    otherwise: isUtc ? { ...otherwise, note } : otherwise,
  };
}

/** What a Parquet column becomes: one of five plain kinds, or nothing and why. */
export function planColumn({ type }: Field, stored: StoredColumn | undefined): ColumnPlan {
  if (DataType.isUtf8(type)) return asText(cells.same);
  if (DataType.isInt(type)) return asInteger(type, cells.same);
  if (DataType.isBool(type)) return { stored: 'boolean', type: new Bool(), makePlain: cells.same };
  if (DataType.isDate(type) && type.unit === 0) return asDate(cells.same);
  if (DataType.isFloat(type)) {
    return asNumber([cells.halves, cells.floats, cells.doubles][type.precision] ?? cells.doubles);
  }
  if (DataType.isDecimal(type)) {
    const { bitWidth, scale, precision } = type;
    return scale === 0 && precision <= 18
      ? asInteger(new Int64(), cells.wholeDecimals(bitWidth))
      : asNumber(cells.decimals(bitWidth, scale));
  }
  if (DataType.isTimestamp(type)) return timestamp(type.unit, type.timezone != null);
  if (DataType.isTime(type)) return asText(cells.texts(timeText(type.unit, type.bitWidth)));
  if (DataType.isBinary(type)) {
    return { holds: (data) => cells.isText(data), first: asText(cells.bytesAsText), otherwise: notText };
  }
  if (DataType.isFixedSizeBinary(type)) {
    const { byteWidth } = type;
    if (stored?.uuid && byteWidth === 16) return asText(cells.texts(uuidText));
    return {
      holds: (data) => cells.isText(data, byteWidth),
      first: asText(cells.fixedBytesAsText(byteWidth)),
      otherwise: notText,
    };
  }
  if (DataType.isNull(type)) return asText(cells.nothing);
  if (DataType.isInterval(type) || DataType.isDuration(type)) {
    return { leftOut: 'tidslängder' };
  }
  return nested;
}
