import { Button, FileTrigger } from 'react-aria-components';
import { filesOfFolder } from './given-files';
import { useOpenFiles } from './open-anywhere';
import styles from './open-files.module.css';

/** The ways to open files of one's own, besides dropping and pasting them. */
export function OpenFiles() {
  const open = useOpenFiles();
  return (
    <div className={styles.ways}>
      <FileTrigger allowsMultiple onSelect={(files) => open([...(files ?? [])])}>
        <Button className={styles.first ?? ''}>Öppna filer</Button>
      </FileTrigger>
      <FileTrigger acceptDirectory onSelect={(files) => open(filesOfFolder(files ?? []))}>
        <Button className={styles.other ?? ''}>Öppna en hel mapp</Button>
      </FileTrigger>
    </div>
  );
}
