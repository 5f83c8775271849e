import { decimalSignIn } from './decimal-sign-in';
import { type FigureColumn, figureColumns } from './figure-columns';
import { findingOf, rowsOf } from './finding-of';
import type { ImportFinding } from './import-finding';
import { indicatorsBeside } from './is-count-of';
import type { Mapping } from './mapping';
import { type NumberMeaning, numberMeanings } from './meanings';
import type { DistinctText, TableProfile } from './profile';
import { counted, quoted } from './swedish-count';

/** An n that is told to be more than ten or more: made coarse, but of no small group. In words that the engine's SQL reads as well. */
export const atLeastMany = /^\s*(>|≥|fler än|mer än|över)=?\s*[1-9]\d/i;

/** What there is to say of how many answered or were asked: where the file hides it itself, and where it is no number of people. */
export const countFindings = (profile: TableProfile, mapping: Mapping): ImportFinding[] =>
  figureColumns(mapping.columns, profile)
    .filter(({ role }) => role.is === 'answers_n' || role.is === 'population_n')
    .flatMap((column) => [...notOfAll(column, mapping), ...ofColumn(column, mapping)]);

/** That it is taken to be of some of the indicators beside it. Shares may hide few people all the same: those are to be looked at. */
function notOfAll({ at, role, profile: { name } }: FigureColumn, mapping: Mapping): ImportFinding[] {
  if (role.part.indicator !== undefined) return [];
  const { surveyed, others } = indicatorsBeside(role.part, mapping);
  if (surveyed.length === 0 || others.length === 0) return [];
  const isShare = others.some((other) => {
    const answer = mapping.indicators[other];
    return answer?.use === 'indicator' && answer.measurement === 'share';
  });
  const sentence = `”${name}” räknas till det som mäts med enkät (${quoted(surveyed, 8)}), inte till ${quoted(others, 8)}, vars siffror får inget antal och inte döljs efter det. Ange kolumnens indikator, eller hur indikatorn mäts, om det inte stämmer.`;
  return [findingOf(isShare ? 'asks' : 'tells', 'unsettled', sentence, [], [at])];
}

const isHidden = (meaning: NumberMeaning, text: string): boolean =>
  meaning.kind === 'absent' && meaning.status === 'suppressed' && !atLeastMany.test(text);

/** Whether a cell has something in it that is not how many. What its mark means is asked elsewhere. */
function isNoCount(meaning: NumberMeaning, text: string): boolean {
  if (meaning.kind === 'number') return !Number.isInteger(meaning.number) || meaning.number < 0;
  return meaning.kind === 'unread' || atLeastMany.test(text);
}

function ofColumn({ at, profile }: FigureColumn, mapping: Mapping): ImportFinding[] {
  const { name, distinct } = profile;
  const meanings = numberMeanings(
    distinct.map(({ text }) => text),
    decimalSignIn(mapping, profile, at),
    mapping.marks,
  );
  const those = (is: (meaning: NumberMeaning, text: string) => boolean): DistinctText[] =>
    distinct.filter(({ text }, index) => {
      const meaning = meanings[index];
      return meaning !== undefined && is(meaning, text);
    });
  const said = (texts: readonly DistinctText[]) =>
    `${counted(rowsOf(texts), 'cell', 'celler')} (${quoted(texts.map(({ text }) => text))})`;
  const [hidden, unread] = [those(isHidden), those(isNoCount)];
  const findings: ImportFinding[] = [];
  if (unread.length > 0) {
    const sentence = `I ”${name}” går antalet inte att läsa i ${said(unread)}. Siffrorna där får inget antal, och kan inte döljas om de gäller få.`;
    findings.push(findingOf('asks', 'unread_cells', sentence, unread, [at]));
  }
  if (hidden.length > 0) {
    const sentence = `I ”${name}” är antalet dolt i ${said(hidden)}. Siffrorna där döljs också.`;
    findings.push(findingOf('tells', 'unsettled', sentence, hidden, [at]));
  }
  return findings;
}
