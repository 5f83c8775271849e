import initialise, { ParquetFile } from 'parquet-wasm/esm';
import { decodeGroup, openFile, summary } from './decode';
import type { Answer, Request } from './messages';

const ready = initialise();
const files: ParquetFile[] = [];

async function answer(request: Request): Promise<Answer> {
  await ready;
  if ('open' in request) {
    const file = await openFile(ParquetFile, request.open);
    return { file: files.push(file) - 1, opened: summary(file) };
  }
  const file = files[request.file];
  if (!file) throw new Error('No such file is open');
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
