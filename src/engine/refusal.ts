import type { ShownTable } from './shown-tables';

/** Why a question of the reader's was not answered. */
export interface Refused {
  readonly kind: 'refused';
  /** In Swedish. */
  readonly sentence: string;
  /** The engine's own words, in English, where it has any. */
  readonly words: string | undefined;
  /** Where in the question, both from 1, where the engine says. */
  readonly place: { readonly line: number; readonly column: number } | undefined;
}

type Ground =
  | { readonly kind: 'function'; readonly name: string }
  /** A name or text whose letters are written as numbers. */
  | { readonly kind: 'escapes' }
  /** Something that is read besides the tables, which are these. */
  | { readonly kind: 'table'; readonly name: string; readonly tables: readonly ShownTable[] }
  | { readonly kind: 'error'; readonly message: string; readonly question: string };

/** Says why in the reader's own words. */
export function refusalOf(ground: Ground): Refused {
  switch (ground.kind) {
    case 'function':
      return refused(
        `Ordet ”${ground.name}” går inte att använda här: det är namnet på en funktion som läser annat än uttagets tabeller.`,
      );
    case 'escapes':
      return refused('Skriv tecknen som de är: U&"…" och U&\'…\' går inte att använda här.');
    case 'table': {
      const isKnown = ground.tables.some(({ name }) => name === ground.name);
      return refused(
        isKnown
          ? `Skriv bara tabellens namn, ”${ground.name}”, utan något framför.`
          : `Tabellen ”${ground.name}” finns inte i uttaget.`,
      );
    }
    case 'error':
      return refusedByEngine(ground.message, ground.question);
  }
}

const refused = (sentence: string): Refused => ({
  kind: 'refused',
  sentence,
  words: undefined,
  place: undefined,
});

function refusedByEngine(printed: string, question: string): Refused {
  const message = unpacked(printed);
  // What the engine quotes begins where the text's place does; it is shown in the question itself.
  const [words = message] = message.split('\n\nLINE ');
  return {
    kind: 'refused',
    sentence: sentenceOf(words, question),
    words: words.trim(),
    place: placeIn(message, question),
  };
}

/** Some of the engine's refusals come as JSON. */
function unpacked(message: string): string {
  try {
    const { exception_type: type, exception_message: words } = JSON.parse(message) as Record<string, unknown>;
    return `${String(type)} Error: ${String(words)}`;
  } catch {
    return message;
  }
}

const onlyReading =
  'Här går uttaget bara att läsa. Frågan är en enda sats som börjar med SELECT, WITH eller FROM.';

/** What the engine says, and what that means. The name in quotation marks, where there is one, is the first group. */
const meanings: readonly (readonly [RegExp, (name: string) => string])[] = [
  [/Referenced column "(.+?)" (?:was )?not found/, (name) => `Kolumnen ”${name}” finns inte.`],
  [/does not have a column named "(.+?)"/, (name) => `Kolumnen ”${name}” finns inte i den tabellen.`],
  [/Referenced table "(.+?)" not found/, (name) => `”${name}” är inte namnet på någon tabell i frågan.`],
  [/Table with name (.+?) does not exist/, (name) => `Tabellen ”${name}” finns inte i uttaget.`],
  [/Function with name (.+?) does not exist/i, (name) => `Funktionen ”${name}” finns inte.`],
  [
    /Ambiguous reference to column name "(.+?)"/,
    (name) => `Kolumnen ”${name}” finns i flera tabeller: skriv vilken.`,
  ],
  [/must appear in the GROUP BY clause/, () => 'En kolumn utan räknesätt måste stå i GROUP BY.'],
  [/multiple statements/i, () => `${onlyReading} PIVOT behöver värdena uppräknade: ON … IN (…).`],
  [/^Conversion Error/, () => 'Ett värde går inte att läsa som den typ som frågan begär.'],
  [/Out of Memory/i, () => 'Frågan är för stor för det minne som webbläsaren ger.'],
  [/No function matches/, () => 'En funktion har fått värden av en typ som den inte tar.'],
];

const changes =
  /^\s*(alter|analyze|attach|begin|call|checkpoint|comment|commit|copy|create|deallocate|delete|detach|drop|execute|explain|export|import|insert|install|load|merge|pragma|prepare|reset|rollback|set|truncate|update|use|vacuum)\b/i;

function sentenceOf(words: string, question: string): string {
  if (changes.test(question)) return onlyReading;
  for (const [said, meaning] of meanings) {
    const found = said.exec(words);
    if (found !== null) return meaning(found[1] ?? '');
  }
  if (!words.startsWith('Parser Error')) return 'Frågan gick inte att besvara.';
  return /near ";"/.test(words) ? onlyReading : 'Frågan går inte att läsa som SQL.';
}

/** The engine counts lines from the one before the question's first, and quotes the line, a part of it where it is long. */
function placeIn(message: string, question: string): Refused['place'] {
  const [, number, quoted, indent] = /LINE (\d+): (.*)\n( *)\^/.exec(message) ?? [];
  const line = Number(number) - 1;
  const text = question.split('\n')[line - 1];
  if (number === undefined || quoted === undefined || indent === undefined || text === undefined)
    return undefined;
  const at = indent.length - `LINE ${number}: `.length;
  const cut = /^\.\.\./.exec(quoted)?.[0].length ?? 0;
  const start = text.indexOf(quoted.slice(cut).replace(/\.\.\.$/, ''));
  return { line, column: Math.max(start, 0) + at - cut + 1 };
}
