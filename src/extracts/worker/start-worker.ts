/** A worker that is thrown away after use. */
export interface StartedWorker {
  readonly worker: Worker;
  /** Ends it at once, whatever it is doing. Promises that wait for its answer never settle: reject them yourself. */
  end(): void;
}

/**
 * Starts a module worker.
 *
 * It is a blob that imports the script, since only such a worker is bound by the page's content security policy: one that is loaded
 * from its address could fetch from anywhere.
 * @param scriptUrl as `import url from './worker?worker&url'` gives it
 * @param name what the browser's own tools call it
 */
export function startWorker(scriptUrl: string, name: string): StartedWorker {
  const script = `import ${JSON.stringify(new URL(scriptUrl, document.baseURI).href)};`;
  const blobUrl = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(blobUrl, { type: 'module', name });
  return {
    worker,
    end() {
      worker.terminate();
      URL.revokeObjectURL(blobUrl);
    },
  };
}
