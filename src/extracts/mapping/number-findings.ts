import { printedNumber } from '../cells/read-number';
import { type Shape, shapesOf } from '../cells/shapes';
import { decimalSignIn } from './decimal-sign-in';
import { type FigureColumn, figureColumns } from './figure-columns';
import { findingOf, rowsOf } from './finding-of';
import type { ImportFinding } from './import-finding';
import type { Mapping } from './mapping';
import { markMeaning, numberMeanings } from './meanings';
import type { DistinctText, TableProfile } from './profile';
import { counted, quoted } from './swedish-count';

/** What there is to say of how the cells with figures are read. */
export function numberFindings(profile: TableProfile, mapping: Mapping): ImportFinding[] {
  const figures = figureColumns(mapping.columns, profile).filter(
    ({ profile: { stored } }) => stored === 'text',
  );
  return [...zeroMarks(figures, mapping), ...figures.flatMap((column) => ofColumn(column, mapping))];
}

/** Signs that are read as nought, since the legend or the reader says so. */
function zeroMarks(figures: readonly FigureColumn[], mapping: Mapping): ImportFinding[] {
  const marks = new Map<string, { count: number; columns: number[] }>();
  for (const { at, profile } of figures) {
    for (const { text, count } of shapesOf(profile.distinct)) {
      if (text === '' || markMeaning(text, mapping.marks) !== 'zero') continue;
      const there = marks.get(text) ?? { count: 0, columns: [] };
      marks.set(text, { count: there.count + count, columns: [...there.columns, at] });
    }
  }
  return [...marks].map(([mark, { count, columns }]) => {
    const sentence = `Tecknet ”${mark}” står i ${counted(count, 'cell', 'celler')} och läses som 0.`;
    return findingOf('tells', 'unsettled', sentence, [{ text: mark, count, first: 0 }], columns);
  });
}

function ofColumn({ at, profile }: FigureColumn, mapping: Mapping): ImportFinding[] {
  const sign = decimalSignIn(mapping, profile, at);
  const findings: ImportFinding[] = [];
  const shapes = shapesOf(profile.distinct);
  if (sign === 'mixed') {
    const fractions = textsOf(shapes.filter(({ text }) => /[.,]/.test(printedNumber(text)?.digits ?? '')));
    const sentence = `I ”${profile.name}” skrivs decimaler både med komma och med punkt (${names(fractions)}). Varje cell läses för sig, och en som kan läsas på båda sätten läses inte.`;
    findings.push(findingOf('asks', 'unsettled', sentence, fractions, [at]));
  }
  const meanings = numberMeanings(
    shapes.map(({ text }) => text),
    sign,
    mapping.marks,
  );
  const approximate = textsOf(
    shapes.filter((_, index) => {
      const meaning = meanings[index];
      return meaning?.kind === 'number' && meaning.approximate;
    }),
  );
  if (approximate.length > 0) {
    const how = counted(rowsOf(approximate), 'tal ungefärligt', 'tal ungefärliga');
    const sentence = `I ”${profile.name}” är ${how} (${names(approximate)}). Ungefärliga tal läses som de tal som står där.`;
    findings.push(findingOf('tells', 'unsettled', sentence, approximate, [at]));
  }
  return findings;
}

const textsOf = (shapes: readonly Shape[]) => shapes.flatMap(({ texts }) => texts);

const names = (texts: readonly DistinctText[]) => quoted(texts.map(({ text }) => text));
