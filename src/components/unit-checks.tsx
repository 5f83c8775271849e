import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import type { Unit } from '@/domain/unit';
import styles from './unit-checks.module.css';

export interface CheckedUnit {
  readonly unit: Unit;
  /** What stands to the right: the years that it has figures for. */
  readonly note: string | undefined;
  /** CSS class of its colour in the figure beside; without one the box is plain. */
  readonly colour: string | undefined;
}

/** The units as boxes to tick, workplaces indented under theirs. The last ticked box stays: a page of no units says nothing. */
export function UnitChecks({
  label,
  units,
  shown,
  onChange,
}: {
  label: string;
  units: readonly CheckedUnit[];
  shown: readonly string[];
  onChange: (ids: string[]) => void;
}) {
  return (
    <CheckboxGroup
      className={styles.group ?? ''}
      value={[...shown]}
      onChange={(ids) => {
        if (ids.length > 0) onChange(units.map(({ unit }) => unit.id).filter((id) => ids.includes(id)));
      }}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      {units.map(({ unit, note, colour }) => (
        <Checkbox
          key={unit.id}
          value={unit.id}
          className={[styles.check, unit.level === 'workplace' ? styles.workplace : '', colour ?? ''].join(
            ' ',
          )}
        >
          <span className={styles.box} aria-hidden="true" />
          <span className={styles.name}>{unit.shortName}</span>
          {note !== undefined && <span className={styles.note}>{note}</span>}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
