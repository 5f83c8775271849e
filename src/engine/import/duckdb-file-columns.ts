import type { StoredType } from '@/extracts/mapping/profile';
import { quoted } from '../sql';
import type { DescribedColumn } from './parquet-messages';

/** How a column of a DuckDB table is read: as what, by which expression. */
export interface ColumnReading {
  readonly stored: StoredType;
  readonly sql: string;
  readonly note?: string;
  /** Counts cells that held a number that is none. */
  readonly nonNumbers?: string;
  /** Counts cells whose number has more digits than a number here can carry. */
  readonly rounded?: string;
}

export type ReadingPlan =
  | ColumnReading
  | { readonly leftOut: string }
  /** The cells decide: `except` counts those that keep the column from being `first`. */
  | {
      readonly except: string;
      readonly first: ColumnReading;
      readonly otherwise: ColumnReading | { readonly leftOut: string };
    };

const wholeTypes = /^U?(TINYINT|SMALLINT|INTEGER|BIGINT)$/;
const textTypes = /^(VARCHAR|UUID|BIT|TIME|TIME_NS|TIME WITH TIME ZONE|JSON|ENUM\(.*\)|"NULL")$/s;
const nestedTypes = /(\]|^STRUCT\(.*|^MAP\(.*|^UNION\(.*)$/s;

const count = (condition: string): string => `count(*) FILTER (WHERE ${condition})`;
const asText = (sql: string): ColumnReading => ({ stored: 'text', sql: `CAST(${sql} AS VARCHAR)` });

/** By way of text a number becomes the one with the fewest digits that is the same, and a decimal the nearest. */
const nearest = (name: string): string => `CAST(CAST(${name} AS VARCHAR) AS DOUBLE)`;

function decimal(name: string, precision: number, scale: number): ColumnReading {
  if (scale === 0 && precision <= 18) return { stored: 'integer', sql: `CAST(${name} AS BIGINT)` };
  const type = `DECIMAL(${precision},${scale})`;
  return {
    stored: 'number',
    sql: nearest(name),
    ...(precision > 15
      ? { rounded: count(`TRY_CAST(${nearest(name)} AS ${type}) IS DISTINCT FROM ${name}`) }
      : {}),
  };
}

function timestamp(name: string): ReadingPlan {
  const finite = `CASE WHEN isfinite(${name}) THEN ${name} END`;
  const nonNumbers = count(`NOT isfinite(${name})`);
  return {
    except: count(`isfinite(${name}) AND ${name} <> date_trunc('day', ${name})`),
    first: { stored: 'date', sql: `CAST(${finite} AS DATE)`, nonNumbers },
    otherwise: { ...asText(finite), nonNumbers },
  };
}

/** What a column of a DuckDB table becomes, by its type's name: one of five plain kinds, or nothing and why. The same as in Parquet. */
export function planReading(column: string, type: string): ReadingPlan {
  const name = quoted(column);
  if (wholeTypes.test(type)) return { stored: 'integer', sql: name };
  if (type === 'BOOLEAN') return { stored: 'boolean', sql: name };
  if (textTypes.test(type)) return asText(name);
  const finite = { nonNumbers: count(`NOT isfinite(${name})`) };
  if (type === 'DATE')
    return { stored: 'date', sql: `CASE WHEN isfinite(${name}) THEN ${name} END`, ...finite };
  if (type === 'DOUBLE')
    return { stored: 'number', sql: `CASE WHEN isfinite(${name}) THEN ${name} END`, ...finite };
  if (type === 'FLOAT') {
    return { stored: 'number', sql: `CASE WHEN isfinite(${name}) THEN ${nearest(name)} END`, ...finite };
  }
  const [, precision, scale] = /^DECIMAL\((\d+),(\d+)\)$/.exec(type) ?? [];
  if (precision && scale) return decimal(name, Number(precision), Number(scale));
  if (type === 'HUGEINT' || type === 'UHUGEINT') {
    return {
      except: count(`${name} IS NOT NULL AND TRY_CAST(${name} AS BIGINT) IS NULL`),
      first: { stored: 'integer', sql: `CAST(${name} AS BIGINT)` },
      otherwise: asText(name),
    };
  }
  if (type === 'TIMESTAMP WITH TIME ZONE') {
    return {
      stored: 'text',
      sql: `CASE WHEN isfinite(${name}) THEN replace(CAST(${name} AS VARCHAR), '+00', '') END`,
      note: 'tidpunkterna står i UTC, där svensk midnatt är klockan 22 eller 23 dagen före',
      ...finite,
    };
  }
  if (type.startsWith('TIMESTAMP')) return timestamp(name);
  if (type === 'BLOB') {
    return {
      except: count(`${name} IS NOT NULL AND TRY(decode(${name})) IS NULL`),
      first: { stored: 'text', sql: `decode(${name})` },
      otherwise: { leftOut: 'byte som inte är text' },
    };
  }
  if (type === 'INTERVAL') return { leftOut: 'tidslängder' };
  return {
    leftOut: nestedTypes.test(type)
      ? 'listor eller flera fält i samma cell'
      : 'en typ som inte kan visas här',
  };
}

export const described = (
  name: string,
  reading: ColumnReading | { readonly leftOut: string },
): DescribedColumn =>
  'leftOut' in reading
    ? { name, note: reading.leftOut }
    : { name, stored: reading.stored, ...(reading.note ? { note: reading.note } : {}) };
