import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Unit } from '@/domain/unit';
import picker from './picker.module.css';
import { UnitChecks } from './unit-checks';
import styles from './unit-picker.module.css';

/** Which units to show, as a word that opens the tree of them: "Enheter **alla 4** ▾". */
export function UnitPicker({
  units,
  shown,
  chosen,
  onChoose,
}: {
  /** All that can be chosen, in tree order. */
  units: readonly Unit[];
  shown: readonly Unit[];
  /** Whether the reader has chosen, or sees the default. */
  chosen: boolean;
  onChoose: (ids: string[]) => void;
}) {
  return (
    <DialogTrigger>
      <span className={picker.select}>
        <Button className={picker.button ?? ''}>
          <span className={picker.label}>Enheter</span>
          <span className={picker.value}>{summary(shown, chosen)}</span>
          <span aria-hidden="true" className={picker.arrow}>
            ▾
          </span>
        </Button>
      </span>
      <Popover className={picker.popover ?? ''} offset={6}>
        <Dialog aria-label="Välj enheter" className={styles.dialog ?? ''}>
          <UnitChecks
            label="Enheter"
            units={units.map((unit) => ({ unit, note: undefined, colour: undefined }))}
            shown={shown.map((unit) => unit.id)}
            onChange={onChoose}
          />
          <p className={styles.all}>
            <Button className={styles.link ?? ''} onPress={() => onChoose([])} isDisabled={!chosen}>
              Visa alla redovisande enheter
            </Button>
          </p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function summary(shown: readonly Unit[], chosen: boolean): string {
  if (!chosen) return `alla ${shown.length}`;
  const [only, ...rest] = shown;
  return only !== undefined && rest.length === 0 ? only.shortName : `${shown.length} valda`;
}
