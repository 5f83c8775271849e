import { firstYear, lastYear, readYear, type YearReading } from '../cells/read-year';
import { figureColumns, rowColumn } from './figure-columns';
import { findingOf } from './finding-of';
import { headingRole } from './heading-words';
import type { ImportFinding } from './import-finding';
import type { Mapping } from './mapping';
import { yearMeanings } from './meanings';
import type { ColumnProfile, DistinctText, TableProfile } from './profile';
import { quoted } from './swedish-count';
import { titlePeriod, titleSex, titleYears } from './title-lines';
import { yearIn } from './year-in';

interface DatedText {
  readonly text: DistinctText;
  readonly reading: YearReading;
}

/** What there is to say of the years, periods and sexes that the figures are of, but for those that cannot be read. */
export function timeFindings(profile: TableProfile, mapping: Mapping): ImportFinding[] {
  return [
    ...yearColumnFindings(profile, mapping),
    ...headingFindings(profile, mapping),
    ...titleFindings(profile, mapping),
    ...titlePeriodFindings(profile, mapping),
    ...titleSexFindings(profile, mapping),
  ];
}

function yearColumnFindings(profile: TableProfile, mapping: Mapping): ImportFinding[] {
  const at = rowColumn(mapping.columns, 'year');
  const column = at === undefined ? undefined : profile.columns[at];
  if (at === undefined || !column) return [];
  const dated = column.distinct.flatMap((text) => {
    const reading = readYear(text.text);
    return reading ? [{ text, reading }] : [];
  });
  const rival = profile.columns.find((other, place) => place !== at && isOtherYear(other, dated));
  const differs = rival
    ? [
        findingOf(
          'asks',
          'unsettled',
          `Kolumnerna ${quoted([column.name, rival.name])} anger inte samma år. Åren läses ur ”${column.name}”. Kontrollera att det är den som säger vilket år siffrorna gäller.`,
          [],
          [at],
        ),
      ]
    : [];
  return [...kindsOfYear(dated, mapping, [at]), ...datesFindings(column, mapping, at), ...differs];
}

/** Dates that are read as their months, or as the whole years that they begin or end. */
function datesFindings(column: ColumnProfile, mapping: Mapping, at: number): ImportFinding[] {
  const texts = column.distinct.map(({ text }) => text);
  const meanings = yearMeanings(texts, mapping);
  const dated = column.distinct.flatMap((text, index) => {
    const { date } = readYear(text.text) ?? {};
    const meaning = meanings[index];
    return date && meaning?.kind === 'year' ? [{ text, date, meaning }] : [];
  });
  const [first] = dated;
  const toldElsewhere = rowColumn(mapping.columns, 'period') !== undefined;
  if (!first || toldElsewhere) return [];
  const rows = dated.map(({ text }) => text);
  if (first.meaning.period) {
    const sentence = `Datumen i ”${column.name}” läses som sin månad: ${quoted([first.text.text])} är en månadssiffra.`;
    return [findingOf('tells', 'unsettled', sentence, rows, [at])];
  }
  if (mapping.whole.period !== undefined && mapping.whole.period !== 'year') return [];
  const sentence = `Datumen i ”${column.name}” läses som helår: ${quoted([first.text.text])} gäller hela året ${first.meaning.year}.`;
  const isOne = new Set(dated.map(({ date }) => date)).size === 1;
  return [
    isOne
      ? findingOf('asks', 'unsettled', `${sentence} Kontrollera att det inte är en månadssiffra.`, rows, [at])
      : findingOf('tells', 'unsettled', sentence, rows, [at]),
  ];
}

/** A column of years beside the one that is used, with other years in it. */
function isOtherYear(column: ColumnProfile, dated: readonly DatedText[]): boolean {
  if (headingRole(column.name) !== 'year') return false;
  const years = new Set(dated.map(({ reading }) => reading.year));
  const other = column.distinct.flatMap(({ text }) => {
    const reading = readYear(text);
    return reading && !reading.date ? [reading.year] : [];
  });
  return other.some((year) => !years.has(year));
}

/** What is said of school years, spans and terms, in rows and headings alike. */
function kindsOfYear(
  dated: readonly DatedText[],
  mapping: Mapping,
  columns: readonly number[],
): ImportFinding[] {
  const school = dated.filter(({ reading }) => reading.schoolYear);
  const spans = dated.filter(({ reading }) => reading.span);
  const terms = dated.filter(({ reading }) => reading.term);
  const findings: ImportFinding[] = [];
  const texts = (some: readonly DatedText[]) => some.map(({ text }) => text);
  const first = (some: readonly DatedText[]) => some[0]?.text.text ?? '';
  if (school.length > 0) {
    const sentence = `Ett läsår räknas till det år då det slutar: ${quoted([first(school)])} läses som ${school[0]?.reading.year}.`;
    findings.push(findingOf('tells', 'unsettled', sentence, texts(school), columns));
  }
  if (spans.length > 0 && mapping.spans === 'last_year') {
    const sentence = `Siffror för flera år tillsammans räknas till det sista året, som du har valt: ${quoted([first(spans)])} läses som ${spans[0]?.reading.year}.`;
    findings.push(findingOf('tells', 'unsettled', sentence, texts(spans), columns));
  }
  if (terms.length > 0) {
    const sentence = `En termin är ingen period i Tertial. ${quoted([first(terms)])} läses som hela året ${terms[0]?.reading.year}. Välj bort rader eller kolumner om både vår- och höstterminen finns.`;
    findings.push(findingOf('asks', 'unsettled', sentence, texts(terms), columns));
  }
  return findings;
}

/** The years that stand in headings, and those that a reader has said. */
function headingFindings(profile: TableProfile, mapping: Mapping): ImportFinding[] {
  const dated = profile.columns.flatMap(({ name, distinct, blanks }, at) => {
    const dated = yearIn(name);
    // `Förändring 2023–2024` is not of those years' figures.
    const reading = dated && headingRole(dated.rest) !== 'ignored' ? dated.year : undefined;
    const rows = distinct.reduce((sum, { count }) => sum + count, 0) - blanks;
    return reading ? [{ text: { text: name, count: rows, first: 0 }, reading, at }] : [];
  });
  const spans = dated.filter(({ reading, at }) => reading.span && mapping.columns[at]?.is === 'left_out');
  const findings = kindsOfYear(
    dated.filter(({ reading }) => !reading.span),
    mapping,
    [],
  );
  if (spans.length > 0) {
    const names = quoted(spans.map(({ text }) => text.text));
    const sentence = `${names} är siffror för flera år tillsammans och hör inte till något av dem. De tas inte med. Gör kolumnen till värde och ange ett år om den ändå ska räknas dit, förslagsvis ${spans[0]?.reading.year}.`;
    findings.push(
      findingOf(
        'asks',
        'left_out',
        sentence,
        spans.map(({ text }) => text),
        spans.map(({ at }) => at),
      ),
    );
  }
  const figures = figureColumns(mapping.columns, profile);
  const yearAt = rowColumn(mapping.columns, 'year');
  const twice = figures.filter(({ role }) => role.part.year !== undefined);
  if (yearAt !== undefined && twice.length > 0) {
    const names = quoted(twice.map(({ profile: { name } }) => name));
    const sentence = `Året står både i kolumnen ”${profile.columns[yearAt]?.name}” och i rubriken ${names}. Välj bort den ena.`;
    findings.push(findingOf('stops', 'unsettled', sentence, [], [yearAt, ...twice.map(({ at }) => at)]));
  }
  const years = [...figures.map(({ role }) => role.part.year), mapping.whole.year];
  const odd = years.filter((year) => year !== undefined && (year < firstYear || year > lastYear));
  if (odd.length > 0) {
    const sentence = `Året ${odd[0]} ligger utanför ${firstYear}–${lastYear}. Rätta det.`;
    findings.push(findingOf('stops', 'unsettled', sentence, []));
  }
  return findings;
}

/** Where a whole table's year was found, and whether its file says another. */
function titleFindings(profile: TableProfile, mapping: Mapping): ImportFinding[] {
  const { year } = mapping.whole;
  if (year === undefined || rowColumn(mapping.columns, 'year') !== undefined) return [];
  const said = titleYears(profile).map((one) => ({ line: one.line, year: one.year.year }));
  const from = said.find((one) => one.year === year);
  const other = said.find((one) => one.year !== year);
  if (from && other) {
    const sentence = `Året läses som ${year} ur ${quoted([from.line])}, men ${quoted([other.line])} säger ${other.year}. Kontrollera vilket år siffrorna gäller.`;
    return [findingOf('asks', 'unsettled', sentence, [])];
  }
  if (!from) return [];
  return [
    findingOf(
      'tells',
      'unsettled',
      `Året ${year} är läst ur ${quoted([from.line])} och gäller hela tabellen.`,
      [],
    ),
  ];
}

/** The title's period holds for years that columns say, of which it says nothing: the reader should have seen it. */
function titlePeriodFindings(profile: TableProfile, mapping: Mapping): ImportFinding[] {
  const said = titlePeriod(profile);
  if (!said || said.period !== mapping.whole.period || rowColumn(mapping.columns, 'period') !== undefined) {
    return [];
  }
  const sentence = `Perioden är läst ur ${quoted([said.line])} och gäller alla siffror i tabellen. Kontrollera att inga av dem gäller hela året.`;
  return [findingOf(mapping.whole.year === undefined ? 'asks' : 'tells', 'unsettled', sentence, [])];
}

/** A title that names one of the sexes, over figures that are read as everyone's. */
function titleSexFindings(profile: TableProfile, mapping: Mapping): ImportFinding[] {
  const said = titleSex(profile);
  const figures = figureColumns(mapping.columns, profile).filter(({ role }) => role.is === 'value');
  const isTold =
    mapping.whole.sex !== undefined ||
    rowColumn(mapping.columns, 'sex') !== undefined ||
    figures.every(({ role }) => role.part.sex !== undefined);
  if (!said || isTold) return [];
  const sex = said.sex === 'women' ? 'kvinnor' : 'män';
  const sentence = `${quoted([said.line])} nämner bara ${sex}, men siffrorna läses som att de gäller alla. Ange kön för hela tabellen om de gäller ${sex}.`;
  return [findingOf('asks', 'unsettled', sentence, [])];
}
