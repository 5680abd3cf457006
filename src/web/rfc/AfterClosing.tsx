import { Button } from '@mantine/core';
import type { NegotiationView } from '../../domain/negotiation/view.ts';
import { signWords } from '../../words/web/rfc-words.ts';
import { useAct } from '../data/queries.ts';
import { MayButton } from '../negotiation/MayButton.tsx';
import { ownParty, partyNames } from '../negotiation/use-negotiation.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSay } from '../ui/reader.ts';

/** After closing: was your why understood, and may the private answers be shown, if every side agrees. */
export function AfterClosing({ view }: { readonly view: NegotiationView }) {
  const closed = view.standing === 'signed' || view.standing === 'not-yet' || view.standing === 'withdrawn';
  if (!closed || !ownParty(view)) return null;
  return (
    <>
      <Understood view={view} />
      <Consent view={view} />
    </>
  );
}

function Understood({ view }: { readonly view: NegotiationView }) {
  const say = useSay();
  const answer = useAct('understood.answer');
  const given = view.understood.some(({ party }) => party === view.own);
  const press = (understood: boolean) => () => answer.mutate({ negotiation: view.id, understood, words: '' });
  return (
    <section className="stack" style={{ gap: 8 }}>
      <h3>{say(signWords.understoodTitle)}</h3>
      {given ? (
        <Notice live>{say(signWords.understoodThanks)}</Notice>
      ) : (
        <div className="row">
          <MayButton may={view.may.AnswerUnderstood} variant="default" onClick={press(true)}>
            {say(signWords.understoodYes)}
          </MayButton>
          <Button variant="default" disabled={view.may.AnswerUnderstood !== null} onClick={press(false)}>
            {say(signWords.understoodNo)}
          </Button>
        </div>
      )}
      <ProblemNotice problem={answer.error} />
    </section>
  );
}

function Consent({ view }: { readonly view: NegotiationView }) {
  const say = useSay();
  const give = useAct('consent.give');
  const takeBack = useAct('consent.take-back');
  if (view.consent.disclosed) return null;
  const given = view.own !== null && view.consent.givenBy.includes(view.own);
  return (
    <details>
      <summary>{say(signWords.consentTitle)}</summary>
      <div className="stack" style={{ gap: 8, paddingBlockStart: 12 }}>
        <p className="soft">{say(signWords.consentHelp)}</p>
        {view.consent.givenBy.length > 0 && (
          <p className="small">{say(signWords.consentGiven, { names: partyNames(view, view.consent.givenBy) })}</p>
        )}
        {given ? (
          <MayButton
            may={view.may.TakeBackConsent}
            variant="default"
            onClick={() => takeBack.mutate({ negotiation: view.id })}
          >
            {say(signWords.consentTakeBack)}
          </MayButton>
        ) : (
          <MayButton may={view.may.GiveConsent} variant="default" onClick={() => give.mutate({ negotiation: view.id })}>
            {say(signWords.consentGive)}
          </MayButton>
        )}
        <ProblemNotice problem={give.error ?? takeBack.error} />
      </div>
    </details>
  );
}
