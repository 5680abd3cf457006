import { Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { flagKeyWords } from '../../../words/web/flag-key-words.ts';
import { settingsWords } from '../../../words/web/settings-words.ts';
import { faultOf } from '../../data/problem.ts';
import { useAct } from '../../data/queries.ts';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { CopyText } from '../../ui/CopyText.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useSay } from '../../ui/reader.ts';
import { useProveAgain } from '../ProveAgain.tsx';
import { originLines } from './origin-lines.ts';

const KINDS = ['server', 'browser'] as const;
type Kind = (typeof KINDS)[number];

/** Issues a key; its secret stands on the page once and nowhere else. */
export function NewFlagKey() {
  const say = useSay();
  const issue = useAct('flagKey.issue');
  const prove = useProveAgain();
  const [kind, setKind] = useState<Kind>('server');
  const [name, setName] = useState('');
  const [client, setClient] = useState('');
  const [origins, setOrigins] = useState('');
  const [days, setDays] = useState<number | string>(365);
  const page = kind === 'browser';
  const forget = () => {
    setName('');
    setOrigins('');
  };
  const make = () =>
    issue.mutate(
      {
        name: name.trim(),
        client: client.trim() === '' ? null : client.trim(),
        kind,
        days: Number(days) || 365,
        ...(page ? { origins: originLines(origins) } : {}),
      },
      { onSuccess: forget, onError: (problem) => prove.ifAsked(problem, make) },
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make();
  };
  return (
    <>
      <form className="stack" style={{ maxInlineSize: 480 }} onSubmit={submit}>
        <div className="stack" style={{ gap: 6 }}>
          <Chips
            single
            legend={say(flagKeyWords.kind)}
            choices={KINDS.map((one) => say(flagKeyWords[one]))}
            ticked={[say(flagKeyWords[kind])]}
            onChange={([chosen]) => setKind(KINDS.find((one) => say(flagKeyWords[one]) === chosen) ?? kind)}
          />
          <p className="small soft">{say(page ? flagKeyWords.browserHelp : flagKeyWords.serverHelp)}</p>
        </div>
        <TextInput
          label={say(flagKeyWords.name)}
          required
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={faultOf(issue.error, 'name')}
        />
        <TextInput
          label={say(flagKeyWords.client)}
          description={say(page ? flagKeyWords.clientNeeded : flagKeyWords.clientOptional)}
          required={page}
          maxLength={200}
          value={client}
          onChange={(event) => setClient(event.currentTarget.value)}
          error={faultOf(issue.error, 'client')}
        />
        {page && (
          <Textarea
            label={say(flagKeyWords.origins)}
            description={say(flagKeyWords.originsHelp)}
            required
            autosize
            minRows={2}
            value={origins}
            onChange={(event) => setOrigins(event.currentTarget.value)}
            error={faultOf(issue.error, 'origins')}
          />
        )}
        <NumberInput
          label={say(flagKeyWords.days)}
          min={1}
          max={730}
          allowDecimal={false}
          hideControls
          w={120}
          value={days}
          onChange={setDays}
          error={faultOf(issue.error, 'days')}
        />
        <div>
          <Button type="submit" variant="default" loading={issue.isPending}>
            {say(flagKeyWords.issue)}
          </Button>
        </div>
      </form>
      <ProblemNotice problem={issue.error} shown={['name', 'client', 'origins', 'days']} />
      {issue.data && (
        <Notice live title={say(settingsWords.keyShown)}>
          <div className="row">
            <code style={{ overflowWrap: 'anywhere', fontSize: 'var(--small)' }}>{issue.data.secret}</code>
            <CopyText text={issue.data.secret} />
          </div>
        </Notice>
      )}
      {prove.dialog}
    </>
  );
}
