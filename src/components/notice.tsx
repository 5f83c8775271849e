import { Link } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { Button } from 'react-aria-components';
import styles from './notice.module.css';
import { notices } from './notice-store';

/** What has just happened, under the header, until the reader has seen enough of it. */
export function NoticeBar() {
  const notice = useSyncExternalStore(notices.subscribe, notices.read);
  return (
    <div role="status">
      {notice && (
        <div className={styles.bar}>
          <p className={styles.words}>
            {notice.sentences.map((sentence) => (
              <bdi key={sentence}>{sentence} </bdi>
            ))}
            {notice.more && (
              <Link to={notice.more.to} params={{ mot: undefined }} search={true}>
                {notice.more.words}
              </Link>
            )}
          </p>
          <Button className={styles.close ?? ''} onPress={() => notices.say(undefined)}>
            Stäng
          </Button>
        </div>
      )}
    </div>
  );
}
