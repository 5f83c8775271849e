import { question, type Source } from './question';

export interface DocumentRow {
  readonly document_id: string;
  readonly kind: 'VB' | 'VP' | 'T1' | 'T2';
  readonly year: number;
  readonly unit_id: string;
  readonly diary_number: string | null;
  readonly decided_on: string | null;
  readonly source_file: string;
}

/** The reports that the facts were read from. */
export const documentsQuestion = (source: Source) =>
  question<DocumentRow>(
    source,
    `SELECT document_id, kind, year, unit_id, diary_number, CAST(decided_on AS VARCHAR) AS decided_on, source_file
     FROM documents ORDER BY year, document_id`,
  );
