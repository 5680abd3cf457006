import type { Actor } from '../../domain/actor.ts';
import type { Id } from '../../domain/id.ts';
import type { NegotiationSummary } from '../../domain/negotiation/summary.ts';
import { refuse } from '../../domain/refusal.ts';
import { localDay } from '../../domain/work-calendar.ts';
import type { Ceremony } from '../ceremony.ts';
import type { Transaction } from '../port/store.ts';
import type { App } from '../work.ts';
import { agreementStory } from './agreement-story.ts';
import { agreementStories } from './agreement-texts.ts';
import { type Cast, firstAgreement } from './first-agreement.ts';
import { runScript, type ScriptStep, sampleCalendar } from './run-script.ts';
import type { SampleTexts } from './sample-texts.ts';

export type OpenSample = Ceremony<{ readonly language: 'en' | 'es'; readonly again: boolean }>;

/**
 * Opens what people explore at first: a finished negotiation, and an agreement in each state of its life. Played into
 * the log once for each language, marked as a sample and left out of every statistic; the agreements count their days
 * back from today, so that their flags answer by the real clock what their pages say. Whoever opens it first joins its
 * Product side, so that own scores can be seen. `again` plays all of it anew, and puts away what is there and the
 * actor's own.
 */
export function openSample(app: App, texts: Readonly<Record<'en' | 'es', SampleTexts>>): OpenSample {
  return async (session, { language, again }) => {
    if (session === undefined) return refuse('signed-in-only');
    const { actor, workspace } = session;
    return app.store.transaction(workspace, async (transaction) => {
      await transaction.lockHead();
      const there = await samplesOf(transaction, language);
      if (again) for (const old of there.filter(isOf(actor))) await putAway(app, transaction, old, actor);
      const played = again ? [] : there;
      const people = peopleOf(texts[language], app.environment.newId);
      const play = async (title: string, script: (cast: Cast) => readonly ScriptStep[]): Promise<Id> => {
        const known = played.findLast((one) => one.title === title);
        if (known !== undefined) return known.id;
        const id = app.environment.newId();
        await runScript(app, transaction, id, script(castOf(texts[language], people, actor, app.environment.newId)));
        return id;
      };
      const today = localDay(sampleCalendar, app.environment.now());
      const { stories } = texts[language].agreements;
      for (const story of agreementStories)
        await play(stories[story].ask, (cast) => agreementStory(story, texts[language], cast, today));
      const id = await play(texts[language].ask, (cast) => firstAgreement(texts[language], cast));
      return { output: { id } };
    });
  };
}

async function samplesOf({ listings }: Transaction, language: string): Promise<readonly NegotiationSummary[]> {
  return (await listings.all('negotiation'))
    .map((listing) => listing.summary as NegotiationSummary)
    .filter((summary) => summary.sample && !summary.archived && summary.language === language);
}

function isOf({ id }: Actor) {
  return (summary: NegotiationSummary) => summary.parties.some((party) => party.members.includes(id));
}

/** Into the archive; an ask that was never signed is withdrawn first by the side that asked. */
async function putAway(app: App, transaction: Transaction, old: NegotiationSummary, actor: Actor): Promise<void> {
  const at = app.environment.now();
  const asking = old.parties.find(({ id }) => id === old.asking)?.members[0] ?? actor.id;
  const sales: Actor = {
    kind: 'member',
    id: asking,
    name: old.parties.find(({ id }) => id === old.asking)?.name ?? '',
  };
  const step = (by: Actor, command: object): ScriptStep => ({
    at,
    by,
    slice: 'negotiation',
    command: () => command as ReturnType<ScriptStep['command']>,
  });
  await runScript(app, transaction, old.id, [
    ...(old.endedAt === null ? [step(sales, { type: 'WithdrawAsk', reason: '–' })] : []),
    step(actor, { type: 'Archive' }),
  ]);
}

type People = Pick<Cast, 'sales' | 'product' | 'engineer'>;

function peopleOf(texts: SampleTexts, newId: () => Id): People {
  const person = (kind: Actor['kind'], name: string): Actor => ({ kind, id: newId(), name });
  return {
    sales: person('member', texts.salesPerson),
    product: person('member', texts.productPerson),
    engineer: person('guest', texts.engineer),
  };
}

function castOf(texts: SampleTexts, people: People, viewer: Actor, newId: () => Id): Cast {
  const { sales, product } = people;
  return {
    ...people,
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
  };
}

function memberOf({ id, name }: Actor) {
  return { kind: 'member', id, name } as const;
}
