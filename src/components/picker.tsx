import {
  Button,
  Header,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components';
import styles from './picker.module.css';
import spoken from './spoken.module.css';

export interface Choice<Id extends string> {
  readonly id: Id;
  readonly name: string;
  /** Under which heading it stands; choices of one group follow each other. */
  readonly group?: string;
}

/** One choice of several, as a quiet word that opens a list: "Period **helår** ▾". */
export function Picker<Id extends string>({
  label,
  isLabelSpoken = false,
  value,
  choices,
  onChoose,
}: {
  label: string;
  /** The label is for screen readers alone, where the picker's place already says it to the eye. */
  isLabelSpoken?: boolean;
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
      <Label className={(isLabelSpoken ? spoken.spoken : styles.label) ?? ''}>{label}</Label>
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
          {groupsOf(choices).map(({ group, members }) => {
            const items = members.map((choice) => (
              <ListBoxItem
                key={choice.id}
                id={choice.id}
                textValue={choice.name}
                className={styles.item ?? ''}
              >
                {choice.name}
              </ListBoxItem>
            ));
            if (group === undefined) return items;
            return (
              // A section, so that the heading is said as one and is no part of its first choice's name.
              <ListBoxSection key={group} id={group}>
                <Header className={styles.group ?? ''}>{group}</Header>
                {items}
              </ListBoxSection>
            );
          })}
        </ListBox>
      </Popover>
    </Select>
  );
}

interface Group<Id extends string> {
  readonly group: string | undefined;
  readonly members: Choice<Id>[];
}

function groupsOf<Id extends string>(choices: readonly Choice<Id>[]): Group<Id>[] {
  const groups: Group<Id>[] = [];
  for (const choice of choices) {
    const last = groups.at(-1);
    if (last !== undefined && last.group === choice.group) last.members.push(choice);
    else groups.push({ group: choice.group, members: [choice] });
  }
  return groups;
}
