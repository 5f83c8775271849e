import type { TableName, tableSchemas } from '@/extracts/schema';
import type { NameColumn } from '@/queries/named-rows';
import { isFormatTable } from './table-words';

/** What a column is called on the page, and what stands in it. */
export interface ColumnWords {
  readonly name: string;
  readonly explained: string | undefined;
}

type Words = readonly [name: string, explained?: string];

/** What a column is called in every table that has it. */
const general: Readonly<Record<string, Words>> = {
  unit_name: ['Enhet'],
  unit_id: ['Enhets-id', 'Enhetens id, som tabellen Enheter har namnet till'],
  indicator_name: ['Indikator'],
  indicator_id: ['Indikator-id', 'Indikatorns id, som tabellen Indikatorer har namnet till'],
  document_id: ['Dokument', 'Dokumentet som raden är läst ur'],
  line: ['Rad', 'Radens nummer i dokumentets text'],
  year: ['År'],
  period: ['Period', 'Helår, tertial (T1–T3), kvartal (Q1–Q4) eller månad (M01–M12)'],
  value: ['Värde'],
  raw: ['Tryckt', 'Cellen som den är tryckt i källan'],
  name: ['Namn'],
  short_name: ['Kort namn'],
  level: ['Nivå'],
  unit_of_measure: ['Måttenhet'],
  title: ['Titel'],
  goal_id: ['Mål-id'],
  status: ['Status'],
  kind: ['Slag'],
};

type ColumnsOf<Table extends TableName> = {
  readonly [Column in keyof (typeof tableSchemas)[Table] | NameColumn]?: Words;
};

/** What only one table's column is called, or what it means there. */
const particular: { readonly [Table in TableName]: ColumnsOf<Table> } = {
  documents: {
    document_id: ['Dokument', 'Dokumentets id'],
    kind: ['Slag', 'VB verksamhetsberättelse, VP verksamhetsplan, T1 och T2 tertialrapporter'],
    diary_number: ['Diarienummer'],
    decided_on: ['Beslutat', 'Dagen för nämndens sammanträde, annars rapportens egen'],
    source_file: ['Fil'],
  },
  units: {
    unit_id: ['Enhets-id', 'Enhetens id'],
    parent_id: ['Ingår i', 'Id för enheten ovanför'],
    service_area: ['Verksamhetsområde'],
    valid_from: ['Gäller från'],
    valid_to: ['Gäller till'],
    succeeds: ['Efterträder', 'Id för enheten som den tog över efter'],
  },
  indicators: {
    indicator_id: ['Indikator-id', 'Indikatorns id'],
    area: ['Område'],
    decimals: ['Decimaler'],
    polarity: ['Riktning', 'Om högre eller lägre är bättre'],
    measurement: ['Slags mått'],
    periodicity: ['Redovisas varje'],
    definition: ['Definition'],
    aliases: ['Andra namn', 'Namn i rapporterna, med | emellan'],
  },
  observations: {
    value: ['Värde', 'Utfallet; tomt där det saknas eller är dolt'],
    sex: ['Kön'],
    status: ['Status', 'Om värdet är redovisat, saknas, inte ingår eller är dolt'],
    answers_n: ['Svar', 'Antal besvarade enkäter i hela undersökningen'],
    population_n: ['Tillfrågade', 'Antal utskickade enkäter i hela undersökningen'],
    base_month: ['Basmånad', 'Månaden som ett rullande värde slutar med'],
    origin: ['Hämtat ur', 'Utfallskolumnen, kolumnen för året före eller löpande text'],
  },
  targets: {
    unit_name: ['Enhet', 'Tomt för hela staden'],
    unit_id: ['Enhets-id', 'Tomt för hela staden'],
    level: ['Vems mål'],
    value: ['Mål', 'Tomt där målet inte är ett tal'],
  },
  complaints: {
    period: ['Period', 'T3 är det tredje tertialets ökning; totalt är rapportens egen summa'],
    dimension_id: ['Uppdelning', 'Id som är gemensamt för alla år'],
    heading: ['Rubrik', 'Som den är tryckt'],
    category_id: ['Kategori-id', 'Id som är gemensamt för alla år'],
    category: ['Kategori', 'Som den är tryckt'],
    count: ['Antal', 'Tomt där cellen inte är ifylld'],
  },
  goals: {
    parent_goal_id: ['Under mål', 'Id för målet ovanför'],
    assessment: ['Bedömning', 'Rapportens egen'],
  },
  activities: {
    starts_on: ['Börjar'],
    ends_on: ['Slutar'],
  },
  economy: {
    section: ['Avsnitt', 'Intäkter, kostnader eller netto'],
    row: ['Post'],
    outcome: ['Utfall'],
    budget: ['Budget'],
    deviation: ['Avvikelse', 'Positiv är bättre än budget'],
  },
  series_breaks: {
    indicator_name: ['Indikator', 'Tomt för alla'],
    indicator_id: ['Indikator-id', 'Tomt för alla'],
    month: ['Månad'],
    reason: ['Orsak'],
  },
};

/** An own table's columns are called as its file calls them. */
export function columnWords(table: string, column: string): ColumnWords {
  const own: Readonly<Record<string, Words>> = isFormatTable(table)
    ? { ...general, ...particular[table] }
    : {};
  const [name, explained] = Object.hasOwn(own, column) ? (own[column] ?? [column]) : [column];
  return { name, explained };
}
