import type { Actor } from '../../domain/actor.ts';
import type { Id } from '../../domain/id.ts';
import type { NegotiationSummary } from '../../domain/negotiation/summary.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Ceremony } from '../ceremony.ts';
import type { App } from '../work.ts';
import { firstAgreement } from './first-agreement.ts';
import { runScript } from './run-script.ts';
import type { SampleTexts } from './sample-texts.ts';

export type OpenSample = Ceremony<{ readonly language: 'en' | 'es'; readonly again: boolean }>;

/**
 * Opens the finished negotiation people explore at first: played into the log once for each language, marked as a
 * sample and left out of every statistic. Whoever opens it first joins its Product side, so that own scores can be
 * seen. `again` plays it anew, and archives the one that is there when it is the actor's own.
 */
export function openSample(app: App, texts: Readonly<Record<'en' | 'es', SampleTexts>>): OpenSample {
  return async (session, { language, again }) => {
    if (session === undefined) return refuse('signed-in-only');
    const { actor, workspace } = session;
    return app.store.transaction(workspace, async (transaction) => {
      await transaction.lockHead();
      const earlier = (await transaction.listings.all('negotiation'))
        .map((listing) => listing.summary as NegotiationSummary)
        .findLast((summary) => summary.sample && !summary.archived && summary.language === language);
      if (earlier !== undefined && !again) return { output: { id: earlier.id } };
      const cast = castOf(texts[language], actor, app.environment.newId);
      if (earlier?.parties.some((party) => party.members.includes(actor.id))) {
        const at = app.environment.now();
        await runScript(app, transaction, earlier.id, [
          { at, by: actor, slice: 'negotiation', command: () => ({ type: 'Archive' }) },
        ]);
      }
      const id = app.environment.newId();
      await runScript(app, transaction, id, firstAgreement(texts[language], cast));
      return { output: { id } };
    });
  };
}

function castOf(texts: SampleTexts, viewer: Actor, newId: () => Id) {
  const person = (kind: Actor['kind'], name: string): Actor => ({ kind, id: newId(), name });
  const [sales, product] = [person('member', texts.salesPerson), person('member', texts.productPerson)];
  return {
    sales,
    product,
    engineer: person('guest', texts.engineer),
    newId,
    parties: [
      { id: newId(), name: texts.sales, kind: 'sales', mark: 'circle', members: [memberOf(sales)] },
      {
        id: newId(),
        name: texts.product,
        kind: 'product',
        mark: 'square',
        members: [memberOf(product), memberOf(viewer)],
      },
    ],
  } as const;
}

function memberOf({ id, name }: Actor) {
  return { kind: 'member', id, name } as const;
}
