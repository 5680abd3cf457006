import type { Table } from '../../../src/app/mediator/space-of.ts';
import { seededGenerator } from '../../../src/math/random/generator.ts';
import type { KnownPoint } from '../../requests/known-things.ts';
import { Course, type Side } from './course.ts';
import { type SealedValues, sheetOf } from './sealed-values.ts';
import type { WorldOptions } from './world.ts';

export const LARGE_SIDES = ['sales', 'product', 'engineering'] as const;
const POINTS = 9;
const CHOICES = 12;

/**
 * What three sides seal over a table that is too large for every efficient deal to be listed, and on which some rules
 * cannot be proven either: what one side gains of a choice the others lose, and one point weighs more than the rest.
 */
export function contested(): Readonly<Record<Side, SealedValues>> {
  const chance = seededGenerator(1);
  const parts = Array.from({ length: POINTS }, () =>
    Array.from({ length: CHOICES }, () => {
      const shares = LARGE_SIDES.map(() => chance());
      const sum = shares.reduce((total, share) => total + share, 0);
      return shares.map((share) => Math.round((100 * share) / sum));
    }),
  );
  const valuesOf = (side: Side): SealedValues => {
    const place = LARGE_SIDES.indexOf(side);
    const lighter = Array.from({ length: POINTS }, () => 25 + Math.floor(chance() * 25));
    const [, ...others] = lighter;
    const weights = [1000 - others.reduce((total, weight) => total + weight, 0), ...others];
    const ratings = parts.map((choices) => choices.map((choice) => choice[place] as number));
    const draft = { reservation: 1, notes: '' };
    return { sheet: { weights, ratings, reservation: 25 }, alternative: 'nothing', notes: '', draft, ticks: [] };
  };
  return { sales: valuesOf('sales'), product: valuesOf('product'), engineering: valuesOf('engineering') };
}

/** A course whose table holds nine points of twelve choices and nothing else; nobody has sealed yet. */
export class LargeCourse {
  private constructor(
    readonly course: Course,
    readonly table: Table,
    private readonly sealed: Readonly<Record<Side, SealedValues>>,
  ) {}

  static async open(sealed: Readonly<Record<Side, SealedValues>>, options: WorldOptions = {}): Promise<LargeCourse> {
    const course = await Course.open(LARGE_SIDES, {}, options);
    const { negotiation, world } = course;
    const token = course.speaker('sales');
    const issues = async () => ((await course.view(token)) as unknown as { readonly issues: Table['issues'] }).issues;
    for (const { id } of await issues()) await world.act(token, 'issue.remove', { negotiation, issue: id });
    const choices = Array.from({ length: CHOICES }, (_, index) => `Choice ${index}`);
    for (let point = 0; point < POINTS; point += 1)
      await world.act(token, 'issue.add', { negotiation, text: `Point ${point}`, options: choices });
    return new LargeCourse(course, { issues: await issues(), rules: [] }, sealed);
  }

  get points(): readonly KnownPoint[] {
    return this.table.issues.map(({ id, options }) => ({ id, options: options.map((option) => option.id) }));
  }

  /** A draft and the sheet of every side: with the last one the mediator runs. */
  async seal(): Promise<void> {
    const { negotiation, world } = this.course;
    for (const side of LARGE_SIDES) {
      const token = this.course.speaker(side);
      const values = this.sealed[side];
      await world.act(token, 'preferences.keep', { negotiation, draft: values.draft });
      await world.act(token, 'preferences.seal', { negotiation, sealed: sheetOf(values, this.points), ready: true });
    }
  }

  /** Every side's ticks, and then the first choice of every point, offered by Product and accepted by the others. */
  async agree(): Promise<void> {
    const { negotiation, world } = this.course;
    const round = (await this.course.view(this.course.speaker('product'))).rounds.at(-1);
    for (const side of LARGE_SIDES) {
      const deals = this.sealed[side].ticks.flatMap((index) => round?.deals[index]?.id ?? []);
      await world.act(this.course.speaker(side), 'ticks.send', {
        negotiation,
        round: round?.number,
        sealed: { deals },
      });
    }
    await world.act(this.course.speaker('product'), 'offer.make', { negotiation, chosen: firstChoices(this.table) });
    for (const side of ['sales', 'engineering'] as const) {
      const { offers } = (await world.act(this.course.speaker(side), 'negotiation.get', {
        negotiation,
      })) as unknown as { readonly offers: readonly { readonly id: string }[] };
      await world.act(this.course.speaker(side), 'offer.accept', { negotiation, offer: offers.at(-1)?.id });
    }
  }
}

/** The deal that is agreed in such a course. */
export function firstChoices({ issues }: Table): Readonly<Record<string, string>> {
  return Object.fromEntries(issues.map(({ id, options }) => [id, options[0]?.id as string]));
}
