import { useNavigate } from '@tanstack/react-router';
import { useCurrentSearch } from '@/components/current-search';
import { Picker } from '@/components/picker';
import { useCatalogue } from '@/components/use-catalogue';
import { fictionalMark } from '@/components/use-figure-marks';
import { spanOfYears } from '@/format/period';
import { searchInOtherExtract } from '@/selection/other-extract';
import { Opened, useExtractInUrl } from './opening';
import { Quiet } from './quiet';
import styles from './shell.module.css';

/** Which extract is open, for which years, and the way to another where there is one. Needs the index alone: it stays while one is read in. */
export function ExtractChoice() {
  const { entry, listed } = useExtractInUrl();
  return (
    <div className={styles.extract}>
      {listed.length > 1 ? <ExtractPicker /> : <span>{entry.title}</span>}
      <Quiet extract={entry.name}>
        <Opened>
          <HeldYears />
        </Opened>
      </Quiet>
      {entry.fictional && <strong>{fictionalMark}</strong>}
    </div>
  );
}

function ExtractPicker() {
  const { entry, listed } = useExtractInUrl();
  const search = useCurrentSearch();
  const navigate = useNavigate();
  return (
    <Picker
      label="Uttag"
      value={entry.name}
      choices={listed.map(({ name, title, own }) => ({
        id: name,
        name: title,
        ...(own && { group: 'Egna uttag' }),
      }))}
      onChoose={(name) => {
        if (name === entry.name) return;
        const other = name === listed[0]?.name ? undefined : name;
        void navigate({ to: '.', search: searchInOtherExtract(search, other) });
      }}
    />
  );
}

function HeldYears() {
  const { years } = useCatalogue();
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return null;
  return <span>· {spanOfYears(first, last)}</span>;
}
