import type { Row } from '../schema';
import type { Line } from './lines';
import type { Notes } from './notes';
import { readDate } from './numbers';
import { editDistance, looseKey } from './text';
import type { UnitFinder } from './unit-finder';

type DocumentRow = Row<'documents'>;
export type DocumentKind = DocumentRow['kind'];

const titles = [
  { words: 'Verksamhetsberättelse', kind: 'VB' },
  { words: 'Verksamhetsplan', kind: 'VP' },
  { words: 'Tertialrapport', kind: undefined },
  { words: 'Tertialuppföljning', kind: undefined },
  { words: 'Tertial', kind: undefined },
] as const;

interface Title {
  readonly kind: DocumentKind;
  readonly year: number;
  /** What the title says after kind and year: the unit's name, or a part of it, or nothing. */
  readonly rest: string;
  readonly line: Line;
}

/**
 * Reads what a report says of itself before its table of contents. Kind and year come from the title, never from a date: a berättelse is
 * dated the year after. Undefined where there is no title with both; a finding says so.
 */
export function readDocumentHead(
  head: readonly Line[],
  sourceFile: string,
  units: UnitFinder,
  notes: Notes,
): Omit<DocumentRow, 'document_id'> | undefined {
  const title = findTitle(head);
  if (!title) {
    const first = head.find((line) => line.text !== '');
    notes.find(
      first?.number ?? 1,
      first?.text ?? sourceFile,
      'Dokumentets titel med rapporttyp och år (Verksamhetsberättelse 2024, Tertialrapport 1 2025) hittades inte. Ingenting lästes.',
    );
    return undefined;
  }
  return {
    kind: title.kind,
    year: title.year,
    unit_id: units.ofReport(head, title.line, title.rest, notes),
    diary_number: diaryNumber(head),
    decided_on: decisionDate(head),
    source_file: sourceFile,
  };
}

function findTitle(head: readonly Line[]): Title | undefined {
  for (const line of head) {
    if (line.cells) continue;
    const title = titleOf(line, line.text);
    if (title) return title;
    // A title that a line break has cut: the year or the number is on the next line.
    const next = head.slice(head.indexOf(line) + 1).find((later) => later.text !== '');
    const joined = next ? titleOf(next, `${line.text} ${next.text}`) : undefined;
    if (joined && titles.some(({ words }) => startsLike(line.text, words) !== undefined)) return joined;
  }
  return undefined;
}

function titleOf(line: Line, text: string): Title | undefined {
  for (const { words, kind } of titles) {
    const rest = startsLike(text, words);
    if (rest === undefined) continue;
    const year = /(?<!\d)(20\d\d)(?!\d)/.exec(rest)?.[1];
    const tertial = /(?<![\d\p{L}])t?\s?([12])(?![\d])/iu.exec(rest.replace(/20\d\d/g, ' '))?.[1];
    const found = kind ?? (tertial ? (`T${tertial}` as DocumentKind) : undefined);
    if (!year || !found) continue;
    return { kind: found, year: Number(year), rest: unitInTitle(rest), line };
  }
  return undefined;
}

/** The words of a title after kind, year and number. */
const unitInTitle = (rest: string) =>
  rest
    .replace(/(?<!\d)20\d\d(?!\d)/g, ' ')
    .replace(/(?<!\p{L})(?:vb|vp|t\s?[123]|tertial(?:\s?[123])?)(?!\p{L})/giu, ' ')
    .replace(/^[\s\d,.:–-]+/, '')
    .replace(/^för\s+/i, '')
    .replace(/\s+/g, ' ')
    .trim();

/** What follows `words` where a text begins with them, stray spaces and one or two damaged letters allowed. */
function startsLike(text: string, words: string): string | undefined {
  const key = looseKey(words);
  let letters = 0;
  let best: { rest: string; distance: number } | undefined;
  for (let end = 0; end <= text.length; end += 1) {
    if (end > 0 && /[\p{L}\p{Nd}]/u.test(text.charAt(end - 1)))
      letters += text.charAt(end - 1).toLowerCase() === 'w' ? 2 : 1;
    if (letters > key.length + 2) break;
    if (/\p{L}/u.test(text.charAt(end)) || letters < key.length - 2) continue;
    const distance = editDistance(looseKey(text.slice(0, end)), key, 2);
    // The nearest end is the word's: `Verksamhetsberättel se` does not end before its last two letters.
    if (distance <= Math.min(2, (best?.distance ?? 3) - 1)) best = { rest: text.slice(end).trim(), distance };
  }
  return best?.rest;
}

function diaryNumber(head: readonly Line[]): string | null {
  for (const line of head) {
    const number = /^(?:dnr|diarienummer|diarienr)\s*[:.]?\s*(\S.*)$/i.exec(line.text)?.[1];
    if (number && number.length <= 30) return number;
  }
  return null;
}

/** The date of the board's meeting, which stands after `Till`; where there is none, the document's own date. */
function decisionDate(head: readonly Line[]): string | null {
  const addressed = head.findIndex((line) => /^till\s*:?$/i.test(line.text));
  const dated = (lines: readonly Line[]) =>
    lines.map((line) => readDate(line.text)).find((date) => date !== undefined);
  return (addressed >= 0 ? dated(head.slice(addressed)) : undefined) ?? dated(head) ?? null;
}
