import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { NegotiationView } from '../../domain/negotiation/view.ts';
import type { RfcView } from '../../domain/rfc/view.ts';
import { signWords } from '../../words/web/negotiation/rfc-words.ts';
import type { InputOf, OutputOf } from '../data/operation-names.ts';
import { useAct } from '../data/queries.ts';
import { usePerson } from '../data/session.ts';
import { PasswordField } from '../identity/PasswordField.tsx';
import { answerWithPasskey } from '../identity/passkeys.ts';
import { MayButton } from '../negotiation/MayButton.tsx';
import { partyNames } from '../negotiation/use-negotiation.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { toast } from '../shell/toasts.ts';
import { Notice } from '../ui/Notice.tsx';
import { useSay } from '../ui/reader.ts';

type Begun = OutputOf<'signing.begin'>;
type Proof = InputOf<'signing.complete'>['proof'];

/** First step: say as whom. Second step: prove that it is oneself. Opening a page signs nothing. */
export function SignForm({ view, rfc }: { readonly view: NegotiationView; readonly rfc: RfcView }) {
  const say = useSay();
  const begin = useAct('signing.begin');
  const [begun, setBegun] = useState<Begun>();
  const { id } = usePerson();
  const party = partyNames(view, [rfc.signsFor ?? rfc.ownParty ?? '']);
  const delegation = rfc.ownParty ? undefined : rfc.delegations.find(({ to }) => to.id === id);
  if (rfc.signatures.some((one) => one.party === (rfc.signsFor ?? rfc.ownParty))) return null;
  if (begun) return <Prove view={view} begun={begun} onCode={setBegun} />;
  return (
    <div className="stack" style={{ gap: 8 }}>
      <MayButton
        may={rfc.may.sign}
        loading={begin.isPending}
        onClick={() => begin.mutate({ negotiation: view.id }, { onSuccess: setBegun })}
      >
        {delegation
          ? say(signWords.signOnBehalf, { party, name: delegation.from.name })
          : say(signWords.signAs, { party })}
      </MayButton>
      <ProblemNotice problem={begin.error} />
    </div>
  );
}

function Prove(props: {
  readonly view: NegotiationView;
  readonly begun: Begun;
  readonly onCode: (begun: Begun) => void;
}) {
  const say = useSay();
  const { view, begun } = props;
  const complete = useAct('signing.complete');
  const mailCode = useAct('signing.begin');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [cancelled, setCancelled] = useState(false);
  const prove = (proof: Proof) =>
    complete.mutate(
      { negotiation: view.id, signatureId: begun.signatureId, proof },
      { onSuccess: () => toast(say(signWords.signed)) },
    );
  const byPasskey = async () => {
    setCancelled(false);
    if (!begun.publicKeyOptions) return;
    const assertion = await answerWithPasskey(begun.publicKeyOptions).catch(() => undefined);
    if (assertion) prove({ method: 'passkey', assertion });
    else setCancelled(true);
  };
  const has = (method: Begun['methods'][number]) => begun.methods.includes(method);
  const submit = (proof: Proof) => (event: FormEvent) => {
    event.preventDefault();
    prove(proof);
  };
  return (
    <section className="sheet stack" aria-live="polite" style={{ maxInlineSize: 520 }}>
      <h3>{say(signWords.secondStep)}</h3>
      <p className="small soft">
        {say(signWords.fingerprint)}: <code style={{ overflowWrap: 'anywhere' }}>{begun.recordHash}</code>
        {begun.onBehalfOf && ` · ${say(signWords.onBehalfOf, { name: begun.onBehalfOf.name })}`}
      </p>
      {begun.publicKeyOptions && has('passkey') && (
        <div className="stack" style={{ gap: 4 }}>
          <Button autoFocus loading={complete.isPending} onClick={() => void byPasskey()}>
            {say(signWords.byPasskey)}
          </Button>
          <span className="small soft">{say(signWords.passkeyBest)}</span>
        </div>
      )}
      {has('fresh') && (
        <div className="stack" style={{ gap: 4 }}>
          <Button
            variant="default"
            autoFocus={!has('passkey')}
            loading={complete.isPending}
            onClick={() => prove({ method: 'fresh' })}
          >
            {say(signWords.byFresh)}
          </Button>
          <span className="small soft">
            {say(signWords.freshHelp)} {say(signWords.instanceOnly)}
          </span>
        </div>
      )}
      {has('password') && (
        <form className="stack" style={{ gap: 8 }} onSubmit={submit({ method: 'password', password })}>
          <PasswordField
            label={say(signWords.password)}
            description={say(signWords.instanceOnly)}
            autoComplete="current-password"
            required
            autoFocus={!has('passkey') && !has('fresh')}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <div>
            <Button type="submit" variant="default" loading={complete.isPending}>
              {say(signWords.byPassword)}
            </Button>
          </div>
        </form>
      )}
      {has('mail-code') && (
        <form className="stack" style={{ gap: 8 }} onSubmit={submit({ method: 'mail-code', code: code.trim() })}>
          {begun.codeSentTo ? (
            <>
              <TextInput
                label={say(signWords.code)}
                description={say(signWords.codeSentTo, { to: begun.codeSentTo })}
                inputMode="numeric"
                autoComplete="one-time-code"
                required
                autoFocus
                value={code}
                onChange={(event) => setCode(event.currentTarget.value)}
              />
              <div>
                <Button type="submit" variant="default" loading={complete.isPending}>
                  {say(signWords.byCode)}
                </Button>
              </div>
            </>
          ) : (
            <Button
              variant="subtle"
              loading={mailCode.isPending}
              onClick={() => mailCode.mutate({ negotiation: view.id, sendCode: true }, { onSuccess: props.onCode })}
            >
              {say(signWords.mailCode)}
            </Button>
          )}
        </form>
      )}
      {cancelled && <Notice live>{say(signWords.cancelled)}</Notice>}
      <ProblemNotice problem={complete.error ?? mailCode.error} />
    </section>
  );
}
