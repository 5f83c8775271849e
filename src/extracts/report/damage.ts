import { clean } from './text';

/** A letter or digit of a name, and the word that it stands in. */
interface Letter {
  readonly sign: string;
  readonly isFirst: boolean;
  readonly word: number;
  readonly wordLength: number;
}

interface Edit {
  /** The letter that was printed; undefined where one was lost. */
  readonly printed: Letter | undefined;
  /** The letter of the name; undefined where one was added. */
  readonly known: Letter | undefined;
  /** The letters of the name on either side of the place. */
  readonly before: Letter | undefined;
  readonly after: Letter | undefined;
}

/**
 * Whether what two names differ by can be damage, and does not make another word of one of theirs.
 *
 * Extraction loses and exchanges single letters inside longer words. What begins a word, and two letters of one short word, tell words
 * apart: `trygga` and `otrygga`, `norra` and `södra`, `Antal` and `Andel`. A letter of another script is no word's, and always damage.
 *
 * @param printed the text, one or two letters away from `known`.
 */
export function isDamage(printed: string, known: string): boolean {
  const edited = new Map<number, number>();
  return edits(lettersOf(printed), lettersOf(known)).every((edit) => {
    if (edit.printed && edit.known && !/\p{Script=Latin}|\p{Nd}/u.test(edit.printed.sign)) return true;
    const place = edit.known ?? edit.before ?? edit.after;
    if (!place || place.wordLength < shortestWord(edit)) return false;
    const count = (edited.get(place.word) ?? 0) + 1;
    edited.set(place.word, count);
    return count <= (place.wordLength < 10 ? 1 : 2) && !beginsWord(edit);
  });
}

const shortestWord = (edit: Edit) => (edit.printed && edit.known ? 5 : 4);

function beginsWord({ printed, known, before, after }: Edit): boolean {
  if (known) return known.isFirst;
  const betweenWords = before?.word !== after?.word;
  return printed?.isFirst === true && betweenWords;
}

/** The letters of a name as `looseKey` leaves them. */
function lettersOf(text: string): Letter[] {
  const words = clean(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/w/g, 'vv')
    .split(/[^\p{L}\p{Nd}]+/u)
    .filter((word) => word !== '');
  return words.flatMap((word, index) =>
    [...word].map((sign, at) => ({ sign, isFirst: at === 0, word: index, wordLength: word.length })),
  );
}

/** One shortest way from the printed letters to the known ones (Wagner and Fischer, 1974). */
function edits(printed: readonly Letter[], known: readonly Letter[]): Edit[] {
  const costs = printed.map(() => [] as number[]).concat([[]]);
  const cost = (i: number, j: number) => costs[i]?.[j] ?? Number.POSITIVE_INFINITY;
  const same = (i: number, j: number) => printed[i - 1]?.sign === known[j - 1]?.sign;
  for (let i = 0; i <= printed.length; i += 1) {
    for (let j = 0; j <= known.length; j += 1) {
      const row = costs[i] as number[];
      row[j] =
        i === 0 || j === 0
          ? i + j
          : Math.min(cost(i - 1, j - 1) + (same(i, j) ? 0 : 1), cost(i - 1, j) + 1, cost(i, j - 1) + 1);
    }
  }
  const found: Edit[] = [];
  let [i, j] = [printed.length, known.length];
  while (i > 0 || j > 0) {
    const around = { before: known[j - 1], after: known[j] };
    if (i > 0 && j > 0 && same(i, j) && cost(i, j) === cost(i - 1, j - 1)) {
      [i, j] = [i - 1, j - 1];
    } else if (i > 0 && j > 0 && cost(i, j) === cost(i - 1, j - 1) + 1) {
      found.push({ printed: printed[i - 1], known: known[j - 1], ...around });
      [i, j] = [i - 1, j - 1];
    } else if (i > 0 && cost(i, j) === cost(i - 1, j) + 1) {
      found.push({ printed: printed[i - 1], known: undefined, ...around });
      i -= 1;
    } else {
      found.push({ printed: undefined, known: known[j - 1], ...around });
      j -= 1;
    }
  }
  return found;
}
