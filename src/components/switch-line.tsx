import type { ReactNode } from 'react';
import { Switch } from 'react-aria-components';
import styles from './switch-line.module.css';

/** Something that holds or does not, told in a line. */
export function SwitchLine({
  isOn,
  onChange,
  children,
}: {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  children: ReactNode;
}) {
  return (
    <Switch className={styles.switch ?? ''} isSelected={isOn} onChange={onChange}>
      <span className={styles.track} aria-hidden="true" />
      {children}
    </Switch>
  );
}
