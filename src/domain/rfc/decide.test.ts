import { describe, expect, it } from 'vitest';
import {
  deputy,
  guest,
  negotiation,
  product,
  productParty,
  RfcStory,
  s1Material,
  sales,
  salesParty,
  stranger,
  system,
} from '../../../tests/rfc/s1-rfc.ts';
import type { RfcEvent } from './events.ts';
import { recordHash, signingOpensAt } from './state.ts';
import { rfcSummary } from './summary.ts';
import { rfcView } from './view.ts';

const types = (outcome: unknown) => (outcome as RfcEvent[]).map((event) => event.type);
const view = (story: RfcStory, actor = sales, addressVerified = true) =>
  rfcView(story.state, story.material, { actor, addressVerified }, story.now);

describe('the draft', () => {
  it('is written from the negotiation, with S1’s metric and a review on Sunday 5 April', () => {
    const { record } = new RfcStory().does(system, { type: 'DraftRfc' });
    expect(record.revision).toBe(1);
    expect(record.review).toEqual({ on: '2026-04-05', zone: 'Europe/Madrid', graceDays: 0 });
    expect(record.cost.cleanUp.days).toBe(8);
    expect(record.metric).toMatchObject({
      keepFrom: 1.5,
      extendFrom: 1,
      checkpointDays: [30, 60, 90],
      ifNobodyDecides: 'off',
    });
    expect(record.change.summary).toBe(s1Material.ask);
  });

  it('is written again before opening and keeps what people wrote, but not days that the deal fixes', () => {
    const story = new RfcStory().does(system, { type: 'DraftRfc' });
    story.edit(sales, { field: 'change.notIncluded', value: 'Column builder' });
    story.edit(sales, { field: 'cost.cleanUp', value: { days: 8, givenBy: 'Sales', sprint: '14' } });
    story.material = {
      ...s1Material,
      scope: s1Material.scope.map((one) =>
        one.term?.kind === 'clean-up' ? { ...one, choice: '3 days', term: { kind: 'clean-up', days: 3 } } : one,
      ),
    };
    expect(types(story.send(system, { type: 'DraftRfc' }))).toEqual(['RfcDrafted']);
    expect(story.record.change.notIncluded).toBe('Column builder');
    expect(story.record.cost.cleanUp).toEqual({ days: 3, givenBy: 'Sales', sprint: '14' });
    expect(story.record.revision).toBe(4);
  });

  it('writes no event when nothing changed, and none once the text is open', () => {
    const story = new RfcStory().does(system, { type: 'DraftRfc' });
    expect(story.send(system, { type: 'DraftRfc' })).toEqual([]);
    story.opened();
    story.material = { ...s1Material, context: 'Something else' };
    expect(story.send(system, { type: 'DraftRfc' })).toEqual([]);
  });

  it('is nobody’s command but a policy’s', () => {
    expect(new RfcStory().send(sales, { type: 'DraftRfc' })).toEqual({ code: 'policy-only' });
  });
});

describe('editing', () => {
  it('belongs to members of the parties, to nobody else', () => {
    const story = new RfcStory();
    expect(story.send(sales, { type: 'EditRfc', basedOn: 0, edit: { field: 'title', value: 'x' } })).toEqual({
      code: 'rfc-not-drafted',
    });
    story.does(system, { type: 'DraftRfc' });
    expect(story.edit(stranger, { field: 'title', value: 'x' })).toEqual({ code: 'not-of-a-party' });
    story.material = { ...s1Material, open: false };
    expect(story.edit(sales, { field: 'title', value: 'x' })).toEqual({ code: 'negotiation-not-standing' });
  });

  it('shows both texts to the later of two writers of one field, and lets writers of two fields pass', () => {
    const story = new RfcStory().does(system, { type: 'DraftRfc' });
    story.edit(sales, { field: 'change.notIncluded', value: 'Column builder' }, 1);
    expect(story.edit(product, { field: 'change.notIncluded', value: 'History' }, 1)).toEqual({
      code: 'edited-meanwhile',
      values: { field: 'change.notIncluded', revision: 2, theirs: 'Column builder', yours: 'History' },
    });
    expect(types(story.edit(product, { field: 'cost.mitigations', value: 'Tests' }, 1))).toEqual(['RfcEdited']);
    expect(types(story.edit(product, { field: 'change.notIncluded', value: 'History' }, 2))).toEqual(['RfcEdited']);
  });

  it('takes the same text from both without a conflict', () => {
    const story = new RfcStory().does(system, { type: 'DraftRfc' });
    story.edit(sales, { field: 'change.notIncluded', value: 'Column builder' }, 1);
    expect(story.edit(product, { field: 'change.notIncluded', value: ' Column  builder\r\n' }, 1)).toEqual([]);
  });

  it('does not change the days that the deal fixes', () => {
    const story = new RfcStory().does(system, { type: 'DraftRfc' });
    const edit = { field: 'cost.cleanUp', value: { days: 2, givenBy: 'Sales', sprint: '14' } } as const;
    expect(story.edit(sales, edit)).toEqual({ code: 'clean-up-days-agreed', values: { days: 8 } });
  });

  it('keeps the review to come, and not later than the longest', () => {
    const story = new RfcStory().does(system, { type: 'DraftRfc' });
    const review = (on: string) => story.edit(sales, { field: 'review', value: { on, graceDays: 0 } });
    expect(review('2026-03-03')).toEqual({ code: 'review-date-past' });
    expect(review('2027-03-03')).toEqual({ code: 'review-date-too-late', values: { latest: '2026-09-09' } });
    expect(types(review('2026-04-07'))).toEqual(['RfcEdited']);
  });

  it('keeps the thresholds in order', () => {
    const story = new RfcStory().does(system, { type: 'DraftRfc' });
    const value = { ...story.record.metric, keepFrom: 0.5 };
    expect(story.edit(sales, { field: 'metric', value })).toEqual({ code: 'metric-thresholds-crossed' });
  });

  it('lets nobody write one thing for English readers and another for Spanish ones', () => {
    const story = new RfcStory().does(system, { type: 'DraftRfc' });
    const named = (name: string | { en: string; es: string }) =>
      story.edit(sales, { field: 'metric', value: { ...story.record.metric, name } });
    expect(named({ en: 'Margin over 2', es: 'Margen sobre 1' })).toEqual({ code: 'metric-name-in-two-texts' });
    expect(types(named('Margin ÷ cost'))).toEqual(['RfcEdited']);
  });

  it('leaves an open text complete', () => {
    const story = new RfcStory().opened();
    expect(story.edit(sales, { field: 'change.notIncluded', value: '  ' })).toEqual({
      code: 'rfc-incomplete',
      values: { faults: ['not-included'] },
    });
    expect(story.edit(sales, { field: 'outcome', value: { outcome: 'yes-if', conditions: [] } })).toEqual({
      code: 'rfc-incomplete',
      values: { faults: ['conditions'] },
    });
    expect(
      types(story.edit(sales, { field: 'outcome', value: { outcome: 'yes-if', conditions: ['Legal agrees'] } })),
    ).toEqual(['RfcEdited']);
  });
});

describe('opening', () => {
  it('names everything that is missing at once', () => {
    const story = new RfcStory({ ...s1Material, slips: [] }).does(system, { type: 'DraftRfc' });
    expect(story.send(sales, { type: 'OpenRfc' })).toEqual({
      code: 'rfc-incomplete',
      values: { faults: ['not-included', 'slips', 'clean-up-giver', 'clean-up-sprint'] },
    });
    expect(view(story).faults).toEqual(['not-included', 'slips', 'clean-up-giver', 'clean-up-sprint']);
  });

  it('asks nobody for a sprint when no days are owed, and takes a named «nothing slips»', () => {
    const scope = s1Material.scope.filter((one) => one.term?.kind !== 'clean-up');
    const story = new RfcStory({ ...s1Material, scope, slips: [], nothingSlips: 'Pablo' }).does(system, {
      type: 'DraftRfc',
    });
    story.edit(sales, { field: 'change.notIncluded', value: 'Column builder' });
    expect(types(story.send(sales, { type: 'OpenRfc' }))).toEqual(['RfcOpened']);
  });

  it('takes up what changed in the negotiation since the last draft', () => {
    const story = new RfcStory({ ...s1Material, slips: [] }).does(system, { type: 'DraftRfc' });
    story.edit(sales, { field: 'change.notIncluded', value: 'Column builder' });
    story.edit(sales, { field: 'cost.cleanUp', value: { days: 8, givenBy: 'Sales', sprint: '14' } });
    story.material = s1Material;
    expect(types(story.send(sales, { type: 'OpenRfc' }))).toEqual(['RfcDrafted', 'RfcOpened']);
  });

  it('runs S1’s clocks: complete Wednesday at ten in time, signing opens Friday at ten', () => {
    const story = new RfcStory().opened();
    expect(story.state.late).toBe(false);
    expect(signingOpensAt(story.state)).toBe('2026-03-06T09:00:00.000Z');
    expect(view(story).clock).toEqual({ rule: 'comments', endsAt: '2026-03-06T09:00:00.000Z' });
    story.at('2026-03-06T09:00:00.000Z');
    expect(view(story).phase).toBe('signing');
    expect(view(story).clock.rule).toBe('signing');
  });

  it('is recorded as late after its hour, and happens once', () => {
    const story = new RfcStory().does(system, { type: 'DraftRfc' });
    story.edit(sales, { field: 'change.notIncluded', value: 'Column builder' });
    story.edit(sales, { field: 'cost.cleanUp', value: { days: 8, givenBy: 'Sales', sprint: '14' } });
    story.at('2026-03-04T09:00:00.001Z');
    expect(view(story).clock).toEqual({ rule: 'overdue', endsAt: '2026-03-04T09:00:00.000Z' });
    story.does(sales, { type: 'OpenRfc' });
    expect(story.state.late).toBe(true);
    expect(story.send(product, { type: 'OpenRfc' })).toEqual({ code: 'rfc-open-already' });
  });
});

describe('comments', () => {
  it('may be made until the clock ends, and settled', () => {
    const story = new RfcStory().opened();
    story.does(stranger, { type: 'AddComment', section: 'cost', quote: '', text: 'Who  pays?\n' });
    const [comment] = story.state.comments;
    expect(comment).toMatchObject({ text: 'Who pays?', party: null, resolvedAt: null });
    story.does(sales, { type: 'ResolveComment', comment: comment?.id ?? '' });
    expect(story.send(sales, { type: 'ResolveComment', comment: comment?.id ?? '' })).toEqual({
      code: 'comment-resolved-already',
    });
    expect(story.send(sales, { type: 'ResolveComment', comment: negotiation })).toEqual({ code: 'comment-unknown' });
    story.at('2026-03-06T09:00:00.000Z');
    expect(story.send(sales, { type: 'AddComment', section: 'cost', quote: '', text: 'Late' })).toEqual({
      code: 'comments-closed',
    });
  });

  it('end early when every party has nothing to add', () => {
    const story = new RfcStory().opened().at('2026-03-04T12:00:00.000Z').does(sales, { type: 'SayNothingToAdd' });
    expect(story.send(sales, { type: 'SayNothingToAdd' })).toEqual({ code: 'nothing-to-add-said-already' });
    expect(story.signs(sales, salesParty)).toMatchObject({ code: 'signing-not-open-yet' });
    story.at('2026-03-04T15:00:00.000Z').does(product, { type: 'SayNothingToAdd' });
    expect(signingOpensAt(story.state)).toBe('2026-03-04T15:00:00.000Z');
    expect(rfcSummary(negotiation, story.state)?.status).toBe('signing');
    expect(types(story.signs(sales, salesParty))).toEqual(['RfcSigned']);
  });

  it('begin again for the others when the text changes while the clock still runs', () => {
    const story = new RfcStory()
      .opened()
      .does(sales, { type: 'SayNothingToAdd' })
      .does(product, { type: 'SayNothingToAdd' });
    story.edit(product, { field: 'cost.mitigations', value: 'Tests first' });
    expect(story.state.nothingToAdd.map((one) => one.party)).toEqual([productParty]);
    expect(signingOpensAt(story.state)).toBe('2026-03-06T09:00:00.000Z');
  });

  it('of a party take back that it had nothing to add', () => {
    const story = new RfcStory().opened().does(sales, { type: 'SayNothingToAdd' });
    story.does(sales, { type: 'AddComment', section: 'cost', quote: '', text: 'One thing' });
    expect(story.state.nothingToAdd).toEqual([]);
  });

  it('do not begin again after the clock has ended', () => {
    const story = new RfcStory().opened().does(sales, { type: 'SayNothingToAdd' }).at('2026-03-06T10:00:00.000Z');
    story.edit(product, { field: 'cost.mitigations', value: 'Tests first' });
    expect(story.state.nothingToAdd.map((one) => one.party)).toEqual([salesParty]);
    expect(view(story).phase).toBe('signing');
    expect(story.send(product, { type: 'SayNothingToAdd' })).toEqual({ code: 'comments-closed' });
  });

  it('are over before opening for «nothing to add», which needs an open text and a party', () => {
    const story = new RfcStory().does(system, { type: 'DraftRfc' });
    expect(story.send(sales, { type: 'SayNothingToAdd' })).toEqual({ code: 'rfc-not-open' });
    expect(story.opened().send(stranger, { type: 'SayNothingToAdd' })).toEqual({ code: 'not-of-a-party' });
  });
});

describe('the view', () => {
  it('answers «may I» exactly as the rules do', () => {
    for (const story of [new RfcStory(), new RfcStory().does(system, { type: 'DraftRfc' }), new RfcStory().opened()]) {
      for (const actor of [sales, product, guest, stranger, deputy]) {
        const { may } = view(story, actor);
        const probe = (command: Parameters<RfcStory['send']>[1]) => {
          const copy = new RfcStory(story.material).at(story.now);
          copy.log.push(...story.log);
          const outcome = copy.send(actor, command);
          return Array.isArray(outcome) ? null : outcome;
        };
        expect(may.open).toEqual(probe({ type: 'OpenRfc' }));
        expect(may['nothing-to-add']).toEqual(probe({ type: 'SayNothingToAdd' }));
        expect(may.comment).toEqual(probe({ type: 'AddComment', section: 'cost', quote: '', text: 'x' }));
        expect(may.edit).toEqual(probe({ type: 'EditRfc', basedOn: 99, edit: { field: 'title', value: 'T' } }));
        expect(may.revoke).toEqual(probe({ type: 'RevokeDelegation' }));
      }
    }
  });

  it('shows an empty RFC before the first draft', () => {
    expect(view(new RfcStory())).toMatchObject({ phase: 'none', record: null, recordHash: null, signatures: [] });
    expect(rfcSummary(negotiation, new RfcStory().state)).toBeUndefined();
  });
});

describe('an RFC given up', () => {
  it('loses its signatures for ever and starts a new revision with the next deal', () => {
    const story = new RfcStory().signing();
    story.signs(sales, salesParty);
    const before = recordHash(story.record);
    story.does(system, { type: 'AbandonRfc', because: 'deal-reopened' });
    expect(story.state).toMatchObject({ phase: 'abandoned', signatures: [], abandonedBecause: 'deal-reopened' });
    expect(story.state.voided).toHaveLength(1);
    story.does(system, { type: 'DraftRfc' });
    expect(story.state.phase).toBe('draft');
    expect(recordHash(story.record)).not.toBe(before);
    expect(story.send(system, { type: 'AbandonRfc', because: 'withdrawn' })).toHaveLength(1);
    expect(story.send(system, { type: 'AbandonRfc', because: 'withdrawn' })).toEqual([]);
  });
});
