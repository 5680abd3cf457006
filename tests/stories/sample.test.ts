import { describe, expect, it } from 'vitest';
import { listClaims, sidesBefore } from '../../src/app/ledger/claims-ledger.ts';
import { debtLedger } from '../../src/app/ledger/debt-ledger.ts';
import type { Session } from '../../src/app/port/identity.ts';
import { getAgreement } from '../../src/app/queries/agreement.ts';
import { listAgreements } from '../../src/app/queries/agreement-list.ts';
import { getInbox } from '../../src/app/queries/inbox.ts';
import { readMonday } from '../../src/app/queries/monday.ts';
import { getNegotiation } from '../../src/app/queries/negotiation.ts';
import { ownDeals } from '../../src/app/queries/own-deals.ts';
import { openSample } from '../../src/app/sample/install-sample.ts';
import { slices } from '../../src/app/slices/slices.ts';
import { StateCache } from '../../src/app/state-cache.ts';
import { rebuildViews } from '../../src/app/views/rebuild.ts';
import { type App, Work } from '../../src/app/work.ts';
import type { AgreementView } from '../../src/domain/agreement/view.ts';
import type { Claim, ClaimOutcome } from '../../src/domain/claim/claim.ts';
import type { SideRecord } from '../../src/domain/claim/side-record.ts';
import { type FlagSetting, flagAnswer } from '../../src/domain/flag/flag-answer.ts';
import { isQuiet } from '../../src/domain/monday/monday.ts';
import type { NegotiationView, OwnDeals } from '../../src/domain/negotiation/view.ts';
import { createInstanceSeal } from '../../src/integration/signing/instance-seal.ts';
import { nodeEnvironment } from '../../src/store/environment.ts';
import { temporaryKeyRing } from '../../src/store/key-ring.ts';
import { memoryStore } from '../../src/store/memory/memory-store.ts';
import { sampleTexts } from '../../src/words/sample.ts';

interface ClaimBoard {
  readonly lines: readonly {
    readonly title: string;
    readonly sample: boolean;
    readonly claim: Claim;
    readonly outcome: ClaimOutcome | null;
  }[];
  readonly sampleSides: readonly SideRecord[];
}

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

/** Phase, whether its client and somebody else get it, and what tells the state from its neighbours. */
const STATES = {
  'before-ink': { phase: 'before-ink', on: [false, false], counters: {}, sentence: /Northgate/ },
  live: { phase: 'live', on: [true, false], counters: { kept: 0, extensions: 0 }, sentence: /Lumen/ },
  grace: { phase: 'grace', on: [true, false], counters: { kept: 0, extensions: 0 }, sentence: /Brava/ },
  kept: { phase: 'live', on: [true, false], counters: { kept: 1, extensions: 0 }, sentence: /Kestrel/ },
  reverted: { phase: 'over', on: [false, false], counters: { kept: 0, extensions: 0 }, sentence: /Alder/ },
  extended: { phase: 'live', on: [true, false], counters: { kept: 0, extensions: 1 }, sentence: /Solana/ },
} as const;
type State = keyof typeof STATES;

describe('the sample agreements', () => {
  const texts = (language: 'en' | 'es', state: State) => sampleTexts[language].agreements.stories[state];

  it.each(['en', 'es'] as const)(
    'show one in each state of its life, and its flag answers the same, in %s',
    async (language) => {
      const { app, session } = await sampleApp();
      await openSample(app, sampleTexts)(session, { language, again: false }, request);
      const { lines } = (await listAgreements(app, session, { limit: 50 } as never)) as {
        lines: readonly AgreementView[];
      };
      expect(lines.every(({ sample }) => sample)).toBe(true);
      for (const [state, expected] of Object.entries(STATES) as [State, (typeof STATES)[State]][]) {
        const { ask, client } = texts(language, state);
        expect(ask).toMatch(expected.sentence);
        const line = lines.find(({ title }) => title === ask);
        const view = (await getAgreement(app, session, { agreement: line?.agreement } as never)) as AgreementView;
        expect(view, state).toMatchObject({ phase: expected.phase, client, counters: expected.counters });
        expect(view.endedAt !== null, state).toBe(state === 'reverted');
        const flag = await app.store.transaction(workspace, (work) => work.listings.get('flag', view.key));
        const heard = (who: string) =>
          flagAnswer(flag?.summary as FlagSetting, { client: who, targetingKey: 'a' }, now);
        expect([heard(client), heard('Globex')].map((one) => one !== 'targeting-key-missing' && one.value)).toEqual(
          expected.on,
        );
      }
    },
  );

  it('stay out of every statistic and of everybody’s Monday', async () => {
    const { app, session } = await sampleApp();
    const opened = (await openSample(app, sampleTexts)(session, { language: 'en', again: false }, request)) as {
      output: { id: string };
    };
    expect(await debtLedger(app, session, {} as never)).toMatchObject({ teams: [] });
    expect(await listClaims(app, session, {} as never)).toMatchObject({ sides: [] });
    expect(await sidesBefore(app, session, { negotiation: opened.output.id } as never)).toMatchObject({
      sides: [
        { side: 'Sales', tooFew: false },
        { side: 'Product', tooFew: false },
      ],
    });
    const monday = await app.store.transaction(workspace, (transaction) =>
      readMonday(new Work(app, transaction), null),
    );
    expect(isQuiet(monday)).toBe(true);
  });

  it.each(['en', 'es'] as const)(
    'show a calibration of their own, a forecast of several days and claims still open, in %s',
    async (language) => {
      const { app, session } = await sampleApp();
      await openSample(app, sampleTexts)(session, { language, again: false }, request);
      const board = (await listClaims(app, session, {} as never)) as ClaimBoard;
      const record = (side: string) => board.sampleSides.find((one) => one.side === side);
      expect(record(sampleTexts[language].sales)?.odds.length).toBeGreaterThanOrEqual(4);
      expect(record(sampleTexts[language].sales)?.brier).toBeLessThan(0.25);
      for (const side of [sampleTexts[language].sales, sampleTexts[language].product]) {
        expect(record(side)?.ranges).toBeGreaterThanOrEqual(10);
        expect(record(side)?.inside).toBeLessThan(record(side)?.ranges ?? 0);
      }
      const of = (state: State) => board.lines.filter(({ title }) => title === texts(language, state).ask);
      const days = new Set(of('kept').flatMap(({ claim }) => (claim.forecast ? [claim.forecast.on] : [])));
      expect(days.size).toBe(3);
      expect(of('live').every(({ outcome }) => outcome === null)).toBe(true);
      expect(of('kept').filter(({ outcome }) => outcome?.kind === 'unknowable')).toHaveLength(1);
      expect(board.lines.every(({ sample }) => sample)).toBe(true);
    },
  );

  it('ask nothing of whoever only looks around', async () => {
    const { app, session } = await sampleApp();
    await openSample(app, sampleTexts)(session, { language: 'en', again: false }, request);
    expect(await getInbox(app, session, {} as never)).toMatchObject({ needsYou: [] });
  });

  it('are put away when played anew, and nothing is left twice', async () => {
    const { app, session } = await sampleApp();
    const open = openSample(app, sampleTexts);
    const titles = async () =>
      ((await listAgreements(app, session, { limit: 50 } as never)) as { lines: readonly AgreementView[] }).lines
        .map(({ title }) => title)
        .toSorted();
    await open(session, { language: 'en', again: false }, request);
    const first = await titles();
    expect(first.length).toBe(Object.keys(STATES).length + 1);
    await open(session, { language: 'en', again: true }, request);
    expect(await titles()).toEqual(first);
  });
});
