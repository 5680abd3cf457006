import type { VerificationFault } from '../../domain/rfc/verification.ts';
import { verificationFaultSentences } from '../../words/rfc/verification.ts';
import { verifyWords } from '../../words/web/verify-words.ts';
import type { OutputOf } from '../data/operation-names.ts';
import { dateText, instantText } from '../ui/figures.ts';
import { Icon } from '../ui/Icon.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import { TableHead } from '../ui/table/TableHead.tsx';
import { VerifiedDecisions } from './VerifiedDecisions.tsx';
import classes from './VerifyPage.module.css';

type Result = OutputOf<'verification.verify'>;

/** What the check says: yes or no in one sentence, why not, who signed, and the figures for those who want them. */
export function Verdict({ result }: { readonly result: Result }) {
  const say = useSay();
  const reader = useReader();
  const { agreement, signatures, key } = result;
  return (
    <section className="sheet stack" aria-live="polite">
      <div className={classes.verdict}>
        <Icon name={result.verified ? 'check' : 'cross'} size={24} />
        <h2>{say(result.verified ? verifyWords.yes : verifyWords.no)}</h2>
      </div>
      {result.faults.length > 0 && (
        <div>
          <h3>{say(verifyWords.why)}</h3>
          <ul className={classes.faults}>
            {result.faults.map(({ code, values }) => (
              <li key={`${code}-${JSON.stringify(values)}`}>
                <FaultSentence code={code} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {agreement && (
        <>
          <h3>{agreement.title}</h3>
          <dl className={classes.facts}>
            <dt>{say(verifyWords.inked)}</dt>
            <dd>{instantText(reader, agreement.inkedAt)}</dd>
            <dt>{say(verifyWords.review)}</dt>
            <dd>{dateText(reader, agreement.reviewOn, true)}</dd>
            <dt>{say(verifyWords.prevails)}</dt>
            <dd>{say(agreement.prevailing === 'es' ? verifyWords.spanish : verifyWords.english)}</dd>
            <dt>{say(verifyWords.revision)}</dt>
            <dd>{agreement.revision}</dd>
            <dt>{say(verifyWords.origin)}</dt>
            <dd>{agreement.origin}</dd>
          </dl>
        </>
      )}
      {signatures.length > 0 && <Signatures signatures={signatures} />}
      <VerifiedDecisions decisions={result.decisions} />
      {(agreement || key) && (
        <details>
          <summary>{say(verifyWords.developers)}</summary>
          <dl className={classes.facts} style={{ marginBlockStart: 8 }}>
            {agreement && (
              <>
                <dt>{say(verifyWords.hash)}</dt>
                <dd className={classes.code}>{agreement.recordHash}</dd>
              </>
            )}
            {key && (
              <>
                <dt>{say(verifyWords.key)}</dt>
                <dd>
                  <span className={classes.code}>{key.thumbprint}</span>
                  <br />
                  <span className="soft small">
                    {say(key.trusted ? verifyWords.keyTrusted : verifyWords.keyForeign)}
                  </span>
                </dd>
              </>
            )}
          </dl>
        </details>
      )}
    </section>
  );
}

function FaultSentence({ code }: { readonly code: string }) {
  const say = useSay();
  const sentence = verificationFaultSentences[code as VerificationFault];
  return sentence ? say(sentence) : code;
}

function Signatures({ signatures }: { readonly signatures: Result['signatures'] }) {
  const say = useSay();
  const reader = useReader();
  return (
    <div className={classes.scroll}>
      <table className="table">
        <caption className="hidden-visually">{say(verifyWords.signedBy)}</caption>
        <TableHead
          columns={[verifyWords.party, verifyWords.signer, verifyWords.when, verifyWords.proof].map((word) =>
            say(word),
          )}
        />
        <tbody>
          {signatures.map((one) => (
            <tr key={one.party}>
              <th scope="row">{one.party}</th>
              <td>
                {one.signer}
                {one.onBehalfOf && ` ${say(verifyWords.onBehalfOf, { name: one.onBehalfOf })}`}
              </td>
              <td>{instantText(reader, one.at)}</td>
              <td>{say(one.attestedBy === 'passkey' ? verifyWords.byPasskey : verifyWords.byInstance)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
