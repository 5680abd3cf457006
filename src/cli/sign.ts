import type { Input } from '../contract/client.ts';
import type { InputField } from '../contract/field-kind.ts';
import { orComplain, serverClient } from './call-server.ts';
import { outline } from './outline.ts';
import { readArguments } from './read-arguments.ts';
import { exit, Misuse, type Surroundings, tell } from './surroundings.ts';

const text = { kind: 'text', nullable: false, required: false, description: '', choices: [] } as const;

/** The fields of `parley sign`. */
export const signFields: readonly InputField[] = [
  { ...text, name: 'negotiation', required: true },
  { ...text, name: 'password' },
  { ...text, name: 'sendCode', kind: 'boolean' },
  { ...text, name: 'signature' },
  { ...text, name: 'code' },
];

/**
 * `parley sign --negotiation ID --password-stdin`, or in two steps with a mailed code: `--send-code`, then
 * `--signature ID --code DIGITS`. A session alone never signs: the proof is asked for afresh each time.
 */
export async function sign(surroundings: Surroundings, words: readonly string[]): Promise<number> {
  const given = await readArguments(surroundings, signFields, words);
  const { negotiation, password, sendCode, signature, code } = given.input as Record<string, string | undefined>;
  if (given.help || negotiation === undefined) {
    surroundings.print(tell(surroundings, 'how-to-sign'));
    return exit.done;
  }
  if (password === undefined && sendCode === undefined && (signature === undefined || code === undefined))
    throw new Misuse(tell(surroundings, 'how-to-sign'));
  const { signing } = serverClient(surroundings);
  const show = (value: unknown) => surroundings.print(given.json ? JSON.stringify(value) : outline(value));
  return orComplain(surroundings, async () => {
    let signatureId = signature;
    if (signatureId === undefined) {
      const begun = await signing.begin({ negotiation, sendCode: sendCode !== undefined });
      signatureId = begun.signatureId;
      const { recordHash, revision, expiresAt, codeSentTo } = begun;
      if (password === undefined) {
        show({ signature: signatureId, recordHash, revision, expiresAt, codeSentTo });
        return exit.done;
      }
      surroundings.complain(`${tell(surroundings, 'signing-this')} ${recordHash}`);
    }
    const proof: Input<'signing', 'complete'>['proof'] =
      password === undefined ? { method: 'mail-code', code: code ?? '' } : { method: 'password', password };
    show(await signing.complete({ negotiation, signatureId, proof }, { key: given.key }));
    return exit.done;
  });
}
