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

const split = (names: string) => names.split('|').filter((name) => name !== '');

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

  get headings(): readonly Named<string>[] {
    return this.#rows.flatMap((row) => split(row.headings).map((name) => ({ name, entry: name })));
  }

  /** The heading that a printed one means, by its spelling in the catalogue. */
  findHeading(printed: string): NameMatch<string> | undefined {
    return findName(printed, this.headings);
  }

  beginsHeading(printed: string): boolean {
    return beginsName(printed, this.headings);
  }

  /** Every name of the categories that stand under a heading or under another heading of the same dimension; the heading's own first. */
  categories(heading: string): readonly Named<ComplaintCategory>[] {
    const known = this.findHeading(heading)?.name;
    if (known === undefined) return [];
    const own = this.#rows.filter((row) => split(row.headings).includes(known));
    const dimensions = new Set(own.map(({ dimension_id }) => dimension_id));
    const others = this.#rows.filter((row) => dimensions.has(row.dimension_id) && !own.includes(row));
    const taken = new Set<string>();
    return [...own, ...others].flatMap((row) =>
      split(row.labels).flatMap((name) => {
        if (taken.has(name)) return [];
        taken.add(name);
        return [{ name, entry: row }];
      }),
    );
  }

  knowsCategory(heading: string, category: string): boolean {
    return this.findCategory(heading, category) !== undefined;
  }

  findCategory(heading: string, category: string): NameMatch<ComplaintCategory> | undefined {
    return findName(category, this.categories(heading));
  }

  /** The category under its heading, added to the catalogue where it is not known. */
  resolve(heading: string, category: string): FoundCategory {
    const knownHeading = this.findHeading(heading);
    const found = this.findCategory(heading, category);
    const entry = found?.entry ?? this.#add(knownHeading?.name ?? heading, category);
    return {
      dimensionId: entry.dimension_id,
      categoryId: entry.category_id,
      heading: knownHeading?.how === 'mended' ? knownHeading.name : heading,
      category: found?.how === 'mended' ? found.name : category,
      unreviewed: entry.review !== '',
    };
  }

  #add(heading: string, category: string): ComplaintCategory {
    const sibling = this.#rows.find((row) => split(row.headings).includes(heading));
    const entry: ComplaintCategory = {
      dimension_id: sibling?.dimension_id ?? (slug(heading) || 'okand-rubrik'),
      dimension: sibling?.dimension ?? heading,
      category_id: slug(category) || 'okand-kategori',
      category,
      headings: heading,
      labels: category,
      review: 'behövs',
    };
    this.#rows.push(entry);
    return entry;
  }
}
