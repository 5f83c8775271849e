import type { Page, Worker } from '@playwright/test';

/** What a page did that a reader does not see. */
export interface PageLog {
  /** Every address that the page or its workers asked for, refused ones too. */
  readonly requests: readonly string[];
  /** Those that lie on another host: there must be none, not even a refused one. */
  readonly foreign: readonly string[];
  /** What the content security policy refused: `connect-src https://example.org/`. */
  readonly violations: readonly string[];
  /** Console errors, uncaught errors and failed loads. */
  readonly errors: readonly string[];
}

declare global {
  /** Bound by the test: hands a refusal of the policy over to its log. */
  var reportViolation: ((violation: string) => void) | undefined;
  /** Bound by the test: hands over what lies behind an error that another one wraps. */
  var reportCause: ((cause: string) => void) | undefined;
}

/** Starts the log of a page, before it is opened. */
export async function logPage(page: Page, origin: string): Promise<PageLog> {
  const log = {
    requests: [] as string[],
    foreign: [] as string[],
    violations: [] as string[],
    errors: [] as string[],
  };

  page.on('request', (request) => {
    const url = request.url();
    log.requests.push(url);
    if (isForeign(url, origin)) log.foreign.push(url);
  });
  page.on('websocket', (socket) => log.foreign.push(socket.url()));
  page.on('response', (response) => {
    if (response.status() >= 400) log.errors.push(`${response.status()} ${response.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') log.errors.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => log.errors.push(String(error)));

  await page.exposeFunction('reportViolation', (violation: string) => log.violations.push(violation));
  // React wraps what a drawing threw and it recovered from: the cause alone tells where.
  await page.exposeFunction('reportCause', (cause: string) => log.errors.push(`caused by ${cause}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      globalThis.reportViolation?.(`${effectiveDirective} ${blockedURI}`),
    );
    addEventListener('error', ({ error }) => {
      const cause: unknown = error instanceof Error ? error.cause : undefined;
      if (cause !== undefined)
        globalThis.reportCause?.(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
    });
  });
  // A worker's refusals do not reach the document, so each worker is listened to by itself.
  page.on('worker', (worker) => void listen(worker, log.violations));
  return log;
}

const isForeign = (url: string, origin: string) =>
  !url.startsWith(`${origin}/`) && !/^(blob|data|about):/.test(url);

async function listen(worker: Worker, violations: string[]): Promise<void> {
  try {
    for (;;) violations.push(await worker.evaluate(nextViolation));
  } catch {
    // The worker ended: it has nothing more to say.
  }
}

function nextViolation(): Promise<string> {
  return new Promise((resolve) => {
    addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective, blockedURI }) => resolve(`${effectiveDirective} ${blockedURI}`),
      { once: true },
    );
  });
}
