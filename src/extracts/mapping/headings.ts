import type { Period } from '@/domain/period';
import type { Sex } from '@/domain/sex';
import { isOpen, withoutNote } from '../cells/footnote';
import { plain } from '../cells/plain';
import { readPeriod } from '../cells/read-period';
import { readSex } from '../cells/read-sex';
import { readYear, type YearReading } from '../cells/read-year';
import { printedKey } from '../report/text';
import { type HeadingRole, headingRole } from './heading-words';
import { trimmed, yearIn } from './year-in';

/** What a heading says of the figures under it. */
export interface Heading {
  readonly year?: YearReading;
  readonly period?: Period;
  readonly sex?: Sex;
  readonly role?: HeadingRole;
  /** What is left: the name of an indicator or a unit. `''` where the rest says it all. */
  readonly name: string;
}

/**
 * What the headings of a table say, all its header rows together: `2023 Kvinnor`, `Utfall VB 2024`, `Sjukfrånvaro` over `Män`.
 *
 * A sex or a kind of number is taken out of a name only where a column beside it has the rest: `Andel kvinnor i ledningen` is one name,
 * `Sjukfrånvaro kvinnor` beside `Sjukfrånvaro män` are two of one.
 */
export function readHeadings(headers: readonly (readonly string[])[]): Heading[] {
  const headings = withLoneWords(withoutLoneTotals(withLetters(headers.map(readHeading)), headers), headers);
  const names = headings.map(({ name }) => printedKey(name));
  const splits = headings.map((heading) =>
    heading.role || heading.name === '' ? [] : splitsOf(heading.name),
  );
  const stems = splits.flat().map(({ stem, sex }) => ({ stem: printedKey(stem), sex }));
  return headings.map((heading, index) => {
    const split = (splits[index] ?? []).find(({ stem, sex }) => {
      const key = printedKey(stem);
      const other: Sex = sex === 'women' ? 'men' : 'women';
      const beside = names.some((name, place) => place !== index && name === key);
      return sex === undefined || sex === 'total'
        ? beside || (sex === 'total' && stems.some((one) => one.stem === key && one.sex === 'women'))
        : stems.some((one) => one.stem === key && one.sex === other);
    });
    if (!split) return heading;
    const { stem, ...part } = split;
    return { ...heading, ...part, name: stem };
  });
}

/** `K` beside `M` are women and men; alone they may be anything. */
function withLetters(headings: readonly Heading[]): Heading[] {
  const letters = headings.map(({ name }) => (/^[KMTkmt]$/.test(name) ? readSex(name) : undefined));
  const both = letters.includes('women') && letters.includes('men');
  return headings.map((heading, index) => {
    const sex = letters[index];
    return both && sex ? { ...heading, sex, name: '' } : heading;
  });
}

/** `Totalt` is of women and men together where they stand beside; else it is a name among others: `Totalt`, `Undervisning`, `Lokaler`. */
function withoutLoneTotals(
  headings: readonly Heading[],
  headers: readonly (readonly string[])[],
): readonly Heading[] {
  if (headings.some(({ sex }) => sex === 'women' || sex === 'men')) return headings;
  return headings.map((heading, index) => {
    const { sex, role: _, ...rest } = heading;
    if (sex !== 'total' || heading.year || heading.period || (heading.role && heading.name === ''))
      return heading;
    const cells = new Set((headers[index] ?? []).map(plain).filter((cell) => cell !== ''));
    return { ...rest, name: [...cells].join(' ') };
  });
}

/** Words for a figure that tell columns of one name apart. */
const loneWord = /^(?:summa|medelvärde|medel|totalt?)$/i;

/** `Bedömning` over `Summa` is one name, but where it stands beside with another sex, or over its own n. */
function withLoneWords(
  headings: readonly Heading[],
  headers: readonly (readonly string[])[],
): readonly Heading[] {
  return headings.map((heading, index) => {
    const { sex, role, name } = heading;
    const word = headers[index]?.map(plain).find((cell) => loneWord.test(cell));
    if (name === '' || word === undefined || (role !== 'value' && sex !== 'total')) return heading;
    const isBeside = headings.some(
      (other) =>
        printedKey(other.name) === printedKey(name) &&
        ((other.role !== undefined && other.role !== role) || (other.sex !== undefined && other.sex !== sex)),
    );
    if (isBeside) return heading;
    const { sex: _, role: __, ...rest } = heading;
    return { ...rest, name: `${name} ${word}` };
  });
}

function readHeading(headers: readonly string[]): Heading {
  const cells = [...new Set(headers.map((cell) => withoutNote(plain(cell))).filter((cell) => cell !== ''))];
  let heading: Heading = { name: '' };
  const names: string[] = [];
  for (const cell of cells) {
    const { name, ...part } = readCell(cell);
    heading = { ...heading, ...part };
    if (name !== '') names.push(name);
  }
  return { ...heading, name: names.join(' ') };
}

function readCell(cell: string): Heading {
  const whole = wholeCell(cell);
  if (whole) return whole;
  const dated = yearIn(cell);
  if (!dated) return { name: cell };
  const rest = wholeCell(dated.rest) ??
    splitsOf(dated.rest).map(roleAndSex).find(Boolean) ?? { name: dated.rest };
  return { ...withPeriod(dated.year), ...rest };
}

/** A cell that is one thing: a year, a sex, a period, a role. */
function wholeCell(cell: string): Heading | undefined {
  if (cell === '') return { name: '' };
  const year = readYear(cell);
  if (year) return { ...withPeriod(year), name: '' };
  const role = headingRole(cell);
  const sex = role === undefined || role === 'value' ? readSex(cell) : undefined;
  if (sex && !/^\p{L}$/u.test(cell)) return { sex, name: '' };
  if (role) return { role, name: '' };
  const period = readPeriod(cell);
  if (period && period !== 'year') return { period, name: '' };
  return splitsOf(cell).map(roleAndSex).find(Boolean);
}

/** `Utfall kvinnor`: a role and a sex, and no name. */
function roleAndSex({ stem, sex }: Split): Heading | undefined {
  const role = headingRole(stem);
  return role && sex && role !== 'unit' && role !== 'indicator' ? { role, sex, name: '' } : undefined;
}

const withPeriod = (year: YearReading) => ({ year, ...(year.period && { period: year.period }) });

interface Split {
  readonly stem: string;
  readonly sex?: Sex;
  readonly role?: HeadingRole;
}

/** The ways to take a sex, or the name of a number beside a figure, off the beginning or the end of a heading. */
function splitsOf(name: string): Split[] {
  const words = name.split(' ');
  const splits: Split[] = [];
  for (let length = 1; length < Math.min(words.length, 5); length += 1) {
    const ends = [
      [words.slice(0, -length), words.slice(-length)],
      [words.slice(length), words.slice(0, length)],
    ] as const;
    for (const [rest, end] of ends) {
      const stem = trimmed(rest.join(' '));
      const said = trimmed(end.join(' ').replace(/[()[\]]/g, ' '));
      const sex = said.length > 1 ? readSex(said) : undefined;
      const role = headingRole(said);
      const beside = role === 'answers_n' || role === 'population_n' || role?.startsWith('target_');
      if (isOpen(stem)) continue;
      if (stem !== '' && sex) splits.push({ stem, sex });
      else if (stem !== '' && role && beside) splits.push({ stem, role });
    }
  }
  return splits;
}
