import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Picker } from './picker';
import styles from './year-switch.module.css';

/** More years than this do not fit in a row of buttons on a small screen. */
const mostButtons = 6;

/** One year of those that the data hold: buttons in a row, or a list where they are many. */
export function YearSwitch({
  years,
  year,
  onChoose,
}: {
  years: readonly number[];
  year: number;
  onChoose: (year: number) => void;
}) {
  if (years.length > mostButtons) {
    return (
      <Picker
        label="År"
        value={String(year)}
        choices={[...years].reverse().map((one) => ({ id: String(one), name: String(one) }))}
        onChoose={(chosen) => onChoose(Number(chosen))}
      />
    );
  }
  return (
    <ToggleButtonGroup
      aria-label="År"
      className={styles.years ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[String(year)]}
      onSelectionChange={(keys) => {
        const [chosen] = keys;
        if (chosen !== undefined) onChoose(Number(chosen));
      }}
    >
      {years.map((one) => (
        <ToggleButton key={one} id={String(one)} className={styles.year ?? ''}>
          {one}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
