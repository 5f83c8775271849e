import type { Periodicity, UnitOfMeasure } from '@/domain/indicator';
import type { Sign } from '../cells/sign';
import { wordKey } from '../cells/word-key';
import { looseKey } from '../report/text';
import { areaOf, measurementOf, measureOf, polarityOf } from './indicator-words';
import { indicatorFinder, type Known, withoutMeasure } from './known';
import type { IndicatorAnswer } from './mapping';
import { nameIds } from './name-ids';

/** What the file shows of an indicator's figures. */
export interface FigureEvidence {
  /** The headings that its figures stand under. */
  readonly headings: string;
  readonly title: string;
  /** Whether other indicators have the same figures as evidence: a name's own words are surer then. */
  readonly isShared: boolean;
  /** What a column of measures says of all rows. */
  readonly measure?: UnitOfMeasure;
  /** The sign after most of its numbers. */
  readonly sign: Sign;
  /** The most that are printed, of any indicator in the same column: a figure with fewer is not padded. */
  readonly decimals: number;
  /** Whether no number has more than two digits before the decimals, but for 100. */
  readonly belowHundred: boolean;
  readonly periodicity: Periodicity;
}

const ofSign: { readonly [S in Sign]?: UnitOfMeasure } = {
  percent: 'percent',
  pieces: 'count',
  kg: 'kg_co2e_per_kg',
  kr: 'sek_thousands',
  tkr: 'sek_thousands',
  mnkr: 'sek_thousands',
};

type IndicatorProposal = Extract<IndicatorAnswer, { use: 'indicator' }>;

/** The indicators that the names of a file are: known ones by any of their names, else proposals for the reader to settle. */
export function proposeIndicators(
  names: readonly string[],
  known: Known['indicators'],
  evidenceOf: (name: string) => FigureEvidence,
): Record<string, IndicatorAnswer> {
  const find = indicatorFinder(known);
  const newName = (printed: string) => ({ name: withoutMeasure(printed), key: wordKey(printed) });
  const idOf = nameIds(
    names.flatMap((name) => (find(name) ? [] : [newName(name)])),
    new Set(known.map(({ indicator_id }) => indicator_id)),
    'indikator',
  );
  const made = new Map<string, IndicatorProposal>();
  return Object.fromEntries(
    names.map((name): readonly [string, IndicatorProposal] => {
      const row = find(name);
      if (row) {
        const { aliases: _, ...answer } = row;
        // A figure that the file prints with more decimals than are known of is not rounded.
        const decimals = Math.max(row.decimals, evidenceOf(name).decimals);
        return [name, { use: 'indicator', ...answer, decimals, settled: isNamed(row, name) }];
      }
      const key = wordKey(name);
      const proposal = made.get(key) ?? newIndicator(name, idOf(newName(name)), evidenceOf(name));
      if (key !== '') made.set(key, proposal);
      return [name, proposal];
    }),
  );
}

/** Whether it is printed with its own name or id. By a short name it may be another: `Trygghet` of a school is not that of a home. */
const isNamed = (row: Known['indicators'][number], printed: string): boolean =>
  [printed, withoutMeasure(printed)].some(
    (text) => text === row.indicator_id || looseKey(text) === looseKey(row.name),
  );

function newIndicator(printed: string, indicator_id: string, evidence: FigureEvidence): IndicatorProposal {
  const name = withoutMeasure(printed);
  const likely = evidence.decimals > 0 && evidence.belowHundred ? 'percent' : 'count';
  const unit = measureFor(printed, evidence) ?? likely;
  return {
    use: 'indicator',
    indicator_id,
    name,
    short_name: shortName(name),
    area: areaOf(name),
    unit_of_measure: unit,
    decimals: evidence.decimals,
    polarity: polarityOf(name),
    measurement: measurementOf(name, unit),
    periodicity: evidence.periodicity,
    definition: null,
    settled: false,
  };
}

/** What words and signs say. A title of costs says of no column that it is one: `Elevantal` may stand there too. */
function measureFor(printed: string, evidence: FigureEvidence): UnitOfMeasure | undefined {
  const sign = ofSign[evidence.sign];
  const own = evidence.isShared ? (measureOf(printed) ?? sign) : (sign ?? measureOf(printed));
  const ofTitle = measureOf(evidence.title);
  return (
    evidence.measure ??
    own ??
    measureOf(evidence.headings) ??
    (ofTitle === 'sek_thousands' ? undefined : ofTitle)
  );
}

/** A name that fits a heading: whole, or cut at a word. */
const shortName = (name: string): string =>
  name.length <= 28 ? name : `${name.slice(0, 27).replace(/[\s,;:–-]+\S*$/, '')} …`;
