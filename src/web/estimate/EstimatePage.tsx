import { identityWords } from '../../words/web/identity-words.ts';
import { invitationWords } from '../../words/web/invitation-words.ts';
import { kitWords } from '../../words/web/kit-words.ts';
import { asProblem } from '../data/problem.ts';
import { useAct } from '../data/queries.ts';
import { Alone } from '../identity/Alone.tsx';
import { useLinkSecret } from '../identity/SignInLinkPage.tsx';
import { usePeek } from '../identity/use-peek.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { rangeText } from '../ui/figures.ts';
import { Notice } from '../ui/Notice.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import { EstimateForm } from './EstimateForm.tsx';

/** One engineer, one link, three fields: no account, no seat in the meeting. */
export function EstimatePage() {
  const say = useSay();
  const link = useLinkSecret();
  const asked = usePeek('estimateLink.open', link);
  const { data } = asked;
  const give = useAct('estimateLink.give');
  const reader = useReader();
  if (give.isSuccess) {
    const { low, high } = give.variables;
    return (
      <Alone title={say(invitationWords.sentTitle)}>
        <Notice
          live
          title={say(invitationWords.youSaid, { range: rangeText(reader, low, high, say(invitationWords.days)) })}
        >
          {say(identityWords.estimateThanks)}
        </Notice>
      </Alone>
    );
  }
  if (!data)
    return (
      <Alone title={say(identityWords.estimateTitle)}>
        {link === '' && <Notice tone="stop">{say(identityWords.linkEmpty)}</Notice>}
        {asked.error && <ProblemNotice problem={asProblem(asked.error)} />}
        {asked.isLoading && <p className="soft">{say(kitWords.loading)}</p>}
      </Alone>
    );
  return (
    <Alone
      title={say(identityWords.estimateTitle)}
      help={say(identityWords.estimateAsked, { asker: data.asker, name: data.name })}
    >
      <div className="stack">
        <section className="sheet stack" style={{ gap: 4 }}>
          <h2 className="hidden-visually">{say(invitationWords.theAsk)}</h2>
          <p style={{ fontWeight: 560, overflowWrap: 'anywhere' }}>{data.ask}</p>
          <p className="soft small">{say(identityWords.estimateFor, { client: data.forWhom })}</p>
        </section>
        <EstimateForm
          onGive={(answer) => give.mutate({ link, ...answer })}
          pending={give.isPending}
          problem={give.error}
        />
      </div>
    </Alone>
  );
}
