import type { goalLevels } from '../schema';
import { isContentsEntry } from './contents';
import type { Line } from './lines';
import { findName } from './names';
import { clean, editDistance, goesOn, joined as joinPieces, looseKey, printedKey } from './text';
import { assessmentWords, goalPrefixes, goalSubheadings } from './vocabulary';

/** A heading of the goal tree. */
export interface GoalHeading {
  readonly level: (typeof goalLevels)[number];
  /** The number that begins the title, `1` or `1.3`; undefined where none is printed. */
  readonly number: string | undefined;
  /** The title after the colon, number included, without markup. */
  readonly title: string;
  readonly line: Line;
  /** What was joined or mended: the pieces as printed; undefined where the heading stood whole on its line. */
  readonly pieces: readonly string[] | undefined;
}

const longestTitle = 400;

/**
 * Reads the goal heading that begins on a line, joined with its rest where a page or line break has cut it, and how many lines it took.
 * Undefined where no heading begins there.
 */
export function readGoalHeading(
  lines: readonly Line[],
  index: number,
): { readonly goal: GoalHeading; readonly used: number } | undefined {
  const line = lines[index] as Line;
  if (line.cells || isContentsEntry(line) || line.text.length > longestTitle) return undefined;
  const whole = splitPrefix(line.text);
  if (whole) return withRest(lines, index, line, whole.level, whole.title, whole.mended ? [line.text] : []);
  const bare = withoutColon(lines, index);
  if (bare) return withRest(lines, index, line, bare.level, bare.title, [line.text]);
  // The words before the colon themselves cut by a break.
  if (!beginsPrefix(line.text)) return undefined;
  const at = nextText(lines, index);
  const next = at === undefined ? undefined : lines[at];
  if (at === undefined || !next || next.cells) return undefined;
  const joined = splitPrefix(`${line.text} ${next.text}`);
  if (!joined) return undefined;
  const rest = withRest(lines, at, line, joined.level, joined.title, [line.text, next.text]);
  return { ...rest, used: rest.used + at - index };
}

function withRest(
  lines: readonly Line[],
  index: number,
  line: Line,
  level: GoalHeading['level'],
  begun: string,
  pieces: readonly string[],
): { goal: GoalHeading; used: number } {
  let title = begun;
  let last = index;
  let printed = pieces.length > 0 ? [...pieces] : [line.text];
  let joined = pieces.length > 0;
  for (;;) {
    const at = nextText(lines, last);
    const next = at === undefined ? undefined : lines[at];
    if (at === undefined || !next || !isRestOf(title, lines, last, at)) break;
    title = joinPieces(title, next.text);
    printed = [...printed, next.text];
    joined = true;
    last = at;
  }
  const number = /^(\d+(?:\.\d+)*)\.?(?=\s|$)/.exec(title)?.[1];
  return {
    goal: { level, number, title, line, pieces: joined ? printed : undefined },
    used: last - index + 1,
  };
}

/** Whether the line at `at` is the rest of a title that ended on the line at `last`. */
function isRestOf(title: string, lines: readonly Line[], last: number, at: number): boolean {
  const next = lines[at] as Line;
  if (next.cells || title.length + next.text.length > longestTitle) return false;
  if (/^\s*[-•*]\s/.test(next.source) && !/^\s*\*\S/.test(next.source)) return false;
  if (splitPrefix(next.text) || beginsPrefix(next.text) || isAssessment(next.text) || isSubheading(next.text))
    return false;
  if (/[.!?]\s+\p{Lu}/u.test(next.text) || next.text.length > 200) return false;
  if (title === '') return true;
  const before = lines[last] as Line;
  const markup = /(\*{1,3})[^*]*$/.exec(before.source.trimEnd());
  const unclosed =
    markup !== null && (before.source.split('*').length - 1) % 2 === 1 && next.source.includes('*');
  const boldOpen = (before.source.match(/\*\*/g)?.length ?? 0) % 2 === 1 && next.source.includes('**');
  if (boldOpen || unclosed) return true;
  if (/^\d+(?:\.\d+)*\.?$/.test(title) || inContents(`${title} ${next.text}`, lines)) return true;
  if (/[.!?:]$/.test(title) && !/^\d+\.$/.test(title)) return false;
  if (goesOn(next.text)) return true;
  // An assessment stands right under its title, so a short line between the two belongs to the title.
  const after = nextText(lines, at);
  return after !== undefined && next.text.length <= 120 && isAssessment(lines[after]?.text ?? '');
}

/** Whether the table of contents has the two pieces as one title. */
function inContents(title: string, lines: readonly Line[]): boolean {
  const key = looseKey(title);
  return (
    key.length <= 200 && lines.some((line) => isContentsEntry(line) && looseKey(line.text).includes(key))
  );
}

const prefixKeys = goalPrefixes.map(({ words, level }) => ({ key: looseKey(words), level }));

function splitPrefix(
  text: string,
): { level: GoalHeading['level']; title: string; mended: boolean } | undefined {
  // `KF:s` has a colon of its own: the prefix ends at the last colon within its length.
  for (const colon of text.matchAll(/[:;]/g)) {
    const printed = text.slice(0, colon.index);
    const key = looseKey(printed);
    if (key.length > 50) return undefined;
    for (const prefix of prefixKeys) {
      const distance = editDistance(key, prefix.key, 2);
      if (distance > 2 || (distance > 1 && prefix.key.length < 12)) continue;
      return { level: prefix.level, title: clean(text.slice(colon.index + 1)), mended: distance > 0 };
    }
  }
  return undefined;
}

/** A heading that has lost its colon, told by the number that follows or by the assessment below it. */
function withoutColon(
  lines: readonly Line[],
  index: number,
): { level: GoalHeading['level']; title: string } | undefined {
  const { text } = lines[index] as Line;
  const after = nextText(lines, index);
  const assessed = after !== undefined && isAssessment(lines[after]?.text ?? '');
  for (const { words, level } of goalPrefixes) {
    if (!printedKey(text).startsWith(`${printedKey(words)} `)) continue;
    const title = text.slice(words.length).trim();
    const numbered = /^\d+(?:\.\d+)?\.?\s/.test(title) && (level === 'orientation' || level === 'council');
    if (numbered || assessed) return { level, title };
  }
  return undefined;
}

/** Whether a line is the beginning of a prefix and nothing else: `KF:s mål för`. */
function beginsPrefix(text: string): boolean {
  const key = looseKey(text);
  return key.length >= 3 && prefixKeys.some((prefix) => prefix.key.startsWith(key));
}

const assessmentNames = assessmentWords.map(({ words }) => ({ name: words, entry: words }));
const isAssessment = (text: string) =>
  text.length <= 30 && findName(text.replace(/^[^\p{L}]+/u, ''), assessmentNames) !== undefined;

const subheadings = goalSubheadings.map((name) => ({ name, entry: name }));
const isSubheading = (text: string) => text.length <= 40 && findName(text, subheadings) !== undefined;

function nextText(lines: readonly Line[], index: number): number | undefined {
  const at = lines.findIndex((line, position) => position > index && line.text !== '');
  return at < 0 ? undefined : at;
}
