import { type Instant, plusMilliseconds } from '../../domain/instant.ts';
import { type Refused, refuse } from '../../domain/refusal.ts';
import type { Language } from '../../domain/text.ts';
import type { IdentityDeps } from './deps.ts';
import { limit, throttleOf } from './limit.ts';
import type { IdentityRefusal } from './refusals.ts';
import { newCode } from './token.ts';

const TEN_MINUTES = 10 * 60_000;

/** What a code is for and to whom it goes. `purpose` names it; a new code for the same purpose replaces the old one. */
interface CodeFor {
  readonly purpose: string;
  readonly address: string;
  readonly language: Language;
  readonly ip: string;
}

/** Mails six digits that hold ten minutes and five tries. */
export async function sendCode(
  deps: IdentityDeps,
  { purpose, address, language, ip }: CodeFor,
): Promise<{ readonly expiresAt: Instant } | Refused<IdentityRefusal>> {
  if (!deps.mailer.available) return refuse('mail-server-missing');
  const refused = await limit(deps, throttleOf(deps, 'code-visitor', ip), throttleOf(deps, 'code-sent', purpose));
  if (refused) return refused;
  const { environment } = deps.app;
  const code = newCode(environment);
  const expiresAt = plusMilliseconds(environment.now(), TEN_MINUTES);
  await deps.accounts.putProof({
    id: proofId(purpose),
    secretHash: hashOf(deps, purpose, code),
    subject: {},
    expiresAt,
  });
  await deps.mailer.send({ id: environment.newId(), to: address, language, template: 'code', values: { code } });
  return { expiresAt };
}

/** Uses a code up; refused when it is wrong, spent or too old, all alike. */
export async function tryCode(
  deps: IdentityDeps,
  purpose: string,
  code: string,
): Promise<Refused<IdentityRefusal> | undefined> {
  const refused = await limit(deps, throttleOf(deps, 'code-tried', purpose));
  if (refused) return refused;
  const found = await deps.accounts.tryProof(proofId(purpose), hashOf(deps, purpose, code), deps.app.environment.now());
  return found ? undefined : refuse('code-wrong');
}

function proofId(purpose: string): string {
  return `code:${purpose}`;
}

function hashOf({ app }: IdentityDeps, purpose: string, code: string): string {
  return app.environment.sha256(`parley.code.v1\n${purpose}\n${code}`);
}
