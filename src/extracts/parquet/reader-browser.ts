import { startWorker } from '../worker/start-worker';
import type { Answer, Request } from './messages';
import { type ParquetReader, ReaderNotStarted } from './reader';
import { decodeLimit, withinTime } from './time-limit';
import workerUrl from './worker?worker&url';

type Said = Exclude<Answer, { ready: true }>;

/**
 * The decoder in a worker that is thrown away after use: a damaged file can make it panic without a word, and its memory never
 * shrinks.
 */
export function startParquetWorker(limit = decodeLimit): ParquetReader {
  const { worker, end } = startWorker(workerUrl, 'parquet');
  let heard = false;
  let onAnswer: (answer: Said) => void = () => {};
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    heard = true;
    if (!('ready' in data)) onAnswer(data);
  });
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) =>
      reject(heard ? new Error(message || 'The Parquet reader broke') : new ReaderNotStarted(message)),
    );
  });
  // It may break before anything has been asked.
  broken.catch(() => {});

  // One thing at a time: an answer does not say what it answers.
  let last: Promise<unknown> = Promise.resolve();
  function ask(request: Request): Promise<Exclude<Said, { failed: string }>> {
    const answer = last.then(() => send(request));
    last = answer.catch(() => {});
    return answer;
  }

  async function send(request: Request): Promise<Exclude<Said, { failed: string }>> {
    const answered = new Promise<Said>((resolve) => {
      onAnswer = resolve;
    });
    worker.postMessage(request);
    const answer = await withinTime(Promise.race([answered, broken]), limit, 'The Parquet reader');
    if (!('failed' in answer)) return answer;
    throw answer.started ? new Error(answer.failed) : new ReaderNotStarted(answer.failed);
  }

  return {
    async open(bytes) {
      const answer = await ask({ open: bytes });
      if (!('opened' in answer)) throw new Error('The Parquet reader answered something else');
      return {
        ...answer.opened,
        async read(group) {
          const decoded = await ask({ file: answer.file, read: group });
          if (!('group' in decoded)) throw new Error('The Parquet reader answered something else');
          return decoded.group;
        },
      };
    },
    close: end,
  };
}
