import type { ParquetFileClass } from '@/extracts/parquet/decode';
import { answerQuestions } from '@/extracts/worker/answer-questions';
import { ParquetDecoder } from './parquet-decoder';
import type { ParquetAnswer, ParquetQuestion } from './parquet-messages';

/** What the worker does, in the browser and in Node: opens one file after another, and hands over the parts of the last. */
export function serveParquet(File: ParquetFileClass, start: Promise<unknown>): void {
  let decoder: ParquetDecoder | undefined;
  async function answer(question: ParquetQuestion): Promise<ParquetAnswer> {
    if ('open' in question) {
      decoder = await ParquetDecoder.open(File, question.open, question.coded);
      return { opened: decoder.describe() };
    }
    if (!decoder) throw new Error('No file is open');
    return { part: await decoder.next() };
  }
  answerQuestions(start, answer, (answered) =>
    'part' in answered && answered.part ? [answered.part.ipc.buffer] : [],
  );
}
