import { Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ContextField } from '../../domain/negotiation/moment.ts';
import type { NegotiationView } from '../../domain/negotiation/view.ts';
import { contextPrompt } from '../../words/negotiation/prompts/moment-prompts.ts';
import { contextWords, whyWords } from '../../words/web/negotiation/why-words.ts';
import { useDraft } from '../data/drafts.ts';
import { useAct } from '../data/queries.ts';
import { usePerson } from '../data/session.ts';
import { MayButton } from '../negotiation/MayButton.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { ConflictDialog } from '../ui/ConflictDialog.tsx';
import { useSay } from '../ui/reader.ts';

const SHARED = ['context', 'blocker', 'user-outcome', 'served-by'] as const;
const OWN = ['objective', 'risk-if-done', 'risk-if-not'] as const;

/** The typed fields that can wait, folded away; two who write at once both keep their text. */
export function ContextFields({ view }: { readonly view: NegotiationView }) {
  const say = useSay();
  return (
    <details>
      <summary>{say(whyWords.moreFields)}</summary>
      <div className="stack" style={{ paddingBlockStart: 12 }}>
        {SHARED.map((field) => (
          <StatedField key={field} view={view} field={field} party={null} />
        ))}
        {view.own && OWN.map((field) => <StatedField key={field} view={view} field={field} party={view.own} />)}
      </div>
    </details>
  );
}

function StatedField(props: {
  readonly view: NegotiationView;
  readonly field: ContextField;
  readonly party: string | null;
}) {
  const say = useSay();
  const { view, field, party } = props;
  const current = view.context.find((one) => one.field === field && one.party === party);
  const [draft, setDraft, clear] = useDraft<string | null>(usePerson().id, `context.${view.id}.${field}`, null);
  const [basedOn, setBasedOn] = useState(current?.revision ?? 0);
  const state = useAct('context.state');
  const text = draft ?? current?.text ?? '';
  const kind = view.parties.find((one) => one.id === party)?.kind;
  const example = contextPrompt(view.moment, field, kind);
  const save = (value: string, based: number) =>
    state.mutate({ negotiation: view.id, field, party, text: value.trim(), basedOn: based }, { onSuccess: done });
  const done = () => {
    setDraft(null);
    clear();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(text, basedOn);
  };
  const conflict = state.error?.code === 'edited-meanwhile' ? state.error : null;
  return (
    <form onSubmit={submit} className="stack" style={{ gap: 6 }}>
      <Textarea
        label={say(contextWords[field])}
        description={current && draft === null ? current.by.name : undefined}
        placeholder={example && say(example)}
        autosize
        minRows={1}
        maxLength={2000}
        value={text}
        onChange={(event) => {
          if (draft === null) setBasedOn(current?.revision ?? 0);
          setDraft(event.currentTarget.value);
        }}
        readOnly={view.may.StateContext !== null}
      />
      {draft !== null && draft !== (current?.text ?? '') && (
        <MayButton may={view.may.StateContext} type="submit" size="compact-sm" loading={state.isPending}>
          {say(whyWords.saveField)}
        </MayButton>
      )}
      {conflict ? (
        <ConflictDialog
          mine={text}
          theirs={String(conflict.values.theirs ?? '')}
          theirName={current?.by.name ?? ''}
          onSave={(together) => save(together, Number(conflict.values.revision ?? 0))}
          onKeepTheirs={() => {
            done();
            state.reset();
          }}
        />
      ) : (
        <ProblemNotice problem={state.error} />
      )}
    </form>
  );
}
