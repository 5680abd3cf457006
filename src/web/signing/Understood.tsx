import { Button } from '@mantine/core';
import type { NegotiationView } from '../../domain/negotiation/view.ts';
import { signWords } from '../../words/web/negotiation/rfc-words.ts';
import { useAct } from '../data/queries.ts';
import { MayButton } from '../negotiation/MayButton.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSay } from '../ui/reader.ts';

/** After closing each side is asked one thing. */
export function Understood({ view }: { readonly view: NegotiationView }) {
  const say = useSay();
  const closed = view.standing === 'signed' || view.standing === 'not-yet' || view.standing === 'withdrawn';
  const answer = useAct('understood.answer');
  const given = view.understood.some(({ party }) => party === view.own);
  if (!closed || !view.own) return null;
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
