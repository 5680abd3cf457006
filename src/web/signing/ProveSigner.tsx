import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { signWords } from '../../words/web/negotiation/rfc-words.ts';
import type { InputOf, OutputOf } from '../data/operation-names.ts';
import type { Problem } from '../data/problem.ts';
import { PasswordField } from '../identity/PasswordField.tsx';
import { answerWithPasskey } from '../identity/passkeys.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSay } from '../ui/reader.ts';

export type Proof = InputOf<'signing.complete'>['proof'];

/** What was begun: the exact hash, and the ways in which one may prove to be oneself. */
type Offer = Pick<OutputOf<'signing.begin'>, 'onBehalfOf' | 'methods' | 'publicKeyOptions' | 'codeSentTo'> & {
  readonly hash: string;
};

/** The second step of every signature: prove that it is oneself, and only then it is given. */
export function ProveSigner(props: {
  readonly offer: Offer;
  readonly proving: boolean;
  readonly mailing: boolean;
  readonly problem: Problem | null;
  readonly onProve: (proof: Proof) => void;
  readonly onMailCode: () => void;
}) {
  const say = useSay();
  const { offer, proving, mailing, problem, onProve, onMailCode } = props;
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [cancelled, setCancelled] = useState(false);
  const byPasskey = async () => {
    setCancelled(false);
    if (!offer.publicKeyOptions) return;
    const assertion = await answerWithPasskey(offer.publicKeyOptions).catch(() => undefined);
    if (assertion) onProve({ method: 'passkey', assertion });
    else setCancelled(true);
  };
  const has = (method: Offer['methods'][number]) => offer.methods.includes(method);
  const submit = (proof: Proof) => (event: FormEvent) => {
    event.preventDefault();
    onProve(proof);
  };
  return (
    <section className="sheet stack" aria-live="polite" style={{ maxInlineSize: 520 }}>
      <h3>{say(signWords.secondStep)}</h3>
      <p className="small soft">
        {say(signWords.fingerprint)}: <code style={{ overflowWrap: 'anywhere' }}>{offer.hash}</code>
        {offer.onBehalfOf && ` · ${say(signWords.onBehalfOf, { name: offer.onBehalfOf.name })}`}
      </p>
      {offer.publicKeyOptions && has('passkey') && (
        <div className="stack" style={{ gap: 4 }}>
          <Button autoFocus loading={proving} onClick={() => void byPasskey()}>
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
            loading={proving}
            onClick={() => onProve({ method: 'fresh' })}
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
            <Button type="submit" variant="default" loading={proving}>
              {say(signWords.byPassword)}
            </Button>
          </div>
        </form>
      )}
      {has('mail-code') && (
        <form className="stack" style={{ gap: 8 }} onSubmit={submit({ method: 'mail-code', code: code.trim() })}>
          {offer.codeSentTo ? (
            <>
              <TextInput
                label={say(signWords.code)}
                description={say(signWords.codeSentTo, { to: offer.codeSentTo })}
                inputMode="numeric"
                autoComplete="one-time-code"
                required
                autoFocus
                value={code}
                onChange={(event) => setCode(event.currentTarget.value)}
              />
              <div>
                <Button type="submit" variant="default" loading={proving}>
                  {say(signWords.byCode)}
                </Button>
              </div>
            </>
          ) : (
            <Button variant="subtle" loading={mailing} onClick={onMailCode}>
              {say(signWords.mailCode)}
            </Button>
          )}
        </form>
      )}
      {cancelled && <Notice live>{say(signWords.cancelled)}</Notice>}
      <ProblemNotice problem={problem} />
    </section>
  );
}
