import { StateCache } from '../src/app/state-cache.ts';
import { writeViews } from '../src/app/views/update-views.ts';
import { type App, Work } from '../src/app/work.ts';
import { plusDays } from '../src/domain/work-calendar.ts';

export const AGREEMENTS = 10_000;
const AT_ONCE = 250;
const LAST_DAY = '2028-06-30';

/** Every agreement with its ask, its debt and four claims, and days spread over two years. */
export async function manyAgreements(app: App, workspace: string, person: string): Promise<readonly string[]> {
  const { newId, now } = app.environment;
  const actor = { kind: 'member', id: person, name: 'Olga' } as const;
  const ids = Array.from({ length: AGREEMENTS }, newId);
  for (let begin = 0; begin < AGREEMENTS; begin += AT_ONCE)
    await app.store.transaction(workspace, async (transaction) => {
      const work = new Work({ ...app, states: new StateCache() }, transaction);
      for (const [offset, id] of ids.slice(begin, begin + AT_ONCE).entries())
        for (const [slice, events] of lifeOf(id, begin + offset, person, newId, now()))
          await work.append(slice, id, actor, events);
      await writeViews(work, work.appended);
    });
  return ids;
}

function lifeOf(id: string, number: number, person: string, newId: () => string, inkedAt: string) {
  const [sales, product] = [newId(), newId()];
  const startOn = plusDays('2026-03-06', number % 720);
  const title = `Exception ${number} for a client with a name of usual length`;
  const party = (one: string, name: string) => ({
    id: one,
    name,
    kind: name.toLowerCase(),
    mark: 'circle',
    members: [{ id: person, name: 'Olga' }],
  });
  const parties = [party(sales, `Sales ${number % 7}`), party(product, `Product ${number % 3}`)];
  const endOn = plusDays(startOn, 90);
  const claim = (at: number) => ({
    id: newId(),
    kind: at % 2 ? 'probability' : 'value',
    statement: `What was said about ${title}, number ${at}`,
    low: at % 2 ? 0.7 : 10_000,
    high: at % 2 ? 0.7 : 20_000,
    unit: at % 2 ? '' : 'EUR',
    party: at % 2 ? sales : product,
    side: parties[at % 2]?.name ?? '',
  });
  const claims = [0, 1, 2, 3].map(claim);
  return [
    ['negotiation', [filed(title, parties)]],
    [
      'agreement',
      [
        { type: 'FlagNamed', key: `parley-${id.slice(-12)}`, title, client: 'Acme', sample: false },
        {
          type: 'AgreementOpened',
          terms: termsOf(startOn, endOn),
          title,
          signedBy: parties.map(({ id: one, name }) => ({ id: one, name, signer: { id: person, name: 'Olga' } })),
          recordHash: 'f'.repeat(64),
          inkedAt,
        },
      ],
    ],
    [
      'debt',
      [
        {
          type: 'DebtOwed',
          terms: { principal: 8, interestPerWeek: 0.5, since: '2026-03-06', dueOn: number % 5 ? LAST_DAY : startOn },
          title,
          givenBy: parties[0]?.name,
          sprint: 'Sprint 14',
          zone: 'Europe/Madrid',
          sample: false,
        },
      ],
    ],
    [
      'claim',
      [
        { type: 'ClaimsFrozen', title, claims, sample: false },
        ...claims.slice(0, 2).map((one) => ({
          type: 'ClaimResolved',
          claim: one.id,
          outcome: one.kind === 'value' ? { kind: 'measured', value: 15_000 } : { kind: 'did-not-happen' },
          source: 'The warehouse',
        })),
      ],
    ],
  ] as const;
}

function termsOf(startOn: string, endOn: string) {
  return {
    client: 'Acme',
    segments: [],
    share: { client: 100, others: 0 },
    guardrails: [],
    criteria: [],
    thresholds: { name: 'J', keepFrom: 1.5, extendFrom: 1 },
    startOn,
    endOn,
    zone: 'Europe/Madrid',
    graceDays: 7,
    checkpoints: [30, 60, 90].map((days) => plusDays(startOn, days)),
    extensions: 1,
  };
}

function filed(ask: string, parties: readonly { readonly id: string }[]) {
  return {
    type: 'AskFiled',
    ask,
    forWhom: 'Acme',
    neededBy: null,
    neededByWords: 'by Friday',
    moment: 'prioritization',
    language: 'en',
    parties,
    asking: parties[0]?.id,
    rfcHours: 48,
    commentHours: 24,
    defaultOutcome: { kind: 'not-yet' },
    calendar: { zone: 'Europe/Madrid', workdays: [1, 2, 3, 4, 5], holidays: [] },
    sample: false,
  };
}
