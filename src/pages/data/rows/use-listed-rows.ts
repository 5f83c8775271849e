import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import {
  countRows,
  isWhole,
  type RowsAsked,
  rowNumbers,
  rowsByNumber,
  type TableRow,
} from '@/queries/asked-rows';
import type { ShownSource } from '@/queries/shown-source';

/** So many rows are fetched at a time. */
const windowRows = 200;

/** How long rows out of sight are kept. */
const keptFor = 30_000;

export interface ListedRows {
  /** All rows of the table; nothing until they are counted. */
  readonly all: number | undefined;
  /** How many match; those before stay until the new ones are known. */
  readonly count: number;
  /** The rows are those of an earlier choice. */
  readonly isPending: boolean;
  /** A row by its place; nothing while it is on its way. */
  readonly rowAt: (place: number) => TableRow | undefined;
  /** To be told which rows are seen. */
  readonly onShown: (first: number, last: number) => void;
}

/** The rows asked for, of which those that are seen are fetched. Failures are thrown to the nearest boundary. */
export function useListedRows(source: ShownSource, asked: RowsAsked): ListedRows {
  const { table, columns, filters, order, sought } = asked;
  // The extract stands last: what is kept between visits is kept by the second, and rows are not.
  const ofExtract = [source.threshold, source.extractHash] as const;
  const total = useQuery({
    queryKey: ['row count', table, ...ofExtract],
    queryFn: ({ signal }) => countRows(source, table, signal),
    staleTime: Number.POSITIVE_INFINITY,
    throwOnError: true,
  });
  const whole = isWhole(asked);
  const listing = useQuery({
    queryKey: ['row numbers', table, filters, order, sought, ...ofExtract],
    queryFn: async ({ signal }) => ({
      table,
      numbers: whole ? undefined : await rowNumbers(source, asked, signal),
    }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: keptFor,
    structuralSharing: false,
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  // Row numbers of another table mean nothing here.
  const listed = listing.data?.table === table ? listing.data : undefined;
  const count = listed === undefined ? 0 : (listed.numbers?.length ?? total.data ?? 0);
  const [seen, setSeen] = useState({ first: 0, last: 0 });
  const windows = windowsOf(seen, count);
  const fetched = useQueries({
    queries: windows.map((from) => ({
      queryKey: [
        'rows',
        table,
        from,
        listed?.numbers === undefined ? 'whole' : listing.dataUpdatedAt,
        ...ofExtract,
      ],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        rowsByNumber(source, { table, columns }, numbersOf(listed?.numbers, from, count), signal),
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: keptFor,
      structuralSharing: false,
      throwOnError: true,
    })),
  });
  const rowAt = (place: number): TableRow | undefined => {
    const at = windows.indexOf(place - (place % windowRows));
    return fetched[at]?.data?.[place % windowRows];
  };
  const onShown = useCallback((first: number, last: number) => setSeen({ first, last }), []);
  return {
    all: total.data,
    count,
    isPending: listing.isPlaceholderData || listed === undefined,
    rowAt,
    onShown,
  };
}

function windowsOf({ first, last }: { first: number; last: number }, count: number): number[] {
  const windows: number[] = [];
  const end = Math.min(Math.max(last, first), count - 1);
  for (let from = Math.min(first, end) - (Math.min(first, end) % windowRows); from <= end; from += windowRows)
    windows.push(from);
  return windows;
}

function numbersOf(numbers: Uint32Array | undefined, from: number, count: number): ArrayLike<number> {
  const to = Math.min(from + windowRows, count);
  return numbers?.subarray(from, to) ?? Array.from({ length: to - from }, (_, at) => from + at);
}
