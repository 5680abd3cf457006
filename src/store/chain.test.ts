import { describe, expect, it } from 'vitest';
import type { ChainLink } from '../app/port/store.ts';
import { chainOn, eventOfLink, GENESIS, verifyChain } from './chain.ts';

const workspace = '018f0000-0000-7000-8000-000000000001';
const actor = { kind: 'member', id: 'ana', name: 'Ana' } as const;
const at = '2026-03-02T09:00:00.000Z';
const stream = { slice: 'negotiation', id: 'n1' };

function chain(length: number): ChainLink[] {
  const events = Array.from({ length }, (_, index) => ({
    id: `e${index}`,
    event: { type: 'Said', text: `word ${index}` },
    actor,
    at,
  }));
  let salt = 0;
  return [...chainOn({ workspace, position: 0, hash: GENESIS }, stream, 0, events, () => `salt${salt++}`)];
}

describe('the chain', () => {
  it('is intact when nothing was touched, and names its head', () => {
    const links = chain(5);
    expect(verifyChain(workspace, links)).toEqual({
      state: 'intact',
      head: { workspace, position: 5, hash: links[4]?.hash },
      redacted: [],
    });
  });
  it('still verifies when payload and salt of an event were redacted, and says which', () => {
    const links = chain(5);
    links[2] = { ...(links[2] as ChainLink), payload: null, salt: null };
    expect(verifyChain(workspace, links)).toMatchObject({ state: 'intact', redacted: [3] });
    expect(eventOfLink(links[2])).toMatchObject({ event: { type: 'Redacted', was: 'Said' }, actor: { name: '' } });
    expect(JSON.stringify(links[2])).not.toContain('Ana');
  });
  const touched: readonly [string, string, (link: ChainLink) => ChainLink][] = [
    ['another workspace', 'workspace', (link) => ({ ...link, workspace: workspace.replace('1', '2') })],
    ['a moved position', 'position', (link) => ({ ...link, position: 9 })],
    ['another predecessor', 'previous', (link) => ({ ...link, previousHash: GENESIS })],
    ['another instant', 'hash', (link) => ({ ...link, at: '2026-03-02T09:00:00.001Z' })],
    ['another actor', 'hash', (link) => ({ ...link, actor: { kind: 'member', id: 'ben' } })],
    ['another type', 'hash', (link) => ({ ...link, type: 'Shouted' })],
    ['another stream', 'hash', (link) => ({ ...link, stream: { slice: 'negotiation', id: 'n2' } })],
    ['another version', 'hash', (link) => ({ ...link, version: 7 })],
    ['another hash', 'hash', (link) => ({ ...link, hash: GENESIS })],
    ['another commitment', 'hash', (link) => ({ ...link, commitment: GENESIS })],
    ['a changed word', 'commitment', (link) => ({ ...link, payload: link.payload?.replace('word', 'ward') ?? null })],
    ['another salt', 'commitment', (link) => ({ ...link, salt: 'pepper' })],
    ['half a redaction', 'commitment', (link) => ({ ...link, salt: null })],
  ];
  it.each(touched)('is broken at the third event by %s', (_name, why, touch) => {
    const links = chain(5);
    links[2] = touch(links[2] as ChainLink);
    expect(verifyChain(workspace, links)).toEqual({ state: 'broken', position: 3, why });
  });
  it('is broken by an event left out, in the middle or at the end', () => {
    const links = chain(5);
    expect(verifyChain(workspace, [...links.slice(0, 2), ...links.slice(3)])).toMatchObject({
      position: 3,
      why: 'position',
    });
    const head = { position: 5, hash: links[4]?.hash ?? '' };
    expect(verifyChain(workspace, links.slice(0, 4), head)).toEqual({ state: 'broken', position: 5, why: 'head' });
  });
  it('goes on from a place that was verified before', () => {
    const links = chain(5);
    const start = { position: 3, hash: links[2]?.hash ?? '' };
    expect(verifyChain(workspace, links.slice(3), undefined, start)).toMatchObject({ state: 'intact' });
  });
});
