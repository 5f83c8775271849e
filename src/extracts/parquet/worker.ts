import initialise, { ParquetFile } from 'parquet-wasm/esm';
import { decodeGroup, openFile, summary } from './decode';
import type { Answer, Request } from './messages';

const ready = initialise();
let file: ParquetFile | undefined;

async function answer(request: Request): Promise<Answer> {
  await ready;
  if ('open' in request) {
    file?.free();
    file = await openFile(ParquetFile, request.open);
    return { opened: summary(file) };
  }
  if (!file) throw new Error('No file is open');
  return { group: await decodeGroup(file, request.read) };
}

addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  try {
    const reply = await answer(data);
    postMessage(reply, { transfer: 'group' in reply ? [reply.group.buffer] : [] });
  } catch (error) {
    postMessage({ failed: error instanceof Error ? error.message : String(error) } satisfies Answer);
  }
});
