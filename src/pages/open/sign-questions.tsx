import { Button } from 'react-aria-components';
import { Picker } from '@/components/picker';
import { cutShort, Printed } from '@/components/printed';
import type { Mapping, MarkMeaning } from '@/extracts/mapping/mapping';
import type { TableProfile } from '@/extracts/mapping/profile';
import { formatNumber } from '@/format/number';
import { counted } from '@/format/words';
import { markMeanings } from '@/models/open/answer-words';
import { withDecimalSign, withMark, withScale, withSpans } from '@/models/open/edit-mapping';
import { hasSpans, scaleChoices } from '@/models/open/scales';
import open from './open.module.css';

/** What signs without a number mean, and how numbers that can be read in two ways are to be read. */
export function SignQuestions({
  profile,
  mapping,
  onEdit,
}: {
  profile: TableProfile;
  mapping: Mapping;
  onEdit: (change: (mapping: Mapping) => Mapping) => void;
}) {
  const marks = Object.entries(mapping.marks);
  const decimals = Object.entries(mapping.decimalSigns).map(([at, sign]) => ({ at: Number(at), sign }));
  const scaled = Object.entries(mapping.scales ?? {}).map(([at, scale]) => ({ at: Number(at), scale }));
  const spans = hasSpans(profile, mapping);
  if (marks.length + decimals.length + scaled.length === 0 && !spans) return null;
  return (
    <>
      <h3 id="tecken">Tecken och tal</h3>
      <ul className={open.list}>
        {marks.map(([mark, meaning]) => (
          <li key={mark}>
            <Picker<MarkMeaning>
              label={`${mark === '' ? 'Tom cell' : `”${cutShort(mark, 40)}”`} betyder`}
              value={meaning}
              choices={(Object.keys(markMeanings) as MarkMeaning[])
                // The question itself is no answer.
                .filter((id) => id !== 'asked' || meaning === 'asked')
                .map((id) => ({ id, name: markMeanings[id] }))}
              onChoose={(chosen) => onEdit((one) => withMark(one, mark, chosen))}
            />{' '}
            <span className={open.aside}>{countOf(mark, profile)}</span>
          </li>
        ))}
        {decimals.map(({ at, sign }) => (
          <li key={at}>
            <Picker<',' | '.' | 'asked'>
              label={`Decimaltecken i ${cutShort(profile.columns[at]?.name ?? '', 60)}`}
              value={sign}
              choices={[
                ...(sign === 'asked' ? [{ id: 'asked' as const, name: 'välj hur talen läses' }] : []),
                { id: ',', name: 'komma' },
                { id: '.', name: 'punkt' },
              ]}
              onChoose={(chosen) => {
                if (chosen !== 'asked') onEdit((one) => withDecimalSign(one, at, chosen));
              }}
            />{' '}
            <span className={open.aside}>
              Till exempel{' '}
              {profile.columns[at]?.distinct
                .slice(0, 3)
                .map(({ text }) => <Printed key={text} text={text} />)
                .flatMap((example, place) => (place === 0 ? [example] : [', ', example]))}
            </span>
          </li>
        ))}
        {scaled.map(({ at, scale }) => (
          <li key={`skala ${at}`}>
            Talen i <Printed text={cutShort(profile.columns[at]?.name ?? '', 60)} /> räknas om:{' '}
            {(
              scaleChoices.find((choice) => choice.scale === scale)?.name ??
              `gånger ${formatNumber(scale, 6)}`
            ).toLowerCase()}
            .{' '}
            <Button className={open.link ?? ''} onPress={() => onEdit((one) => withScale(one, at, 1))}>
              Räkna inte om
            </Button>
          </li>
        ))}
        {spans && (
          <li>
            <Picker<'last_year' | 'left_out'>
              label="Värden för flera år tillsammans, som 2015–2017,"
              value={mapping.spans ?? 'left_out'}
              choices={[
                { id: 'left_out', name: 'används inte' },
                { id: 'last_year', name: 'räknas till det sista året' },
              ]}
              onChoose={(chosen) => onEdit((one) => withSpans(one, chosen))}
            />
          </li>
        )}
      </ul>
    </>
  );
}

/** In how many cells a mark stands. */
function countOf(mark: string, { columns }: TableProfile): string {
  let count = 0;
  for (const { distinct, blanks } of columns) {
    if (mark === '') count += blanks;
    else count += distinct.find(({ text }) => text === mark)?.count ?? 0;
  }
  return count === 0 ? '' : `i ${counted(count, 'cell', 'celler')}`;
}
