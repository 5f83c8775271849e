import type { ComplaintCategory } from './complaint-taxonomy';
import { beginsName, findName, type Named, type NameMatch } from './names';
import { slug } from './text';

/** A category under a heading, as the catalogue knows it. */
export interface FoundCategory {
  readonly dimensionId: string;
  readonly categoryId: string;
  /** The heading and the category as printed, damage mended. */
  readonly heading: string;
  readonly category: string;
  /** Whether nobody has looked at the entry yet. */
  readonly unreviewed: boolean;
}

/** Finds headings and categories of the complaint form by their names as printed, and adds those that the catalogue does not know. */
export class ComplaintFinder {
  readonly #rows: ComplaintCategory[];

  constructor(rows: readonly ComplaintCategory[]) {
    this.#rows = [...rows];
  }

  /** The catalogue with what was added, in the order that it was met. */
  get rows(): readonly ComplaintCategory[] {
    return this.#rows;
  }

  /** The heading that a printed one means, by its spelling in the catalogue, with its dimension. */
  findHeading(printed: string): NameMatch<string> | undefined {
    return findName(printed, this.#headings);
  }

  beginsHeading(printed: string): boolean {
    return beginsName(printed, this.#headings);
  }

  knowsCategory(heading: string, category: string): boolean {
    return this.#findCategory(heading, category) !== undefined;
  }

  /**
   * Whether a category is known to stand under a heading rather than another. Under two headings of one dimension only those that were
   * printed under each count; otherwise every category of the dimension does.
   */
  standsUnder(heading: string, category: string, rather: string): boolean {
    const own = this.findHeading(heading);
    const other = this.findHeading(rather);
    const found = this.#findCategory(heading, category);
    return found !== undefined && (own?.entry !== other?.entry || found.row.heading === own?.name);
  }

  /** The category under its heading, added to the catalogue where it is not known. */
  resolve(heading: string, category: string): FoundCategory {
    const knownHeading = this.findHeading(heading);
    const found = this.#findCategory(heading, category);
    const entry = found?.row ?? this.#add(knownHeading?.name ?? heading, category);
    return {
      dimensionId: entry.dimension_id,
      categoryId: entry.category_id,
      heading: knownHeading?.name ?? heading,
      category: found?.name ?? category,
      unreviewed: entry.review !== '',
    };
  }

  get #headings(): readonly Named<string>[] {
    const dimensions = new Map(this.#rows.map((row) => [row.heading, row.dimension_id]));
    return [...dimensions].map(([name, entry]) => ({ name, entry }));
  }

  #findCategory(heading: string, category: string) {
    const rows = this.#categories(heading);
    // Two spellings of one category are no two readings, so they are told apart by its id.
    const names = [...rows].map(([name, row]) => ({ name, entry: row.category_id }));
    const match = findName(category, names);
    const row = match && rows.get(match.name);
    return row && { ...match, row };
  }

  /** The categories that stand under a heading, and those under other headings of the same dimension; the heading's own go first. */
  #categories(heading: string): ReadonlyMap<string, ComplaintCategory> {
    const known = this.findHeading(heading)?.name;
    const own = this.#rows.filter((row) => row.heading === known);
    const dimension = own[0]?.dimension_id;
    const others = this.#rows.filter((row) => row.dimension_id === dimension && row.heading !== known);
    const byName = new Map<string, ComplaintCategory>();
    for (const row of [...own, ...others]) if (!byName.has(row.category)) byName.set(row.category, row);
    return byName;
  }

  #add(heading: string, category: string): ComplaintCategory {
    const sibling = this.#rows.find((row) => row.heading === heading);
    const entry: ComplaintCategory = {
      dimension_id: sibling?.dimension_id ?? (slug(heading) || 'okand-rubrik'),
      dimension: sibling?.dimension ?? heading,
      category_id: slug(category) || 'okand-kategori',
      canonical: category,
      heading,
      category,
      review: 'behövs',
    };
    this.#rows.push(entry);
    return entry;
  }
}
