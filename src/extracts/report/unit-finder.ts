import type { Row } from '../schema';
import type { Line } from './lines';
import { findName, type Named } from './names';
import type { Notes } from './notes';
import { looseKey, slug } from './text';
import { type Candidate, nameCandidates } from './unit-candidates';

type UnitRow = Row<'units'>;

/** `Enheten för Solrosen` is also known as `Solrosen`. */
const withoutForm = (name: string) => name.replace(/^enheten\s+(?:för\s+)?/i, '');

/** Finds the units of the catalogue by their names as printed, and adds those that it does not know. */
export class UnitFinder {
  readonly #units: UnitRow[];
  readonly #names: Named<UnitRow>[];

  constructor(units: readonly UnitRow[]) {
    this.#units = [...units];
    this.#names = units.filter(({ level }) => level === 'unit').flatMap(namesOf);
  }

  /** The catalogue with the units that were added, in the order that they were met. */
  get units(): readonly UnitRow[] {
    return this.#units;
  }

  /**
   * The unit that a report is about: named in the title, or on the lines around it. An unknown one becomes a new unit, with a finding
   * for as long as nobody has completed its row.
   *
   * A head prints the unit's name several times, and damage strikes once: what is spelled the same in two places is a name of its own,
   * however near it is to a known one.
   */
  ofReport(head: readonly Line[], titleLine: Line, inTitle: string, notes: Notes): string {
    const places = nameCandidates(head, titleLine, inTitle);
    const printed = looseKey(head.map((line) => line.text).join(' '));
    const timesPrinted = (text: string) => printed.split(looseKey(text)).length - 1;
    for (const [index, place] of places.entries()) {
      const matches = place.flatMap((candidate) => {
        const match = findName(candidate.text, this.#names);
        return match ? [{ ...match, ...candidate }] : [];
      });
      const found = matches.find(({ name, text }) => looseKey(name) === looseKey(text)) ?? matches[0];
      const [own] = place
        .filter(({ text }) => timesPrinted(text) > 1)
        .toSorted((a, b) => b.text.length - a.text.length);
      if (!found && own) return this.#add(own, head, notes);
      if (!found) continue;
      const isSpelledOtherwise = looseKey(found.name) !== looseKey(found.text);
      if (isSpelledOtherwise && timesPrinted(found.text) > 1) return this.#add(found, head, notes);
      if (found.how === 'mended') {
        const why = 'Enhetens namn är skadat i texten.';
        notes.correct(found.line.number, 'documents.unit_id', found.text, found.name, why);
      }
      const isSure = isSpelledOtherwise
        ? timesPrinted(found.name) > 0
        : index === 0 || timesPrinted(found.name) > 1;
      if (!isSure) notes.find(found.line.number, found.text, notSure(found.name));
      return this.#reviewed(found.entry, found.line, notes);
    }
    return this.#add(places[0]?.[0] ?? { text: 'Okänd enhet', line: titleLine }, head, notes);
  }

  #reviewed(unit: UnitRow, line: Line, notes: Notes): string {
    if (unit.service_area === null) {
      notes.find(
        line.number,
        unit.name,
        `Enheten är ny i förteckningen (${unit.unit_id}). Kontrollera namn och överordnad enhet, och fyll i verksamhetsområde.`,
      );
    }
    return unit.unit_id;
  }

  #add(chosen: Candidate, head: readonly Line[], notes: Notes): string {
    const unit: UnitRow = {
      unit_id: this.#freeId(slug(withoutForm(chosen.text)) || 'okand-enhet'),
      name: chosen.text,
      short_name: withoutForm(chosen.text),
      level: 'unit',
      parent_id: this.#districtOf(head),
      service_area: null,
      valid_from: null,
      valid_to: null,
      succeeds: null,
    };
    this.#units.push(unit);
    this.#names.push(...namesOf(unit));
    return this.#reviewed(unit, chosen.line, notes);
  }

  /** The district whose administration or board stands in the head. */
  #districtOf(head: readonly Line[]): string | null {
    const printed = head.map((line) => looseKey(line.text)).filter((key) => key.includes('stadsdels'));
    const district = this.#units.find(
      ({ level, short_name }) =>
        level === 'district' && printed.some((key) => key.startsWith(looseKey(short_name))),
    );
    return district?.unit_id ?? null;
  }

  #freeId(wanted: string): string {
    const taken = new Set(this.#units.map(({ unit_id }) => unit_id));
    if (!taken.has(wanted)) return wanted;
    let number = 2;
    while (taken.has(`${wanted}-${number}`)) number += 1;
    return `${wanted}-${number}`;
  }
}

const notSure = (name: string) =>
  `Rapporten lästes som ${name}, men namnet står inte i titeln eller är stavat på annat sätt. Kontrollera att det är rätt enhet.`;

function namesOf(unit: UnitRow): Named<UnitRow>[] {
  const names = new Set([
    unit.name,
    unit.short_name,
    withoutForm(unit.name),
    `Enheten för ${withoutForm(unit.name)}`,
  ]);
  return [...names].map((name) => ({ name, entry: unit }));
}
