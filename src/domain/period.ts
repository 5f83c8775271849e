/** A part of a year that a figure covers. `year` is the full-year figure, printed as `VB 2024` or `2024` in the reports. */
export const periods = [
  'year',
  'T1',
  'T2',
  'T3',
  'Q1',
  'Q2',
  'Q3',
  'Q4',
  'M01',
  'M02',
  'M03',
  'M04',
  'M05',
  'M06',
  'M07',
  'M08',
  'M09',
  'M10',
  'M11',
  'M12',
] as const;
export type Period = (typeof periods)[number];
