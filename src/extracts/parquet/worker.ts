import initialise, { ParquetFile } from 'parquet-wasm/esm';
import { decodeGroup, openFile, summary } from './decode';
import type { Answer, Request } from './messages';

const files: ParquetFile[] = [];
const start = initialise().then(() => postMessage({ ready: true } satisfies Answer));
// A failed start is told at the first question.
start.catch(() => {});

async function answer(request: Request): Promise<Answer> {
  if ('open' in request) {
    const file = await openFile(ParquetFile, request.open);
    return { file: files.push(file) - 1, opened: summary(file) };
  }
  const file = files[request.file];
  if (!file) throw new Error('No such file is open');
  return { group: await decodeGroup(file, request.read) };
}

addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  let started = false;
  try {
    await start;
    started = true;
    const reply = await answer(data);
    postMessage(reply, { transfer: 'group' in reply ? [reply.group.buffer] : [] });
  } catch (error) {
    const failed = error instanceof Error ? error.message : String(error);
    postMessage({ failed, started } satisfies Answer);
  }
});
