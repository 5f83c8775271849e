import { answerQuestions } from '@/extracts/worker/answer-questions';
import { fileReading } from './file-reading';
import { readFile } from './read-file';
import type { ReadAnswer, ReadQuestion } from './read-messages';

const reading = fileReading(readFile);

answerQuestions<ReadQuestion, ReadAnswer>(
  Promise.resolve(),
  async (question, tell) => {
    if ('open' in question) return { content: await reading.open(question.open, tell) };
    if ('part' in question) return { part: await reading.part(question.table, question.part) };
    return { reading: await reading.reports(question.reports, question.catalogue) };
  },
  (answer) => {
    if ('part' in answer) return [answer.part.buffer];
    const isArchive = 'content' in answer && answer.content.kind === 'archive';
    return isArchive ? answer.content.files.map(({ bytes }) => bytes.buffer) : [];
  },
);
