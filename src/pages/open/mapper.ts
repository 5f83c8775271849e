import type { Known } from '@/extracts/mapping/known';
import type { Mapping } from '@/extracts/mapping/mapping';
import type { TableProfile } from '@/extracts/mapping/profile';
import { keptMappings } from '@/extracts/own/kept-mappings';
import { converse } from '@/extracts/worker/conversation';
import { startWorker } from '@/extracts/worker/start-worker';
import type { TableQuestions } from '@/models/open/table-questions';
import type { MappingAnswer, MappingQuestion } from './mapping-messages';
import workerUrl from './mapping-worker?worker&url';

/** Milliseconds that an answer may take: every text of a table is looked at. */
const patience = 60_000;

/** What a table's columns are, before the reader has said anything of this very file. */
export interface Proposed {
  readonly mapping: Mapping;
  /** The mapping is what the reader said of a file of the same shape. */
  readonly remembered: boolean;
  /** What became of the reader's indicator where this file's title says another. */
  readonly retitled?: string | undefined;
  /** See `shapeKey`. */
  readonly shape: string;
}

/** Works out mappings away from the page: of a table with twenty thousand texts in each column that takes seconds. */
export interface Mapper {
  /** Proposes what a table's columns are, as the reader has said of one of the same shape or by its own words. */
  readonly propose: (table: string, profile: TableProfile, known: Known) => Promise<Proposed>;
  /** See `completedMapping`. */
  readonly complete: (table: string, before: Mapping, changed: Mapping, known: Known) => Promise<Mapping>;
  /** See `tableQuestions`. */
  readonly questions: (table: string, mapping: Mapping) => Promise<TableQuestions>;
  readonly end: () => void;
}

export function startMapper(): Mapper {
  const { ask, end } = converse<MappingQuestion, MappingAnswer>(startWorker(workerUrl, 'mapping'), patience);
  return {
    async propose(table, profile, known) {
      const { columns, ...about } = profile;
      await ask({ table, about });
      // One at a time: all the texts of a table at once would be a long copy.
      for (const column of columns) await ask({ table, column });
      const { shape } = answered(await ask({ table, shape: true }), 'shape');
      const kept = keptMappings.read(shape);
      const proposed = answered(await ask({ table, propose: { known, kept } }), 'mapping');
      return { ...proposed, shape };
    },
    complete: async (table, before, changed, known) =>
      answered(await ask({ table, complete: { before, changed, known } }), 'mapping').mapping,
    questions: async (table, mapping) => answered(await ask({ table, ask: mapping }), 'questions').questions,
    end,
  };
}

/** The answer, which is of the kind that was asked for. */
function answered<Kind extends 'mapping' | 'questions' | 'shape'>(
  answer: MappingAnswer,
  kind: Kind,
): Extract<MappingAnswer, Readonly<Record<Kind, unknown>>> {
  if (kind in answer) return answer as Extract<MappingAnswer, Readonly<Record<Kind, unknown>>>;
  throw new Error(`The mapping worker did not answer with ${kind}`);
}

/** Remembers what the reader has said of a table, for the next files of its shape. */
export function rememberAnswers(shape: string, profile: TableProfile, mapping: Mapping): void {
  keptMappings.keep(shape, { headings: profile.columns.map(({ name }) => name), mapping });
}
