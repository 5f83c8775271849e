import { useEffect, useState } from 'react';
import { longestSought } from '@/selection/read-selection';
import { SearchInput } from './search-input';

/** So long after the last letter the words are sought: a link for each letter would fill the way back. */
const pause = 400;

/** Words to seek that stand in the link. */
export function LinkSearch({
  label,
  placeholder = label,
  sought,
  onSearch,
}: {
  label: string;
  placeholder?: string;
  sought: string;
  onSearch: (words: string) => void;
}) {
  const [typed, setTyped] = useState(sought);
  const [known, setKnown] = useState(sought);
  if (known !== sought) {
    setKnown(sought);
    // From elsewhere: going back, or the way out of an empty tree. What was typed here keeps the space after its last word.
    if (typed.trim() !== sought) setTyped(sought);
  }
  useEffect(() => {
    const words = typed.trim();
    if (words === sought) return;
    const timer = setTimeout(() => onSearch(words), pause);
    return () => clearTimeout(timer);
  }, [typed, sought, onSearch]);
  return (
    <SearchInput
      label={label}
      placeholder={placeholder}
      maxLength={longestSought}
      value={typed}
      onChange={setTyped}
      onSubmit={(words) => onSearch(words.trim())}
      onClear={() => onSearch('')}
    />
  );
}
