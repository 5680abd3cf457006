import type { CalendarDay, Instant } from '../../instant.ts';
import { endOfDay } from '../../work-calendar.ts';
import { type AgreementState, signedCalendar } from '../state.ts';
import { type JointObservation, measuringDays, stretchBefore } from './joint-measure.ts';

/**
 * Checkpoints for which value and cost have both been read by now, by the rule of which readings count: what came
 * after the measuring day before it, or after ink for the first. Those already noted are left out.
 */
export function checkpointsRead(
  { terms, inkedAt, endOn, readFor }: Pick<AgreementState, 'terms' | 'inkedAt' | 'endOn' | 'readFor'>,
  readings: readonly JointObservation[],
  now: Instant,
): readonly CalendarDay[] {
  if (terms === null || inkedAt === null) return [];
  const calendar = signedCalendar(terms.zone);
  const measuring = measuringDays(terms, endOn);
  return terms.checkpoints.filter((checkpoint) => {
    if (readFor.includes(checkpoint)) return false;
    const before = stretchBefore(measuring, checkpoint);
    const since = before === undefined ? inkedAt : endOfDay(calendar, before);
    const read = (metric: string) => readings.some((one) => one.metric === metric && one.at > since && one.at <= now);
    return read('value') && read('cost');
  });
}
