import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Proposal, ProposalKind } from '../../../domain/agreement/decision.ts';
import type { Amendable } from '../../../domain/agreement/terms.ts';
import type { AgreementView } from '../../../domain/agreement/view.ts';
import { decisionWords } from '../../../words/web/agreement/decision-words.ts';
import { useAct } from '../../data/queries.ts';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { dateText } from '../../ui/figures.ts';
import { useReader, useSay } from '../../ui/reader.ts';
import { AmendFields } from './AmendFields.tsx';
import { AmendmentDiff } from './AmendmentDiff.tsx';
import { type BegunDecision, DecisionProof } from './DecisionProof.tsx';
import { PriceOfExtension } from './PriceOfExtension.tsx';
import { useProposalName } from './use-proposal-name.ts';

/** First step: what is proposed and why. Second step: prove that it is oneself; only then it is on the table. */
export function ProposeForm(props: {
  readonly view: AgreementView;
  readonly kind: ProposalKind;
  readonly onDone: () => void;
}) {
  const say = useSay();
  const nameOf = useProposalName();
  const { view, kind, onDone } = props;
  const propose = useAct('agreement.propose');
  const [begun, setBegun] = useState<BegunDecision>();
  const [reason, setReason] = useState('');
  const [day, setDay] = useState(kind === 'extend' ? (view.extension?.latest ?? '') : '');
  const [terms, setTerms] = useState<Amendable>(() => amendableOf(view));
  const proposal = proposalOf(kind, day, terms);
  const begin = (sendCode: boolean) =>
    propose.mutate({ agreement: view.agreement, proposal, reason, sendCode }, { onSuccess: setBegun });
  const changeTerms = (next: Amendable) => {
    propose.reset();
    setTerms(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    begin(false);
  };
  if (begun)
    return (
      <div className="stack">
        <p style={{ overflowWrap: 'anywhere' }}>
          <strong>{nameOf(proposal)}</strong>
          {reason.trim() && <span className="soft"> {reason}</span>}
        </p>
        {kind === 'amend' && <AmendmentDiff client={view.client} before={amendableOf(view)} after={terms} />}
        <DecisionProof
          agreement={view.agreement}
          begun={begun}
          onMailCode={() => begin(true)}
          mailing={propose.isPending}
          problem={propose.error}
          onSigned={onDone}
        />
        <div>
          <Button variant="subtle" onClick={() => setBegun(undefined)}>
            {say(decisionWords.changeIt)}
          </Button>
        </div>
      </div>
    );
  return (
    <form className="stack" onSubmit={submit}>
      {kind === 'extend' && view.extension ? (
        <PriceOfExtension price={view.extension} />
      ) : (
        <p className="soft">{say(decisionWords.allSign)}</p>
      )}
      {kind === 'extend' && <DayField label={say(decisionWords.until)} value={day} onChange={setDay} />}
      {kind === 'end-early' && (
        <DayField label={say(decisionWords.on)} value={day} onChange={setDay} help={<EarlierDay view={view} />} />
      )}
      {kind === 'amend' && <AmendFields client={view.client} value={terms} onChange={changeTerms} />}
      {kind === 'amend' && <AmendmentDiff client={view.client} before={amendableOf(view)} after={terms} />}
      <Textarea
        label={say(decisionWords.reason)}
        autosize
        minRows={2}
        maxLength={1000}
        required={kind === 'extend'}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ProblemNotice problem={propose.error} />
      <div>
        <Button type="submit" loading={propose.isPending}>
          {say(decisionWords.proposeAndSign)}
        </Button>
      </div>
    </form>
  );
}

function DayField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly help?: ReactNode;
}) {
  return (
    <TextInput
      label={props.label}
      description={props.help}
      type="date"
      required
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}

function EarlierDay({ view }: { readonly view: AgreementView }) {
  const say = useSay();
  const reader = useReader();
  return view.endOn
    ? say(decisionWords.beforeEnd, { day: dateText(reader, view.endOn, true) })
    : say(decisionWords.anyDay);
}

function amendableOf({ terms }: AgreementView): Amendable {
  const { segments = [], share = { client: 0, others: 0 }, guardrails = [] } = terms ?? {};
  return { segments, share, guardrails };
}

function proposalOf(kind: ProposalKind, day: string, terms: Amendable): Proposal {
  if (kind === 'extend') return { kind, until: day };
  if (kind === 'end-early') return { kind, on: day };
  return kind === 'amend' ? { kind, terms } : { kind };
}
