import { defineConfig } from 'vitest/config';

/** The same course played many times over: too long for the quick check, run by `npm test`. */
const NON_INTERFERENCE = ['tests/stories/non-interference*.test.ts'];

/** Every domain of the competitions from its own files: some ten seconds, run by `npm test`. */
const GOLDEN = ['tests/golden/field-domains.test.ts'];

/**
 * Two files at once on any machine: each has servers, folders, ports and a browser of its own, and most of its time goes by
 * in those, so more would only make each slower. The number orders the suites when somebody runs several in one go.
 */
const twoAtOnce = (groupOrder: number) => ({ maxWorkers: 2, sequence: { groupOrder } });

/**
 * Suites and a camera. `unit` is pure and quick, `store` needs real PostgreSQL servers, `faults` a built application that is
 * killed and cut off, `e2e` a built application and a real browser. Run one alone with `npx vitest run --project unit src/domain`.
 */
export default defineConfig({
  test: {
    reporters: process.env.PARLEY_TEST_COUNTS ? ['default', './tests/run/count-reporter.ts'] : ['default'],
    allowOnly: false,
    // Both cores of a small machine; one is left idle otherwise.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src/**/*.test.{ts,tsx}', 'tests/{stories,walls,golden,run,bargaining}/**/*.test.ts'],
          exclude: [...NON_INTERFERENCE, ...GOLDEN],
          // Modules are loaded once a thread, not once a file: everything here is pure or makes its own world.
          isolate: false,
          pool: 'threads',
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'non-interference',
          environment: 'node',
          include: NON_INTERFERENCE,
          testTimeout: 480_000,
        },
      },
      {
        test: {
          name: 'golden',
          environment: 'node',
          include: GOLDEN,
          testTimeout: 480_000,
        },
      },
      {
        test: {
          name: 'store',
          environment: 'node',
          include: ['tests/store/**/*.test.ts'],
          globalSetup: ['tests/store/global-setup.ts'],
          ...twoAtOnce(1),
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'faults',
          environment: 'node',
          include: ['tests/faults/**/*.test.ts'],
          ...twoAtOnce(2),
          testTimeout: 480_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'screenshots',
          environment: 'node',
          include: ['tests/e2e/screenshots.ts'],
          globalSetup: ['tests/run/browser-global-setup.ts'],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/run/browser-global-setup.ts'],
          ...twoAtOnce(3),
          testTimeout: 480_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
