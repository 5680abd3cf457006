import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { logLines } from './log-lines.ts';

describe('the log', () => {
  const written: string[] = [];
  beforeEach(() => {
    written.length = 0;
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  it('writes what comes within a moment together, in order, and all of it', () => {
    const log = logLines((text) => written.push(text));
    log.add({ request: 1 });
    log.add({ request: 2 });
    expect(written).toEqual([]);
    vi.advanceTimersByTime(20);
    expect(written).toEqual(['{"request":1}\n{"request":2}']);
    log.add({ request: 3 });
    log.flush();
    vi.advanceTimersByTime(100);
    expect(written).toEqual(['{"request":1}\n{"request":2}', '{"request":3}']);
  });

  it('writes a bug at once, after what came before it', () => {
    const log = logLines((text) => written.push(text));
    log.add({ request: 1 });
    log.add({ bug: 'invariant broken' });
    expect(written).toEqual(['{"request":1}\n{"bug":"invariant broken"}']);
  });
});
