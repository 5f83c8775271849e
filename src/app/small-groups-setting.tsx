import {
  Button,
  Dialog,
  DialogTrigger,
  Group,
  Heading,
  Input,
  Label,
  NumberField,
  Popover,
} from 'react-aria-components';
import picker from '@/components/picker.module.css';
import { useSmallGroupsChoice } from '@/components/suppression';
import { SwitchLine } from '@/components/switch-line';
import { shownGroupsMark } from '@/components/use-figure-marks';
import { thresholdLimits } from '@/domain/suppression/setting';
import { Opened } from './opening';
import { Quiet } from './quiet';
import styles from './small-groups-setting.module.css';

/** Under which size groups are hidden, in the header, with the way to change it for the open extract. */
export function SmallGroupsSetting() {
  return (
    <Quiet>
      <Opened>
        <Setting />
      </Opened>
    </Quiet>
  );
}

function Setting() {
  const { setting, threshold, hideUnder, show } = useSmallGroupsChoice();
  const isOff = setting.kind === 'off';
  return (
    <div className={styles.place}>
      <DialogTrigger>
        <Button className={picker.button ?? ''}>
          {isOff ? (
            <strong>{shownGroupsMark}</strong>
          ) : (
            <span className={picker.label}>
              Små grupper: <span className={picker.value}>döljs under {threshold}</span>
            </span>
          )}
          <span aria-hidden="true" className={picker.arrow}>
            ▾
          </span>
        </Button>
        <Popover className={picker.popover ?? ''} offset={6}>
          <Dialog className={styles.dialog ?? ''}>
            <Heading slot="title" className={styles.heading ?? ''}>
              Små grupper
            </Heading>
            <p className={styles.why}>
              Värden som bygger på få personer döljs, liksom de värden som de annars kan räknas fram ur, så
              att ingen enskilds svar går att utläsa.
            </p>
            <NumberField
              className={styles.threshold ?? ''}
              value={threshold}
              minValue={thresholdLimits.least}
              maxValue={thresholdLimits.most}
              isDisabled={isOff}
              onChange={hideUnder}
            >
              <Label>Dölj grupper med färre personer än</Label>
              <Group className={styles.number ?? ''}>
                <Button slot="decrement" className={styles.step ?? ''}>
                  −
                </Button>
                <Input className={styles.input ?? ''} />
                <Button slot="increment" className={styles.step ?? ''}>
                  +
                </Button>
              </Group>
            </NumberField>
            <SwitchLine isOn={isOff} onChange={show}>
              Visa små grupper under det här besöket
            </SwitchLine>
            <p className={styles.why}>
              Figurer och filer märks då ”{shownGroupsMark}”. Det som uttaget självt döljer visas inte.
            </p>
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}
