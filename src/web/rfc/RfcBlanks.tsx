import { Button, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import type { RfcRecord } from '../../domain/rfc/record.ts';
import type { RfcView } from '../../domain/rfc/view.ts';
import { rfcWords } from '../../words/web/negotiation/rfc-words.ts';
import { useDraft } from '../data/drafts.ts';
import { useAct } from '../data/queries.ts';
import { usePerson } from '../data/session.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useSay } from '../ui/reader.ts';
import { useRfcEdit } from './use-rfc.ts';

/** The few blanks a generated RFC has, in one form; Enter fills them in and opens it. */
export function RfcBlanks(props: { readonly rfc: RfcView; readonly record: RfcRecord; readonly opens: boolean }) {
  const say = useSay();
  const { rfc, record, opens } = props;
  const { cleanUp } = record.cost;
  const [typed, setTyped, clear] = useDraft(usePerson().id, `rfc.${rfc.negotiation}`, {
    notIncluded: record.change.notIncluded,
    givenBy: cleanUp.givenBy,
    sprint: cleanUp.sprint,
  });
  const { act, input } = useRfcEdit(rfc.negotiation);
  const open = useAct('rfc.open');
  const field = (key: keyof typeof typed) => ({
    value: typed[key],
    required: true,
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setTyped((before) => ({ ...before, [key]: value }));
    },
  });
  const send = async () => {
    // Fields are told apart by the revision seen: each edit stands on its own field.
    if (typed.notIncluded !== record.change.notIncluded)
      await act.mutateAsync(input(rfc.revision, 'change.notIncluded', typed.notIncluded));
    if (cleanUp.days > 0 && (typed.givenBy !== cleanUp.givenBy || typed.sprint !== cleanUp.sprint))
      await act.mutateAsync(
        input(rfc.revision, 'cost.cleanUp', { days: cleanUp.days, givenBy: typed.givenBy, sprint: typed.sprint }),
      );
    if (opens) await open.mutateAsync({ negotiation: rfc.negotiation });
    clear();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send().catch(() => undefined);
  };
  return (
    <form className="sheet stack" onSubmit={submit} style={{ maxInlineSize: 640 }}>
      <TextInput
        label={say(rfcWords.notIncluded)}
        description={say(rfcWords.notIncludedHelp)}
        maxLength={2000}
        {...field('notIncluded')}
      />
      {cleanUp.days > 0 && (
        <>
          <TextInput label={say(rfcWords.givenBy, { days: cleanUp.days })} maxLength={120} {...field('givenBy')} />
          <TextInput label={say(rfcWords.sprint)} maxLength={120} {...field('sprint')} />
        </>
      )}
      <ProblemNotice problem={act.error ?? open.error} />
      <div>
        <Button type="submit" loading={act.isPending || open.isPending}>
          {say(opens ? rfcWords.saveAndOpen : rfcWords.saveBlanks)}
        </Button>
      </div>
    </form>
  );
}
