import { listClaims, sidesBefore } from '../src/app/ledger/claims-ledger.ts';
import { debtLedger } from '../src/app/ledger/debt-ledger.ts';
import { overdueDebts } from '../src/app/ledger/overdue-debts.ts';
import type { Session } from '../src/app/port/identity.ts';
import { agreementCalendar, listAgreements } from '../src/app/queries/agreement-list.ts';
import type { Query } from '../src/app/queries/query.ts';
import { slices } from '../src/app/slices/slices.ts';
import { StateCache } from '../src/app/state-cache.ts';
import { writeViews } from '../src/app/views/update-views.ts';
import { type App, Work } from '../src/app/work.ts';
import { operations } from '../src/contract/index.ts';
import { operationRows } from '../src/contract/operation-row.ts';
import type { ClaimState } from '../src/domain/claim/decide.ts';
import { realClock } from '../src/store/clock.ts';
import { nodeEnvironment } from '../src/store/environment.ts';
import { openStore } from '../src/store/open-store.ts';
import { temporaryFolder } from '../tests/faults/running-parley.ts';
import { type Figure, quantile, sayMilliseconds } from './figure.ts';
import { AGREEMENTS, manyAgreements } from './many-agreements.ts';

const LOOKS = 40;
const LIMIT = 50;

/**
 * The calendar and the ledgers over 10,000 agreements, 10,000 debts and 40,000 claims on PostgreSQL, from the question
 * to the checked text of the answer: as it stands, and with a payment, a kill and an outcome before every look.
 */
export async function ledgerFigures(): Promise<readonly Figure[]> {
  const folder = temporaryFolder();
  const opened = await openStore({ dataFolder: folder.path, variables: {}, clock: realClock });
  try {
    const environment = nodeEnvironment({ now: realClock.now });
    const app: App = {
      store: opened.store,
      environment,
      slices,
      states: new StateCache(),
      seal: undefined as never,
    };
    const workspace = environment.newId();
    const person = environment.newId();
    const agreements = await manyAgreements(app, workspace, person);
    const session: Session = {
      workspace,
      actor: { kind: 'member', id: person, name: 'Olga' },
      role: 'member',
      language: 'en',
      addressVerified: true,
      authenticatedAt: environment.now(),
      id: 'bench',
    };
    const one = agreements[0] ?? '';
    const asked: readonly (readonly [string, string, Query, object])[] = [
      [
        'The calendar of a month',
        'agreement.calendar',
        agreementCalendar,
        { from: '2027-03-01', until: '2027-03-31', limit: 1_000 },
      ],
      ['The list of agreements, a page of 200', 'agreement.list', listAgreements, { limit: 200 }],
      ['The clean-up that is owed, a page of 100', 'debt.ledger', debtLedger, { limit: 100 }],
      ['The claims, a page of 100', 'claim.list', listClaims, { limit: 100 }],
      ['What the sides of an ask said before', 'claim.sides', sidesBefore, { negotiation: one }],
      ['What the asking side owes past its day', 'debt.overdue', overdueDebts, { negotiation: one }],
    ];
    const figures: Figure[] = [];
    for (const [what, name, query, input] of asked) {
      const began = performance.now();
      await answer(app, session, name, query, input);
      const first = performance.now() - began;
      const still = await looks(app, session, name, query, input, async () => undefined);
      let busy = 0;
      const changed = await looks(
        app,
        session,
        name,
        query,
        input,
        (look) => change(app, workspace, person, agreements[look] ?? ''),
        (microseconds) => {
          busy += microseconds;
        },
      );
      const worst = quantile(changed, 0.95);
      figures.push({
        what: `${what}, ${AGREEMENTS.toLocaleString('en')} agreements, after a change of its rows each time`,
        here: `${sayMilliseconds(changed)}; ${(busy / LOOKS / 1_000).toFixed(1)} ms of processor each; ${(worst / LIMIT).toFixed(2)} of the limit at p95`,
        beside: `nothing changed: ${sayMilliseconds(still)}; first after a start: ${first.toFixed(0)} ms`,
        aim: `≤ ${LIMIT} ms at the server`,
        met: worst <= LIMIT,
      });
    }
    return figures;
  } finally {
    await opened.close();
    folder.remove();
  }
}

async function looks(
  app: App,
  session: Session,
  name: string,
  query: Query,
  input: object,
  before: (look: number) => Promise<void>,
  used: (microseconds: number) => void = () => undefined,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (let look = 0; look < LOOKS; look += 1) {
    await before(look);
    const [began, at] = [performance.now(), process.cpuUsage()];
    await answer(app, session, name, query, input);
    times.push(performance.now() - began);
    const { user, system } = process.cpuUsage(at);
    used(user + system);
  }
  return times;
}

const rows = new Map(operationRows(operations).map((row) => [row.name, row]));

/** As the API does it: the answer is checked against its declaration and written as JSON. */
async function answer(app: App, session: Session, name: string, query: Query, input: object): Promise<void> {
  const output = rows.get(name)?.output.parse(await query(app, session, input as never));
  if (JSON.stringify(output).length < 50) throw new Error(`${name} answers nothing`);
}

/** A payment, a kill and an outcome: a row of every list changes. */
async function change(app: App, workspace: string, person: string, agreement: string): Promise<void> {
  const paid = { type: 'DebtPaid', on: '2026-04-01', days: 0.01, what: 'A test' };
  await app.store.transaction(workspace, async (transaction) => {
    const work = new Work(app, transaction);
    const actor = { kind: 'member', id: person, name: 'Olga' } as const;
    await work.append('debt', agreement, actor, [paid]);
    await work.append('agreement', agreement, actor, [{ type: 'FlagKilled' }]);
    const { state } = await work.standing<ClaimState>('claim', agreement);
    const resolved = { outcome: { kind: 'unknowable' }, source: 'A test', claim: state.claims[3]?.id };
    await work.append('claim', agreement, actor, [{ type: 'ClaimResolved', ...resolved }]);
    await writeViews(work, work.appended);
  });
}
