import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { AgreementView } from '../../domain/agreement/view.ts';
import { agreementWords } from '../../words/web/agreement/agreement-words.ts';
import { flagWords } from '../../words/web/agreement/flag-words.ts';
import { useAct } from '../data/queries.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { instantText, numberText } from '../ui/figures.ts';
import { Notice } from '../ui/Notice.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import { ProposeButton } from './decision/ProposeButton.tsx';
import { AgreementSection } from './section/AgreementSection.tsx';
import { FlagSnippet } from './snippet/FlagSnippet.tsx';
import { audienceNow } from './terms/audience.ts';
import { useAudience } from './terms/use-audience.ts';

/** Whether the flag is on now and for whom; when it was switched off: why, and the way back. */
export function FlagNow({ view }: { readonly view: AgreementView }) {
  const say = useSay();
  const sentence = useFlagSentence(view);
  return (
    <AgreementSection name="flag" title={say(flagWords.title)} first>
      <p aria-live="polite">
        <strong>{sentence}</strong>
      </p>
      <p className="small soft">
        {say(agreementWords.flagKey)}: <code style={{ overflowWrap: 'anywhere' }}>{view.key}</code>
      </p>
      {view.off?.reason && <p>{say(flagWords.because, { reason: view.off.reason })}</p>}
      {view.may['give-reason'] === null && <WhyOff agreement={view.agreement} />}
      {view.phase === 'off' && (
        <div className="stack" style={{ gap: 4 }}>
          <ProposeButton view={view} kind="turn-on" may={view.may['turn-on']} />
          <p className="small soft">{say(flagWords.turnOnHelp)}</p>
        </div>
      )}
      <FlagSnippet view={view} />
    </AgreementSection>
  );
}

function WhyOff({ agreement }: { readonly agreement: string }) {
  const say = useSay();
  const give = useAct('agreement.give-reason');
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    give.mutate({ agreement, reason });
  };
  return (
    <Notice tone="time">
      <form className="stack" style={{ gap: 8 }} onSubmit={submit}>
        <Textarea
          label={say(flagWords.askReason)}
          description={say(flagWords.askReasonHelp)}
          autosize
          minRows={2}
          maxLength={1000}
          required
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" loading={give.isPending} disabled={reason.trim() === ''}>
            {say(flagWords.giveReason)}
          </Button>
        </div>
        <ProblemNotice problem={give.error} />
      </form>
    </Notice>
  );
}

/** Whether it is on now and for whom, in one sentence. */
export function useFlagSentence(view: AgreementView): string {
  const say = useSay();
  const reader = useReader();
  const who = useAudience(view.client);
  const { phase, off } = view;
  if (phase === 'before-ink') return say(flagWords.offUnsigned);
  if (phase === 'before-launch') return say(flagWords.offUnproven);
  if (phase === 'over') return say(flagWords.offOver);
  if (phase === 'off' && off) {
    const at = instantText(reader, off.at);
    if (off.because === 'killed') return say(flagWords.offKilled, { name: off.by.name, at });
    const values = off.values.map((value) => numberText(reader, value, 2)).join(' · ');
    return say(flagWords.offGuardrail, { metric: off.metric ?? '', values, at });
  }
  const audience = audienceNow(view);
  if (!audience) return say(flagWords.offOver);
  return say(audience.others >= 100 ? flagWords.onForAll : flagWords.on, { who: who(audience) });
}
