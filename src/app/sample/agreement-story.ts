import type { CalendarDay } from '../../domain/instant.ts';
import type { RfcRecord } from '../../domain/rfc/record.ts';
import type { AnyCommand } from '../slice.ts';
import { AgreementActs } from './agreement-acts.ts';
import type { AgreementStory, AgreementTexts } from './agreement-texts.ts';
import type { Cast } from './first-agreement.ts';
import { seal } from './first-agreement-acts.ts';
import type { ScriptStep } from './run-script.ts';
import type { SampleTexts } from './sample-texts.ts';
import { forecastOf, outcomeOf, storyCourses } from './story-course.ts';

/** How many days ago each was signed, when it is reviewed and how long its grace is: so it stands in its state today. */
const calendar: Readonly<
  Record<AgreementStory, { readonly signedAgo: number; readonly review: number; readonly grace: number }>
> = {
  'before-ink': { signedAgo: -1, review: 60, grace: 7 },
  live: { signedAgo: 12, review: 90, grace: 7 },
  grace: { signedAgo: 33, review: 30, grace: 14 },
  kept: { signedAgo: 40, review: 30, grace: 7 },
  reverted: { signedAgo: 36, review: 30, grace: 7 },
  extended: { signedAgo: 45, review: 30, grace: 7 },
};

const ODDS = ['uses', 'othersAsk', 'signsOn'] as const;
/** On this day after ink both sides say what came of what they claimed. */
const LOOKED_BACK = 32;

/** An accepted offer of S1: the one client behind a switch, in five days, tests and rollback, eight days of clean-up. */
const accepted = [1, 0, 1, 2, 2];

/** From an ask to the state of life that is to be seen, by the rules people meet, told backwards from today. */
export function agreementStory(
  story: AgreementStory,
  {
    language,
    agreements: texts,
    smallFor,
    cleanUpBy,
    sprint,
    currencyUnit,
    chanceUnit,
    fromAccount,
    clientToldMe,
  }: SampleTexts,
  cast: Cast,
  today: CalendarDay,
): readonly ScriptStep[] {
  const { signedAgo, review, grace } = calendar[story];
  const course = storyCourses[story];
  const unplaced = new AgreementActs(cast, today);
  const acts = new AgreementActs(cast, unplaced.day(-signedAgo));
  const { sales, product, parties } = cast;
  const [salesParty, productParty] = parties;
  const { ask, client, why } = texts.stories[story];
  const say = (type: string, fields: object = {}): AnyCommand => ({ type, ...fields });
  const by = (days: number, time: string, person: typeof sales, type: string, fields: object) =>
    acts.ask(acts.at(days, time), person, () => say(type, fields));
  const evidence = (
    time: string,
    kind: string,
    statement: string,
    low: number,
    high: number,
    unit: string,
    source: string,
  ) =>
    by(-3, time, sales, 'AddEvidence', { evidence: { kind, statement, low, high, unit, source, asOf: acts.day(-3) } });
  const edit = (time: string, person: typeof sales, field: string, value: unknown) =>
    acts.edit(acts.at(-2, time), person, field, value);

  const toSigning: readonly ScriptStep[] = [
    by(-3, '09:00', sales, 'FileAsk', {
      ask,
      forWhom: client,
      neededBy: null,
      neededByWords: '',
      moment: 'prioritization',
      language,
      parties,
      rfcHours: 48,
      commentHours: 48,
      defaultOutcome: { kind: 'not-yet' },
      smallFor,
      userOutcome: '',
      sample: true,
    }),
    by(-3, '09:05', sales, 'StateInterest', { party: salesParty.id, text: why, concerns: [] }),
    evidence('09:10', 'business', texts.worth, 96000, 96000, currencyUnit, fromAccount),
    evidence('09:11', 'chance', texts.leaves, 40, 60, chanceUnit, clientToldMe),
    ...ODDS.map((one, index) => {
      const [low, high] = course.odds[one];
      return evidence(`09:1${2 + index}`, 'chance', texts[one], low, high, chanceUnit, clientToldMe);
    }),
    by(-3, '11:00', product, 'StateInterest', { party: productParty.id, text: texts.productWhy, concerns: [] }),
    by(-3, '11:05', product, 'ListDisplaced', { displaced: { what: texts.slips, weeks: 1, costPerWeek: 6000 } }),
    acts.ask(acts.at(-3, '15:00'), sales, (state) => seal(state, 'sales')),
    acts.ask(acts.at(-3, '15:30'), product, (state) => seal(state, 'product')),
    acts.ask(acts.at(-3, '16:00'), product, (state) =>
      say('MakeOffer', {
        words: '',
        chosen: Object.fromEntries(
          state.issues.map((issue, index) => [issue.id, issue.options[accepted[index] ?? 0]?.id]),
        ),
      }),
    ),
    acts.ask(acts.at(-3, '16:20'), sales, (state) => say('AcceptOffer', { offer: state.offers[0]?.id })),
    edit('08:40', product, 'change.notIncluded', texts.notIncluded),
    edit('08:45', sales, 'cost.cleanUp', { days: 8, givenBy: cleanUpBy, sprint }),
    edit('08:50', product, 'cost.summary', texts.costSummary),
    edit('08:52', product, 'cost.mitigations', texts.mitigations),
    edit('08:54', sales, 'impact.summary', texts.impactSummary),
    edit('08:56', product, 'review', { on: acts.day(review), graceDays: grace }),
    edit('08:58', product, 'live', (record: RfcRecord) => ({
      segments: [texts.staff],
      criteria: [],
      guardrails: [{ metric: 'p95', unit: 'ms', goodWhen: 'low', bound: 400, readings: 3 }],
      cleanUpDueOn: acts.day(75),
      interestPerWeek: 0.5,
      extensions: 1,
      forecast: forecastOf(course, record.cost.currency),
    })),
    acts.rfc(acts.at(-2, '09:00'), product, () => say('OpenRfc')),
    acts.prove(acts.at(-2, '12:00'), product, 0, texts.proof, texts.proofSource),
  ];
  // Product has read it, so the sample waits for Sales and for nobody who only looks around.
  if (story === 'before-ink')
    return [...toSigning, acts.rfc(acts.at(-2, '12:30'), product, () => say('SayNothingToAdd'))];
  return [
    ...toSigning,
    acts.prove(acts.at(-1, '12:10'), product, 1, texts.proof, texts.proofSource),
    acts.rfc(acts.at(0, '07:00'), sales, () => say('SayNothingToAdd')),
    acts.rfc(acts.at(0, '07:10'), product, () => say('SayNothingToAdd')),
    acts.sign(acts.at(0, '08:42'), sales, salesParty.id),
    acts.sign(acts.at(0, '09:05'), product, productParty.id),
    by(0, '09:10', sales, 'AnswerUnderstood', { understood: true, words: '' }),
    by(0, '09:12', product, 'AnswerUnderstood', { understood: true, words: '' }),
    ...afterInk(story, acts, texts),
  ];
}

function afterInk(story: Exclude<AgreementStory, 'before-ink'>, acts: AgreementActs, texts: AgreementTexts) {
  const { sales, product } = acts.cast;
  const course = storyCourses[story];
  const paid = (days: number, onDay: number): ScriptStep =>
    acts.step(acts.at(onDay, '15:00'), product, 'debt', { type: 'PayDebt', days, what: texts.paid } as AnyCommand);
  const read = (from: number, until: number) =>
    course.readings
      .filter(([day]) => day >= from && day <= until)
      .map(([day, ...figures]) => acts.read(acts.at(day, '09:00'), product, texts.warehouse, ...figures));
  const sources = { account: texts.accountLater, warehouse: texts.warehouse, sprint: texts.sprintHours };
  const lookedBack = acts.resolve(acts.at(LOOKED_BACK, '16:00'), sales, (claim) => {
    const known = outcomeOf(claim, course, texts, acts.inkOn, LOOKED_BACK);
    return known && { outcome: known.outcome, source: sources[known.by] };
  });
  switch (story) {
    case 'live':
      return [...read(0, 9), paid(3, 9), ...read(10, 12)];
    case 'grace':
      return [...read(0, 14), paid(2, 16), ...read(17, 30), lookedBack];
    case 'kept':
      return [
        ...read(0, 20),
        paid(5, 21),
        ...read(22, 30),
        ...acts.decide(30, { kind: 'keep' }, ''),
        lookedBack,
        ...read(33, 40),
      ];
    case 'reverted':
      return [...read(0, 30), ...acts.decide(30, { kind: 'revert' }, texts.revertReason), lookedBack];
    case 'extended':
      return [
        ...read(0, 20),
        paid(4, 21),
        ...read(22, 30),
        ...acts.decide(30, { kind: 'extend', until: acts.day(60) }, texts.extendReason),
        lookedBack,
        ...read(33, 45),
      ];
  }
}
