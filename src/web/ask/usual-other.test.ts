import { expect, test } from 'vitest';
import { usualOther } from './file-ask.ts';

const team = (kind: string, people: number) => ({
  id: kind,
  name: kind,
  kind,
  members: Array.from({ length: people }, (_, index) => `${kind} ${index}`),
});
const usual = (from: string, ...others: readonly ReturnType<typeof team>[]) => usualOther(others, from)?.kind;

test('an ask goes to a side that has people, and to an empty one only where nobody else has joined', () => {
  expect(usual('sales', team('engineering', 2), team('product', 1))).toBe('product');
  expect(usual('sales', team('product', 0), team('leadership', 1))).toBe('leadership');
  expect(usual('product', team('sales', 1), team('engineering', 1))).toBe('engineering');
  expect(usual('product', team('sales', 1), team('engineering', 0))).toBe('sales');
  expect(usual('product', team('engineering', 0), team('sales', 0))).toBe('sales');
  expect(usual('sales', team('engineering', 0), team('product', 0))).toBe('product');
  expect(usual('sales')).toBeUndefined();
});
