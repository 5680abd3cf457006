import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { askWords } from '../../words/web/ask-words.ts';
import { identityWords } from '../../words/web/identity-words.ts';
import { shellWords } from '../../words/web/shell-words.ts';
import { teamKindWords } from '../../words/web/team-words.ts';
import { faultOf } from '../data/problem.ts';
import { useAct, useRead } from '../data/queries.ts';
import { changeSettings } from '../data/settings.ts';
import { paths } from '../paths.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import { SegmentedMarks } from '../ui/SegmentedMarks.tsx';
import { Alone } from './Alone.tsx';
import { joinUsualTeam, type TeamKind } from './join-usual-team.ts';
import { PasswordField } from './PasswordField.tsx';

const FIELDS = ['workspaceName', 'name', 'address', 'password', 'zone', 'code'];
const TEAM_KINDS = ['product', 'sales', 'engineering', 'customer', 'leadership'] as const;
const ZONES = Intl.supportedValuesOf('timeZone');

/** An instance nobody has claimed: whoever does becomes its owner. */
export function FirstRunPage() {
  const say = useSay();
  const { language } = useReader();
  const { codeNeeded } = useRead('firstRun.status', {});
  const navigate = useNavigate();
  const claim = useAct('firstRun.claim');
  const [side, setSide] = useState<TeamKind>('product');
  const [typed, setTyped] = useState({
    workspaceName: '',
    name: '',
    address: '',
    password: '',
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    code: '',
  });
  const field = (key: keyof typeof typed) => ({
    value: typed[key],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setTyped((before) => ({ ...before, [key]: value }));
    },
    error: faultOf(claim.error, key),
    required: true,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { code, ...rest } = typed;
    claim.mutate(
      { ...rest, language, ...(codeNeeded ? { code } : {}) },
      {
        // Without a side nothing can be asked; should this fail, the first ask says so and offers it again.
        onSuccess: ({ person }) =>
          void joinUsualTeam(person.id, side)
            .catch(() => undefined)
            .then(() => navigate({ to: paths.inbox() })),
      },
    );
  };
  return (
    <Alone title={say(identityWords.claimTitle)} help={say(identityWords.claimHelp)}>
      <form className="stack" onSubmit={submit}>
        <SegmentedMarks
          legend={say(shellWords.language)}
          value={language}
          onChange={(value) => changeSettings({ language: value })}
          choices={[
            { value: 'en', label: say(shellWords.english) },
            { value: 'es', label: say(shellWords.spanish) },
          ]}
        />
        {codeNeeded && (
          <TextInput
            label={say(identityWords.claimCode)}
            description={say(identityWords.claimCodeHelp)}
            autoComplete="one-time-code"
            {...field('code')}
          />
        )}
        <TextInput
          label={say(identityWords.workspaceName)}
          autoComplete="organization"
          autoFocus
          {...field('workspaceName')}
        />
        <TextInput label={say(identityWords.yourName)} autoComplete="name" {...field('name')} />
        <TextInput label={say(identityWords.address)} type="email" autoComplete="username" {...field('address')} />
        <NativeSelect
          label={say(askWords.youActFor)}
          value={side}
          onChange={(event) => setSide(event.currentTarget.value as TeamKind)}
          data={TEAM_KINDS.map((value) => ({ value, label: say(teamKindWords[value]) }))}
        />
        <PasswordField
          label={say(identityWords.password)}
          description={say(identityWords.passwordHelp)}
          autoComplete="new-password"
          {...field('password')}
        />
        <NativeSelect
          label={say(identityWords.zone)}
          description={say(identityWords.zoneHelp)}
          data={ZONES.includes(typed.zone) ? ZONES : [typed.zone, ...ZONES]}
          {...field('zone')}
        />
        <ProblemNotice problem={claim.error} shown={FIELDS} />
        <Button type="submit" loading={claim.isPending}>
          {say(identityWords.claim)}
        </Button>
      </form>
    </Alone>
  );
}
