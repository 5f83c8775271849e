import { type Data, TimeUnit } from 'apache-arrow';

const secondsOfDay = 86_400;
const inSecond: Record<TimeUnit, bigint> = {
  [TimeUnit.SECOND]: 1n,
  [TimeUnit.MILLISECOND]: 1_000n,
  [TimeUnit.MICROSECOND]: 1_000_000n,
  [TimeUnit.NANOSECOND]: 1_000_000_000n,
};
const decimalsOf: Record<TimeUnit, number> = {
  [TimeUnit.SECOND]: 0,
  [TimeUnit.MILLISECOND]: 3,
  [TimeUnit.MICROSECOND]: 6,
  [TimeUnit.NANOSECOND]: 9,
};

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * A day counted from 1970-01-01 as an ISO date, of any year: JavaScript's own dates end where a file's need not.
 * Howard Hinnant, "chrono-compatible low-level date algorithms", civil_from_days.
 */
export function isoDay(day: number): string {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const dayOfYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const sign = year < 0 ? '-' : '';
  return `${sign}${String(Math.abs(year)).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`;
}

/** `04:05:06.789`, with as many decimals as there is something in. */
function clock(seconds: number, fraction: bigint, decimals: number): string {
  const whole = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  const digits = fraction === 0n ? '' : String(fraction).padStart(decimals, '0').replace(/0+$/, '');
  return digits ? `${whole}.${digits}` : whole;
}

function split(value: bigint, unit: TimeUnit) {
  const perDay = inSecond[unit] * BigInt(secondsOfDay);
  const within = ((value % perDay) + perDay) % perDay;
  return {
    day: Number((value - within) / perDay),
    seconds: Number(within / inSecond[unit]),
    fraction: within % inSecond[unit],
    isMidnight: within === 0n,
  };
}

const instants = (data: Data): BigInt64Array => {
  const { buffer, byteOffset, byteLength } = data.values as BigInt64Array;
  return new BigInt64Array(buffer, byteOffset, byteLength >> 3);
};

/** `2024-02-03 04:05:06`. */
export const timestampText = (unit: TimeUnit) => (data: Data) => {
  const values = instants(data);
  return (row: number): string => {
    const { day, seconds, fraction } = split(values[row] ?? 0n, unit);
    return `${isoDay(day)} ${clock(seconds, fraction, decimalsOf[unit])}`;
  };
};

export const timestampDay = (unit: TimeUnit) => (data: Data) => {
  const values = instants(data);
  return (row: number): number => split(values[row] ?? 0n, unit).day;
};

/** Whether every moment that is there is a midnight: then they are days, kept by a program that has no days. */
export function areMidnights(data: Data, unit: TimeUnit): boolean {
  const perDay = inSecond[unit] * BigInt(secondsOfDay);
  const values = instants(data);
  for (let row = 0; row < data.length; row++) {
    if ((values[row] ?? 0n) % perDay !== 0n && data.getValid(row)) return false;
  }
  return true;
}

/** `04:05:06.5`, of a time of day in 32 or 64 bits. */
export const timeText = (unit: TimeUnit, bitWidth: number) => (data: Data) => {
  const values = data.values as Int32Array | BigInt64Array;
  const long = bitWidth === 64 ? instants(data) : undefined;
  return (row: number): string => {
    const value = long ? (long[row] ?? 0n) : BigInt(values[row] ?? 0);
    const seconds = value / inSecond[unit];
    return clock(Number(seconds), value % inSecond[unit], decimalsOf[unit]);
  };
};
