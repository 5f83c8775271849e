import {
  Button,
  Checkbox,
  CheckboxGroup,
  Dialog,
  DialogTrigger,
  Heading,
  Label,
  Popover,
} from 'react-aria-components';
import picker from '@/components/picker.module.css';
import { cutShort, Printed } from '@/components/printed';
import checks from '@/components/unit-checks.module.css';
import type { ColumnProfile } from '@/extracts/mapping/profile';
import { formatNumber } from '@/format/number';
import { counted } from '@/format/words';
import styles from './first-rows.module.css';

/** A column that divides the figures has few texts; one with more is something else. */
const mostTexts = 100;

/** Which texts of a column a row must have to be used. */
export function OnlyRows({
  profile: { name, distinct, distinctCount },
  texts,
  onChoose,
}: {
  profile: ColumnProfile;
  texts: readonly string[];
  onChoose: (texts: readonly string[]) => void;
}) {
  const spoken = cutShort(name, 60);
  const said = texts.length === 0 ? 'säg vilka rader' : cutShort(`bara ${texts.map(inWords).join(', ')}`, 60);
  return (
    <DialogTrigger>
      <Button className={styles.part ?? ''} aria-label={`Vilka rader i ${spoken} som används: ${said}`}>
        <bdi>{said}</bdi>
      </Button>
      <Popover className={picker.popover ?? ''} offset={6}>
        <Dialog className={styles.dialog ?? ''}>
          <Heading slot="title" className={styles.heading ?? ''}>
            Rader som används
          </Heading>
          <CheckboxGroup className={checks.group ?? ''} value={[...texts]} onChange={onChoose}>
            <Label className={checks.label ?? ''}>
              <Printed text={spoken} /> är
            </Label>
            {distinct.slice(0, mostTexts).map(({ text, count }) => (
              <Checkbox key={text} value={text} className={checks.check ?? ''}>
                <span className={checks.box} aria-hidden="true" />
                <span className={checks.name}>
                  <Printed text={inWords(text)} />
                </span>
                <span className={checks.note}>{counted(count, 'rad', 'rader')}</span>
              </Checkbox>
            ))}
          </CheckboxGroup>
          {distinctCount > mostTexts && (
            <p className={styles.why}>
              De {mostTexts} vanligaste av {formatNumber(distinctCount, 0)} texter visas.
            </p>
          )}
          <p className={styles.why}>Övriga rader används inte och räknas upp i kvalitetsrapporten.</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

const inWords = (text: string): string => (text === '' ? 'tom cell' : text);
