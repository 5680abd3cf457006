import { handleCommand } from '../src/app/handle-command.ts';
import { system } from '../src/app/policies/policy.ts';
import { slices } from '../src/app/slices/slices.ts';
import { StateCache } from '../src/app/state-cache.ts';
import type { App } from '../src/app/work.ts';
import type { AgreementTerms } from '../src/domain/agreement/terms.ts';
import { isRefused } from '../src/domain/refusal.ts';
import { realClock } from '../src/store/clock.ts';
import { nodeEnvironment } from '../src/store/environment.ts';
import { openStore } from '../src/store/open-store.ts';

/** An agreement that lives, and the key of its flag. */
export interface LiveAgreement {
  readonly id: string;
  readonly key: string;
}

/** Writes agreements in force for a year into the workspace of a claimed instance that does not run now. */
export async function liveAgreements(dataFolder: string, count: number): Promise<readonly LiveAgreement[]> {
  const opened = await openStore({ dataFolder, variables: {}, clock: realClock });
  try {
    const environment = nodeEnvironment({ now: realClock.now });
    const app: App = { store: opened.store, environment, slices, states: new StateCache(), seal: undefined as never };
    const [workspace = ''] = await opened.store.workspaces();
    const written: LiveAgreement[] = [];
    const inkedAt = environment.now();
    const terms = termsFrom(inkedAt);
    for (let index = 0; index < count; index += 1) {
      const id = environment.newId();
      const key = `parley-${id.replaceAll('-', '').slice(-12)}`;
      const title = `Audit export ${index}`;
      const run = async (command: { readonly type: string }) => {
        const done = await handleCommand(app, {
          workspace,
          slice: 'agreement',
          id,
          command,
          acting: { actor: system },
        });
        if (isRefused(done)) throw new Error(`refused: ${done.refusal.code}`);
      };
      await run({ type: 'NameFlag', key, title, client: terms.client, sample: false } as { type: string });
      const opening = { type: 'OpenAgreement', terms, title, signedBy: [], recordHash: '0'.repeat(64), inkedAt };
      await run(opening as { type: string });
      written.push({ id, key });
    }
    return written;
  } finally {
    await opened.close();
  }
}

function termsFrom(inkedAt: string): AgreementTerms {
  const day = (days: number) => new Date(Date.parse(inkedAt) + days * 86_400_000).toISOString().slice(0, 10);
  return {
    client: 'Acme',
    segments: ['staff', 'beta testers'],
    share: { client: 100, others: 50 },
    guardrails: [],
    criteria: [],
    thresholds: { name: 'margin', keepFrom: 1.5, extendFrom: 1 },
    startOn: day(0),
    endOn: day(365),
    zone: 'Europe/Madrid',
    graceDays: 7,
    checkpoints: [day(30), day(60), day(90)],
    extensions: 1,
  };
}
