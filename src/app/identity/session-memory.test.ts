import { expect, test } from 'vitest';
import type { Session } from '../port/identity.ts';
import { MEMORY_MILLISECONDS, SessionMemory } from './session-memory.ts';

const now = '2026-03-02T09:00:00.000Z';
const later = '2026-03-02T10:00:00.000Z';
const session = { id: 'session', language: 'en' } as Session;

test('a session is believed for ten seconds and not longer than it holds', () => {
  let elapsed = 0;
  const memory = new SessionMemory(() => elapsed);
  memory.keep('hash', session, later, memory.generation);
  expect(memory.recall('hash', now)).toBe(session);
  expect(memory.recall('hash', later)).toBeUndefined();
  memory.keep('hash', session, later, memory.generation);
  elapsed = MEMORY_MILLISECONDS;
  expect(memory.recall('hash', now)).toBeUndefined();
});

test('what was being proven while the memory was cleared is not remembered: it may be old already', () => {
  const memory = new SessionMemory(() => 0);
  const { generation } = memory;
  memory.clear();
  memory.keep('hash', session, later, generation);
  expect(memory.recall('hash', now)).toBeUndefined();
});
