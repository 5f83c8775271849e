import initialise, * as wasm from 'parquet-wasm/esm';
import { answerQuestions } from '../worker/answer-questions';
import { parquetWriting } from './write';
import type { WriteAnswer, WriteQuestion } from './write-messages';

const writing = parquetWriting(wasm);

answerQuestions<WriteQuestion, WriteAnswer>(
  initialise(),
  async (question) => {
    if ('finish' in question) return { file: await writing.finish() };
    await writing.add(question.add);
    return { added: true };
  },
  (answer) => ('file' in answer ? [answer.file.buffer] : []),
);
