import { converse } from '../worker/conversation';
import { startWorker } from '../worker/start-worker';
import type { Answer, Request } from './messages';
import type { ParquetReader } from './reader';
import { decodeLimit } from './time-limit';
import workerUrl from './worker?worker&url';

/**
 * The decoder in a worker that is thrown away after use: a damaged file can make it panic without a word, and its memory never
 * shrinks.
 */
export function startParquetWorker(limit = decodeLimit): ParquetReader {
  const worker = converse<Request, Answer>(startWorker(workerUrl, 'parquet'), limit);
  return {
    async open(bytes) {
      const answer = await worker.ask({ open: bytes });
      if (!('opened' in answer)) throw new Error('The Parquet reader answered something else');
      return {
        ...answer.opened,
        async read(group) {
          const decoded = await worker.ask({ file: answer.file, read: group });
          if (!('group' in decoded)) throw new Error('The Parquet reader answered something else');
          return decoded.group;
        },
      };
    },
    close: () => worker.end(),
  };
}
