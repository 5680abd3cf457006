import { expect, test } from 'vitest';
import type { TestModule } from 'vitest/node';
import { countResults } from './count-reporter.ts';

function moduleWith(states: readonly string[], moduleErrors = 0, suiteErrors = 0): TestModule {
  return {
    relativeModuleId: 'a.test.ts',
    errors: () => Array.from({ length: moduleErrors }),
    children: {
      allSuites: () => [{ errors: () => Array.from({ length: suiteErrors }) }],
      allTests: () => states.map((state, index) => ({ fullName: `${state} ${index}`, result: () => ({ state }) })),
    },
  } as unknown as TestModule;
}

test('passed and failed tests are counted over all modules', () => {
  const modules = [moduleWith(['passed', 'failed']), moduleWith(['passed'])];
  expect(countResults(modules, 0)).toEqual({ passed: 2, failed: 1, skipped: [] });
});

test('a test that did not run counts as failed and is named', () => {
  const counts = countResults([moduleWith(['passed', 'skipped', 'pending'])], 0);
  expect(counts).toEqual({ passed: 1, failed: 2, skipped: ['a.test.ts: skipped 1', 'a.test.ts: pending 2'] });
});

test('a module that did not load, a broken set-up and an error outside every test count as failed', () => {
  expect(countResults([moduleWith([], 1, 1)], 1).failed).toBe(3);
});
