import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useRef } from 'react';
import { askWords } from '../../words/web/ask-words.ts';
import { momentWords } from '../../words/web/inbox-words.ts';
import { kitWords } from '../../words/web/kit-words.ts';
import { useDraft } from '../data/drafts.ts';
import { faultOf } from '../data/problem.ts';
import { useLookUp, useRead } from '../data/queries.ts';
import { useServerNow } from '../data/server-clock.ts';
import { usePerson } from '../data/session.ts';
import { OverdueWarning } from '../ledger/OverdueWarning.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { Chips } from '../ui/Chips.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { useSay } from '../ui/reader.ts';
import { SegmentedMarks } from '../ui/SegmentedMarks.tsx';
import { AskClocks } from './AskClocks.tsx';
import { guessMoment, smallWord } from './caught-words.ts';
import { emptyAsk, startedFrom, type TypedAsk, useFileAsk, usualOther } from './file-ask.ts';
import { InviteSide } from './InviteSide.tsx';
import { JoinSide } from './JoinSide.tsx';
import { readMessage } from './read-message.ts';
import { SmallQuestion } from './SmallQuestion.tsx';
import { StartFromLast } from './StartFromLast.tsx';

type Moment = keyof typeof momentWords;
/** Who can sit at one table. */
const MOST_SIDES = 6;
const SHOWN = ['ask', 'forWhom', 'neededBy'];

/** A message becomes an ask in a minute: paste, look, send. */
export function NewAskPage() {
  const say = useSay();
  const person = usePerson();
  const workspace = useRead('workspace.get', {});
  const { teams } = workspace;
  const lines = useLookUp('negotiation.list', { limit: 100 }).data?.lines ?? [];
  const known = lines.map((line) => line.forWhom);
  const own = teams.filter((team) => team.members.includes(person.id));
  const [typed, setTyped, clear] = useDraft<TypedAsk>(person.id, 'new-ask', {
    ...emptyAsk,
    from: own[0]?.id ?? '',
  });
  const form = useRef<HTMLFormElement>(null);
  const today = new Date(useServerNow()).toISOString().slice(0, 10);
  const { file, problem, pending } = useFileAsk(clear);
  const from = typed.from || (own[0]?.id ?? '');
  const others = teams.filter(({ id }) => id !== from);
  const to = others.find(({ id }) => id === typed.to) ?? usualOther(others, teams.find(({ id }) => id === from)?.kind);
  const further = others.filter(({ id, members }) => id !== to?.id && members.length > 0);
  // A draft of an earlier visit may name a team that is gone.
  const also = further.filter(({ id }) => typed.also?.includes(id)).slice(0, MOST_SIDES - 2);
  const ready = to !== undefined && to.members.length > 0 && from !== '';
  const caught = smallWord(typed.ask);
  const set = (change: Partial<TypedAsk>) => setTyped((before) => ({ ...before, ...change }));
  const readIn = (message: string) => {
    const read = readMessage(message, today, known);
    set({ ...read, message, moment: guessMoment(message) });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) file({ ...typed, from, to: to.id, also: also.map(({ id }) => id) });
  };
  const sendByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
  };
  return (
    <>
      <PageHead title={say(askWords.title)} />
      {own.length === 0 && <JoinSide workspace={workspace} />}
      <form ref={form} className="stack" style={{ maxInlineSize: 720 }} onSubmit={submit} onKeyDown={sendByKey}>
        <Textarea
          label={say(askWords.paste)}
          description={say(askWords.pasteHelp)}
          autosize
          minRows={3}
          maxRows={10}
          autoFocus
          value={typed.message}
          onChange={(event) => readIn(event.currentTarget.value)}
        />
        <Textarea
          label={say(askWords.ask)}
          required
          autosize
          maxLength={400}
          value={typed.ask}
          onChange={(event) => set({ ask: event.currentTarget.value })}
          error={faultOf(problem, 'ask')}
        />
        {caught && <SmallQuestion word={caught} value={typed.smallFor} onChange={(smallFor) => set({ smallFor })} />}
        <div className="row" style={{ alignItems: 'flex-start', gap: 16 }}>
          <TextInput
            label={say(askWords.forWhom)}
            required
            maxLength={120}
            list="known-clients"
            value={typed.forWhom}
            onChange={(event) => set({ forWhom: event.currentTarget.value })}
            error={faultOf(problem, 'forWhom')}
          />
          <datalist id="known-clients">
            {[...new Set(known)].map((client) => (
              <option key={client} value={client} />
            ))}
          </datalist>
          <TextInput
            label={say(askWords.neededBy)}
            description={
              typed.neededByWords ? say(askWords.asSaid, { words: typed.neededByWords }) : say(askWords.neededByHelp)
            }
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            type="date"
            value={typed.neededBy}
            onChange={(event) => set({ neededBy: event.currentTarget.value })}
            error={faultOf(problem, 'neededBy')}
          />
        </div>
        <StartFromLast
          key={typed.forWhom}
          lines={lines}
          forWhom={typed.forWhom}
          onStart={(last) => set(startedFrom(last, typed))}
        />
        {typed.amounts.length > 0 && (
          <p className="soft small">{say(askWords.amounts, { amounts: typed.amounts.join(', ') })}</p>
        )}
        <SegmentedMarks
          legend={say(askWords.moment)}
          value={typed.moment}
          onChange={(moment) => set({ moment })}
          choices={(Object.keys(momentWords) as Moment[]).map((value) => ({ value, label: say(momentWords[value]) }))}
        />
        <div className="row" style={{ gap: 16 }}>
          <NativeSelect
            label={say(askWords.fromTeam)}
            value={from}
            onChange={(event) => set({ from: event.currentTarget.value })}
            data={choicesOf(own, own.length > 0 ? undefined : say(askWords.teamNone))}
          />
          <NativeSelect
            label={say(askWords.toTeam)}
            value={to?.id ?? ''}
            onChange={(event) => set({ to: event.currentTarget.value })}
            data={choicesOf(others, undefined)}
          />
        </div>
        {further.length > 0 && (
          <Chips
            legend={say(askWords.alsoTeams)}
            choices={further.map(({ name }) => name)}
            ticked={also.map(({ name }) => name)}
            onChange={(names) =>
              set({
                also: further
                  .filter(({ name }) => names.includes(name))
                  .map(({ id }) => id)
                  .slice(0, MOST_SIDES - 2),
              })
            }
          />
        )}
        <TextInput
          label={`${say(askWords.userOutcome)} (${say(kitWords.optional)})`}
          maxLength={400}
          value={typed.userOutcome}
          onChange={(event) => set({ userOutcome: event.currentTarget.value })}
        />
        <OverdueWarning of={{ side: own.find(({ id }) => id === from)?.name ?? '' }} />
        <AskClocks typed={typed} onChange={set} problem={problem} />
        <ProblemNotice problem={problem} shown={SHOWN} />
        <div>
          <Button type="submit" loading={pending} disabled={!ready}>
            {to
              ? say(askWords.send, { team: [to, ...also].map(({ name }) => name).join(', ') })
              : say(askWords.sendPlain)}
          </Button>
        </div>
      </form>
      {to && to.members.length === 0 && <InviteSide key={to.id} workspace={workspace} team={to} />}
    </>
  );
}

function choicesOf(sides: readonly { readonly id: string; readonly name: string }[], none: string | undefined) {
  const choices = sides.map(({ id, name }) => ({ value: id, label: name }));
  return none === undefined ? choices : [{ value: '', label: none }, ...choices];
}
