import { Radio, RadioGroup } from 'react-aria-components';
import { Picker } from './picker';
import styles from './year-switch.module.css';

/** More years than this do not fit in a row on a small screen. */
const mostInRow = 6;

/** One year of those that the data hold: choices in a row, or a list where they are many. */
export function YearSwitch({
  years,
  year,
  onChoose,
}: {
  years: readonly number[];
  year: number;
  onChoose: (year: number) => void;
}) {
  if (years.length > mostInRow) {
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
    <RadioGroup
      aria-label="År"
      orientation="horizontal"
      className={styles.years ?? ''}
      value={String(year)}
      onChange={(chosen) => onChoose(Number(chosen))}
    >
      {years.map((one) => (
        <Radio key={one} value={String(one)} className={styles.year ?? ''}>
          {one}
        </Radio>
      ))}
    </RadioGroup>
  );
}
