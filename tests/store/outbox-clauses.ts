import { describe, expect, it } from 'vitest';
import type { NewDelivery } from '../../src/app/port/outbox.ts';
import type { Store, Transaction } from '../../src/app/port/store.ts';
import { at, delivery, later, newId, notice } from './sample.ts';

/** What every store promises of what must be told: kept until its outcome is known, each subject once. */
export function describeTelling(name: string, given: () => Store): void {
  describe(`what is told, in ${name}`, () => {
    const workspace = newId();
    const within = <T>(run: (transaction: Transaction) => Promise<T>, where = workspace) =>
      given().transaction(where, run);

    it('keeps a subject once a channel, and takes it back with its transaction', async () => {
      const one = delivery({ subject: 'once' });
      expect(await within(({ outbox }) => outbox.put(one))).toBe(true);
      expect(await within(({ outbox }) => outbox.put(delivery({ subject: 'once' })))).toBe(false);
      expect(await within(({ outbox }) => outbox.put(delivery({ subject: 'once', channel: 'webhook' })))).toBe(true);
      await expect(
        within(async ({ outbox }) => {
          await outbox.put(delivery({ subject: 'taken back' }));
          throw new Error('no');
        }),
      ).rejects.toThrow('no');
      expect(await within(({ outbox }) => outbox.of({ channel: 'mail', subject: 'taken back' }, 9))).toEqual([]);
      expect(await within(({ outbox }) => outbox.get(one.id))).toEqual({
        ...one,
        attempts: 0,
        nextTryAt: at,
        outcome: 'waiting',
        claimedAt: null,
        log: [],
      });
    });

    it('gives a due delivery to one server alone, and none before it is due', async () => {
      const here = newId();
      const one = delivery({ createdAt: later });
      await within(({ outbox }) => outbox.put(one), here);
      expect(await within(({ outbox }) => outbox.due(at, 9), here)).toEqual([]);
      expect(await within(({ outbox }) => outbox.claim(one.id, at), here)).toBeUndefined();
      expect(await within(({ outbox }) => outbox.due(later, 9), here)).toEqual([one.id]);
      const claims = await Promise.all(
        Array.from({ length: 4 }, () => within(({ outbox }) => outbox.claim(one.id, later), here)),
      );
      expect(claims.filter(Boolean)).toHaveLength(1);
      expect(claims.find(Boolean)).toMatchObject({ id: one.id, outcome: 'sending', claimedAt: later, attempts: 0 });
      expect(await within(({ outbox }) => outbox.due('2027-01-01T00:00:00.000Z', 9), here)).toEqual([]);
      expect(await within(({ outbox }) => outbox.abandoned(later, 9), here)).toEqual([]);
      expect(await within(({ outbox }) => outbox.abandoned('2027-01-01T00:00:00.000Z', 9), here)).toHaveLength(1);
    });

    it('notes every try, and when the next one is', async () => {
      const one = delivery();
      const tries = [
        { at, outcome: 'failed', detail: { status: 500 } },
        { at: later, outcome: 'delivered', detail: { status: 200, ms: 12 } },
      ] as const;
      await within(({ outbox }) => outbox.put(one));
      await within(({ outbox }) => outbox.claim(one.id, at));
      await within(({ outbox }) => outbox.settle(one.id, { outcome: 'waiting', nextTryAt: later, attempt: tries[0] }));
      expect(await within(({ outbox }) => outbox.claim(one.id, at))).toBeUndefined();
      await within(({ outbox }) => outbox.enqueue([one.id]));
      await within(({ outbox }) => outbox.claim(one.id, later));
      await within(({ outbox }) => outbox.settle(one.id, { outcome: 'delivered', nextTryAt: null, attempt: tries[1] }));
      expect(await within(({ outbox }) => outbox.get(one.id))).toMatchObject({
        outcome: 'delivered',
        attempts: 2,
        nextTryAt: null,
        log: tries,
      });
    });

    it('takes away what was settled long ago, and neither what waits nor what is held', async () => {
      const here = newId();
      const [old, held, waits, fresh] = ['old', 'held', 'waits', 'fresh'].map((subject) =>
        delivery({ subject, createdAt: subject === 'fresh' ? later : at }),
      ) as [NewDelivery, NewDelivery, NewDelivery, NewDelivery];
      const attempt = { at, outcome: 'delivered', detail: {} } as const;
      await within(async ({ outbox }) => {
        for (const one of [old, held, waits, fresh]) await outbox.put(one);
        for (const one of [old, fresh]) await outbox.settle(one.id, { outcome: 'delivered', nextTryAt: null, attempt });
        await outbox.settle(held.id, { outcome: 'given-up', nextTryAt: null });
      }, here);
      const prune = () => within(({ outbox }) => outbox.prune(later, 9), here);
      expect([await prune(), await prune()]).toEqual([1, 0]);
      const left = await within(({ outbox }) => outbox.of({ channel: 'mail' }, 9), here);
      expect(new Set(left.map(({ subject }) => subject))).toEqual(new Set(['held', 'waits', 'fresh']));
    });

    it('says whom a notice was told once its transaction stands, and says nothing of what was told before', async () => {
      const here = newId();
      const heard: (string | undefined)[] = [];
      const leave = given().onTold((told) => {
        if (told?.workspace === here) heard.push(told.person);
      });
      const put = (person: string) => within(({ notices }) => notices.put(notice({ key: 'heard', person })), here);
      await put('ana');
      await expect.poll(() => heard).toContain('ana');
      const before = heard.length;
      const failed = within(async ({ notices }) => {
        await notices.put(notice({ key: 'taken back', person: 'carla' }));
        throw new Error('no');
      }, here);
      await expect(failed).rejects.toThrow('no');
      await put('ana');
      await put("o'hara");
      await expect.poll(() => heard).toContain("o'hara");
      expect(new Set(heard.slice(before))).toEqual(new Set(["o'hara"]));
      leave();
    });

    it('tells a person each thing once, newest first, and shows it until it is put away', async () => {
      const [first, second] = [notice({ key: 'one' }), notice({ key: 'two', toldAt: later, about: newId() })];
      expect(await within(({ notices }) => notices.put(first))).toBe(true);
      expect(await within(({ notices }) => notices.put(notice({ key: 'one' })))).toBe(false);
      expect(await within(({ notices }) => notices.put(notice({ key: 'one', person: 'ben' })))).toBe(true);
      await within(({ notices }) => notices.put(second));
      expect(await within(({ notices }) => notices.of('ana', 9))).toEqual([second, first]);
      expect(await within(({ notices }) => notices.of('ana', 1))).toEqual([second]);
      expect(await within(({ notices }) => notices.unseen('ana'))).toBe(2);
      await within(({ notices }) => notices.see('ana', [first.id], later));
      await within(({ notices }) => notices.see('ben', [second.id], later));
      expect(await within(({ notices }) => notices.unseen('ana'))).toBe(1);
      await within(({ notices }) => notices.dismiss('ana', second.id, later));
      expect(await within(({ notices }) => notices.of('ana', 9))).toEqual([{ ...first, seenAt: later }]);
      expect(await within(({ notices }) => notices.unseen('ana'))).toBe(0);
      await within(({ notices }) => notices.dismiss('ana', second.id, null));
      await within(({ notices }) => notices.see('ana', undefined, later));
      expect((await within(({ notices }) => notices.of('ana', 9))).map(({ seenAt }) => seenAt)).toEqual([later, later]);
    });

    it('remembers of what a person wants no mail', async () => {
      const silence = (person: string, silent: boolean) =>
        within(({ notices }) => notices.silence(person, 'reviews', silent));
      await silence('ana', true);
      await silence('ana', true);
      expect(await within(({ notices }) => notices.silenced('ana'))).toEqual(['reviews']);
      expect(await within(({ notices }) => notices.silenced('ben'))).toEqual([]);
      await silence('ana', false);
      expect(await within(({ notices }) => notices.silenced('ana'))).toEqual([]);
    });
  });
}
