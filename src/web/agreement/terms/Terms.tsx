import type { ReactNode } from 'react';
import type { AgreementTerms } from '../../../domain/agreement/terms.ts';
import type { AgreementView } from '../../../domain/agreement/view.ts';
import { textIn } from '../../../domain/text.ts';
import { agreementWords } from '../../../words/web/agreement/agreement-words.ts';
import { decisionWords } from '../../../words/web/agreement/decision-words.ts';
import { numberText } from '../../ui/figures.ts';
import { useReader, useSay } from '../../ui/reader.ts';
import { AgreementSection } from '../section/AgreementSection.tsx';
import { AmendedTerms } from './AmendedTerms.tsx';

/** What was signed, as it runs, with who signed it and its fingerprint. */
export function Terms({ view, terms }: { readonly view: AgreementView; readonly terms: AgreementTerms }) {
  const say = useSay();
  const reader = useReader();
  const { name, keepFrom, extendFrom } = terms.thresholds;
  const signers = view.signedBy.map((one) => say(agreementWords.signerOf, { name: one.signer.name, party: one.name }));
  return (
    <AgreementSection name="terms" title={say(agreementWords.terms)} gist={signers.join(' · ')}>
      <AmendedTerms client={terms.client} terms={terms} />
      <dl className="stack" style={{ gap: 8 }}>
        {terms.limits && (
          <Term word={say(agreementWords.limits)}>
            {terms.limits.map(({ metric, unit, most, per }) => (
              <div key={metric}>
                {say(agreementWords.limit, { metric, per, most: `${numberText(reader, most, 2)} ${unit}` })}
              </div>
            ))}
          </Term>
        )}
        <Term word={say(agreementWords.metric)}>
          {say(agreementWords.thresholds, {
            name: textIn(name, reader.language),
            keep: numberText(reader, keepFrom, 2),
            extend: numberText(reader, extendFrom, 2),
          })}
        </Term>
        {terms.noDataDays !== undefined && (
          <Term word={say(decisionWords.withoutData)}>{say(decisionWords.noDataDays, { days: terms.noDataDays })}</Term>
        )}
        <Term word={say(agreementWords.grace)}>
          {say(agreementWords.graceDays, { days: terms.graceDays, client: terms.client })}
        </Term>
        <Term word={say(agreementWords.extensions)}>
          {say(agreementWords.extensionsOf, { used: view.counters.extensions, allowed: terms.extensions })}
        </Term>
        <Term word={say(agreementWords.signedBy)}>{signers.join(' · ')}</Term>
        {view.recordHash && (
          <Term word={say(agreementWords.fingerprint)}>
            <code>{view.recordHash}</code>
          </Term>
        )}
      </dl>
    </AgreementSection>
  );
}

function Term({ word, children }: { readonly word: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="small soft">{word}</dt>
      <dd style={{ overflowWrap: 'anywhere' }}>{children}</dd>
    </div>
  );
}
