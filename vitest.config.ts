import { defineConfig } from 'vitest/config';

/** One project a kind of test, so that a kind can be run alone: `npx vitest run --project unit`. */
const kinds = {
  architecture: 'tests/architecture.test.ts',
  unit: 'tests/unit/**/*.test.{ts,tsx}',
  queries: 'tests/queries/**/*.test.ts',
  figures: 'tests/figures/**/*.test.{ts,tsx}',
  data: 'tests/data/**/*.test.ts',
};

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    environment: 'node',
    // Generous: the engine boots in some of them, and a slow machine is no fault of the code.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // All of the machine: one core less, as is usual, is half of a runner's two.
    maxWorkers: '100%',
    projects: Object.entries(kinds).map(([name, include]) => ({
      extends: true as const,
      test: { name, include: [include] },
    })),
  },
});
