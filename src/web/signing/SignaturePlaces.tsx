import type { NegotiationView } from '../../domain/negotiation/view.ts';
import type { RfcView, SignatureView } from '../../domain/rfc/view.ts';
import { rfcFieldWords } from '../../words/rfc/headings.ts';
import { listed, say as sayWords } from '../../words/sentence.ts';
import { signWords } from '../../words/web/negotiation/rfc-words.ts';
import { instantText } from '../ui/figures.ts';
import { PartyName } from '../ui/PartyShape.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import classes from './SignaturePlaces.module.css';

/** One place a side, with the fingerprint of the text they stand on. */
export function SignaturePlaces({ view, rfc }: { readonly view: NegotiationView; readonly rfc: RfcView }) {
  const say = useSay();
  const reader = useReader();
  const line = (one: SignatureView) =>
    [
      say(signWords.bySomeone, { name: one.signer.name, at: instantText(reader, one.at) }),
      one.onBehalfOf && say(signWords.onBehalfOf, { name: one.onBehalfOf.name }),
      say(one.method === 'passkey' ? signWords.passkey : signWords.instanceOnly),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <section className="stack">
      <h3>{say(signWords.place)}</h3>
      <ul className={classes.places}>
        {view.parties.map((party) => {
          const signature = rfc.signatures.find((one) => one.party === party.id);
          return (
            <li key={party.id} className={classes.place} data-signed={signature !== undefined || undefined}>
              <PartyName party={party} />
              <span className="soft">{signature ? line(signature) : say(signWords.notSigned)}</span>
            </li>
          );
        })}
      </ul>
      {rfc.recordHash && (
        <p className="small soft">
          {say(signWords.fingerprint)}: <code className={classes.hash}>{rfc.recordHash}</code>
        </p>
      )}
      {rfc.voided.length > 0 && (
        <details>
          <summary>{say(signWords.earlierSignatures)}</summary>
          <ul>
            {rfc.voided.map((one) => (
              <li key={one.id} className="small">
                {line(one)} – {instantText(reader, one.voidedAt)}:{' '}
                {listed(
                  one.fields.map((field) => sayWords(rfcFieldWords[field], reader.language, {})),
                  reader.language,
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
