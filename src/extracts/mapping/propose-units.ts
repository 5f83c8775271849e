import type { UnitLevel } from '@/domain/unit';
import { withoutNote } from '../cells/footnote';
import { plain } from '../cells/plain';
import { wordKey } from '../cells/word-key';
import { wordList } from '../cells/word-list';
import { type Known, unitFinder } from './known';
import type { UnitAnswer } from './mapping';
import { type NewName, nameIds } from './name-ids';

type UnitProposal = Extract<UnitAnswer, { use: 'unit' }>;

/** Words of a whole that the units of a file are parts of. */
const totals: ReadonlySet<string> = new Set(
  wordList(`totalt | total | summa | samtliga | samtliga enheter | alla | alla enheter | totalt alla enheter | hela stadsdelen |
    stadsdelen | stadsdelsområdet | förvaltningen | hela förvaltningen | nämnden | medel | medelvärde | snitt | genomsnitt`).map(
    wordKey,
  ),
);

const city =
  /^(?:riket|sverige|hela riket|hela landet|staden|hela staden|stockholm)$|(?<!\p{L})(?:stad|kommun|län|region)$|^region(?!\p{L})/iu;
const district =
  /stadsdelsområde|stadsdelsnämnd|stadsdelsförvaltning|(?<!\p{L})(?:sdf|sdn|sdo)(?!\p{L})|(?:nämnden?|förvaltningen?)$/iu;

/**
 * The units that the names of a file are: known ones where the name, the short name or the slug is theirs, else new ones with a proposed
 * level. A unit's proposed parent is the one district among them, and a district's the one city.
 *
 * @param ofMunicipalities whether the heading says that all are municipalities or regions
 */
export function proposeUnits(
  names: readonly string[],
  known: Known['units'],
  ofMunicipalities: boolean,
): Record<string, UnitAnswer> {
  const find = unitFinder(known);
  const isKnown = new Set(known.map(({ unit_id }) => unit_id));
  const idOf = nameIds(
    names.flatMap((name) => (find(name) ? [] : [newName(name)])),
    isKnown,
    'enhet',
  );
  const made = new Map<string, UnitProposal>();
  const answers = names.map((name): readonly [string, UnitProposal] => {
    const row = find(name);
    if (row) {
      const { unit_id, short_name, level, parent_id, service_area } = row;
      return [name, { use: 'unit', unit_id, name: row.name, short_name, level, parent_id, service_area }];
    }
    // Two printings of one name, `Björken` and `BJÖRKEN `, are one unit.
    const fresh = newName(name);
    const { key } = fresh;
    const unit = made.get(key) ?? newUnit(fresh.name, idOf(fresh), ofMunicipalities);
    if (key !== '') made.set(key, unit);
    return [name, unit];
  });
  const units = answers.map(([, unit]) => unit);
  const only = { district: onlyOf('district', units), city: onlyOf('city', units) };
  const withParent = (unit: UnitProposal): UnitProposal => {
    const parent = unit.level === 'unit' ? only.district : unit.level === 'district' ? only.city : undefined;
    return parent === undefined || isKnown.has(unit.unit_id) ? unit : { ...unit, parent_id: parent };
  };
  return Object.fromEntries(answers.map(([name, unit]) => [name, withParent(unit)]));
}

/** The one unit of a level; undefined where there are several or none. */
function onlyOf(level: UnitLevel, units: readonly UnitProposal[]): string | undefined {
  const [only, ...others] = new Set(
    units.filter((unit) => unit.level === level).map(({ unit_id }) => unit_id),
  );
  return others.length > 0 ? undefined : only;
}

function newName(printed: string): NewName {
  const whole = withoutNote(plain(printed));
  // `0114 Upplands Väsby`: the code is the statistics office's, not a part of the name; but it tells two of a name apart.
  return { name: whole.replace(/^\d{2,8}[ :–-]+(?=\p{L})/u, '') || printed, key: wordKey(whole) };
}

function newUnit(name: string, unit_id: string, ofMunicipalities: boolean): UnitProposal {
  return {
    use: 'unit',
    unit_id,
    name,
    short_name: shortName(name),
    level: levelOf(name, ofMunicipalities),
    parent_id: null,
    service_area: null,
  };
}

const shortName = (name: string): string => {
  const short = name.replace(/^(?:enheten för|enheten|enhet|förskolan)\s+(?=\p{L})/iu, '');
  return short.charAt(0).toUpperCase() + short.slice(1);
};

function levelOf(name: string, ofMunicipalities: boolean): UnitLevel {
  if (totals.has(wordKey(name))) return ofMunicipalities ? 'city' : 'district';
  if (ofMunicipalities || city.test(name)) return 'city';
  return district.test(name) ? 'district' : 'unit';
}
