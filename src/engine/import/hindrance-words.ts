import type { ImportFinding } from '@/extracts/mapping/import-finding';
import type { Hindrance } from './codes';

/** A row count in the middle of a sentence. */
const small = (rows: string): string => rows.replace(/^En/, 'en');

interface Words {
  readonly weight: ImportFinding['weight'];
  readonly kind: ImportFinding['kind'];
  /** Of so many rows; `rows` is already in words: "3 rader". */
  readonly sentence: (rows: string) => string;
  /** Of which a row was left out, as the report on quality has it. */
  readonly reason: string;
}

/** What is said of figures that a hindrance keeps out. */
export const hindranceWords: Readonly<Record<Hindrance, Words>> = {
  row_not_chosen: {
    weight: 'tells',
    kind: 'left_out',
    sentence: (rows) => `${rows} hör inte till dem som ska användas.`,
    reason: 'Raden hör inte till dem som ska användas',
  },
  unit_left_out: {
    weight: 'tells',
    kind: 'left_out',
    sentence: (rows) => `${rows} gäller enheter som inte ska tas med.`,
    reason: 'Enheten ska inte tas med',
  },
  unit_blank: {
    weight: 'asks',
    kind: 'left_out',
    sentence: (rows) => `${rows} saknar enhet och används inte.`,
    reason: 'Raden saknar enhet',
  },
  unit_unread: {
    weight: 'stops',
    kind: 'unsettled',
    sentence: (rows) =>
      `${rows} har en enhet som inte är bestämd. Ange vilken enhet det är eller lämna den utanför.`,
    reason: 'Enheten är inte bestämd',
  },
  indicator_left_out: {
    weight: 'tells',
    kind: 'left_out',
    sentence: (rows) => `${rows} gäller indikatorer som inte ska tas med.`,
    reason: 'Indikatorn ska inte tas med',
  },
  indicator_blank: {
    weight: 'asks',
    kind: 'left_out',
    sentence: (rows) => `${rows} saknar indikator och används inte.`,
    reason: 'Raden saknar indikator',
  },
  indicator_unread: {
    weight: 'stops',
    kind: 'unsettled',
    sentence: (rows) =>
      `${rows} har en indikator som inte är bestämd. Ange vilken indikator det är eller lämna den utanför.`,
    reason: 'Indikatorn är inte bestämd',
  },
  year_blank: {
    weight: 'asks',
    kind: 'left_out',
    sentence: (rows) => `${rows} saknar år och används inte.`,
    reason: 'Raden saknar år',
  },
  year_unread: {
    weight: 'asks',
    kind: 'unread_cells',
    sentence: (rows) => `På ${small(rows)} går året inte att läsa. Inget därifrån används.`,
    reason: 'Året går inte att läsa',
  },
  year_span: {
    weight: 'asks',
    kind: 'left_out',
    sentence: (rows) =>
      `${rows} gäller flera år tillsammans och hör inte till något av dem. Inget därifrån används.`,
    reason: 'Raden gäller flera år tillsammans',
  },
  year_disputed: {
    weight: 'asks',
    kind: 'unread_cells',
    sentence: (rows) =>
      `På ${small(rows)} säger perioden ett annat år än det som raden annars hör till. Inget därifrån används.`,
    reason: 'Perioden säger ett annat år',
  },
  period_unread: {
    weight: 'asks',
    kind: 'unread_cells',
    sentence: (rows) => `På ${small(rows)} går perioden inte att läsa. Inget därifrån används.`,
    reason: 'Perioden går inte att läsa',
  },
  sex_blank: {
    weight: 'asks',
    kind: 'left_out',
    sentence: (rows) =>
      `${rows} saknar kön och används inte: en tom cell säger inte att siffran gäller alla.`,
    reason: 'Raden saknar kön',
  },
  sex_unread: {
    weight: 'asks',
    kind: 'unread_cells',
    sentence: (rows) => `På ${small(rows)} går könet inte att läsa. Inget därifrån används.`,
    reason: 'Könet går inte att läsa',
  },
  mark_asked: {
    weight: 'stops',
    kind: 'unsettled',
    sentence: (rows) => `På ${small(rows)} står ett tecken i stället för en siffra. Ange vad det betyder.`,
    reason: 'Det är inte bestämt vad tecknet betyder',
  },
  value_unread: {
    weight: 'asks',
    kind: 'unread_cells',
    sentence: (rows) =>
      `På ${small(rows)} står något annat än ett tal där det ska stå en siffra. Det används inte.`,
    reason: 'Cellen är inte ett tal',
  },
  repeated: {
    weight: 'tells',
    kind: 'duplicate_keys',
    sentence: (rows) => `${rows} säger detsamma som en annan rad. Varje siffra används en gång.`,
    reason: 'Samma siffra står på en annan rad',
  },
  disputed: {
    weight: 'asks',
    kind: 'duplicate_keys',
    sentence: (rows) =>
      `${rows} ger siffror som står flera gånger med olika värden. De lämnas utanför, och uttaget har inget värde där.`,
    reason: 'Siffran står flera gånger med olika värden',
  },
};
