import { printedNumber, readNumber } from '../cells/read-number';
import { decimalSignIn } from './decimal-sign-in';
import { type FigureColumn, figureColumns } from './figure-columns';
import { findingOf, rowsOf } from './finding-of';
import type { ImportFinding } from './import-finding';
import type { Mapping } from './mapping';
import { markMeaning, numberMeanings } from './meanings';
import type { DistinctText, TableProfile } from './profile';
import { counted, quoted } from './swedish-count';

/** What there is to say of the cells with figures: signs, decimal signs, cells that are not read. */
export function numberFindings(profile: TableProfile, mapping: Mapping): ImportFinding[] {
  const figures = figureColumns(mapping.columns, profile).filter(
    ({ profile: { stored } }) => stored === 'text',
  );
  return [...markFindings(figures, mapping), ...figures.flatMap((column) => columnFindings(column, mapping))];
}

/** Signs that no one has said the meaning of, and those that are read as nought. */
function markFindings(figures: readonly FigureColumn[], mapping: Mapping): ImportFinding[] {
  const marks = new Map<string, { says: 'asked' | 'zero'; count: number; columns: number[] }>();
  for (const { at, profile } of figures) {
    for (const { text, count } of profile.distinct) {
      const says = text === '' ? undefined : markMeaning(text, mapping.marks);
      if (says !== 'asked' && says !== 'zero') continue;
      const there = marks.get(text) ?? { says, count: 0, columns: [] };
      marks.set(text, { says, count: there.count + count, columns: [...there.columns, at] });
    }
  }
  return [...marks].map(([mark, { says, count, columns }]) => {
    const stands = `Tecknet ”${mark}” står i ${counted(count, 'cell', 'celler')}`;
    const texts = [{ text: mark, count, first: 0 }];
    return says === 'asked'
      ? findingOf(
          'stops',
          'unsettled',
          `${stands}. Ange vad det betyder: filen säger det inte.`,
          texts,
          columns,
        )
      : findingOf('tells', 'unsettled', `${stands} och läses som 0.`, texts, columns);
  });
}

function columnFindings(column: FigureColumn, mapping: Mapping): ImportFinding[] {
  const { at, profile } = column;
  const sign = decimalSignIn(mapping, profile, at);
  const texts = profile.distinct.map(({ text }) => text);
  const meanings = numberMeanings(texts, sign, mapping.marks);
  const where = (is: (text: string, index: number) => boolean) =>
    profile.distinct.filter(({ text }, index) => is(text, index));
  const findings: ImportFinding[] = [];
  const isEither = (text: string) => readNumber(text, undefined).kind === 'either';
  const open =
    sign === 'asked' || sign === 'mixed'
      ? where((text, index) => meanings[index]?.kind === 'unread' && isEither(text))
      : [];
  const unread = where((_, index) => meanings[index]?.kind === 'unread').filter(
    (text) => !open.includes(text),
  );
  if (sign === 'asked' && open.length > 0) {
    findings.push(findingOf('stops', 'unsettled', `${askedSentence(profile.name, open)}`, open, [at]));
  }
  if (sign === 'mixed') {
    const left =
      open.length > 0
        ? ` ${counted(rowsOf(open), 'cell', 'celler')} som kan läsas på båda sätten (${names(open)}) tas inte med.`
        : '';
    const sentence = `I ”${profile.name}” skrivs decimaler både med komma och med punkt. Varje cell läses för sig.${left}`;
    const fractions = where((text) => /[.,]/.test(printedNumber(text)?.digits ?? ''));
    findings.push(
      findingOf(
        open.length > 0 ? 'asks' : 'tells',
        open.length > 0 ? 'unread_cells' : 'unsettled',
        sentence,
        open.length > 0 ? open : fractions,
        [at],
      ),
    );
  }
  if (unread.length > 0) {
    const sentence = `I ”${profile.name}” står ${counted(rowsOf(unread), 'cell', 'celler')} som inte är tal och inte tas med: ${names(unread)}.`;
    findings.push(findingOf('asks', 'unread_cells', sentence, unread, [at]));
  }
  const approximate = where((_, index) => {
    const meaning = meanings[index];
    return meaning?.kind === 'number' && meaning.approximate;
  });
  if (approximate.length > 0) {
    const sentence = `I ”${profile.name}” är ${counted(rowsOf(approximate), 'tal ungefärligt', 'tal ungefärliga')} (${names(approximate)}). De läses som de tal som står där.`;
    findings.push(findingOf('tells', 'unsettled', sentence, approximate, [at]));
  }
  return findings;
}

const names = (texts: readonly DistinctText[]) => quoted(texts.map(({ text }) => text));

const numbers = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 10 });

function askedSentence(name: string, open: readonly DistinctText[]): string {
  const [first] = open;
  const reading = readNumber(first?.text ?? '', undefined);
  if (!first || reading.kind !== 'either') return '';
  const [comma, point] = [numbers.format(reading.withComma), numbers.format(reading.withPoint)];
  return `Talen i ”${name}” kan läsas på två sätt: ”${first.text}” är ${comma} om komma är decimaltecken och ${point} om punkt är det. Ange vilket.`;
}
