import type { Row } from '../schema';
import type { Line } from './lines';
import { findName, type Named } from './names';
import type { Notes } from './notes';
import { looseKey, slug } from './text';

type UnitRow = Row<'units'>;

/** Words of the head that are no unit's name: the city, the administration, the board, and what stands around a letter's address. */
const notAUnit =
  /^(?:stockholms|stockholms? ?stad|stad|tjänsteutlåtande|handläggare|enhetschef|kontaktperson|till|dnr|diarienummer|telefon|tfn|box|sida|förslag till beslut|bilag|datum|godkän)|stadsdels(?:förvaltning|nämnd)|förvaltning(?:en)?$|nämnd(?:en)?$|@|\.(?:se|stockholm)\b|^start\.|^[\d\s/:.,()–-]+$/i;

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
   */
  ofReport(head: readonly Line[], titleLine: Line, inTitle: string, notes: Notes): string {
    const candidates = nameCandidates(head, titleLine, inTitle);
    for (const { text, line } of candidates) {
      const match = findName(text, this.#names);
      if (!match) continue;
      if (match.how === 'mended') {
        notes.correct(
          line.number,
          'documents.unit_id',
          text,
          match.name,
          'Enhetens namn är skadat i texten.',
        );
      }
      return this.#reviewed(match.entry, line, notes);
    }
    return this.#add(candidates, head, titleLine, notes);
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

  #add(candidates: readonly Candidate[], head: readonly Line[], titleLine: Line, notes: Notes): string {
    const chosen = candidates[0] ?? { text: 'Okänd enhet', line: titleLine };
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

interface Candidate {
  readonly text: string;
  readonly line: Line;
}

function namesOf(unit: UnitRow): Named<UnitRow>[] {
  const names = new Set([
    unit.name,
    unit.short_name,
    withoutForm(unit.name),
    `Enheten för ${withoutForm(unit.name)}`,
  ]);
  return [...names].map((name) => ({ name, entry: unit }));
}

/** The texts that may be the unit's name, likeliest first: in the title, after it, before it. A name broken over lines is tried whole first. */
function nameCandidates(head: readonly Line[], titleLine: Line, inTitle: string): Candidate[] {
  const at = head.indexOf(titleLine);
  const following = head[at + 1];
  const inTitleWhole: Candidate[] =
    inTitle === ''
      ? []
      : [
          ...(following && following.text !== ''
            ? [{ text: `${inTitle} ${following.text}`, line: titleLine }]
            : []),
          { text: inTitle, line: titleLine },
        ];
  const withoutPersons = head.map((line, index) =>
    namesAPerson(head, index) ? { ...line, text: '' } : line,
  );
  const near = [
    ...paragraphs(withoutPersons.slice(at + 1)),
    ...paragraphs(withoutPersons.slice(0, at)).reverse(),
  ];
  const paragraphNames = near.flatMap((lines) => {
    const text = lines.map((line) => line.text).join(' ');
    const line = lines[0] as Line;
    return lines.length > 1
      ? [{ text, line }, ...lines.map((part) => ({ text: part.text, line: part }))]
      : [{ text, line }];
  });
  const title =
    inTitleWhole.length > 1 && !following?.source.startsWith('**') ? inTitleWhole.reverse() : inTitleWhole;
  return [...title, ...paragraphNames].filter(
    ({ text }) => text.length >= 3 && text.length <= 90 && !notAUnit.test(text),
  );
}

/** The line of the official in charge: a person's name is never a unit's. */
function namesAPerson(head: readonly Line[], index: number): boolean {
  const before = head.slice(0, index).findLast((line) => line.text !== '');
  return before !== undefined && /^(?:handläggare|kontaktperson|enhetschef)\s*:?$/i.test(before.text);
}

function paragraphs(lines: readonly Line[]): Line[][] {
  const found: Line[][] = [];
  let open: Line[] | undefined;
  for (const line of lines) {
    if (line.text === '' || line.cells) {
      open = undefined;
    } else if (open) {
      open.push(line);
    } else {
      open = [line];
      found.push(open);
    }
  }
  return found;
}
