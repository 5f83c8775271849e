import { wordKey } from '../cells/word-key';
import type { KeptMapping } from '../own/kept-mappings';
import { headingRole } from './heading-words';
import type { Known } from './known';
import type { TableProfile } from './profile';
import { quoted } from './swedish-count';
import { titleWords } from './title';
import { yearIn } from './year-in';

/** Whether a heading says that there are values and not of what. */
export const isValueHeading = (heading: string): boolean =>
  headingRole(yearIn(heading)?.rest ?? heading) === 'value';

/**
 * What has become of the indicator that the reader gave a file of the same shape, where this one's title says something else: in Swedish;
 * undefined where there is nothing to say of it.
 */
export function retitledInWords(
  remembered: KeptMapping,
  fitted: KeptMapping,
  profile: TableProfile,
  known: Known,
): string | undefined {
  const [before, now] = [indicatorsOfTitle(remembered), indicatorsOfTitle(fitted)];
  const fresh = now.filter((name) => !before.includes(name));
  const gone = before.filter((name) => !now.includes(name));
  if (fresh.length > 0 && gone.length > 0)
    return `Indikatorn fylldes i som ${quoted(fresh)} efter den här filens titel, inte ${quoted(gone)} som du angav då.`;
  const title = titleWords(profile, known);
  if (title.indicator === undefined || !title.isFromName || now.length === 0) return undefined;
  const told = wordKey(title.indicator);
  if (now.some((name) => wordKey(name).startsWith(told))) return undefined;
  return `Indikatorn fylldes i som ${quoted(now)}, vilket du angav då, fast filens eller bladets namn säger ”${title.indicator}”. Byt den om det är något annat som mäts.`;
}

/** The indicators that no column names: of the whole table, and of columns that say no more than that there are values. */
function indicatorsOfTitle({ headings, mapping: { whole, columns } }: KeptMapping): string[] {
  const ofColumns = columns.flatMap((role, at) =>
    role.is === 'value' && isValueHeading(headings[at] ?? '') ? (role.part.indicator ?? []) : [],
  );
  return [...new Set([...(whole.indicator === undefined ? [] : [whole.indicator]), ...ofColumns])];
}
