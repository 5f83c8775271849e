import initialise, { ParquetFile } from 'parquet-wasm/esm';
import { answerQuestions } from '../worker/answer-questions';
import { decodeGroup, openFile, summary } from './decode';
import type { Answer, Request } from './messages';

const files: ParquetFile[] = [];

async function answer(request: Request): Promise<Answer> {
  if ('open' in request) {
    const file = await openFile(ParquetFile, request.open);
    return { file: files.push(file) - 1, opened: summary(file) };
  }
  const file = files[request.file];
  if (!file) throw new Error('No such file is open');
  return { group: await decodeGroup(file, request.read) };
}

answerQuestions(initialise(), answer, (answered) => ('group' in answered ? [answered.group.buffer] : []));
