import { useEffect, useRef, useState } from 'react';
import { Button, Input, SearchField } from 'react-aria-components';
import styles from './finding-search.module.css';

/** A pause in the typing: words stand in the link, and each letter would be a step back. */
const pause = 400;

/** Words to seek: in the findings, or in what `label` says. */
export function FindingSearch({
  label = 'Sök i uppgifterna',
  sought,
  onSearch,
}: {
  label?: string;
  sought: string;
  onSearch: (words: string) => void;
}) {
  const [typed, setTyped] = useState(sought);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  // The link may change by itself: back, forward, another's link.
  useEffect(() => setTyped(sought), [sought]);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const search = (words: string) => {
    clearTimeout(waiting.current);
    if (words.trim() !== sought) onSearch(words.trim());
  };
  return (
    <SearchField
      className={styles.search ?? ''}
      aria-label={label}
      value={typed}
      maxLength={80}
      onChange={(words) => {
        setTyped(words);
        clearTimeout(waiting.current);
        waiting.current = setTimeout(() => search(words), pause);
      }}
      onSubmit={search}
      onClear={() => search('')}
    >
      <Input className={styles.input ?? ''} placeholder={label} />
      <Button className={styles.clear ?? ''} aria-label="Rensa sökningen">
        ✕
      </Button>
    </SearchField>
  );
}
