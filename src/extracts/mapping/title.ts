import type { Period } from '@/domain/period';
import { plain } from '../cells/plain';
import { indicatorFinder, type Known, unitFinder } from './known';
import type { TableProfile } from './profile';
import { yearIn } from './year-in';

/** What the lines above a table, its name and its file's name say of all its figures. */
export interface TitleWords {
  readonly indicator?: string;
  readonly unit?: string;
  readonly year?: number;
  readonly period?: Period;
  /** The line that the year stands in, as printed. */
  readonly yearFrom?: string;
}

/** Lines about the file and not about its figures. */
const aside =
  /^(?:källa|filter|urval|urvalskriterier|uttag|valt uttag|uttagsdatum|utskriv|skapad|hämtad|uppdaterad|publicerad|rapportdatum|export|sida|not|obs|kommentar|kontakt|ansvarig|enhet:|statistik från)|https?:/i;

/** A line in which the file says itself when its figures are from: `Valt läsår: 2024/25`. No other line is as sure. */
const ownYear = /^(?:vald?t?\s+)?(?:år|läsår|period|tidsperiod|mätperiod|redovisningsår|avser)\s*:/i;

/** A choice that the file was made by, and no name of what it tells: `Valt läsår: 2024/25`, `Endast kommunal huvudman`. */
const choice = /^(?:vald|valt|valda|endast|enbart|bara)(?!\p{L})|^[\p{L} ]{2,30}:\s/iu;

/** The year after these is where a series begins, ends or changes, and not that of the figures. */
const elsewhen =
  /(?<!\p{L})(?:fr\.?\s?o\.?\s?m\.?|t\.?\s?o\.?\s?m\.?|från(?: och med)?|till och med|sedan|före|efter|innan|inför|nya)\s+(?:läsåret\s+|året\s+|den\s+)?[\d/–-]+/giu;

const nameless =
  /^(?:blad|sheet|tabell|table|data|uttag|export|rapport|kolumn|document|dokument|untitled|namnlös|observations?)[ _-]*\d*$/i;

/** The title's name of what is told, without year and without how it is divided: `Sjukfrånvaro per enhet 2024` → `Sjukfrånvaro`. */
function subject(line: string): string {
  const { rest } = yearIn(line) ?? { rest: line };
  return plain(rest)
    .replace(/(?<!\p{L})(?:per|efter|fördelat på|uppdelat på|fördelad på|uppdelad på)\s.*$/iu, '')
    .replace(/^(?:tabell|diagram)\s*\d+[.:]?\s*/i, '')
    .replace(/[\s,;:–(-]+$/, '')
    .trim();
}

/** Reads them from the line nearest the table upwards, then the table's name, then the file's. */
export function titleWords(profile: TableProfile, known: Known): TitleWords {
  const fileName = profile.file.replace(/\.[a-z0-9]{1,7}$/i, '').replace(/_/g, ' ');
  const lines = [...profile.above]
    .reverse()
    .map(plain)
    .filter((line) => line !== '' && !aside.test(line));
  const names = [profile.name.replace(/_/g, ' '), fileName].map(plain).filter((name) => name !== '');
  const all = [...lines, ...names];
  const indicator = indicatorFinder(known.indicators);
  const unit = unitFinder(known.units);
  const subjects = all
    .filter((line) => !choice.test(line))
    .map(subject)
    .filter((text) => /\p{L}{2}/u.test(text));
  const named =
    subjects.find((text) => indicator(text)) ?? subjects.find((text) => !nameless.test(text) && !unit(text));
  const ofUnit = subjects.find((text) => unit(text));
  const dated = [...all.filter((line) => ownYear.test(line)), ...all].flatMap((line) => {
    const found = yearIn(line.replace(elsewhen, ''));
    return found && !found.year.date && !found.year.span ? [{ line, year: found.year }] : [];
  })[0];
  return {
    ...(named && { indicator: named }),
    ...(ofUnit && { unit: ofUnit }),
    ...(dated && { year: dated.year.year, yearFrom: dated.line }),
    ...(dated?.year.period && dated.year.period !== 'year' && { period: dated.year.period }),
  };
}
