import { expect, test } from 'vitest';
import { localDay, plusDays } from '../../src/domain/work-calendar.ts';
import type { Person } from './harness.ts';
import { edit, propose, readyToSign, sign, signDecision } from './ready-to-sign.ts';

const calendar = { zone: 'Europe/Madrid', workdays: [1, 2, 3, 4, 5, 6, 7], holidays: [] };

test('the third extension waits for somebody of leadership, who is named, signs with a proof and signed for no side', async () => {
  const story = await readyToSign();
  const { sales, product, owner, negotiation: agreement, clock } = story;
  const leadership = (await owner.client.workspace.get({})).teams.find(({ kind }) => kind === 'leadership');
  const eva = await story.join(owner, 'Eva', leadership?.id ?? '');
  const signedOn = localDay(calendar, clock.now());
  await edit(sales, agreement, { field: 'review', value: { on: plusDays(signedOn, 6), graceDays: 0 } });
  await edit(sales, agreement, {
    field: 'live',
    value: {
      segments: [],
      criteria: [],
      guardrails: [],
      cleanUpDueOn: null,
      interestPerWeek: 0,
      extensions: 3,
    },
  });
  // What Sales changed Product reads anew.
  await product.client.rfc['nothing-to-add']({ negotiation: agreement });
  await sign(sales, agreement);
  await sign(product, agreement);
  const view = (person: Person = sales) => person.client.agreement.get({ agreement });
  const extend = async (number: number) => {
    const { endOn, extension } = await view();
    expect(extension?.number).toBe(number);
    clock.set(`${endOn}T10:00:00.000Z`);
    await propose(sales, agreement, { kind: 'extend', until: extension?.latest ?? '' }, 'The audit runs on');
    await signDecision(product, agreement);
  };
  await extend(1);
  await extend(2);
  const before = await view();
  expect(before.counters.extensions).toBe(2);
  expect(before.extension).toMatchObject({ number: 3, allowed: 3, needsExecutive: true, executives: ['Eva'] });
  await extend(3);

  // Both sides have signed, and it is not extended: the place of leadership is still free, for Eva alone.
  expect((await view()).endOn).toBe(before.endOn);
  expect((await view()).decisions).toMatchObject([{ needsExecutive: true }]);
  expect((await view(eva)).decisions[0]?.may).toBeNull();
  const told = (await eva.client.notice.list({})).notices;
  expect(told.filter(({ kind }) => kind === 'proposed')).toHaveLength(1);
  await expect(signDecision(owner, agreement)).rejects.toThrow('Members of Sales and Product decide this');
  await signDecision(eva, agreement);
  const after = await view();
  expect(after).toMatchObject({ endOn: before.extension?.latest, counters: { extensions: 3 } });
  const approval = after.settled.at(-1)?.signatures.at(-1);
  expect(approval).toMatchObject({ party: null, signer: { name: 'Eva' } });
  const { entries } = await sales.client.negotiation.record({ negotiation: agreement });
  expect(entries.filter(({ sentence }) => sentence === 'DecisionSigned')).toHaveLength(7);

  // What is used up is used up, whoever would approve it.
  clock.set(`${after.endOn}T10:00:00.000Z`);
  const again = propose(sales, agreement, { kind: 'extend', until: plusDays(after.endOn ?? '', 6) }, 'Again');
  await expect(again).rejects.toThrow('the signed rule allows 3 extensions');
  const { body } = await sales.client.rfc.export({ negotiation: agreement, format: 'json', language: 'en' });
  const verdict = await story.stranger.client.verification.verify({ file: body });
  expect(verdict.faults).toEqual([]);
  expect(verdict.decisions.map(({ kind, signatures }) => [kind, signatures.length])).toEqual([
    ['extend', 2],
    ['extend', 2],
    ['extend', 3],
  ]);
});
