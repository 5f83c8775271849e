import type { Entry } from './entry';

/** Beside an extract's tables: its manifest, report and entry, and the browser's own accounts. */
const margin = 500_000;

/** What the browser says of its room, in bytes; nothing where it says nothing. */
export interface Room {
  readonly quota?: number;
  readonly usage?: number;
}

export async function roomLeft(): Promise<Room> {
  return (await navigator.storage.estimate?.().catch(() => ({}))) ?? {};
}

/** Whether so many bytes fit, as far as the browser says. */
export const fits = (bytes: number, { quota, usage }: Room): boolean =>
  quota === undefined || usage === undefined || usage + bytes + margin <= quota;

/** How long a removed extract can be had back: a week of visits. */
const undoFor = 7 * 24 * 60 * 60 * 1000;

/** Whether an extract was removed so long ago that its files may go. @param now in milliseconds */
export const isPastUndo = ({ removed }: Pick<Entry, 'removed'>, now: number): boolean =>
  removed !== undefined && now - Date.parse(removed) >= undoFor;

/** Removed extracts in the order that they make room in: the one removed first goes first. */
export const firstToGo = (entries: readonly Entry[]): readonly Entry[] =>
  entries
    .filter(({ removed }) => removed !== undefined)
    .sort((a, b) => (a.removed ?? '').localeCompare(b.removed ?? ''));

export const isFull = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError';
