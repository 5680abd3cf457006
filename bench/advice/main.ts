import { mkdirSync, writeFileSync } from 'node:fs';
import { proposals, type SolutionName, seededGenerator, solutionNames } from '../../src/math/index.ts';
import { wilsonInterval } from '../../src/math/statistics/wilson-interval.ts';
import { type DataSet, dataSets, type HumanTalk, humanTalks } from './human-deals.ts';
import { bootstrapMean, type MeanWithin, type MeasuredDeal, measureDeal } from './measure-deals.ts';
import { type Bar, barPicture, figure } from './picture.ts';

// Writes docs/guides/how-good-is-the-advice.md and its pictures from what real people agreed on.

const SEED = 20_261_123;
const NOISE = 0.2;
const FOLDER = 'docs/guides';
const names: Readonly<Record<DataSet, string>> = {
  casino: 'Campsite (3 issues)',
  'job-interview': 'Job interview (5 issues)',
};
const rules: Readonly<Record<SolutionName, string>> = {
  nash: 'Nash',
  balanced: 'Balanced',
  'max-min': 'Max-min',
  'best-total': 'Best total',
};

interface Part {
  readonly set: DataSet;
  readonly talks: number;
  readonly failed: number;
  /** Of those without a deal, in how many every rule proposes something better for both than none. */
  readonly failedWithBetter: number;
  readonly exact: readonly MeasuredDeal[];
  /** The same deals, with proposals from sheets that are off. */
  readonly noisy: readonly MeasuredDeal[];
}

const parts = dataSets.map((set): Part => {
  const talks = humanTalks(process.cwd(), set);
  const draw = seededGenerator(SEED);
  const agreed = talks.flatMap((talk) => (talk.deal ? [{ ...talk, deal: talk.deal }] : []));
  return {
    set,
    talks: talks.length,
    failed: talks.length - agreed.length,
    failedWithBetter: talks.filter((talk) => talk.deal === undefined && allProposeBetter(talk)).length,
    exact: agreed.map((talk) => measureDeal(talk)),
    noisy: agreed.map((talk) => measureDeal(talk, NOISE, draw)),
  };
});

function allProposeBetter({ space }: HumanTalk): boolean {
  const found = proposals(space);
  if (found.outcome !== 'found') return false;
  return solutionNames.every((name) =>
    space.parties.every(({ reservation }, side) => (found.solutions[name].scores[side] as number) > reservation),
  );
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const means = (values: readonly number[]) => bootstrapMean(values, seededGenerator(SEED));
const percents = (values: readonly number[]) => means(values.map((value) => value * 100));

function share(deals: readonly MeasuredDeal[], holds: (deal: MeasuredDeal) => boolean): MeanWithin {
  const count = deals.filter(holds).length;
  const { low, high } = wilsonInterval(count, deals.length);
  return { mean: (count / deals.length) * 100, low: low * 100, high: high * 100, of: deals.length };
}

/** How much more both sides together have by a rule's proposal than by their own deal, in per cent of the deal. */
function gained(deals: readonly MeasuredDeal[], rule: SolutionName): MeanWithin {
  return percents(deals.map(({ proposed, points }) => (sum(proposed[rule]) - sum(points)) / sum(points)));
}

/** Both sides at least as well off as by their own deal. */
function nobodyLoses({ proposed, points }: MeasuredDeal, rule: SolutionName): boolean {
  return proposed[rule].every((score, side) => score >= points[side]!);
}

const within = ({ mean, low, high }: MeanWithin) => `${figure(mean)} % (${figure(low)}–${figure(high)})`;
const bars = (of: (part: Part) => MeanWithin): readonly Bar[] =>
  parts.map((part) => ({ label: names[part.set], within: of(part) }));
const ruleBars = (of: (part: Part, rule: SolutionName) => MeanWithin): readonly Bar[] =>
  parts.flatMap((part) =>
    solutionNames.map((rule) => ({
      label: `${names[part.set].split(' (')[0]}: ${rules[rule]}`,
      within: of(part, rule),
    })),
  );
const largest = (given: readonly Bar[]) => Math.max(...given.map((bar) => bar.within.high)) * 1.05;

function picture(file: string, title: string, given: readonly Bar[], most = largest(given)): string {
  writeFileSync(`${FOLDER}/pictures/${file}.svg`, barPicture(title, given, most, '%'));
  return `![${title}](pictures/${file}.svg)`;
}

mkdirSync(`${FOLDER}/pictures`, { recursive: true });
const dominated = bars(({ exact }) => share(exact, (deal) => deal.dominated));
const left = bars(({ exact }) => percents(exact.map(({ most, points }) => (most - sum(points)) / most)));
const gains = ruleBars(({ exact }, rule) => gained(exact, rule));
const [campsite, interview] = parts as [Part, Part];
const satisfied = (deals: readonly MeasuredDeal[], whether: boolean) =>
  means(deals.flatMap(({ dominated: is, satisfaction }) => (is === whether && satisfaction ? [satisfaction] : [])));
const unhappy = satisfied(campsite.exact, true);
const happy = satisfied(campsite.exact, false);
const scale = ({ mean, low, high }: MeanWithin) => `${mean.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;
const improved = (part: Part) => part.exact.filter(({ dominated: is }) => is);

const table = (rows: readonly (readonly string[])[], head: readonly string[]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

writeFileSync(
  `${FOLDER}/how-good-is-the-advice.md`,
  `# How good is the advice

What real people agreed on, what there was, and what Parley's proposals would have given them. Everything here is written by one command, \`node run.mjs advice\`, from the records in \`tests/golden/human-deals\` (their origin, licences and fields in \`tests/golden/human-deals/SOURCE.md\`) and by the same functions that the mediator runs. Brackets hold 95 % intervals: Wilson's (1927) for shares, a percentile bootstrap (Efron 1979) of 2,000 samples with the seed ${SEED} for means.

${table(
  parts.map((part) => [names[part.set], String(part.talks), String(part.exact.length), String(part.failed)]),
  ['Negotiations between two people', 'Talks', 'Agreements', 'Without a deal'],
)}

## Agreements leave something on the table

An agreement is *dominated* when another outcome is at least as good for both sides and better for one.

${picture('dominated-deals', 'Agreements that were dominated', dominated, 100)}

Of the campsite agreements ${within(share(campsite.exact, (deal) => deal.dominated))} were dominated, of the job interviews ${within(share(interview.exact, (deal) => deal.dominated))}; ${within(share(campsite.exact, (deal) => deal.betterForBoth))} and ${within(share(interview.exact, (deal) => deal.betterForBoth))} could have been better for *both*. More issues, more waste.

${picture('value-left', 'Joint value left on the table, of the most there was', left)}

Where an agreement was dominated, both sides together could have had ${within(percents(improved(campsite).map(({ addable, points }) => addable / sum(points))))} more in the campsite talks and ${within(percents(improved(interview).map(({ addable, points }) => addable / sum(points))))} more in the job interviews with nobody losing anything. That is what «N deals are better for both» looks for after a tentative agreement; it finds one exactly when one exists.

**People do not feel it.** Asked right after the talk, campsite negotiators rated their satisfaction ${scale(unhappy)} of 5 after dominated deals and ${scale(happy)} after the others.

## What the proposals would have given

Each talk's true points put in as both sides' sheets, the four rules as the mediator applies them.

${picture('proposals-beside-deals', 'Both sides together, by the proposal instead of their deal', gains)}

${table(
  parts.flatMap((part) =>
    solutionNames.map((rule) => [
      names[part.set],
      rules[rule],
      within(gained(part.exact, rule)),
      within(share(part.exact, (deal) => nobodyLoses(deal, rule))),
      within(gained(part.noisy, rule)),
    ]),
  ),
  [
    'Talks',
    'Proposal',
    'More for both together than by their deal',
    'Both at least as well off as by their deal',
    `The same with every weight off by up to ${NOISE * 100} %`,
  ],
)}

No proposal is dominated. But a proposal is not the deal two people would have reached plus something: it divides differently, so in many talks one side would have had less than it got by itself. Who starts from a deal in hand should ask for what is better for both, not for a proposal. The last column computes the proposals from sheets whose weights are off at random and judges them by the true points: the advice gets worse slowly.

${
  campsite.failed > 0
    ? `Of the campsite talks ${campsite.failed} ended without a deal. In ${campsite.failedWithBetter} of them all four rules have a proposal that is better for both than no deal.\n`
    : ''
}
## What this does not say

- The points were given to people by the experimenters. Real sheets come from people's own judgement; the last column is only a guess at what that costs.
- Crowd workers with small stakes, three or five issues, two sides. Nothing here is a measurement of product teams.
- The job interviews here are ${interview.talks} completed talks: they say nothing of failures. Their no-deal value is taken as 0.
- Both sides' sheets are taken as honest. The rules reward whoever exaggerates; Parley's answer to that is memory (claims frozen at signature and scored at review), not a formula.
`,
);
console.error(`✓ ${FOLDER}/how-good-is-the-advice.md`);
