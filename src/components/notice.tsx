import { Link } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { Button } from 'react-aria-components';
import { searchInOtherExtract } from '@/selection/other-extract';
import { useCurrentSearch } from './current-search';
import styles from './notice.module.css';
import { notices } from './notice-store';

/** What has just happened, under the header, until the reader has seen enough of it. */
export function NoticeBar() {
  const notice = useSyncExternalStore(notices.subscribe, notices.read);
  const search = useCurrentSearch();
  return (
    <div role="status">
      {notice && (
        <div className={styles.bar}>
          <p className={styles.words}>
            {notice.sentences.map((sentence) => (
              <bdi key={sentence}>{sentence} </bdi>
            ))}
            {notice.report && (
              <Link
                to="/data/rapport/{-$mot}"
                params={{ mot: undefined }}
                search={searchInOtherExtract(search, notice.report.extract)}
                onClick={() => notices.say(undefined)}
              >
                {notice.report.words}
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
