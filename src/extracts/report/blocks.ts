import type { goalLevels } from '../schema';
import { readHead, type TableHead } from './columns';
import { type Contents, isContentsEntry } from './contents';
import { type GoalHeading, readGoalHeading } from './goal-heading';
import type { Line } from './lines';
import { findName } from './names';
import { looseKey } from './text';
import { assessmentWords, sectionsAfterGoals } from './vocabulary';

export type GoalLevel = (typeof goalLevels)[number];
export type Assessment = (typeof assessmentWords)[number]['assessment'];

/** A row of a table as it stands. */
export interface TableRow {
  readonly line: Line;
  /** One clean cell per column at least; a line without tabs is a row of one cell. */
  readonly cells: readonly string[];
  readonly head: TableHead;
  /** Whether a page break, with or without a repeated head, stands before it. */
  readonly afterBreak: boolean;
}

export interface Table {
  readonly head: TableHead;
  readonly headLine: Line;
  /** The heads in the order of the text, the first one too. */
  readonly heads: readonly { readonly head: TableHead; readonly line: Line }[];
  readonly rows: readonly TableRow[];
}

/** A part of the body. Prose is kept only as far as its lines, for what must be sought near a table. */
export type Block =
  | ({ readonly kind: 'goal' } & GoalHeading)
  | { readonly kind: 'assessment'; readonly assessment: Assessment; readonly line: Line }
  | { readonly kind: 'section'; readonly line: Line }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'orphan'; readonly line: Line }
  | { readonly kind: 'text'; readonly line: Line };

interface OpenTable {
  readonly head: TableHead;
  readonly headLine: Line;
  readonly heads: { head: TableHead; line: Line }[];
  readonly rows: TableRow[];
}

/**
 * Cuts the body of a report into its parts.
 *
 * A table goes on for as long as nothing but blank lines, debris and its own head repeated stands between its rows; a heading or a
 * paragraph ends it.
 */
export function readBlocks(lines: readonly Line[], contents: Contents): Block[] {
  const blocks: Block[] = [];
  let open: OpenTable | undefined;
  let gap = false;
  const close = () => {
    if (open) blocks.push({ kind: 'table', table: open });
    open = undefined;
  };
  for (let index = contents.end; index < lines.length; index += 1) {
    const line = lines[index] as Line;
    if (line.text === '') {
      gap = true;
      continue;
    }
    const { head, used } = headAt(lines, index);
    if (head) {
      if (open && open.head.kind === head.kind) {
        open.heads.push({ head, line });
      } else {
        close();
        open = { head, headLine: line, heads: [{ head, line }], rows: [] };
      }
      gap = open.rows.length > 0;
      index += used - 1;
      continue;
    }
    if (line.cells) {
      if (open) {
        open.rows.push({ line, cells: line.cells, head: lastHead(open), afterBreak: gap });
      } else if (!isContentsEntry(line)) {
        blocks.push({ kind: 'orphan', line });
      }
      gap = false;
      continue;
    }
    const heading = readGoalHeading(lines, index);
    if (heading) {
      close();
      blocks.push({ kind: 'goal', ...heading.goal });
      index += heading.used - 1;
      gap = false;
      continue;
    }
    const assessment = readAssessment(lines, index);
    const plain: Block = assessment
      ? { kind: 'assessment', assessment: assessment.assessment, line }
      : { kind: isSection(line) ? 'section' : 'text', line };
    if (open && !gap && plain.kind === 'text') {
      // A line break inside a cell: the text goes with the table, as a row of one cell.
      open.rows.push({ line, cells: [line.text], head: lastHead(open), afterBreak: false });
      continue;
    }
    close();
    blocks.push(plain);
    index += (assessment?.used ?? 1) - 1;
    gap = false;
  }
  close();
  return blocks;
}

const lastHead = (open: OpenTable): TableHead => open.heads.at(-1)?.head ?? open.head;

/** The head of a table on a line, or broken over it and the next. */
function headAt(lines: readonly Line[], index: number): { head: TableHead | undefined; used: number } {
  const line = lines[index] as Line;
  const alone = line.cells && readHead(line.cells);
  const next = lines[index + 1];
  if (!next || next.text === '' || (!line.cells && !next.cells)) return { head: alone, used: 1 };
  const joined = readHead(`${line.source} ${next.source}`.split('\t').map((cell) => cell.trim()));
  const known = (head: TableHead | undefined) =>
    head?.columns.filter(({ role }) => role !== 'unknown').length ?? 0;
  const whole = joined?.columns.every(({ role, printed }) => role !== 'unknown' || printed === '') ?? false;
  // A head of its own has the column of the names; the rest of one has lost it.
  const nextAlone =
    next.cells &&
    readHead(next.cells)?.columns.some(
      ({ role, printed }) => printed !== '' && (role === 'name' || role === 'heading'),
    );
  return whole && !nextAlone && known(joined) > known(alone)
    ? { head: joined, used: 2 }
    : { head: alone, used: 1 };
}

const assessmentNames = assessmentWords.map(({ words, assessment }) => ({ name: words, entry: assessment }));

function readAssessment(
  lines: readonly Line[],
  index: number,
): { assessment: Assessment; used: number } | undefined {
  const line = lines[index] as Line;
  if (line.text.length > 30) return undefined;
  const match = findName(withoutIcon(line.text), assessmentNames);
  if (match) return { assessment: match.entry, used: 1 };
  if (!/^(?:uppfylls|inga)$/.test(looseKey(withoutIcon(line.text)))) return undefined;
  const at = lines.findIndex((later, position) => position > index && later.text !== '');
  const joined =
    at > 0 ? findName(`${withoutIcon(line.text)} ${lines[at]?.text}`, assessmentNames) : undefined;
  return joined && { assessment: joined.entry, used: at - index + 1 };
}

/** A line without the dot, dash or mark before its words. */
export const withoutIcon = (text: string): string => text.replace(/^[^\p{L}\p{Nd}"”'(]+/u, '');

const sections = sectionsAfterGoals.map((name) => ({ name, entry: name }));
const isSection = (line: Line) => line.text.length <= 70 && findName(line.text, sections) !== undefined;
