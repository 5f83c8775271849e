import { type ReactNode, useState } from 'react';
import { Button, Checkbox, CheckboxGroup, Label, useFilter } from 'react-aria-components';
import type { Unit } from '@/domain/unit';
import { formatNumber } from '@/format/number';
import { counted } from '@/format/words';
import { listedUnits } from '@/models/listed-units';
import { SearchInput } from './search-input';
import styles from './unit-checks.module.css';

/** So many boxes stand at first, and so many more each time that more are asked for. */
const atATime = 160;

export interface CheckedUnit {
  readonly unit: Unit;
  /** What stands to the right: the years that it has figures for. */
  readonly note: string | undefined;
  /** CSS class of its colour in the figure beside; without one the box is plain. */
  readonly colour: string | undefined;
}

/**
 * The units as boxes to tick, workplaces indented under theirs. The last ticked box stays, for a page of no units says nothing, unless
 * the choice may be empty.
 *
 * Many units stand by service area, can be sought by typing, and their workplaces come when asked for; of very many the first stand, and
 * more when asked for.
 */
export function UnitChecks({
  label,
  units,
  shown,
  onChange,
  mayBeEmpty = false,
  most = Number.POSITIVE_INFINITY,
}: {
  label: string;
  units: readonly CheckedUnit[];
  shown: readonly string[];
  onChange: (ids: string[]) => void;
  mayBeEmpty?: boolean;
  /** So many can be ticked; the other boxes rest when they are. */
  most?: number;
}) {
  const [sought, setSought] = useState('');
  const [withWorkplaces, setWithWorkplaces] = useState(false);
  const { contains } = useFilter({ sensitivity: 'base' });
  const all = units.map(({ unit }) => unit);
  const [listedMost, setListedMost] = useState(atATime);
  const { isLong, groups, found, left, workplaces } = listedUnits(all, {
    shown,
    sought,
    withWorkplaces,
    most: listedMost,
    contains,
  });
  const ticked = new Set(shown);
  const byId = new Map(units.map((one) => [one.unit.id, one]));
  const choose = (ids: readonly string[]) => {
    const chosen = new Set(ids);
    if (ids.length > 0 || mayBeEmpty) onChange(all.map(({ id }) => id).filter((id) => chosen.has(id)));
  };
  return (
    <CheckboxGroup className={styles.group ?? ''} value={[...shown]} onChange={choose}>
      <Label className={styles.label ?? ''}>{label}</Label>
      {isLong && <Search sought={sought} onSearch={setSought} found={found} />}
      {groups.map(({ area, units: listed, all: inArea }) => (
        <Area
          key={area ?? ''}
          area={isLong ? area : undefined}
          onChoose={
            inArea.length > most
              ? undefined
              : () => choose(inArea.filter(({ level }) => level === 'unit').map(({ id }) => id))
          }
        >
          {listed.map((unit) => (
            <UnitCheck
              key={unit.id}
              {...(byId.get(unit.id) ?? { unit, note: undefined, colour: undefined })}
              isDisabled={shown.length >= most && !ticked.has(unit.id)}
            />
          ))}
        </Area>
      ))}
      {left > 0 && (
        <Button className={styles.more ?? ''} onPress={() => setListedMost(listedMost + atATime)}>
          Visa {formatNumber(Math.min(left, atATime), 0)} till av {counted(found, 'enhet', 'enheter')}
        </Button>
      )}
      {isLong && workplaces > 0 && sought === '' && (
        <Button className={styles.more ?? ''} onPress={() => setWithWorkplaces(!withWorkplaces)}>
          {withWorkplaces
            ? 'Dölj arbetsplatser'
            : `Visa också ${counted(workplaces, 'arbetsplats', 'arbetsplatser')}`}
        </Button>
      )}
    </CheckboxGroup>
  );
}

function Search({
  sought,
  onSearch,
  found,
}: {
  sought: string;
  onSearch: (text: string) => void;
  found: number;
}) {
  return (
    <>
      <SearchInput label="Sök enhet" value={sought} onChange={onSearch} />
      <p className={styles.found} role="status">
        {sought !== '' &&
          (found === 0 ? 'Ingen enhet har det i sitt namn.' : counted(found, 'träff', 'träffar'))}
      </p>
    </>
  );
}

/** The units of a service area under its name, which chooses them alone where they are not too many. */
function Area({
  area,
  onChoose,
  children,
}: {
  area: string | undefined;
  onChoose: (() => void) | undefined;
  children: ReactNode;
}) {
  if (area === undefined) return children;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset in a checkbox group would be a second group of the same boxes
    <div role="group" aria-label={area} className={styles.area}>
      <p className={styles.heading}>
        {area}
        {onChoose !== undefined && (
          <Button className={styles.only ?? ''} aria-label={`bara dessa, ${area}`} onPress={onChoose}>
            bara dessa
          </Button>
        )}
      </p>
      {children}
    </div>
  );
}

function UnitCheck({ unit, note, colour, isDisabled }: CheckedUnit & { isDisabled: boolean }) {
  return (
    <Checkbox
      value={unit.id}
      isDisabled={isDisabled}
      className={[styles.check, unit.level === 'workplace' ? styles.workplace : '', colour ?? ''].join(' ')}
    >
      <span className={styles.box} aria-hidden="true" />
      <span className={styles.name}>{unit.shortName}</span>
      {note !== undefined && <span className={styles.note}>{note}</span>}
    </Checkbox>
  );
}
