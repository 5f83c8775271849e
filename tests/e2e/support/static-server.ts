import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

export interface StaticServer {
  /** With the sub-path and a slash at the end: `http://127.0.0.1:40123/x/y/`. */
  readonly url: string;
  readonly origin: string;
  /** The paths that were asked for, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

export interface StaticServerOptions {
  /** Served folders by the path that they are served under: `{ '/x/y/': 'dist' }`. The first is the server's `url`. */
  readonly folders: Readonly<Record<string, string>>;
  /** Rewrites a page before it is sent. */
  readonly html?: (html: string) => string;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/**
 * The plainest static host: no rewrite rules, any sub-path, hashed assets kept for ever and the rest asked for again by ETag.
 * `vite preview` serves the root only and lets nothing be kept, so it shows neither a sub-path nor a warm cache.
 */
export function startStaticServer({ folders, html }: StaticServerOptions): Promise<StaticServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    asked.push(path);
    const file = fileOf(path, folders);
    if (!file) return send(response, 404, {}, 'Not found');
    const { size, mtimeMs } = statSync(file);
    const headers = {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'cache-control': path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag: `"${size}-${Math.round(mtimeMs)}"`,
    };
    if (request.headers['if-none-match'] === headers.etag) return send(response, 304, headers);
    if (html && extname(file) === '.html')
      return send(response, 200, headers, html(readFileSync(file, 'utf8')));
    response.writeHead(200, { ...headers, 'content-length': size });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
      const close = () => {
        server.closeAllConnections();
        return new Promise<void>((closed) => server.close(() => closed()));
      };
      resolve({ origin, url: `${origin}${Object.keys(folders)[0] ?? '/'}`, asked, close });
    });
  });
}

function send(
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body?: string,
): void {
  response.writeHead(status, headers).end(body);
}

function fileOf(path: string, folders: Readonly<Record<string, string>>): string | undefined {
  const prefix = Object.keys(folders).find((candidate) => path.startsWith(candidate));
  const folder = prefix === undefined ? undefined : folders[prefix];
  if (prefix === undefined || folder === undefined) return undefined;
  const inside = normalize(`/${path.slice(prefix.length)}`);
  const file = join(folder, inside.endsWith('/') ? `${inside}index.html` : inside);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}
