import { fitMapping } from '@/extracts/mapping/fit-mapping';
import type { ColumnProfile, TableProfile } from '@/extracts/mapping/profile';
import { proposeMapping } from '@/extracts/mapping/propose-mapping';
import { retitledInWords } from '@/extracts/mapping/retitled';
import { shapeKey } from '@/extracts/mapping/shape-key';
import { answerQuestions } from '@/extracts/worker/answer-questions';
import { completedMapping } from '@/models/open/completed-mapping';
import { tableQuestions } from '@/models/open/table-questions';
import type { MappingAnswer, MappingQuestion } from './mapping-messages';

const tables = new Map<string, TableProfile & { readonly columns: ColumnProfile[] }>();

answerQuestions<MappingQuestion, MappingAnswer>(
  Promise.resolve(),
  async (question) => answer(question),
  () => [],
);

function answer(question: MappingQuestion): MappingAnswer {
  if ('about' in question) {
    tables.set(question.table, { ...question.about, columns: [] });
    return { told: true };
  }
  const profile = tables.get(question.table);
  if (profile === undefined)
    throw new Error(`The mapping worker has not been told of table ${question.table}`);
  if ('column' in question) {
    profile.columns.push(question.column);
    return { told: true };
  }
  if ('shape' in question) return { shape: shapeKey(profile) };
  if ('propose' in question) {
    const { known, kept } = question.propose;
    const fitted = kept && fitMapping(kept.mapping, kept.headings, profile, known);
    if (!kept || !fitted) return { mapping: proposeMapping(profile, known), remembered: false };
    const headings = profile.columns.map(({ name }) => name);
    const retitled = retitledInWords(kept, { headings, mapping: fitted }, profile, known);
    return { mapping: fitted, remembered: true, retitled };
  }
  if ('complete' in question) {
    const { before, changed, known } = question.complete;
    return { mapping: completedMapping(before, changed, profile, known), remembered: false };
  }
  return { questions: tableQuestions(profile, question.ask) };
}
