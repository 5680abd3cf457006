import { Link } from '@tanstack/react-router';
import { negotiationWords } from '../../words/web/negotiation/negotiation-words.ts';
import { whyWords } from '../../words/web/negotiation/why-words.ts';
import { ownParty, useNegotiation } from '../negotiation/use-negotiation.ts';
import { paths } from '../paths.ts';
import { Notice } from '../ui/Notice.tsx';
import { useSay } from '../ui/reader.ts';
import { ContextFields } from './ContextFields.tsx';
import { EvidenceSentence } from './EvidenceSentence.tsx';
import { Guesses } from './Guesses.tsx';
import { HoldingSentence } from './HoldingSentence.tsx';
import { InterestMap } from './InterestMap.tsx';
import { OwnReasons } from './OwnReasons.tsx';
import { ReasonForm } from './ReasonForm.tsx';

/** Position apart from interest, each side for itself; the other side's guesses wait for a word. */
export function WhyStep() {
  const say = useSay();
  const view = useNegotiation();
  const own = ownParty(view);
  return (
    <div className="stack" style={{ gap: 28 }}>
      <h2>{say(whyWords.title)}</h2>
      {own?.id === view.asking && <HoldingSentence view={view} />}
      {own ? (
        <>
          <Guesses view={view} own={own} />
          <OwnReasons view={view} own={own} />
          {own.may.StateInterest === null && <ReasonForm key={own.id} view={view} own={own} />}
          {own.id === view.asking && <EvidenceSentence view={view} />}
        </>
      ) : (
        <Notice>{say(negotiationWords.onlyReader)}</Notice>
      )}
      <InterestMap view={view} />
      <ContextFields view={view} />
      {own && (
        <p className="row" style={{ gap: 16 }}>
          <Link to={paths.step(view.id, 'private')}>{say(whyWords.toPrivate)}</Link>
          <Link to={paths.step(view.id, 'evidence')}>{say(whyWords.toEvidence)}</Link>
        </p>
      )}
    </div>
  );
}
