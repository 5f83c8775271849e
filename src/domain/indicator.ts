export const indicatorAreas = ['Personal', 'Brukare', 'Miljö', 'Kvalitet', 'Ekonomi', 'Verksamhet'] as const;
export type IndicatorArea = (typeof indicatorAreas)[number];

export const unitsOfMeasure = ['percent', 'index', 'count', 'sek_thousands', 'kg_co2e_per_kg'] as const;
export type UnitOfMeasure = (typeof unitsOfMeasure)[number];

/** Which direction is the better one. `neutral` gets no status, no verdict and no ranking (domain rule 6). */
export const polarities = ['higher', 'lower', 'neutral'] as const;
export type Polarity = (typeof polarities)[number];

export const measurements = [
  'survey_share',
  'index',
  'rolling_12_months',
  'share',
  'count',
  'amount',
] as const;
export type Measurement = (typeof measurements)[number];

export const periodicities = ['year', 'tertial', 'quarter', 'month'] as const;
export type Periodicity = (typeof periodicities)[number];

export interface Indicator {
  /** A slug: `aktivt-medskapandeindex`. */
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly area: IndicatorArea;
  readonly unitOfMeasure: UnitOfMeasure;
  /** Decimals that the figure is written with; a number is never shown with more than it was printed with. */
  readonly decimals: number;
  readonly polarity: Polarity;
  readonly measurement: Measurement;
  readonly periodicity: Periodicity;
  readonly definition: string;
}
