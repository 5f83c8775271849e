import type { Row } from '../schema';
import { findName, type Named, type NameMatch } from './names';
import type { Reading } from './numbers';
import { printedKey, slug } from './text';

type IndicatorRow = Row<'indicators'>;

/** What the rows of an unknown indicator show of it. */
interface Evidence {
  readonly name: string;
  readonly readings: Reading[];
  readonly periods: string[];
}

/** Where an unreviewed indicator was first met. */
export interface FirstMet {
  readonly document_id: string;
  readonly line: number;
}

/** Finds the indicators of the catalogue by their names as printed, and adds those that it does not know. */
export class IndicatorFinder {
  readonly #known: readonly IndicatorRow[];
  readonly #names: Named<string>[];
  readonly #added = new Map<string, Evidence>();
  readonly #firstMet = new Map<string, FirstMet>();

  constructor(indicators: readonly IndicatorRow[]) {
    this.#known = indicators;
    this.#names = indicators.flatMap((row) =>
      [row.name, ...(row.aliases?.split('|') ?? [])].map((name) => ({ name, entry: row.indicator_id })),
    );
  }

  find(printed: string): NameMatch<string> | undefined {
    return findName(printed, this.#names);
  }

  /** Every name that an indicator is known by. */
  get names(): readonly Named<string>[] {
    return this.#names;
  }

  /** Whether the indicator's figure is a rolling one, whose base month matters. */
  isRolling(indicatorId: string): boolean {
    return (
      this.#known.find(({ indicator_id }) => indicator_id === indicatorId)?.measurement ===
      'rolling_12_months'
    );
  }

  unitOfMeasure(indicatorId: string): IndicatorRow['unit_of_measure'] | undefined {
    return this.#known.find(({ indicator_id }) => indicator_id === indicatorId)?.unit_of_measure;
  }

  /** The id of a name that the catalogue does not know; a new one where it has not been met before. */
  add(name: string): string {
    const wanted = slug(name) || 'okand-indikator';
    const taken = new Set([...this.#known.map(({ indicator_id }) => indicator_id), ...this.#added.keys()]);
    let id = wanted;
    for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
    this.#added.set(id, { name, readings: [], periods: [] });
    this.#names.push({ name, entry: id });
    return id;
  }

  /** Remembers what a row shows of an indicator, and where it was first met. */
  met(indicatorId: string, at: FirstMet, readings: readonly Reading[], period: string): void {
    if (!this.#firstMet.has(indicatorId)) this.#firstMet.set(indicatorId, at);
    const evidence = this.#added.get(indicatorId);
    evidence?.readings.push(...readings);
    if (period !== '') evidence?.periods.push(period);
  }

  /** The catalogue with what was added, in the order that it was met. */
  get indicators(): readonly IndicatorRow[] {
    return [...this.#known, ...[...this.#added].map(([id, evidence]) => inferred(id, evidence))];
  }

  /** The indicators in use that nobody has given a definition, with the place where each was first met. */
  get unreviewed(): readonly { readonly row: IndicatorRow; readonly at: FirstMet }[] {
    return this.indicators.flatMap((row) => {
      const at = this.#firstMet.get(row.indicator_id);
      return row.definition === null && at ? [{ row, at }] : [];
    });
  }
}

/** A new row of the catalogue from what the cells show. Which way is better no cell shows: neutral until someone decides. */
function inferred(id: string, { name, readings, periods }: Evidence): IndicatorRow {
  const numbers = readings.filter((reading) => reading.kind === 'number');
  const signs = new Set(numbers.map(({ sign }) => sign));
  const measured = signs.has('percent')
    ? ({ unit_of_measure: 'percent', measurement: 'share', area: 'Verksamhet' } as const)
    : signs.has('kg')
      ? ({ unit_of_measure: 'kg_co2e_per_kg', measurement: 'amount', area: 'Miljö' } as const)
      : signs.has('tkr')
        ? ({ unit_of_measure: 'sek_thousands', measurement: 'amount', area: 'Ekonomi' } as const)
        : ({ unit_of_measure: 'count', measurement: 'count', area: 'Verksamhet' } as const);
  return {
    indicator_id: id,
    name,
    short_name: shortened(name),
    area: measured.area,
    unit_of_measure: measured.unit_of_measure,
    decimals: Math.max(0, ...numbers.map(({ decimals }) => decimals)),
    polarity: 'neutral',
    measurement: measured.measurement,
    periodicity: periods.some((period) => /^(?:vb|t\s?\d|tertial)/.test(printedKey(period)))
      ? 'tertial'
      : 'year',
    definition: null,
    aliases: null,
  };
}

const shortened = (name: string) =>
  name.length <= 32
    ? name
    : `${name
        .slice(0, 32)
        .replace(/\s+\S*$/, '')
        .replace(/[\s,(–-]+$/, '')} …`;
