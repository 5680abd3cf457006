import type { DecisionSignatureView } from '../../../domain/agreement/decision/decision-signature.ts';
import type { AgreementView, OpenDecisionView } from '../../../domain/agreement/view.ts';
import { decisionWords, extensionWords } from '../../../words/web/agreement/decision-words.ts';
import { signWords } from '../../../words/web/negotiation/rfc-words.ts';
import { instantText } from '../../ui/figures.ts';
import { useReader, useSay } from '../../ui/reader.ts';
import { useExecutives } from './PriceOfExtension.tsx';

/** One place for every party and, where a third extension needs one, for an executive: who signed, how, or who can. */
export function DecisionPlaces({ view, open }: { readonly view: AgreementView; readonly open: OpenDecisionView }) {
  const say = useSay();
  const lineOf = useSignatureLine();
  const approved = open.signatures.find(({ party }) => party === null);
  const who = useExecutives(view.extension === null ? [] : view.extension.executives);
  return (
    <>
      <ul>
        {view.signedBy.map((party) => {
          const signature = open.signatures.find((one) => one.party === party.id);
          return (
            <li key={party.id}>
              {party.name}: <span className="soft">{signature ? lineOf(signature) : say(decisionWords.notSigned)}</span>
            </li>
          );
        })}
        {open.needsExecutive && (
          <li>
            {say(decisionWords.leadership)}:{' '}
            <span className="soft">
              {approved ? lineOf(approved) : who ? say(extensionWords.canApprove, { who }) : say(extensionWords.nobody)}
            </span>
          </li>
        )}
      </ul>
      {open.needsExecutive && <p className="small soft">{say(extensionWords.whyExecutive)}</p>}
    </>
  );
}

/** «signed by Eva, 4 June, 10:00 · by passkey». */
export function useSignatureLine(): (signature: DecisionSignatureView) => string {
  const say = useSay();
  const reader = useReader();
  return ({ signer, onBehalfOf, at, method }) =>
    [
      say(decisionWords.signed, { name: signer.name, at: instantText(reader, at) }),
      onBehalfOf && say(signWords.onBehalfOf, { name: onBehalfOf.name }),
      say(method === 'passkey' ? signWords.passkey : decisionWords.byThisInstance),
    ]
      .filter(Boolean)
      .join(' · ');
}
