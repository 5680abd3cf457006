import { describe, expect, test } from 'vitest';
import { noticeWords } from '../../src/words/notice/notices.ts';
import { signedS3 } from '../s3/signed-s3.ts';
import type { Person } from './harness.ts';
import { readyToSign, sign } from './ready-to-sign.ts';

const PRIVATE = 'Rosa of accounting is ill until May';
const refused = (code: string) => ({ problem: { code } });

async function signed(options: Parameters<typeof readyToSign>[0] = {}) {
  const story = await readyToSign(options);
  const { sales, product, negotiation: agreement } = story;
  await sign(sales, agreement);
  await sign(product, agreement);
  return { ...story, agreement };
}

describe('after ink', () => {
  test('what somebody typed to prove a criterion is taken out of the record whole, its first words too', async () => {
    const story = await readyToSign();
    const { sales, owner, negotiation: agreement } = story;
    const { criteria } = await sales.client.agreement.get({ agreement });
    const criterion = criteria[0]?.id ?? '';
    const { position } = await sales.client.agreement.evidence({ agreement, criterion, text: PRIVATE, source: 'Wiki' });
    await owner.client.record.redact({ negotiation: agreement, position, reason: 'health of a person' });
    const told = [
      await sales.client.agreement.get({ agreement }),
      await sales.client.negotiation.record({ negotiation: agreement }),
      await sales.client.search.find({ words: 'Rosa' }),
    ];
    expect(JSON.stringify(told)).not.toContain('Rosa');
    // It stays proven: only the words are gone.
    expect((await sales.client.agreement.get({ agreement })).criteria[0]?.evidence).not.toBeNull();
  });

  test('a password in the address of a metric server is refused, for the record would show it to everybody', async () => {
    const { sales, agreement, ask } = await signed();
    const source = { metric: 'value', query: 'up', every: 60, unit: 'EUR' };
    for (const url of ['https://ana:secret@prometheus.example', 'https://ana@prometheus.example/x'])
      for (const operation of ['measurement.set-source', 'measurement.try-source'] as const) {
        const answer = await ask(sales, operation, { agreement, ...source, url });
        expect([answer.status, JSON.stringify(answer.body).includes('secret')]).toEqual([400, false]);
      }
    const set = await ask(sales, 'measurement.set-source', {
      agreement,
      ...source,
      url: 'https://prometheus.example/@team',
    });
    expect(set.status).toBe(200);
  });

  test('a guest finds by searching neither where a metric is read nor what is asked there', async () => {
    const story = await readyToSign();
    const { sales, product, negotiation: agreement, parties, ask, enterAsGuest } = story;
    const guest = await enterAsGuest(sales, 'Gil', agreement, parties.sales);
    await sign(sales, agreement);
    await sign(product, agreement);
    const source = { metric: 'value', every: 60, unit: 'EUR', query: 'sum(intranet_orders)' };
    const url = 'https://metrics.intranet.example';
    expect((await ask(sales, 'measurement.set-source', { agreement, ...source, url })).status).toBe(200);
    for (const words of ['intranet', 'metrics.intranet', 'orders'])
      expect([words, (await guest.client.search.find({ words })).found]).toEqual([words, []]);
    expect(JSON.stringify(await guest.client.measurement.get({ agreement }))).not.toContain('intranet');
  });

  test('what was off before its end is not told to have been on until then, nor to be left to its client', async () => {
    const s3 = await signedS3();
    await s3.people.sales.client.agreement.kill({ agreement: s3.id() });
    s3.at('2026-04-05T22:00:00.000Z');
    expect(await s3.flags()).toEqual([false, false, false]);
    await s3.signInAgain();
    const told = (await s3.people.sales.client.notice.list({})).notices.find(({ kind }) => kind === 'ended');
    const said = (['en', 'es'] as const).map(
      (language) => noticeWords('ended', told?.values ?? {}, language, 'Europe/Madrid').text,
    );
    expect(said).toEqual([
      'It ended at Mon 6 April, 00:00, because nobody decided otherwise. It had been off before.',
      'Terminó el lunes 6 de abril a las 0:00, porque nadie decidió otra cosa. Ya estaba apagado antes.',
    ]);
  });

  test('nobody whose address was never confirmed proves what turns a flag on', async () => {
    const story = await readyToSign({ mail: false });
    const { sales, negotiation: agreement, parties, enterAsGuest } = story;
    const guest = await enterAsGuest(sales, 'Gil', agreement, parties.sales);
    const { criteria, may } = await guest.client.agreement.get({ agreement });
    expect(may.evidence).toMatchObject({ code: 'prover-unverified' });
    const proof = { agreement, criterion: criteria[0]?.id ?? '', text: 'Green', source: 'CI' };
    await expect(guest.client.agreement.evidence(proof)).rejects.toMatchObject(refused('prover-unverified'));
  });

  test('nobody whose address was never confirmed says what was measured, cleaned up or came of a claim', async () => {
    const options = { mail: true };
    let gil: Person | undefined;
    const s3 = await signedS3(async ({ people: { sales }, id, parley }) => {
      const negotiation = id();
      const { parties } = await sales.client.negotiation.get({ negotiation });
      // From here on links are handed over.
      options.mail = false;
      gil = await parley.enterAsGuest(sales, 'Gil', negotiation, parties[0]?.id ?? '');
    }, options);
    const agreement = s3.id();
    const guest = gil as unknown as Person;
    const at = '2026-03-06T11:00:00.000Z';
    const { may, metrics } = await guest.client.measurement.get({ agreement });
    expect(may.record).toMatchObject({ code: 'observer-unverified' });
    const [metric] = metrics;
    const readings = [{ metric: metric?.id ?? '', unit: metric?.unit ?? '', value: 1, at, externalId: 'one' }];
    const record = ({ client }: Person) => client.measurement.record({ agreement, source: 'by hand', readings });
    s3.at('2026-03-06T12:00:00.000Z');
    await expect(record(guest)).rejects.toMatchObject(refused('observer-unverified'));
    const correct = { agreement, metric: metric?.id ?? '', externalId: 'one', value: 2, reason: 'typo' };
    await record(s3.people.sales);
    await expect(guest.client.measurement.correct(correct)).rejects.toMatchObject(refused('observer-unverified'));
    const pay = guest.client.debt.pay({ agreement, days: 1, what: 'Wrote tests' });
    await expect(pay).rejects.toMatchObject(refused('payer-unverified'));
    const claims = (await s3.people.sales.client.claim.list({ agreement })).lines;
    const open = claims.find(({ claim }) => claim.kind === 'probability');
    const resolve = { agreement, claim: open?.claim.id ?? '', outcome: { kind: 'happened' }, source: 'CRM' } as const;
    await expect(guest.client.claim.resolve(resolve)).rejects.toMatchObject(refused('resolver-unverified'));
    expect((await s3.people.sales.client.measurement.get({ agreement })).may.record).toBeNull();
  });
});
