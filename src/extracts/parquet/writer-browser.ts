import { converse } from '../worker/conversation';
import { startWorker } from '../worker/start-worker';
import { decodeLimit } from './time-limit';
import type { WriteAnswer, WriteQuestion } from './write-messages';
import workerUrl from './write-worker?worker&url';
import type { ParquetWriter } from './writer';

/** The writer in a worker: packing a large table takes seconds, in which the page must answer. */
export function startParquetWriterWorker(limit = decodeLimit): ParquetWriter {
  const worker = converse<WriteQuestion, WriteAnswer>(startWorker(workerUrl, 'parquet-writer'), limit);
  return {
    async add(ipc) {
      await worker.ask({ add: ipc }, [ipc.buffer]);
    },
    async finish() {
      const answer = await worker.ask({ finish: true });
      if (!('file' in answer)) throw new Error('The Parquet writer answered something else');
      return answer.file;
    },
    close: () => worker.end(),
  };
}
