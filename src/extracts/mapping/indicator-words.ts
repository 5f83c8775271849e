import type { IndicatorArea, Measurement, Polarity, UnitOfMeasure } from '@/domain/indicator';

type Guess<Of> = readonly (readonly [Of, RegExp])[];

const first = <Of>(guesses: Guess<Of>, name: string): Of | undefined =>
  guesses.find(([, words]) => words.test(name))?.[0];

const areas: Guess<IndicatorArea> = [
  ['Personal', /sjukfr|medskapande|\bami\b|\bhme\b|medarbetar|personal|timavl|chef|anställ|ohälso|årsarbet/i],
  ['Miljö', /ekologisk|klimat|miljö|avfall|energi|utsläpp|koldioxid|svinn/i],
  ['Ekonomi', /kostnad|budget|intäkt|\bt?kr\b|mnkr|kronor|nettokost/i],
  ['Brukare', /nöjd|brukare|trygg|bemöt|upplever|delaktig|trivs|elever|föräldr|vårdnadshavare|hyresgäst/i],
  ['Kvalitet', /lex |avvikelse|klagomål|synpunkt|kvalitet|utredning|genomförandeplan|behörig|journal/i],
];

export const areaOf = (name: string): IndicatorArea => first(areas, name) ?? 'Verksamhet';

const polarities: Guess<Polarity> = [
  // Counts of what people report are neither good nor bad: more may be a better eye.
  ['neutral', /klagomål|synpunkt|avvikelse|lex |svarsfrekvens/i],
  [
    'lower',
    /sjukfr|ohälso|timavl|otrygg|missnöjd|klimatpåverkan|utsläpp|matsvinn|arbetslöshet|hemlös|väntetid|fallolyck/i,
  ],
  // With a word that turns it around a name says nothing for certain.
  ['neutral', /\b(?:inte|ej|utan|icke|aldrig)\b/i],
  [
    'higher',
    /nöjd|trygg|bemöt|delaktig|medskapande|\bami\b|\bhme\b|ekologisk|behörig|rekommend|trivs|inflytande|engagemang/i,
  ],
];

/** Which way is the better for names that are well known; neutral for all others, which claims nothing. */
export const polarityOf = (name: string): Polarity => first(polarities, name) ?? 'neutral';

const measures: Guess<UnitOfMeasure> = [
  ['percent', /%|procent|\bandel/i],
  ['sek_thousands', /\b(?:t?kr|mnkr|mkr|tsek|sek)\b|kronor/i],
  // What is counted may be of anything: `elevantal`, `Antal sjukfall`.
  ['count', /antal\b/i],
  ['percent', /sjukfr|närvaro|frekvens|täckningsgrad/i],
  ['sek_thousands', /kostnad|intäkt|budget/i],
  ['kg_co2e_per_kg', /co2e?\b.*kg|koldioxidekv/i],
  ['index', /index|\bami\b|\bhme\b|\bnki\b/i],
  ['count', /\bst\b|stycken/i],
];

export const measureOf = (words: string): UnitOfMeasure | undefined => first(measures, words);

const survey =
  /nöjd|upplever|trygg|bemöt|trivs|känner|anser|tycker|svarar|enkät|delaktig|rekommend|inflytande/i;

export function measurementOf(name: string, unit: UnitOfMeasure): Measurement {
  if (unit === 'index') return 'index';
  // Of a mean there are no whole ones.
  if (unit === 'count')
    return /genomsnitt|\bmedel(?:v|tal|\b)|median|\bsnitt|kvot/i.test(name) ? 'amount' : 'count';
  if (unit !== 'percent') return 'amount';
  if (/rullande|(?:12|tolv) mån/i.test(name)) return 'rolling_12_months';
  return survey.test(name) && !/svarsfrekvens/i.test(name) ? 'survey_share' : 'share';
}
