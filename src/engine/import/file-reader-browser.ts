import { converse } from '@/extracts/worker/conversation';
import { startWorker } from '@/extracts/worker/start-worker';
import type { FileReader } from './file-reader';
import type { ReadAnswer, ReadQuestion } from './read-messages';
import workerUrl from './read-worker?worker&url';

/** So long may the worker be silent while it reads, in milliseconds: it tells its progress many times a second. */
const silenceLimit = 60_000;

/** The readers in a worker that is thrown away after its file: its memory never shrinks, and a hostile file can only stop it. */
export function startFileReaderWorker(): FileReader {
  let onProgress: (fraction: number) => void = () => {};
  const worker = converse<ReadQuestion, ReadAnswer>(
    startWorker(workerUrl, 'files'),
    silenceLimit,
    (fraction) => onProgress(fraction),
  );
  return {
    async open(file, told) {
      onProgress = told;
      const answer = await worker.ask({ open: file });
      if (!('content' in answer)) throw new Error('The file reader answered something else');
      return answer.content;
    },
    async part(table, part) {
      const answer = await worker.ask({ table, part });
      if (!('part' in answer)) throw new Error('The file reader answered something else');
      return answer.part;
    },
    async reports(sources, catalogue) {
      const answer = await worker.ask({ reports: sources, catalogue });
      if (!('reading' in answer)) throw new Error('The file reader answered something else');
      return answer.reading;
    },
    close: () => worker.end(),
  };
}
