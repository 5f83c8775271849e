import type { Known } from '@/extracts/mapping/known';
import type { Mapping } from '@/extracts/mapping/mapping';
import type { ColumnProfile, TableProfile } from '@/extracts/mapping/profile';
import type { KeptMapping } from '@/extracts/own/kept-mappings';
import type { TableQuestions } from '@/models/open/table-questions';

/** What the mapping worker is asked, of tables that it has been told of: a table by itself, then its columns, one at a time. */
export type MappingQuestion =
  | { readonly table: string; readonly about: Omit<TableProfile, 'columns'> }
  | { readonly table: string; readonly column: ColumnProfile }
  | {
      readonly table: string;
      readonly propose: { readonly known: Known; readonly kept: KeptMapping | undefined };
    }
  | {
      readonly table: string;
      readonly complete: { readonly before: Mapping; readonly changed: Mapping; readonly known: Known };
    }
  | { readonly table: string; readonly ask: Mapping }
  | { readonly table: string; readonly shape: true };

export type MappingAnswer =
  | { readonly told: true }
  | { readonly mapping: Mapping; readonly remembered: boolean; readonly retitled?: string | undefined }
  | { readonly questions: TableQuestions }
  | { readonly shape: string };
