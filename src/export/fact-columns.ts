import type { Indicator } from '@/domain/indicator';
import { type OtherPlace, otherPlacesInWords } from '@/models/other-places';
import type { Response } from '@/models/response';
import type { TargetMark } from '@/models/target-mark';
import type { TrendTableCell } from '@/models/trend-table';
import type { CsvColumn } from './csv';
import { targetColumns } from './target-columns';

/** What every figure takes along, whichever table it stands in. */
interface Fact {
  readonly own: TargetMark;
  readonly council: TargetMark;
  readonly response: Response | undefined;
  readonly origin: TrendTableCell['origin'];
  readonly source: string | undefined;
  readonly others: readonly OtherPlace[];
}

const originWords = {
  outcome: 'utfall',
  previous_year: 'föregående års kolumn',
  text: 'löpande text',
} as const;

/** A figure's targets, who answered, where it was read, and what the reports say of it elsewhere. */
export function factColumns<Row>(
  fact: (row: Row) => Fact,
  indicator: (row: Row) => Indicator,
): CsvColumn<Row>[] {
  return [
    ...targetColumns<Row>('Årsmål', (row) => fact(row).own),
    ...targetColumns<Row>('KF:s årsmål', (row) => fact(row).council),
    { heading: 'Antal svar', cell: (row) => fact(row).response?.answered ?? '' },
    { heading: 'Antal tillfrågade', cell: (row) => fact(row).response?.sent ?? '' },
    { heading: 'Hämtat ur', cell: (row) => originOf(fact(row)) },
    { heading: 'Källa', cell: (row) => fact(row).source ?? '' },
    { heading: 'Anges också som', cell: (row) => otherPlacesInWords(fact(row).others, indicator(row)) ?? '' },
  ];
}

const originOf = ({ origin }: Fact): string => (origin === undefined ? '' : originWords[origin]);
