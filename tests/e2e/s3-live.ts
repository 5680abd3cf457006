import { type Json, playS1, type Side } from '../s1/course.ts';
import type { World } from './world.ts';

/** S3 against a running server, until both have signed on Friday 6 March 2026 at 11:05 in Madrid. */
export async function playS3(world: World, beforeInk: (agreement: string) => Promise<void> = async () => undefined) {
  const reach = world.reach();
  const edit = async (negotiation: string, field: string, value: Json) => {
    const { revision } = await reach.call('product', 'rfc.get', { negotiation });
    await reach.call('product', 'rfc.edit', { negotiation, basedOn: revision, edit: { field, value } });
  };
  const beforeSigning: Readonly<Record<Side, (agreement: string) => Promise<void>>> = {
    sales: async (agreement) => {
      await edit(agreement, 'review', { on: '2026-04-05', graceDays: 7 });
      await edit(agreement, 'live', {
        segments: ['staff'],
        criteria: [],
        guardrails: [{ metric: 'p95', unit: 'ms', goodWhen: 'low', bound: 400, readings: 3 }],
        cleanUpDueOn: '2026-05-31',
        interestPerWeek: 0.5,
        extensions: 1,
      });
    },
    product: async (agreement) => {
      world.at('2026-03-06T10:00:00.000Z');
      const { criteria } = await reach.call('sales', 'agreement.get', { agreement });
      for (const { id: criterion } of criteria)
        await reach.call('product', 'agreement.evidence', { agreement, criterion, text: 'Green', source: 'CI run 12' });
      world.at('2026-03-06T10:04:59.000Z');
      await beforeInk(agreement);
      world.at('2026-03-06T10:05:00.000Z');
    },
  };
  const { negotiation } = await playS1({
    ...reach,
    sign: async (side, agreement) => {
      await beforeSigning[side](agreement);
      await reach.sign(side, agreement);
    },
  });
  return negotiation;
}

/** The key of an agreement's flag. */
export function flagOf(agreement: string): string {
  return `parley-${agreement.replaceAll('-', '').slice(-12)}`;
}
