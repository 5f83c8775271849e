import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';
import { requireBuiltApp } from './built-app';

/** Serves the built app as `npm start` does, on a free port, for all tests; its address goes to them as APP_URL. */
export default async function serveBuiltApp(): Promise<() => Promise<void>> {
  requireBuiltApp();
  const server = await preview({
    root: fileURLToPath(new URL('../../../', import.meta.url)),
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port: await freePort(), strictPort: true, open: false },
  });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('vite preview does not say where it listens.');
  process.env.APP_URL = url;
  return () => server.close();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
