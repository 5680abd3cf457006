import { type LifeFacts, type LifePhase, lifeAt } from '../../domain/life.ts';

interface Lived {
  readonly phase: LifePhase;
  readonly life: LifeFacts;
}

export type Group = 'standing' | 'unsigned' | 'over';

/** The list as a calendar: what stands by its next end, kept ones after; then the unsigned; then what is over, latest first. */
export function inCalendarOrder<Line extends Lived>(lines: readonly Line[], now: number) {
  const instant = now > 0 ? new Date(now).toISOString() : undefined;
  const placed = lines.map((line) => {
    const phase = instant === undefined ? line.phase : lifeAt(line.life, instant);
    return { line, phase, next: nextEnd(line.life, instant), ended: lastEnd(line.life) };
  });
  const of = (group: Group) => placed.filter(({ phase }) => groupOf(phase) === group);
  return {
    standing: of('standing').toSorted((a, b) => compare(a.next ?? '~', b.next ?? '~')),
    unsigned: of('unsigned'),
    over: of('over').toSorted((a, b) => compare(b.ended ?? '', a.ended ?? '')),
  };
}

function groupOf(phase: LifePhase): Group {
  if (phase === 'before-ink') return 'unsigned';
  return phase === 'over' ? 'over' : 'standing';
}

/** Readings that are missing for a checkpoint count as an end when their time is nearly over. */
const SOON = 14 * 86_400_000;

/** The next instant at which something ends by itself; null when nothing does. */
function nextEnd({ endsAt, graceEndsAt, dataDueAt }: LifeFacts, now = ''): string | null {
  if (dataDueAt && now && Date.parse(dataDueAt) - Date.parse(now) <= SOON) return dataDueAt;
  return endsAt !== null && endsAt <= now ? graceEndsAt : endsAt;
}

function lastEnd({ endedAt, graceEndsAt, endsAt, dataDueAt, lapsed }: LifeFacts): string | null {
  if (lapsed === 'no-data' && dataDueAt) return dataDueAt;
  return endedAt ?? graceEndsAt ?? endsAt;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
