/** What one kind of test came to. `problem` is a sentence where a runner failed in a way that no test shows. */
export interface Tally {
  readonly kind: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly problem?: string;
}

/** A check that is one yes or no: types, lint, the build. */
export function tallyCheck(kind: string, passed: boolean): Tally {
  return { kind, passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

/** A runner that crashed or never ran: one failure, with the reason. */
export function tallyCrash(kind: string, problem: string): Tally {
  return { kind, passed: 0, failed: 1, skipped: 0, problem };
}

/** What Vitest's JSON reporter writes, as far as it is read here. */
export interface VitestReport {
  readonly testResults: readonly {
    /** The test file's path. */
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/**
 * Counts Vitest's tests by kind: the folder under `tests/`, or the name of a file that stands there itself.
 * A file that failed without a failed test (it did not load) is one failure, and so is a kind of which nothing ran.
 */
export function tallyVitest(report: VitestReport, kinds: readonly string[]): Tally[] {
  return kinds.map((kind) => {
    const files = report.testResults.filter(({ name }) => kindOf(name) === kind);
    const statuses = files.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
    const passed = statuses.filter((status) => status === 'passed').length;
    const failed = statuses.filter((status) => status === 'failed').length;
    const unloaded = files.filter(
      (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
    );
    const skipped = statuses.length - passed - failed;
    const problem =
      unloaded.length > 0 ? `failed outside its tests: ${unloaded.map(({ name }) => name).join(', ')}` : '';
    return executed({ kind, passed, failed: failed + unloaded.length, skipped, ...(problem && { problem }) });
  });
}

const kindOf = (path: string) =>
  /(?:^|\/)tests\/([^/]+?)(?:\.test\.tsx?|\/.*)$/.exec(path.replaceAll('\\', '/'))?.[1];

/** What Playwright's JSON reporter writes, as far as it is read here. */
export interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  /** What failed outside the tests: a file that did not load, a server that did not start. */
  readonly errors: readonly { readonly message?: string }[];
}

/** Counts Playwright's tests. A test that passed only when repeated has failed. */
export function tallyPlaywright(kind: string, { stats, errors }: PlaywrightReport): Tally {
  const problem = errors.map(({ message }) => message?.split('\n')[0] ?? 'unknown error').join('; ');
  return executed({
    kind,
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    ...(problem && { problem }),
  });
}

/** A runner that executed no test proves nothing: that is a failure, not silence. */
function executed(tally: Tally): Tally {
  return tally.passed + tally.failed > 0 ? tally : { ...tally, failed: 1, problem: 'no test was executed' };
}

/** The summary's lines, by kind, and last the line `N passed, N failed` (`, N skipped` where some were). */
export function summary(tallies: readonly Tally[]): string[] {
  const width = Math.max(...tallies.map(({ kind }) => kind.length));
  const sum = (count: (tally: Tally) => number) => tallies.reduce((total, tally) => total + count(tally), 0);
  const total = {
    passed: sum((t) => t.passed),
    failed: sum((t) => t.failed),
    skipped: sum((t) => t.skipped),
  };
  return [
    ...tallies.map(
      (tally) =>
        `  ${tally.kind.padEnd(width)}  ${counts(tally)}${tally.problem ? `  (${tally.problem})` : ''}`,
    ),
    counts(total),
  ];
}

const counts = ({ passed, failed, skipped }: Pick<Tally, 'passed' | 'failed' | 'skipped'>) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
