import type { Period } from '@/domain/period';
import { plain } from '../cells/plain';
import { indicatorFinder, type Known, unitFinder } from './known';
import type { TableProfile } from './profile';
import { linesAbove, titleLines, titlePeriod, titleYears } from './title-lines';
import { yearIn } from './year-in';

/** What the lines above a table, its name and its file's name say of all its figures. */
export interface TitleWords {
  readonly indicator?: string;
  /** The indicator is told by nothing but the name of the file or the sheet, and is none that is known: files are named in many ways. */
  readonly isFromName?: true;
  readonly unit?: string;
  readonly year?: number;
  readonly period?: Period;
}

/** A choice that the file was made by, and no name of what it tells: `Valt läsår: 2024/25`, `Endast kommunal huvudman`. */
const choice = /^(?:vald|valt|valda|endast|enbart|bara)(?!\p{L})|^[\p{L} ]{2,30}:\s/iu;

const nameless =
  /^(?:blad|sheet|tabell|table|data|uttag|export|rapport|kolumn|document|dokument|untitled|namnlös|observations?)[\s_()\d-]*$/i;

/** The title's name of what is told, without year and without how it is divided: `Sjukfrånvaro per enhet 2024` → `Sjukfrånvaro`. */
function subject(line: string): string {
  const { rest } = yearIn(line) ?? { rest: line };
  return plain(rest)
    .replace(/(?<!\p{L})(?:per|efter|fördelat på|uppdelat på|fördelad på|uppdelad på)\s.*$/iu, '')
    .replace(/^(?:tabell|diagram)\s*\d+[.:]?\s*/i, '')
    .replace(/[\s,;:–(-]+$/, '')
    .trim();
}

/** What a line says besides the unit that it names: `Sjukfrånvaro – Solrosen` → `Sjukfrånvaro`. */
function parts(line: string, isUnit: (text: string) => boolean): { unit?: string; rest: string } {
  const pieces = line.split(/\s+[-–|]\s+|[,:]\s+/).map(subject);
  const unit = pieces.find(isUnit);
  if (unit === undefined) return { rest: subject(line) };
  const others = pieces.filter((piece) => piece !== unit && piece !== '');
  return { unit, rest: others.join(', ') };
}

/** Reads them from the line nearest the table upwards, then the table's name, then the file's. */
export function titleWords(profile: TableProfile, known: Known): TitleWords {
  const indicator = indicatorFinder(known.indicators);
  const findUnit = unitFinder(known.units);
  const isUnit = (text: string) => findUnit(text) !== undefined;
  const { length: above } = linesAbove(profile);
  const read = titleLines(profile).map((line, at) => ({
    ...parts(line, isUnit),
    isChoice: choice.test(line),
    isName: at >= above,
  }));
  const unit = read.find((one) => one.unit !== undefined)?.unit;
  const subjects = read.filter(({ isChoice }) => !isChoice).filter(({ rest }) => /\p{L}{2}/u.test(rest));
  const ofKnown = subjects.find(({ rest }) => indicator(rest));
  const named = ofKnown ?? subjects.find(({ rest }) => !nameless.test(rest));
  const [dated] = titleYears(profile);
  const period = titlePeriod(profile)?.period;
  return {
    ...(named && { indicator: named.rest }),
    ...(named?.isName && !ofKnown && { isFromName: true }),
    ...(unit && { unit }),
    ...(dated && { year: dated.year.year }),
    ...(period && { period }),
  };
}
