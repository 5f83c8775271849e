/** The city and the district are units too: their figures are observations like any other. */
export const unitLevels = ['city', 'district', 'unit', 'workplace'] as const;
export type UnitLevel = (typeof unitLevels)[number];

export interface Unit {
  /** A slug: `liljeholmens-dagliga-verksamhet`. */
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly level: UnitLevel;
  readonly parentId: string | undefined;
  readonly serviceArea: string | undefined;
}
