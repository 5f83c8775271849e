/**
 * What a column of a report's table holds. `forecast` and `year_budget` are the whole year's in a table of amounts. `other` is a column that the extract format has no place for, `unknown` one whose heading is
 * empty or not in the vocabulary.
 */
export type ColumnRole =
  | 'name'
  | 'outcome'
  | 'men'
  | 'women'
  | 'previous'
  | 'unit_target'
  | 'board_target'
  | 'council_target'
  | 'period'
  | 'heading'
  | 'category'
  | 'count'
  | 'total'
  | 'comment'
  | 'starts_on'
  | 'ends_on'
  | 'budget'
  | 'deviation'
  | 'forecast'
  | 'year_budget'
  | 'other'
  | 'unknown';

/** The kinds of table in a report. */
export type TableKind = 'indicators' | 'complaints' | 'activities' | 'economy';

/** A column's words as headings have them, without years and periods. */
export interface ColumnWord {
  readonly words: string;
  readonly role: ColumnRole;
}

/**
 * The words of the columns, per kind of table. Years and periods (`VB 2024`, `T1 2025`, `år 2024`) are taken out of a heading before it is
 * compared, and damage is mended, so that a word stands here once.
 */
export const columnWords: { readonly [Kind in TableKind]: readonly ColumnWord[] } = {
  indicators: [
    { words: 'Indikator', role: 'name' },
    { words: 'Indikatorer', role: 'name' },
    { words: 'Periodens utfall', role: 'outcome' },
    { words: 'Utfall', role: 'outcome' },
    { words: 'Utfall period', role: 'outcome' },
    { words: 'Utfall ack', role: 'outcome' },
    { words: 'Ackumulerat utfall', role: 'outcome' },
    { words: 'Utfall män/pojkar', role: 'men' },
    { words: 'Utfall män', role: 'men' },
    { words: 'Utfall pojkar', role: 'men' },
    { words: 'Periodens utfall män/pojkar', role: 'men' },
    { words: 'Män/pojkar', role: 'men' },
    { words: 'Män', role: 'men' },
    { words: 'Utfall kvinnor/flickor', role: 'women' },
    { words: 'Utfall kvinnor', role: 'women' },
    { words: 'Utfall flickor', role: 'women' },
    { words: 'Periodens utfall kvinnor/flickor', role: 'women' },
    { words: 'Kvinnor/flickor', role: 'women' },
    { words: 'Kvinnor', role: 'women' },
    { words: 'Utfall föregående år', role: 'previous' },
    { words: 'Föregående års utfall', role: 'previous' },
    { words: 'Utfall förra året', role: 'previous' },
    { words: 'Årsmål', role: 'unit_target' },
    { words: 'Enhetens årsmål', role: 'unit_target' },
    { words: 'Mål', role: 'unit_target' },
    { words: 'Nämndens årsmål', role: 'board_target' },
    { words: 'Nämndens mål', role: 'board_target' },
    { words: 'KF:s årsmål', role: 'council_target' },
    { words: 'KF årsmål', role: 'council_target' },
    { words: 'KF:s mål', role: 'council_target' },
    { words: 'Kommunfullmäktiges årsmål', role: 'council_target' },
    { words: 'Period', role: 'period' },
    { words: 'Periodicitet', role: 'period' },
    { words: 'Prognos', role: 'other' },
    { words: 'Prognos helår', role: 'other' },
    { words: 'Helårsprognos', role: 'other' },
    { words: 'Progn. helår', role: 'other' },
    { words: 'Kommentar', role: 'comment' },
    { words: 'Analys', role: 'comment' },
  ],
  complaints: [
    { words: 'Uppdelning', role: 'heading' },
    { words: 'Rubrik', role: 'heading' },
    { words: 'Klagomål/synpunkter/kategorier', role: 'category' },
    { words: 'Synpunkter/klagomål/kategorier', role: 'category' },
    { words: 'Klagomål/synpunkter', role: 'category' },
    { words: 'Kategori', role: 'category' },
    { words: 'Kategorier', role: 'category' },
    { words: 'Utfall', role: 'count' },
    { words: 'Periodens utfall', role: 'count' },
    { words: 'Antal', role: 'count' },
    { words: 'Totalt ack. utfall', role: 'total' },
    { words: 'Totalt ack', role: 'total' },
    { words: 'Totalt ackumulerat utfall', role: 'total' },
    { words: 'Totalt', role: 'total' },
    { words: 'Ack. utfall', role: 'total' },
    { words: 'Utfall ack', role: 'total' },
    { words: 'Ackumulerat utfall', role: 'total' },
    { words: 'Summa', role: 'total' },
    { words: 'Sammanfattning och planerade åtgärder', role: 'comment' },
    { words: 'Bedömning och planerade åtgärder', role: 'comment' },
    { words: 'Analys och planerade åtgärder', role: 'comment' },
    { words: 'Planerade åtgärder', role: 'comment' },
    { words: 'Sammanfattning', role: 'comment' },
    { words: 'Bedömning', role: 'comment' },
    { words: 'Kommentar', role: 'comment' },
    { words: 'Analys', role: 'comment' },
  ],
  activities: [
    { words: 'Aktivitet', role: 'name' },
    { words: 'Aktiviteter', role: 'name' },
    { words: 'Startdatum', role: 'starts_on' },
    { words: 'Start', role: 'starts_on' },
    { words: 'Slutdatum', role: 'ends_on' },
    { words: 'Slut', role: 'ends_on' },
    { words: 'Avvikelse', role: 'comment' },
    { words: 'Status', role: 'comment' },
    { words: 'Kommentar', role: 'comment' },
  ],
  economy: [
    { words: 'Utfall i bokslut', role: 'outcome' },
    { words: 'Bokslut', role: 'outcome' },
    { words: 'Utfall', role: 'outcome' },
    { words: 'Utfall ack', role: 'outcome' },
    { words: 'Ackumulerat utfall', role: 'outcome' },
    { words: 'Periodens utfall', role: 'outcome' },
    { words: 'Prognos', role: 'forecast' },
    { words: 'Prognos helår', role: 'forecast' },
    { words: 'Helårsprognos', role: 'forecast' },
    { words: 'Budget', role: 'budget' },
    { words: 'Årsbudget', role: 'year_budget' },
    { words: 'Budget helår', role: 'year_budget' },
    { words: 'Helårsbudget', role: 'year_budget' },
    { words: 'Avvikelse', role: 'deviation' },
    { words: 'Avvikelse mot budget', role: 'deviation' },
    { words: 'Budgetavvikelse', role: 'deviation' },
  ],
};

/** The rows of the form for income and costs, in the words of the city's chart of accounts, so that damaged ones can be mended. */
export const economyRows = {
  sections: { income: ['Intäkter'], cost: ['Kostnader'] },
  income: [
    'Taxor och avgifter',
    'Hyresintäkter',
    'Hyror och arrenden',
    'Bidrag',
    'Försäljning av verksamhet',
    'Övriga externa intäkter',
    'Övriga intäkter',
    'Interna intäkter',
    'Summa intäkter',
  ],
  cost: [
    'Personalkostnader',
    'Övriga personalkostnader',
    'Lokalkostnader',
    'Entreprenader och köp av verksamhet',
    'Köp av verksamhet',
    'Kapitalkostnader',
    'Material och tjänster',
    'Interna kostnader',
    'Övriga kostnader',
    'Summa kostnader',
  ],
  net: ['Summa netto', 'Netto', 'Nettokostnader', 'Resultat'],
} as const;

/** The levels of the goal tree by the words before the colon, from the top down. */
export const goalPrefixes = [
  { words: 'KF:s inriktningsmål', level: 'orientation' },
  { words: 'Kommunfullmäktiges inriktningsmål', level: 'orientation' },
  { words: 'KF:s mål för verksamhetsområdet', level: 'council' },
  { words: 'Kommunfullmäktiges mål för verksamhetsområdet', level: 'council' },
  { words: 'Nämndmål', level: 'board' },
  { words: 'Nämndens mål', level: 'board' },
  { words: 'Enhetsmål', level: 'unit' },
  { words: 'Enhetens mål', level: 'unit' },
] as const;

/** The assessments of a goal as they are printed. */
export const assessmentWords = [
  { words: 'Uppfylls helt', assessment: 'met' },
  { words: 'Uppfylls delvis', assessment: 'partly_met' },
  { words: 'Uppfylls ej', assessment: 'not_met' },
  { words: 'Uppfylls inte', assessment: 'not_met' },
  { words: 'Inga data', assessment: 'no_data' },
] as const;

/** Headings of the report's skeleton that end the goal tree. */
export const sectionsAfterGoals: readonly string[] = [
  'Uppföljning av ekonomi',
  'Redovisning av ekonomi',
  'Analys av resultaträkning - uppföljning av driftbudget',
  'Systematiskt kvalitetsarbete',
  'Redovisning av synpunkter och klagomål',
];

/** Subheadings that stand under a goal and so are never the rest of its title. */
export const goalSubheadings: readonly string[] = [
  'Beskrivning',
  'Förväntat resultat',
  'Analys',
  'Arbetssätt',
  'Arbetsätt',
  'Resursanvändning',
  'Uppföljning',
  'Utveckling',
];

/** A target that is not yet a number. */
export const undecidedTargets: readonly string[] = [
  'Tas fram av nämnd/styrelse',
  'Tas fram av nämnd',
  'Tas fram av styrelse',
  'Tas fram av nämnden',
];
