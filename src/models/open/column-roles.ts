import type { Sex } from '@/domain/sex';
import type { ColumnRole, FigurePart } from '@/extracts/mapping/mapping';
import { formatPeriod, periodName } from '@/format/period';

/** What a column can be, as the reader chooses it: a target's level is a part of what it is. */
export type RoleId =
  | 'unit'
  | 'indicator'
  | 'year'
  | 'period'
  | 'sex'
  | 'value'
  | 'target_unit'
  | 'target_council'
  | 'target_board'
  | 'answers_n'
  | 'population_n'
  | 'only'
  | 'left_out';

export const roleInWords: Readonly<Record<RoleId, string>> = {
  unit: 'Enhet',
  indicator: 'Indikator',
  year: 'År',
  period: 'Period',
  sex: 'Kön',
  value: 'Värde',
  target_unit: 'Årsmål',
  target_council: 'KF:s årsmål',
  target_board: 'Nämndens mål',
  answers_n: 'Antal svar',
  population_n: 'Antal utskickade',
  only: 'Bara vissa rader',
  left_out: 'Används inte',
};

const groups: readonly (readonly [string, readonly RoleId[]])[] = [
  ['Säger vad värdet gäller', ['unit', 'indicator', 'year', 'period', 'sex']],
  ['Tal', ['value', 'target_unit', 'target_council', 'target_board', 'answers_n', 'population_n']],
  ['Annat', ['only', 'left_out']],
];

/** All that a column can be, in the order that it is offered. */
export const roleChoices: readonly { readonly id: RoleId; readonly name: string; readonly group: string }[] =
  groups.flatMap(([group, ids]) => ids.map((id) => ({ id, name: roleInWords[id], group })));

export function roleIdOf(role: ColumnRole): RoleId {
  return role.is === 'target' ? `target_${role.level}` : role.is;
}

/** The role of that name. `part` is what its figures are, where the role has figures. */
export function roleOf(id: RoleId, part: FigurePart): ColumnRole {
  switch (id) {
    case 'value':
    case 'answers_n':
    case 'population_n':
      return { is: id, part };
    case 'target_unit':
      return { is: 'target', level: 'unit', part };
    case 'target_council':
      return { is: 'target', level: 'council', part };
    case 'target_board':
      return { is: 'target', level: 'board', part };
    case 'only':
      return { is: 'only', texts: [] };
    default:
      return { is: id };
  }
}

/** What a column's figures are, where its role says so. */
export const partOf = (role: ColumnRole): FigurePart | undefined => ('part' in role ? role.part : undefined);

export const sexInWords: Readonly<Record<Sex, string>> = {
  total: 'totalt',
  women: 'kvinnor',
  men: 'män',
};

/** What figures are, in few words: "AMI · Liljan · tertial 1 2024 · kvinnor"; empty where nothing is said. */
export function partInWords({ indicator, unit, year, period, sex }: FigurePart): string {
  const when =
    year === undefined
      ? period && periodName(period)
      : period === undefined
        ? String(year)
        : formatPeriod(period, year);
  return [indicator, unit, when, sex && sexInWords[sex]].filter((word) => word !== undefined).join(' · ');
}
