import type { Period } from '@/domain/period';
import type { Sex } from '@/domain/sex';
import { plain } from '../cells/plain';
import type { YearReading } from '../cells/read-year';
import type { TableProfile } from './profile';
import { longestHeading, yearIn } from './year-in';

/** Lines about the file and not about its figures. */
const aside =
  /^(?:källa|filter|urval|urvalskriterier|uttag|valt uttag|uttagsdatum|utskriv|skapad|hämtad|uppdaterad|publicerad|rapportdatum|export|sida|not|obs|kommentar|kontakt|ansvarig|enhet:|statistik från)|https?:/i;

/** A line in which the file says itself when its figures are from: `Valt läsår: 2024/25`. No other line is as sure. */
const ownYear = /^(?:vald?t?\s+)?(?:år|läsår|period|tidsperiod|mätperiod|redovisningsår|avser)\s*:/i;

/** The year after these is where a series begins, ends or changes, and not that of the figures. */
const elsewhen =
  /(?<!\p{L})(?:fr\.?\s?o\.?\s?m\.?|t\.?\s?o\.?\s?m\.?|från(?: och med)?|till och med|sedan|före|efter|innan|inför|nya)\s+(?:läsåret\s+|året\s+|den\s+)?[\d/–-]+/giu;

/** What is said of a whole table, the nearest first: the lines above it from the lowest, its name, its file's name. */
export function titleLines(profile: TableProfile): readonly string[] {
  const file = profile.file.replace(/\.[a-z0-9]{1,7}$/i, '');
  return [...linesAbove(profile), ...[profile.name, file].map(asWords).filter(isLine)];
}

/** Those that stand above the table itself, the lowest first. */
export const linesAbove = ({ above }: TableProfile): readonly string[] =>
  [...above]
    .reverse()
    .map(plain)
    .filter((line) => !aside.test(line) && isLine(line));

const isLine = (line: string): boolean => line !== '' && line.length <= longestHeading;

/** A file's name has no slashes: `betyg_2023_24` is of a school year. */
const asWords = (name: string): string =>
  plain(
    name
      .replace(/(?<!\d)((?:19|20)\d\d)[_-](\d\d)(?!\d|[_-]\d)/g, (all, year: string, next: string) =>
        (Number(year) + 1) % 100 === Number(next) ? `${year}/${next}` : all,
      )
      .replace(/_|(?<=\p{L})-(?=\d)/gu, ' '),
  );

/** The years that the title's lines say, the surest first. Dates are when a file was made, and spans are of no one year. */
export function titleYears(profile: TableProfile): { readonly line: string; readonly year: YearReading }[] {
  const all = titleLines(profile);
  return [...all.filter((line) => ownYear.test(line)), ...all].flatMap((line) => {
    const found = yearIn(line.replace(elsewhen, ''))?.year;
    return found && !found.date && !found.span ? [{ line, year: found }] : [];
  });
}

/** The part of a year that the surest of those lines says; undefined where it says none, or the whole year. */
export function titlePeriod(
  profile: TableProfile,
): { readonly line: string; readonly period: Period } | undefined {
  const [dated] = titleYears(profile);
  const period = dated?.year.period;
  return dated && period && period !== 'year' ? { line: dated.line, period } : undefined;
}

const sexWords = {
  women: /(?<!\p{L})(?:kvinn(?:a|or)|flick(?:a|or))(?!\p{L})/iu,
  men: /(?<!\p{L})(?:män|pojk(?:e|ar))(?!\p{L})/iu,
} as const satisfies Partial<Record<Sex, RegExp>>;

/** A line that names one of the sexes alone, among those that say what the file was asked for: `Valt kön: Kvinnor`. */
export function titleSex(
  profile: TableProfile,
): { readonly line: string; readonly sex: 'women' | 'men' } | undefined {
  for (const line of [...profile.above.map(plain), ...titleLines(profile)]) {
    if (line.length > longestHeading) continue;
    const [women, men] = [sexWords.women.test(line), sexWords.men.test(line)];
    if (women !== men) return { line, sex: women ? 'women' : 'men' };
  }
  return undefined;
}
