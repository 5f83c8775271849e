import type { Line } from './lines';

/** Words of the head that are no unit's name: the city, the administration, the board, and what stands around a letter's address. */
const notAUnit =
  /^(?:stockholms|stockholms? ?stad|stad|tjänsteutlåtande|handläggare|enhetschef|kontaktperson|till|dnr|diarienummer|telefon|tfn|box|sida|förslag till beslut|bilag|datum|godkän)|stadsdels(?:förvaltning|nämnd)|förvaltning(?:en)?$|nämnd(?:en)?$|@|\.(?:se|stockholm)\b|^start\.|^[\d\s/:.,()–-]+$/i;

/** A text that may be the name of the report's unit. */
export interface Candidate {
  readonly text: string;
  readonly line: Line;
}

/**
 * The places of the head that may have the unit's name, likeliest first: the title, what stands after it, what stands before it. Each
 * with the ways to read it: a name broken over lines is tried whole first.
 */
export function nameCandidates(
  head: readonly Line[],
  titleLine: Line,
  inTitle: string,
): (readonly [Candidate, ...Candidate[]])[] {
  const at = head.indexOf(titleLine);
  const withoutPersons = head.map((line, index) =>
    namesAPerson(head, index) ? { ...line, text: '' } : line,
  );
  const near = [
    ...paragraphs(withoutPersons.slice(at + 1)),
    ...paragraphs(withoutPersons.slice(0, at)).reverse(),
  ];
  const readings = near.map((lines) => {
    const whole = { text: lines.map((line) => line.text).join(' '), line: lines[0] as Line };
    return lines.length > 1 ? [whole, ...lines.map((line) => ({ text: line.text, line }))] : [whole];
  });
  return [titleReadings(head[at + 1], titleLine, inTitle), ...readings]
    .map((place) => place.filter(mayBeUnit))
    .filter((place): place is [Candidate, ...Candidate[]] => place.length > 0);
}

const mayBeUnit = ({ text }: Candidate) => text.length >= 3 && text.length <= 90 && !notAUnit.test(text);

function titleReadings(following: Line | undefined, titleLine: Line, inTitle: string): Candidate[] {
  if (inTitle === '') return [];
  const alone = { text: inTitle, line: titleLine };
  if (!following || following.text === '') return [alone];
  const whole = { text: `${inTitle} ${following.text}`, line: titleLine };
  return following.source.startsWith('**') ? [whole, alone] : [alone, whole];
}

/** The line of the official in charge: a person's name is never a unit's. */
function namesAPerson(head: readonly Line[], index: number): boolean {
  const before = head.slice(0, index).findLast((line) => line.text !== '');
  return before !== undefined && /^(?:handläggare|kontaktperson|enhetschef)\s*:?$/i.test(before.text);
}

function paragraphs(lines: readonly Line[]): Line[][] {
  const found: Line[][] = [];
  let open: Line[] | undefined;
  for (const line of lines) {
    if (line.text === '' || line.cells) {
      open = undefined;
    } else if (open) {
      open.push(line);
    } else {
      open = [line];
      found.push(open);
    }
  }
  return found;
}
