import { Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import type { NegotiationView, PartyView } from '../../domain/negotiation/view.ts';
import { momentPrompts, reasonPrompts } from '../../words/negotiation/prompts/moment-prompts.ts';
import type { Prompt } from '../../words/negotiation/prompts/prompt.ts';
import { whyWords } from '../../words/web/negotiation/why-words.ts';
import { useDraft } from '../data/drafts.ts';
import { faultOf } from '../data/problem.ts';
import { useAct } from '../data/queries.ts';
import { usePerson } from '../data/session.ts';
import { otherParties } from '../negotiation/use-negotiation.ts';
import { paths } from '../paths.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { Chips } from '../ui/Chips.tsx';
import { useReader, useSay } from '../ui/reader.ts';

interface Typed {
  readonly position: string;
  readonly reasons: readonly string[];
  readonly own: string;
  readonly risks: readonly string[];
  readonly guesses: Readonly<Record<string, readonly string[]>>;
}

/** Position, one to three reasons, one guess about each other side: one form, one Enter, then on to the private part. */
export function ReasonForm({ view, own }: { readonly view: NegotiationView; readonly own: PartyView }) {
  const say = useSay();
  const { language } = useReader();
  const navigate = useNavigate();
  const person = usePerson();
  const stated = (field: string) => view.context.find((one) => one.field === field && one.party === own.id);
  const asks = own.id === view.asking;
  const prompts = momentPrompts[view.moment];
  const usual = asks ? view.ask.text : (prompts.positions[own.kind]?.[language] ?? '');
  const [typed, setTyped, clear] = useDraft<Typed>(person.id, `why.${view.id}`, {
    position: stated('position')?.text ?? usual,
    reasons: [],
    own: '',
    risks: [],
    guesses: {},
  });
  const negotiation = view.id;
  const set = (change: Partial<Typed>) => setTyped((before) => ({ ...before, ...change }));
  const state = useAct('interest.state');
  const context = useAct('context.state');
  const known = (party: string) => view.interests.filter((one) => one.party === party).map((one) => one.text);
  const textOf = (chip: Prompt) => say(chip.text, { client: view.ask.forWhom }).slice(0, 140);
  const chipsOf = (party: PartyView) =>
    reasonPrompts(view.moment, party.kind)
      .map(textOf)
      .filter((text) => !known(party.id).includes(text));
  const interest = (party: PartyView, text: string) => {
    const kinds = reasonPrompts(view.moment, party.kind).find((chip) => textOf(chip) === text)?.about ?? [];
    const concerns = view.issues
      .filter(({ options }) => options.some(({ term }) => term && kinds.includes(term.kind)))
      .map(({ id }) => id);
    return state.mutateAsync({ negotiation, party: party.id, text, ...(concerns.length > 0 ? { concerns } : {}) });
  };

  const send = async () => {
    const field = (name: 'position' | 'risk-if-done', text: string) => {
      const before = stated(name);
      if (!text.trim() || before?.text === text.trim()) return undefined;
      return context.mutateAsync({
        negotiation,
        field: name,
        party: own.id,
        text: text.trim(),
        basedOn: before?.revision ?? 0,
      });
    };
    await field('position', typed.position);
    if (typed.risks.length > 0) await field('risk-if-done', typed.risks.join(' · '));
    for (const text of [...typed.reasons, typed.own.trim()])
      if (text && !known(own.id).includes(text)) await interest(own, text);
    for (const other of otherParties(view))
      for (const text of typed.guesses[other.id] ?? [])
        if (!known(other.id).includes(text)) await interest(other, text);
    clear();
    await navigate({ to: paths.step(view.id, 'private') });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A problem stands in the mutation that met it and is shown below.
    void send().catch(() => undefined);
  };
  const others = otherParties(view);
  const guesses = others.map((other) => (
    <div key={other.id}>
      <Chips
        legend={say(whyWords.guessTitle, { name: other.name })}
        choices={chipsOf(other)}
        ticked={typed.guesses[other.id] ?? []}
        onChange={(ticked) => set({ guesses: { ...typed.guesses, [other.id]: ticked } })}
        single
      />
      <p className="soft small">{say(whyWords.guessHelp)}</p>
    </div>
  ));
  return (
    <form className="stack sheet" style={{ gap: 20 }} onSubmit={submit}>
      <p className="soft">{say(whyWords.help)}</p>
      <p className="soft">{say(prompts.advice)}</p>
      <Chips
        legend={say(whyWords.reasons)}
        choices={chipsOf(own)}
        ticked={typed.reasons}
        onChange={(reasons) => set({ reasons })}
      />
      <TextInput
        label={say(whyWords.ownReason)}
        description={say(whyWords.ownReasonHelp)}
        maxLength={140}
        value={typed.own}
        onChange={(event) => set({ own: event.currentTarget.value })}
        error={faultOf(state.error, 'text')}
      />
      <TextInput
        label={say(whyWords.position)}
        maxLength={2000}
        value={typed.position}
        onChange={(event) => set({ position: event.currentTarget.value })}
      />
      {!asks && (
        <Chips
          legend={say(whyWords.risksTitle)}
          choices={prompts.risksIfDone.map((chip) => say(chip))}
          ticked={typed.risks}
          onChange={(risks) => set({ risks })}
        />
      )}
      {others.length > 1 ? (
        <details>
          <summary>{say(whyWords.guessOthers)}</summary>
          <div className="stack" style={{ gap: 20, paddingBlockStart: 12 }}>
            {guesses}
          </div>
        </details>
      ) : (
        guesses
      )}
      <ProblemNotice problem={state.error ?? context.error} shown={['text']} />
      <div>
        <Button type="submit" loading={state.isPending || context.isPending}>
          {say(whyWords.saveReasons)}
        </Button>
      </div>
    </form>
  );
}
