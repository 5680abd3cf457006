import type { Input } from '../contract/client.ts';
import type { InputField } from '../contract/field-kind.ts';
import { orComplain, serverClient } from './call-server.ts';
import { outline } from './outline.ts';
import { readArguments } from './read-arguments.ts';
import { exit, Misuse, type Surroundings, tell } from './surroundings.ts';

const text = { kind: 'text', nullable: false, required: false, description: '', choices: [] } as const;

/** The fields of `parley sign`. */
export const signFields: readonly InputField[] = [
  { ...text, name: 'negotiation' },
  { ...text, name: 'agreement' },
  { ...text, name: 'decision' },
  { ...text, name: 'hash' },
  { ...text, name: 'password' },
  { ...text, name: 'sendCode', kind: 'boolean' },
  { ...text, name: 'signature' },
  { ...text, name: 'code' },
];

type Given = Readonly<Partial<Record<string, string>>>;
type Proof = Input<'signing', 'complete'>['proof'];

/**
 * `parley sign --negotiation ID --password-stdin` signs the text; `--agreement ID --decision ID --hash HASH` in its
 * place signs a decision as it was read, and `--agreement ID --signature ID` what `parley agreement propose` began.
 * In two steps with a mailed code: `--send-code`, then `--signature ID --code DIGITS`. A session alone never signs:
 * the proof is asked for afresh each time.
 */
export async function sign(surroundings: Surroundings, words: readonly string[]): Promise<number> {
  const given = await readArguments(surroundings, signFields, words);
  const input = given.input as Given;
  const { password, sendCode, signature, code } = input;
  if (given.help) {
    surroundings.print(tell(surroundings, 'how-to-sign'));
    return exit.done;
  }
  const ceremony = ceremonyOf(surroundings, input, given.key);
  const proven = password !== undefined || sendCode !== undefined || (signature !== undefined && code !== undefined);
  if (ceremony === undefined || !proven) throw new Misuse(tell(surroundings, 'how-to-sign'));
  const show = (value: unknown) => surroundings.print(given.json ? JSON.stringify(value) : outline(value));
  return orComplain(surroundings, async () => {
    let signatureId = signature;
    if (signatureId === undefined) {
      const begun = await ceremony.begin(sendCode !== undefined);
      signatureId = begun.signatureId;
      const { hash, expiresAt, codeSentTo } = begun;
      if (password === undefined) {
        show({ signature: signatureId, hash, expiresAt, codeSentTo });
        return exit.done;
      }
      surroundings.complain(`${tell(surroundings, 'signing-this')} ${hash}`);
    }
    const proof: Proof =
      password === undefined ? { method: 'mail-code', code: code ?? '' } : { method: 'password', password };
    show(await ceremony.complete(signatureId, proof));
    return exit.done;
  });
}

/** The two steps of what is to be signed; undefined when nothing, or not enough of it, was named. */
function ceremonyOf(surroundings: Surroundings, input: Given, key: string | undefined) {
  const client = serverClient(surroundings);
  const { negotiation, agreement, decision, hash, signature } = input;
  if (negotiation !== undefined)
    return {
      begin: async (sendCode: boolean) => {
        const begun = await client.signing.begin({ negotiation, sendCode });
        return { ...begun, hash: begun.recordHash };
      },
      complete: (signatureId: string, proof: Proof) =>
        client.signing.complete({ negotiation, signatureId, proof }, { key }),
    };
  if (agreement === undefined || (signature === undefined && (decision === undefined || hash === undefined)))
    return undefined;
  return {
    begin: (sendCode: boolean) =>
      client.agreement.sign({ agreement, decision: decision ?? '', hash: hash ?? '', sendCode }),
    complete: (signatureId: string, proof: Proof) =>
      client.agreement.complete({ agreement, signatureId, proof }, { key }),
  };
}
