import type { TargetLevel } from '@/domain/target';
import { wordKey } from '../cells/word-key';
import { wordList } from '../cells/word-list';
import { columnWords } from '../report/vocabulary';

/** What the words of a heading say that its column is. `ignored`: known, and nothing that a figure is made of. */
export type HeadingRole =
  | 'unit'
  | 'indicator'
  | 'year'
  | 'period'
  | 'sex'
  | 'value'
  | 'answers_n'
  | 'population_n'
  | 'measure'
  | 'code'
  | 'ignored'
  | `target_${TargetLevel}`;

/** Columns that name the unit, the narrowest first: of `Kommun` and `Skola` the school is the unit. */
export const unitWords: readonly string[] = wordList(`
    unit_id | geo | unit | unit name | enhetsnamn | enhetens namn | skolenhetsnamn | skolenhet | skola |
    skolnamn | förskola | boende | arbetsplats | arbetsplatsnamn | arbetsställe | grupp | arbetsgrupp |
    team | utförare | utförarenhet | enhet | enheter | enhet/verksamhet | verksamhetsnamn | verksamhet |
    verksamheter | resultatenhet | avdelning | avdelningar | stadsdel | stadsdelar | stadsdelsområde |
    stadsdelsnämnd | stadsdelsförvaltning | sdf | sdn | distrikt | område | kommundel | nämnd |
    nämnd/styrelse | förvaltning | bolag | organisation | organisationsenhet | org.enhet | kommun |
    kommunnamn | kommuner | municipality | municipality name | region | regioner | regionnamn | län |
    länsnamn | landsting | huvudman | huvudmannanamn | namn | name`);

const said: { readonly [Role in Exclude<HeadingRole, 'unit'>]: readonly string[] } = {
  indicator: wordList(`
    indicator_id | indicator | indicator name | indikator | indikatorer | indikatornamn | nyckeltal |
    nyckeltalsnamn | mått | måttnamn | fråga | frågor | frågetext | påstående | variabel |
    variabelnamn | tabellinnehåll | innehåll | kpi | kpi name | titel | nyckeltal/indikator |
    name_short | indikator kortnamn`),
  year: wordList(`
    year | år | årtal | mätår | undersökningsår | enkätår | redovisningsår | verksamhetsår |
    kalenderår | läsår | tid | tidpunkt | datum | mätdatum | avser år | avser | time | date`),
  period: wordList(`
    period | tertial | kvartal | månad | mån | tidsperiod | mätperiod | rapport | uppföljning |
    rapporttillfälle | month | quarter | delår | termin`),
  sex: wordList(`sex | kön | gender | könsuppdelning | kvinnor/män | män/kvinnor`),
  value: wordList(`
    value | värde | värden | utfall | resultat | andel | andel (%) | andel i procent | andel, % |
    procent | % | index | indexvärde | medelvärde | medel | mätvärde | observation | obs_value |
    belopp | periodens utfall | utfall period | utfall ack | ackumulerat utfall | årets utfall |
    resultat (%) | värde (%) | utfall (%) | antal | summa | totalt | total`),
  answers_n: wordList(`
    answers_n | n | n= | antal svar | antal svar (n) | svar | antal svarande | svarande |
    antal svaranden | antal besvarade enkäter | besvarade enkäter | inkomna svar | antal inkomna svar |
    antal respondenter | respondenter | bas | antal (n) | antal som svarat | antal observationer`),
  population_n: wordList(`
    population_n | population | antal enkäter | antal utskickade enkäter | utskickade enkäter |
    antal utskick | utskick | antal tillfrågade | tillfrågade | antal utskickade | urval |
    antal i urvalet`),
  target_unit: wordList(
    `årsmål | enhetens årsmål | enhetens mål | mål | målvärde | målnivå | mål (%) | target | eget mål`,
  ),
  target_board: wordList(`
    nämndens årsmål | nämndens mål | nämndmål | nämndens målvärde | stadsdelsnämndens mål |
    nämndens måltal`),
  target_council: wordList(`
    KF:s årsmål | KF:s mål | KF årsmål | KF-mål | kommunfullmäktiges årsmål | kommunfullmäktiges mål |
    stadens mål | stadens årsmål | fullmäktiges mål`),
  measure: wordList(`måttenhet | mätenhet | enhet (mått) | sort | unit of measure | unit_of_measure`),
  code: wordList(`
    kommunkod | kommun id | kommunid | municipality id | länskod | regionkod | skolenhetskod | skolkod |
    enhetskod | enhets-id | enhetsid | kostnadsställe | organisationsnummer | org.nr | orgnr | kod |
    kpi id | nyckeltals-id | nyckeltalskod | indikatorkod | indikator-id | frågenummer | frågenr | id |
    huvudmannakod | deso | regso`),
  ignored: wordList(`
    ålder | åldersgrupp | åldersklass | årskurs | klass | nr | löpnr | löpnummer | radnr | rad |
    ordning | sortering | kommentar | kommentarer | analys | anmärkning | not | fotnot | källa |
    status | raw | base_month | origin | document_id | line | definition | beskrivning | postnummer |
    postnr | telefon | adress | prognos | prognos helår | helårsprognos | differens | diff |
    förändring | skillnad | trend | avvikelse | konfidensintervall | felmarginal | standardavvikelse |
    ki | ki undre | ki övre | undre gräns | övre gräns | nedre gräns | uppdaterad | publicerad`),
};

const reportRoles: Readonly<Partial<Record<string, HeadingRole>>> = {
  name: 'indicator',
  outcome: 'value',
  unit_target: 'target_unit',
  board_target: 'target_board',
  council_target: 'target_council',
  period: 'period',
  other: 'ignored',
  comment: 'ignored',
};

/** The headings of the reports' own tables say the same in an export. */
const ofReports = columnWords.indicators.flatMap(({ words, role }) => {
  const known = reportRoles[role];
  return known ? [[wordKey(words), known] as const] : [];
});

const roles: ReadonlyMap<string, HeadingRole> = new Map([
  ...ofReports,
  ...(Object.keys(said) as (keyof typeof said)[]).flatMap((role) =>
    said[role].map((words) => [wordKey(words), role] as const),
  ),
  ...unitWords.map((words) => [wordKey(words), 'unit'] as const),
]);

/** What a heading's words say; undefined where they are a name: of an indicator or a unit. */
export const headingRole = (words: string): HeadingRole | undefined => roles.get(wordKey(words));

const unitRanks: ReadonlyMap<string, number> = new Map(
  unitWords.map((words, rank) => [wordKey(words), rank]),
);

/** How narrow the units of a column are by its heading: the lower, the narrower. */
export const unitRank = (words: string): number => unitRanks.get(wordKey(words)) ?? unitWords.length;
