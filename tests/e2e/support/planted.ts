/** How an attempt to break out ended. */
export type Outcome = 'refused' | 'through';

/** Attempts that any scope can make, by name. */
export interface Attempts {
  readonly fetch: Outcome;
  readonly eval: Outcome;
}

/**
 * Tries to reach `outside` and to turn text into code, where it is run: it is handed to a page or a worker as text, so it may use
 * nothing but its argument and the scope's globals.
 */
export async function attempt(outside: string): Promise<Attempts> {
  // The debugger's own calls may use eval whatever the policy says; a later task may not.
  await new Promise((resolve) => setTimeout(resolve, 10));
  const end = async (action: () => unknown): Promise<Outcome> => {
    try {
      await action();
      return 'through';
    } catch {
      return 'refused';
    }
  };
  return {
    fetch: await end(() => fetch(outside, { mode: 'no-cors' })),
    // biome-ignore lint/security/noGlobalEval: the policy must refuse it
    eval: await end(() => globalThis.eval('1 + 1')),
  };
}

/** Attempts that need a document: a script in the page, and an image from elsewhere. */
export async function attemptInDocument(outside: string): Promise<{ script: Outcome; image: Outcome }> {
  const script = document.createElement('script');
  script.textContent = 'document.documentElement.dataset.planted = "yes"';
  document.head.append(script);
  const image = new Image();
  const loaded = new Promise<void>((resolve) => {
    image.onload = image.onerror = () => resolve();
  });
  image.src = outside;
  await loaded;
  return {
    script: document.documentElement.dataset.planted === 'yes' ? 'through' : 'refused',
    // An answer that is no image fails too: whether it went out is for the other host to say.
    image: image.naturalWidth > 0 ? 'through' : 'refused',
  };
}

/** How the app starts a worker: a blob of one line that loads the worker's script by its absolute address. */
export type WorkerEntry = 'importScripts' | 'import';

/** Starts a worker as the app does, with the attempt behind its script's line. `attemptSource` is `attempt.toString()`. */
export function attemptInWorker(options: {
  entry: WorkerEntry;
  script: string;
  outside: string;
  attemptSource: string;
}): Promise<Attempts> {
  const { entry, script, outside, attemptSource } = options;
  const load = entry === 'import' ? `await import('${script}')` : `importScripts('${script}')`;
  const source = `(async () => { try { ${load}; } catch (error) { console.warn(String(error)); }
    postMessage({ planted: await (${attemptSource})('${outside}') }); })()`;
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const worker = new Worker(url, { type: entry === 'import' ? 'module' : 'classic' });
  return new Promise<Attempts>((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }) => {
      if (data?.planted) resolve(data.planted);
    };
  }).finally(() => worker.terminate());
}
