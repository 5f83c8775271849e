import { FormatError, type Manifest, parseManifest } from '@/extracts/manifest';
import { EngineError, messageOf } from './errors';
import type { ExtractSource } from './source';
import { hasHash, verified } from './verify';

async function get(url: URL, options: RequestInit = {}): Promise<Response> {
  const name = url.pathname.split('/').at(-1);
  const refuse = (detail: string, cause?: unknown) =>
    new EngineError('load', `${url.href}: ${detail}`, {
      sentence: `Filen ${name} kunde inte hämtas.`,
      cause,
    });
  const response = await fetch(url, options).catch((error: unknown) => {
    throw refuse(messageOf(error), error);
  });
  if (!response.ok) throw refuse(`status ${response.status}`);
  return response;
}

/** JSON that may have been exchanged since: the host is asked whether it has. @throws EngineError as `getJson`. */
export const getFreshJson = (url: URL): Promise<unknown> => getJson(url, { cache: 'no-cache' });

/** JSON with a known hash. @throws EngineError where it is another, does not arrive or is no JSON. */
export async function getHashedJson(url: URL, hash: string): Promise<unknown> {
  const bytes = new Uint8Array(await (await get(url)).arrayBuffer());
  if (!(await hasHash(bytes, hash))) throw new EngineError('load', `${url.href}: another hash`);
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** JSON beside the app. @throws EngineError where it does not arrive or is no JSON. */
export async function getJson(url: URL, options?: RequestInit): Promise<unknown> {
  const response = await get(url, options);
  try {
    return await response.json();
  } catch (error) {
    throw new EngineError('load', `${url.href}: ${messageOf(error)}`, { cause: error });
  }
}

/** What `parse` makes of JSON, its refusal as the reader's error. */
export function parsed<T>(parse: (json: unknown) => T, json: unknown): T {
  try {
    return parse(json);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    throw new EngineError('load', error.message, { sentence: error.sentence, cause: error });
  }
}

/**
 * An extract in a folder on a web host.
 *
 * Each address carries the hash of what it must hold, so that a browser's or a proxy's old copy is never mixed with a new manifest.
 * @param folder ends with a slash.
 * @param hash the extract's, from the index; without it the manifest is asked for afresh.
 */
export function httpSource(folder: URL, hash?: string): ExtractSource {
  const address = (file: string, version: string | undefined) => {
    const url = new URL(file, folder);
    if (version) url.searchParams.set('v', version.slice(0, 12));
    return url;
  };
  return {
    manifest: async (): Promise<Manifest> => {
      const manifest = parsed(parseManifest, await getJson(address('manifest.json', hash)));
      if (hash === undefined || manifest.hash === hash) return manifest;
      throw new EngineError('load', `${manifest.name}: hash ${manifest.hash}, expected ${hash}`, {
        sentence: 'Uttaget har bytts ut sedan sidan öppnades. Ladda om sidan.',
      });
    },
    read: async (file) => {
      const response = await get(address(file.file, file.sha256));
      return verified(file, new Uint8Array(await response.arrayBuffer()));
    },
  };
}
