import { figureColumns, rowColumn } from './figure-columns';
import { findingOf } from './finding-of';
import type { ImportFinding } from './import-finding';
import type { FigurePart, Mapping } from './mapping';
import type { TableProfile } from './profile';

const needed = [
  [
    'unit',
    'Det framgår inte vilken enhet siffrorna gäller. Välj vilken kolumn som är enhet, eller ange en enhet för hela tabellen.',
  ],
  [
    'indicator',
    'Det framgår inte vilken indikator siffrorna gäller. Välj vilken kolumn som är indikator, eller ange en för hela tabellen.',
  ],
  [
    'year',
    'Det framgår inte vilket år siffrorna gäller. Välj vilken kolumn som är år, eller ange ett år för hela tabellen.',
  ],
] as const;

/** What nothing can be used without, where neither a column, a heading nor the reader says it. */
export function unsaidFindings(profile: TableProfile, mapping: Mapping): ImportFinding[] {
  const shown = figureColumns(mapping.columns, profile).filter(
    ({ role }) => role.is === 'value' || role.is === 'target',
  );
  if (shown.length === 0) {
    const sentence =
      'Ingen kolumn är vald som värde eller mål. Välj en sådan kolumn, eller behåll filen som vanlig tabell.';
    return [findingOf('stops', 'nothing_to_use', sentence, [])];
  }
  const findings = needed.flatMap(([is, sentence]) => {
    const without = shown.filter(
      ({ role }) => !isSaid(is, role.part, mapping) && !(is === 'unit' && isCityWide(role)),
    );
    return without.length > 0
      ? [
          findingOf(
            'stops',
            'nothing_to_use',
            sentence,
            [],
            without.map(({ at }) => at),
          ),
        ]
      : [];
  });
  return [
    ...findings,
    ...nobodyUsed('units', 'enhet', mapping),
    ...nobodyUsed('indicators', 'indikator', mapping),
  ];
}

const isSaid = (is: 'unit' | 'indicator' | 'year', part: FigurePart, mapping: Mapping): boolean =>
  part[is] !== undefined || mapping.whole[is] !== undefined || rowColumn(mapping.columns, is) !== undefined;

/** The council's target is the city's: it has no unit. */
const isCityWide = (role: { readonly is: string; readonly level?: string }): boolean =>
  role.is === 'target' && role.level === 'council';

function nobodyUsed(of: 'units' | 'indicators', word: string, mapping: Mapping): ImportFinding[] {
  const answers = Object.values(mapping[of]);
  if (answers.length === 0 || answers.some(({ use }) => use !== 'left_out')) return [];
  return [findingOf('stops', 'nothing_to_use', `Varje ${word} är bortvald. Ta med minst en.`, [])];
}
