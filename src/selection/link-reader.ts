import { type LinkProblem, printable } from './link-problem';
import { type Parameter, parameters } from './link-words';
import type { RawSearch } from './search';

/** With more unknown members of a kind than this, one sentence counts them instead of one sentence each. */
const namedAtMost = 3;

/** How a problem is said of one member, given its printable text, and of many, given their number. */
export interface Wording {
  readonly one: (printed: string) => string;
  readonly many: (count: number) => string;
}

/** Takes parameters out of a link one by one and keeps the problems that it meets. */
export class LinkReader {
  readonly #search: RawSearch;
  readonly #problems: LinkProblem[] = [];

  constructor(search: RawSearch) {
    this.#search = search;
    const known = new Set<string>(parameters);
    const unknown = Object.keys(search).filter((name) => !known.has(name));
    for (const problem of problemsOf(unknown, {
      one: (printed) => `Länken innehåller ”${printed}”, som inte är ett val här. Det är utelämnat.`,
      many: (count) => `Länken innehåller ${count} uppgifter som inte är val här. De är utelämnade.`,
    })) {
      this.#problems.push({ ...problem, parameter: problem.printed });
    }
  }

  get problems(): readonly LinkProblem[] {
    return this.#problems;
  }

  /** Notes that a parameter's text could not be used as it stands. */
  note(parameter: Parameter, text: string, sentence: (printed: string) => string): void {
    const printed = printable(text);
    this.#problems.push({ parameter, printed, sentence: sentence(printed) });
  }

  /** The parameter's first text; undefined where the link does not have it, or has it empty. */
  text(parameter: Parameter): string | undefined {
    const [first, ...others] = this.#search[parameter] ?? [];
    const text = first?.trim();
    if (text === undefined) return undefined;
    if (others.length > 0) {
      this.note(
        parameter,
        text,
        () => `Länken anger ”${parameter}” flera gånger. Den första uppgiften gäller.`,
      );
    }
    if (text !== '') return text;
    this.note(parameter, text, () => `Länken anger ”${parameter}” utan värde. Det är utelämnat.`);
    return undefined;
  }

  /** The parameter's text where `known` has it. */
  oneOf(parameter: Parameter, known: readonly string[], one: Wording['one']): string | undefined {
    const text = this.text(parameter);
    if (text === undefined || known.includes(text)) return text;
    this.note(parameter, text, one);
    return undefined;
  }

  /** The choice that the parameter's text is the word for. */
  choice<Choice extends string>(
    parameter: Parameter,
    words: Readonly<Record<Choice, string>>,
    one: Wording['one'],
  ): Choice | undefined {
    const text = this.oneOf(parameter, Object.values(words), one);
    return (Object.keys(words) as Choice[]).find((choice) => words[choice] === text);
  }

  /** The members of the parameter's list that `known` has, each once, in the link's order. */
  listOf(parameter: Parameter, known: ReadonlySet<string>, wording: Wording): readonly string[] {
    const members = new Set((this.text(parameter) ?? '').split(',').map((member) => member.trim()));
    members.delete('');
    const unknown = [...members].filter((member) => !known.has(member));
    for (const problem of problemsOf(unknown, wording)) this.#problems.push({ parameter, ...problem });
    return [...members].filter((member) => known.has(member));
  }
}

function problemsOf(texts: readonly string[], { one, many }: Wording): Omit<LinkProblem, 'parameter'>[] {
  if (texts.length > namedAtMost) {
    return [{ printed: printable(texts.join(',')), sentence: many(texts.length) }];
  }
  return texts.map(printable).map((printed) => ({ printed, sentence: one(printed) }));
}
