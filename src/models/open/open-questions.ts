import type { FigurePart, Mapping } from '@/extracts/mapping/mapping';
import type { TableProfile } from '@/extracts/mapping/profile';
import { counted, listInWords } from '@/format/words';
import { partOf } from './column-roles';
import { unsettledIndicators } from './name-rows';

/** Where on the page a question is answered. */
export type QuestionPlace = 'columns' | 'whole' | 'marks' | 'decimals' | 'indicators';

/** What the reader has to say before a table can be used. */
export interface OpenQuestion {
  readonly place: QuestionPlace;
  readonly sentence: string;
}

/** All that is still asked of a table, in the order of the page. None where it is no figures: then nothing is asked. */
export function openQuestions(profile: TableProfile, mapping: Mapping): readonly OpenQuestion[] {
  if (mapping.shape !== 'figures') return [];
  return [
    ...ofColumns(profile, mapping),
    ...asked('decimals', decimalsAsked(mapping), 'kolumn kan läsas', 'kolumner kan läsas', ' på två sätt.'),
    ...asked('marks', marksAsked(mapping), 'tecken behöver', 'tecken behöver', ' få sin betydelse.'),
    ...asked(
      'indicators',
      unsettledIndicators(profile, mapping).length,
      'indikator behöver',
      'indikatorer behöver',
      ' beskrivas eller godkännas.',
    ),
  ];
}

function asked(place: QuestionPlace, count: number, one: string, many: string, rest: string): OpenQuestion[] {
  return count === 0 ? [] : [{ place, sentence: `${counted(count, one, many)}${rest}` }];
}

const needed = [
  ['unit', 'vilken enhet'],
  ['indicator', 'vilken indikator'],
  ['year', 'vilket år'],
] as const satisfies readonly (readonly [keyof FigurePart, string])[];

/** What no column, no column's own words and nothing about the whole table tells of the values. */
function ofColumns({ columns }: TableProfile, mapping: Mapping): OpenQuestion[] {
  const figures = mapping.columns.flatMap((role, at) =>
    role.is === 'value' || role.is === 'target' ? [{ at, role }] : [],
  );
  if (figures.length === 0)
    return [{ place: 'columns', sentence: 'Ingen kolumn är vald som värde eller mål.' }];
  return needed.flatMap(([name, words]): OpenQuestion[] => {
    if (mapping.whole[name] !== undefined || mapping.columns.some((role) => role.is === name)) return [];
    const silent = figures.filter(
      // A target without a unit is the whole city's.
      ({ role }) => partOf(role)?.[name] === undefined && !(name === 'unit' && role.is === 'target'),
    );
    if (silent.length === 0) return [];
    const names = silent.slice(0, 3).map(({ at }) => `”${columns[at]?.name ?? ''}”`);
    const which =
      silent.length > names.length ? counted(silent.length, 'kolumn', 'kolumner') : listInWords(names);
    return [{ place: 'whole', sentence: `Det står inte ${words} värdena i ${which} gäller.` }];
  });
}

const decimalsAsked = ({ decimalSigns }: Mapping): number =>
  Object.values(decimalSigns).filter((sign) => sign === 'asked').length;

const marksAsked = ({ marks }: Mapping): number =>
  Object.values(marks).filter((meaning) => meaning === 'asked').length;
