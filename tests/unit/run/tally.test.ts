import { describe, expect, it } from 'vitest';
import { summary, tallyCheck, tallyCrash, tallyPlaywright, tallyVitest } from '../../run/tally';

const file = (name: string, status: string, ...assertions: string[]) => ({
  name,
  status,
  assertionResults: assertions.map((one) => ({ status: one })),
});

describe('the count of Vitest', () => {
  it('goes by folder, and a file straight under tests is its own kind', () => {
    const testResults = [
      file('/project/tests/unit/format/number.test.ts', 'passed', 'passed', 'passed'),
      file('/project/tests/architecture.test.ts', 'passed', 'passed'),
      file('C:\\work\\tests\\unit\\a.test.ts', 'failed', 'failed', 'skipped', 'todo'),
    ];
    expect(tallyVitest({ testResults }, ['architecture', 'unit'])).toEqual([
      { kind: 'architecture', passed: 1, failed: 0, skipped: 0 },
      { kind: 'unit', passed: 2, failed: 1, skipped: 2 },
    ]);
  });

  it('takes a file that did not load as a failure, though none of its tests failed', () => {
    const testResults = [
      file('/w/tests/unit/a.test.ts', 'failed'),
      file('/w/tests/unit/b.test.ts', 'passed', 'passed'),
    ];
    expect(tallyVitest({ testResults }, ['unit'])[0]).toMatchObject({ passed: 1, failed: 1 });
  });

  it('takes a kind of which nothing ran, or all was skipped, as a failure', () => {
    const testResults = [file('/w/tests/data/a.test.ts', 'passed', 'skipped')];
    expect(tallyVitest({ testResults }, ['data', 'figures'])).toEqual([
      { kind: 'data', passed: 0, failed: 1, skipped: 1, problem: 'no test was executed' },
      { kind: 'figures', passed: 0, failed: 1, skipped: 0, problem: 'no test was executed' },
    ]);
  });
});

describe('the count of Playwright', () => {
  it('takes a flaky test and an error outside the tests as failures', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
    expect(tallyPlaywright('e2e', { stats, errors: [{ message: 'no server\nat line 3' }] })).toEqual({
      kind: 'e2e',
      passed: 5,
      failed: 3,
      skipped: 2,
      problem: 'no server',
    });
  });

  it('takes a run without a test as a failure', () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
    expect(tallyPlaywright('e2e', { stats, errors: [] }).failed).toBe(1);
  });
});

describe('the summary', () => {
  const ended = [
    tallyCheck('types', true),
    tallyCheck('lint', false),
    { kind: 'unit', passed: 40, failed: 0, skipped: 0 },
  ];

  it('closes with the sum over all runners', () => {
    expect(summary(ended).at(-1)).toBe('41 passed, 1 failed');
  });

  it('names the skipped only where there are some', () => {
    expect(summary([...ended, { kind: 'data', passed: 1, failed: 0, skipped: 3 }]).at(-1)).toBe(
      '42 passed, 1 failed, 3 skipped',
    );
  });

  it('says why a runner failed beside its counts', () => {
    expect(summary([tallyCrash('e2e', 'crashed')])[0]).toBe('  e2e  0 passed, 1 failed  (crashed)');
  });
});
