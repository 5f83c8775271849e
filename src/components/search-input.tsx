import { Button, Input, SearchField, type SearchFieldProps } from 'react-aria-components';
import styles from './search-input.module.css';

/** Words to seek among many of something, and the way to be rid of them. */
export function SearchInput({
  label,
  placeholder = label,
  ...field
}: {
  label: string;
  placeholder?: string;
} & Pick<SearchFieldProps, 'value' | 'maxLength' | 'onChange' | 'onSubmit' | 'onClear'>) {
  return (
    <SearchField {...field} className={styles.search ?? ''} aria-label={label}>
      <Input className={styles.input ?? ''} placeholder={placeholder} />
      <Button className={styles.clear ?? ''} aria-label="Rensa sökningen">
        ✕
      </Button>
    </SearchField>
  );
}
