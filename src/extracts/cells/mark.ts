import { looseKey, printedKey } from '../report/text';
import { plain } from './plain';
import { wordList } from './word-list';

/** What a sign or words in the place of a number say of themselves. `asked`: they mean one thing here and another there. */
export type MarkSays = 'missing' | 'not_applicable' | 'suppressed' | 'asked';

/** Signs without words, and letters that statistics offices use as signs. */
const signs = /^(?:[-.…*/:?\u2010-\u2015\u2212\u25CF\u2022]+|\(?[xX]\)?|inga|ingen|inget)$/;

/** A count that is told to be less than, more than or within: it was made coarse so as not to point anyone out. */
const coarse =
  /^(?:(?:[<>≤≥]=?|färre än|mindre än|fler än|mer än|under|över)\s?\d+(?:[.,]\d+)?|\d\s?[-\u2010-\u2015\u2212]\s?(?:10|\d))\s?(?:%|st)?$/i;

const words: Readonly<Record<Exclude<MarkSays, 'asked'>, readonly string[]>> = {
  missing: wordList(`
    saknas | uppgift saknas | uppgifter saknas | värde saknas | data saknas | ingen uppgift |
    inga uppgifter | inga data | ingen data | inget svar | inga svar | inget värde | inget resultat |
    ej svar | ej besvarad | ej inrapporterat | ej rapporterat | ej redovisat | ej redovisad |
    redovisas ej | redovisas inte | ej mätt | ej uppmätt | mäts ej | mäts inte | ej tillgänglig |
    ej tillgängligt | ej klart | null | nan | missing | u.s. | #SAKNAS! | #N/A | #DIVISION/0! |
    #DIV/0! | #REFERENS! | #REF! | #VÄRDEFEL! | #VALUE! | #NAMN? | #NAME? | Tas fram av nämnd/styrelse |
    Tas fram av nämnden | Tas fram av nämnd | Tas fram av styrelse`),
  not_applicable: wordList(`
    ej aktuellt | ej aktuell | inte aktuellt | inte aktuell | ej relevant | inte relevant |
    ej tillämpligt | ej tillämplig | inte tillämpligt | ej tillämpbart | e.t. | et | n/a | n.a. | na |
    not applicable`),
  suppressed: wordList(`
    sekretess | sekretessbelagt | sekretessbelagd | skyddad | skyddat | skyddas | dold | dolt | döljs |
    maskerad | maskerat | för få svar | för få svarande | för få | för litet underlag |
    för lågt underlag | för lite underlag | suppressed`),
};

const known: ReadonlyMap<string, MarkSays> = new Map(
  Object.entries(words).flatMap(([says, texts]) => texts.map((text) => [printedKey(text), says as MarkSays])),
);

const longest = 60;

/** A bare number, of which most cells are one: no mark. */
const bareNumber = /^-?\d[\d.,]*%?$/;

/** A text that stands where a number would and says why there is none; undefined where it is none of these. */
export function markOf(text: string): MarkSays | undefined {
  if (text.length > longest || bareNumber.test(text)) return undefined;
  const printed = plain(text);
  if (printed === '') return undefined;
  if (signs.test(printed)) return 'asked';
  if (coarse.test(printed)) return 'suppressed';
  return known.get(printedKey(printed.replace(/^\((.*)\)$/, '$1')));
}

const meanings: readonly (readonly [MarkSays | 'zero', RegExp])[] = [
  [
    'missing',
    /saknas|intetillgang|ejtillgang|osaker|ingenuppgift|ingauppgifter|ejmatt|bortfall|ejredovisa|redovisasej|redovisasinte|inrapporter|finnsej|finnsinte/,
  ],
  ['not_applicable', /kaninteforekomma|kanejforekomma|aktuell|tillamplig|relevant|notapplicable/],
  [
    'suppressed',
    /sekretess|skydd|roja|rojs|rojande|forfa|farrean|mindreanfem|dold|dolj|masker|fasvar|smagrupper|litetunderlag/,
  ],
  // "Inget finns att redovisa" may be of a percentage that no one was there to give.
  ['zero', /noll|(?<!\d)0(?!\d)/],
];

/**
 * What the words of a file's legend mean: `Uppgift saknas` → missing. `asked` where they say two things ("saknas eller sekretess") or
 * nothing that is known. Zero is only ever what a legend, or the reader, says: no sign means it by itself.
 */
export function legendMeaning(words: string): MarkSays | 'zero' {
  const key = looseKey(words);
  const said = meanings.filter(([, pattern]) => pattern.test(key)).map(([meaning]) => meaning);
  return said.length === 1 ? (said[0] ?? 'asked') : 'asked';
}
