import { Unreadable } from '../read/unreadable';
import type { Said } from './conversation';

/**
 * The worker's end of a `Conversation`: answers what is asked, one thing at a time.
 * @param start settles when what the worker needs has arrived; a failed start is told at the first question
 * @param answer may tell how much of it is done, 0–1
 * @param transfer the buffers of an answer that are handed over rather than copied
 */
export function answerQuestions<Question, Answer>(
  start: Promise<unknown>,
  answer: (question: Question, tell: (fraction: number) => void) => Promise<Answer>,
  transfer: (answer: Answer) => Transferable[],
): void {
  const say = (said: Said<Answer>, buffers: Transferable[] = []) => postMessage(said, { transfer: buffers });
  start.then(
    () => say({ ready: true }),
    () => {},
  );
  addEventListener('message', async ({ data }: MessageEvent<Question>) => {
    let started = false;
    try {
      await start;
      started = true;
      const answered = await answer(data, (progress) => say({ progress }));
      say({ answer: answered }, transfer(answered));
    } catch (error) {
      const failed = error instanceof Error ? error.message : String(error);
      const unreadable =
        error instanceof Unreadable
          ? { unreadable: { sentence: error.sentence, nextStep: error.nextStep } }
          : {};
      say({ failed, started, ...unreadable });
    }
  });
}
