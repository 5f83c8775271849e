import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import styles from './picker.module.css';

export interface Choice<Id extends string> {
  readonly id: Id;
  readonly name: string;
  /** Under which heading it stands; choices of one group follow each other. */
  readonly group?: string;
}

/** One choice of several, as a quiet word that opens a list: "Period **helår** ▾". */
export function Picker<Id extends string>({
  label,
  value,
  choices,
  onChoose,
}: {
  label: string;
  value: Id;
  choices: readonly Choice<Id>[];
  onChoose: (id: Id) => void;
}) {
  return (
    <Select
      className={styles.select ?? ''}
      value={value}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.id === key);
        if (chosen !== undefined) onChoose(chosen.id);
      }}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Button className={styles.button ?? ''}>
        <SelectValue className={styles.value ?? ''}>
          {choices.find((choice) => choice.id === value)?.name ?? ''}
        </SelectValue>
        <span aria-hidden="true" className={styles.arrow}>
          ▾
        </span>
      </Button>
      <Popover className={styles.popover ?? ''} offset={6}>
        <ListBox className={styles.list ?? ''} aria-label={label}>
          {choices.map((choice, index) => (
            <ListBoxItem key={choice.id} id={choice.id} textValue={choice.name} className={styles.item ?? ''}>
              {choice.group !== undefined && choice.group !== choices[index - 1]?.group && (
                <span className={styles.group}>{choice.group}</span>
              )}
              {choice.name}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
