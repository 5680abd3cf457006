import type { Actor } from '../../domain/actor.ts';
import type { Id } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';
import { invariant } from '../../domain/invariant.ts';
import { isRefused } from '../../domain/refusal.ts';
import type { WorkCalendar } from '../../domain/work-calendar.ts';
import { runCommand, settle } from '../handle-command.ts';
import type { Transaction } from '../port/store.ts';
import type { AnyCommand, SliceName } from '../slice.ts';
import { type App, Work } from '../work.ts';

/** What one person did at one instant; the command, or several in a row, is made from what stood then. */
export interface ScriptStep {
  readonly at: Instant;
  readonly by: Actor;
  readonly slice: SliceName;
  readonly command: (
    standing: (slice: SliceName) => Promise<unknown>,
  ) => AnyCommand | Promise<AnyCommand | readonly AnyCommand[]>;
}

/** S1's: its clocks end when the story says, however the workspace works. */
export const sampleCalendar: WorkCalendar = { zone: 'Europe/Madrid', workdays: [1, 2, 3, 4, 5], holidays: [] };

/** Plays a story into the log by the very rules people meet, each step at its own instant, in one transaction. */
export async function runScript(
  app: App,
  transaction: Transaction,
  id: Id,
  steps: readonly ScriptStep[],
): Promise<Work> {
  let now = app.environment.now();
  const work = new Work(
    { ...app, calendar: sampleCalendar, environment: { ...app.environment, now: () => now } },
    transaction,
  );
  for (const step of steps) {
    now = step.at;
    const made = await step.command(async (slice) => (await work.standing(slice, id)).state);
    for (const command of [made].flat()) {
      const stored = await runCommand(work, { slice: step.slice, id, command, acting: { actor: step.by } });
      invariant(!isRefused(stored), `the sample plays by the rules: ${command.type} ${JSON.stringify(stored)}`);
      await settle(work, stored);
    }
  }
  return work;
}
