import type { AgreementView } from '../../domain/agreement/view.ts';
import { dayIn } from '../ui/figures.ts';

const DAY = 86_400_000;

/** A point of the life line. `only-if`: it comes only when the agreement is kept or extended. */
export interface LifePoint {
  readonly kind:
    | 'ink'
    | 'ink-and-flag'
    | 'flag-on'
    | 'checkpoint'
    | 'switched-off'
    | 'data-due'
    | 'without-data'
    | 'review'
    | 'grace-over'
    | 'ended';
  /** Null where it has no instant yet, or is a whole day. */
  readonly at: string | null;
  readonly day: string | null;
  /** Days since the start, of checkpoints and of a review on one of them. */
  readonly number: number | null;
  readonly state: 'past' | 'coming' | 'only-if';
  /** The flag answers «off» to everybody from here on. */
  readonly last: boolean;
}

/** Points after which the flag may answer «off» to everybody. */
const LAST: readonly LifePoint['kind'][] = ['review', 'grace-over', 'ended', 'without-data'];

type Placed = Omit<LifePoint, 'state' | 'last'> & { readonly order: string };

/** The life of an agreement in the order of time, as it stands at `now` (milliseconds since 1970). */
export function lifePoints(view: AgreementView, now: number): readonly LifePoint[] {
  const { terms, inkedAt } = view;
  if (terms === null || inkedAt === null)
    return (['ink', 'flag-on'] as const).map((kind) => ({ ...point(kind, null), state: 'coming', last: false }));
  const instant = new Date(now).toISOString();
  const today = dayIn(terms.zone, now);
  const over = view.phase === 'over';
  const ended = view.endedAt ?? (over && view.dataDue ? view.dataDue.at : null);
  const placed = signedPoints(view).filter(({ order }) => ended === null || order <= ended);
  const end = view.graceEndsAt;
  return placed
    .toSorted((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .filter((one) => !over || !(laterThanEnd(one, view) || neverCame(one)))
    .map(({ order: _, ...one }) => {
      const passed = one.at !== null ? one.at <= instant : one.day !== null && one.day < today;
      const ends = ended === null ? end !== null && one.at === end : one.at === ended;
      return {
        ...one,
        state: passed ? 'past' : laterThanEnd(one, view) ? 'only-if' : 'coming',
        last: ends && LAST.includes(one.kind),
      };
    });
}

/** How many points are past: «now» stands after them. */
export function pastCount(points: readonly LifePoint[]): number {
  return points.filter(({ state }) => state === 'past').length;
}

/** When the last proof needed before launch stood, never before ink; null while one is missing. */
export function flagOnAt(view: AgreementView): string | null {
  if (view.inkedAt === null) return null;
  let latest = view.inkedAt;
  for (const { beforeLaunch, evidence } of view.criteria) {
    if (!beforeLaunch) continue;
    if (evidence === null) return null;
    if (evidence.at > latest) latest = evidence.at;
  }
  return latest;
}

function signedPoints(view: AgreementView): readonly Placed[] {
  const { terms, inkedAt, endOn, endsAt, graceEndsAt, endedAt, off, dataDue } = view;
  if (terms === null || inkedAt === null) return [];
  const ready = flagOnAt(view);
  const numberOf = (day: string) => Math.round((Date.parse(day) - Date.parse(terms.startOn)) / DAY);
  const checkpoints = terms.checkpoints.filter((day) => day !== endOn);
  return [
    ready === inkedAt ? point('ink-and-flag', inkedAt) : point('ink', inkedAt),
    ...(ready === inkedAt ? [] : [{ ...point('flag-on', ready), order: ready ?? inkedAt }]),
    ...(off ? [point('switched-off', off.at)] : []),
    ...checkpoints.map((day) => ({ ...point('checkpoint', null), day, number: numberOf(day), order: dayOrder(day) })),
    ...(endOn === null || endsAt === null
      ? []
      : [
          {
            ...point('review', endsAt),
            day: endOn,
            number: terms.checkpoints.includes(endOn) ? numberOf(endOn) : null,
          },
        ]),
    ...(graceEndsAt === null || graceEndsAt === endsAt ? [] : [point('grace-over', graceEndsAt)]),
    ...(endedAt === null ? [] : [point('ended', endedAt)]),
    ...(dataDue === null || endedAt !== null
      ? []
      : [point(view.phase === 'over' ? 'without-data' : 'data-due', dataDue.at)]),
  ];
}

/** A launch whose last proof never stood: nothing that is over still waits for it. */
function neverCame({ kind, at }: Pick<LifePoint, 'kind' | 'at'>): boolean {
  return kind === 'flag-on' && at === null;
}

function laterThanEnd({ kind, day }: Pick<LifePoint, 'kind' | 'day'>, { endOn }: AgreementView): boolean {
  return kind === 'checkpoint' && day !== null && endOn !== null && day > endOn;
}

/** Where a whole day stands among instants: at its end, to the precision that the order of points needs. */
function dayOrder(day: string): string {
  return `${day}T23:59:59.999Z`;
}

function point(kind: LifePoint['kind'], at: string | null): Placed {
  return { kind, at, day: null, number: null, order: at ?? '' };
}
