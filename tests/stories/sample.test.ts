import { describe, expect, it } from 'vitest';
import type { Session } from '../../src/app/port/identity.ts';
import { getNegotiation } from '../../src/app/queries/negotiation.ts';
import { ownDeals } from '../../src/app/queries/own-deals.ts';
import { openSample } from '../../src/app/sample/install-sample.ts';
import { slices } from '../../src/app/slices/slices.ts';
import { StateCache } from '../../src/app/state-cache.ts';
import { rebuildViews } from '../../src/app/views/rebuild.ts';
import type { App } from '../../src/app/work.ts';
import type { NegotiationView, OwnDeals } from '../../src/domain/negotiation/view.ts';
import { createInstanceSeal } from '../../src/integration/signing/instance-seal.ts';
import { nodeEnvironment } from '../../src/store/environment.ts';
import { temporaryKeyRing } from '../../src/store/key-ring.ts';
import { memoryStore } from '../../src/store/memory/memory-store.ts';
import { sampleTexts } from '../../src/words/sample.ts';

const now = '2026-11-23T10:00:00.000Z';
const workspace = '00000000-0000-7000-8000-000000000001';

async function sampleApp(): Promise<{ app: App; session: Session }> {
  const environment = nodeEnvironment({ now: () => now });
  const place = { origin: 'http://localhost:4600', relyingParty: 'localhost' };
  const seal = await createInstanceSeal(
    place,
    temporaryKeyRing(now).signing.map((key) => key.privateJwk),
  );
  const app: App = { store: memoryStore(), environment, slices, states: new StateCache(), seal };
  const session: Session = {
    workspace,
    actor: { kind: 'member', id: '00000000-0000-7000-8000-0000000000aa', name: 'Ada' },
    role: 'owner',
    language: 'en',
    addressVerified: true,
    authenticatedAt: now,
    id: '00000000-0000-7000-8000-0000000000bb',
  };
  return { app, session };
}

const request = { ip: '127.0.0.1', userAgent: 'test', origin: 'http://localhost:4600' };

describe('the finished negotiation to explore', () => {
  it.each(['en', 'es'] as const)('is S1, played by the rules to ink, in %s', async (language) => {
    const { app, session } = await sampleApp();
    const opened = await openSample(app, sampleTexts)(session, { language, again: false }, request);
    const { id } = (opened as { output: { id: string } }).output;
    const view = (await getNegotiation(app, session, { negotiation: id } as never)) as NegotiationView;
    expect(view.standing).toBe('signed');
    expect(view.outcome).toBe('yes');
    const own = (await ownDeals(app, session, { negotiation: id } as never)) as OwnDeals;
    const agreed = own.deals.find((deal) => deal.of.kind === 'agreed');
    expect(agreed?.score).toBe(70);
    expect(own.noDeal).toBe(50);
    expect(own.deals.filter((deal) => deal.of.kind === 'deal').map((deal) => deal.score)).toEqual([85, 73, 70]);
  });

  it('is there once until it is asked for again', async () => {
    const { app, session } = await sampleApp();
    const open = openSample(app, sampleTexts);
    const first = await open(session, { language: 'en', again: false }, request);
    expect(await open(session, { language: 'en', again: false }, request)).toEqual(first);
    expect(await open(session, { language: 'en', again: true }, request)).not.toEqual(first);
  });

  it('derives its lists from the log alone: a rebuild changes no row', async () => {
    const { app, session } = await sampleApp();
    await openSample(app, sampleTexts)(session, { language: 'en', again: false }, request);
    const rows = () => app.store.transaction(workspace, (transaction) => transaction.listings.all('negotiation'));
    const before = await rows();
    await rebuildViews(app, workspace);
    expect(await rows()).toEqual(before);
  });
});
