import { Link } from '@tanstack/react-router';
import type { RfcView } from '../../domain/rfc/view.ts';
import { rfcFieldWords } from '../../words/rfc/headings.ts';
import { listed, say as sayWords } from '../../words/sentence.ts';
import { agreementWords } from '../../words/web/agreement/agreement-words.ts';
import { rfcWords, signWords } from '../../words/web/negotiation/rfc-words.ts';
import { useNegotiation } from '../negotiation/use-negotiation.ts';
import { paths } from '../paths.ts';
import { Exports } from '../rfc/Exports.tsx';
import { useRfc } from '../rfc/use-rfc.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { instantText } from '../ui/figures.ts';
import { Notice } from '../ui/Notice.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import { Delegation } from './Delegation.tsx';
import { ReviewAdvice } from './ReviewAdvice.tsx';
import { SignaturePlaces } from './SignaturePlaces.tsx';
import { SignForm } from './SignForm.tsx';
import { Understood } from './Understood.tsx';

/** Two steps to sign an exact text; the places of both sides; what no longer holds and why. */
export function SignStep() {
  const say = useSay();
  const view = useNegotiation();
  const rfc = useRfc(view.id);
  if (!rfc.record) return <EmptyState says={say(rfcWords.none)} />;
  return (
    <div className="stack" style={{ gap: 24 }}>
      <h2>{say(rfc.phase === 'inked' ? signWords.inked : signWords.title)}</h2>
      <VoidedOwn rfc={rfc} />
      {rfc.phase !== 'inked' && (
        <>
          <p>
            {say(signWords.exactText)} <Link to={paths.step(view.id, 'rfc')}>{say(signWords.readIt)}</Link>
          </p>
          <ReviewAdvice rfc={rfc} record={rfc.record} />
          {(rfc.ownParty ?? rfc.signsFor) && <SignForm key={rfc.recordHash} view={view} rfc={rfc} />}
        </>
      )}
      <SignaturePlaces view={view} rfc={rfc} />
      {rfc.phase === 'inked' && <TakeAlong negotiation={view.id} />}
      <Delegation view={view} rfc={rfc} />
      <Understood view={view} />
    </div>
  );
}

/** A change of content voided one's own signature: what changed, once it has. */
function VoidedOwn({ rfc }: { readonly rfc: RfcView }) {
  const say = useSay();
  const reader = useReader();
  const mine = rfc.voided.filter((one) => one.mine);
  const last = mine.at(-1);
  if (!last || rfc.signatures.some(({ party }) => party === last.party)) return null;
  const fields = listed(
    last.fields.map((field) => sayWords(rfcFieldWords[field], reader.language, {})),
    reader.language,
  );
  return (
    <Notice tone="stop" live title={say(signWords.voidedTitle)}>
      {say(signWords.voidedHelp, { fields, at: instantText(reader, last.voidedAt) })}
    </Notice>
  );
}

/** The minutes, the signed file and what verifies it. */
function TakeAlong({ negotiation }: { readonly negotiation: string }) {
  const say = useSay();
  const { language } = useReader();
  return (
    <div className="row">
      <Link to={paths.agreement(negotiation)}>{say(agreementWords.live)}</Link>
      <Exports negotiation={negotiation} language={language} inked />
      <Link to={paths.print(negotiation)}>{say(signWords.minutes)}</Link>
      <Link to={paths.verify()}>{say(signWords.verify)}</Link>
    </div>
  );
}
