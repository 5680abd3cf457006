import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { AgreementView } from '../../domain/agreement/view.ts';
import { textIn } from '../../domain/text.ts';
import { agreementWords } from '../../words/web/agreement/agreement-words.ts';
import { sectionWords } from '../../words/web/agreement/section-words.ts';
import { useAct } from '../data/queries.ts';
import { useReason } from '../negotiation/MayButton.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { instantText } from '../ui/figures.ts';
import { Icon } from '../ui/Icon.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import { AgreementSection } from './section/AgreementSection.tsx';

type Criterion = AgreementView['criteria'][number];

/** What has to be proven, what proves it and who showed it; the missing ones can be proven here. */
export function Criteria({ view }: { readonly view: AgreementView }) {
  const say = useSay();
  const refused = useReason(view.may.evidence);
  const { criteria } = view;
  const proven = criteria.filter(({ evidence }) => evidence !== null).length;
  const missing = proven < criteria.length;
  return (
    <AgreementSection
      name="criteria"
      title={say(agreementWords.criteria)}
      gist={
        criteria.length === 0
          ? say(agreementWords.noCriteria)
          : say(sectionWords.proven, { proven, all: criteria.length })
      }
      first={view.phase === 'before-launch'}
    >
      {criteria.length === 0 && <p className="soft">{say(agreementWords.noCriteria)}</p>}
      <ul className="stack" style={{ gap: 12 }}>
        {criteria.map((criterion) => (
          <OneCriterion key={criterion.id} view={view} criterion={criterion} />
        ))}
      </ul>
      {missing && refused && <p className="small soft">{refused}</p>}
    </AgreementSection>
  );
}

function OneCriterion({ view, criterion }: { readonly view: AgreementView; readonly criterion: Criterion }) {
  const say = useSay();
  const reader = useReader();
  const { evidence, beforeLaunch } = criterion;
  return (
    <li style={{ overflowWrap: 'anywhere' }}>
      <span className="row" style={{ flexWrap: 'nowrap', alignItems: 'flex-start' }}>
        {evidence && <Icon name="check" />}
        <span>
          {textIn(criterion.text, reader.language)}{' '}
          <span className="small soft">
            {[beforeLaunch && say(agreementWords.beforeLaunch), !evidence && say(agreementWords.notProven)]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
      </span>
      {evidence ? (
        <div className="small soft">
          {evidence.text} · {evidence.source} ·{' '}
          {say(agreementWords.provenBy, { name: evidence.by.name, at: instantText(reader, evidence.at) })}
        </div>
      ) : (
        view.may.evidence === null && view.phase !== 'over' && <Prove view={view} criterion={criterion} />
      )}
    </li>
  );
}

function Prove({ view, criterion }: { readonly view: AgreementView; readonly criterion: Criterion }) {
  const say = useSay();
  const { language } = useReader();
  const prove = useAct('agreement.evidence');
  const [text, setText] = useState('');
  const [source, setSource] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    prove.mutate({ agreement: view.agreement, criterion: criterion.id, text, source });
  };
  return (
    <details>
      <summary>
        {say(agreementWords.prove)}
        <span className="hidden-visually">: {textIn(criterion.text, language)}</span>
      </summary>
      <form className="stack" style={{ gap: 8, paddingBlock: 8, maxInlineSize: 560 }} onSubmit={submit}>
        <TextInput
          label={say(agreementWords.proofText)}
          required
          maxLength={400}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <TextInput
          label={say(agreementWords.proofSource)}
          required
          maxLength={400}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" variant="default" loading={prove.isPending}>
            {say(agreementWords.recordProof)}
          </Button>
        </div>
        <ProblemNotice problem={prove.error} />
      </form>
    </details>
  );
}
