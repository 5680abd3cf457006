import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';
import { ARGUED_SKIPS } from './argued-skips.ts';

/** What one vitest run adds to the closing line of `npm test`. */
export interface RunCounts {
  readonly passed: number;
  readonly failed: number;
  /** Names of tests that were skipped without an argument; each counts as failed. */
  readonly skipped: readonly string[];
}

/** Writes the counts of a run as JSON to the file named by `PARLEY_TEST_COUNTS`, for `run.mjs` to sum up. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const target = process.env.PARLEY_TEST_COUNTS;
    if (!target) return;
    const counts = countResults(modules, unhandledErrors.length);
    for (const reason of notRun(modules)) console.error(`not run: ${reason}`);
    for (const name of counts.skipped) console.error(`Skipped without an argued reason: ${name}`);
    if (counts.skipped.length > 0) process.exitCode = 1;
    writeFileSync(target, JSON.stringify(counts));
  }
}

/** What was skipped with an argument, by its reason: said aloud, and counted neither as passed nor as failed. */
export function notRun(modules: readonly TestModule[]): readonly string[] {
  return modules
    .flatMap((module) => [...module.children.allTests()])
    .filter((test) => test.result().state === 'skipped')
    .flatMap((test) => ARGUED_SKIPS[test.fullName] ?? []);
}

/**
 * Counts tests by result. A test that did not run is a failure unless `ARGUED_SKIPS` names it; so is a module that
 * could not be loaded and an error outside every test.
 */
export function countResults(modules: readonly TestModule[], unhandledErrors: number): RunCounts {
  let passed = 0;
  let failed = unhandledErrors;
  const skipped: string[] = [];
  for (const module of modules) {
    failed += module.errors().length;
    for (const suite of module.children.allSuites()) failed += suite.errors().length;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') passed += 1;
      else if (state === 'failed') failed += 1;
      else if (!Object.hasOwn(ARGUED_SKIPS, test.fullName))
        skipped.push(`${module.relativeModuleId}: ${test.fullName}`);
    }
  }
  return { passed, failed: failed + skipped.length, skipped };
}
