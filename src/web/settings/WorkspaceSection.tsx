import { Button, Checkbox, NumberInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { kitWords } from '../../words/web/kit-words.ts';
import { settingsWords } from '../../words/web/settings-words.ts';
import { faultOf } from '../data/problem.ts';
import { useAct } from '../data/queries.ts';
import { useWhoami } from '../data/session.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { toast } from '../shell/toasts.ts';
import { useSay } from '../ui/reader.ts';
import { Section } from './Section.tsx';
import classes from './SettingsPage.module.css';
import { useWorkspaceReason, type Workspace } from './workspace.ts';

/** Name, money, the policy of reasons, and whether mail works. */
export function WorkspaceSection({ workspace }: { readonly workspace: Workspace }) {
  const say = useSay();
  const { mail } = useWhoami();
  const reason = useWorkspaceReason(workspace, 'rename');
  const saved = { onSuccess: () => toast(say(kitWords.saved)) };
  const rename = useAct('workspace.rename');
  const setCurrency = useAct('workspace.setCurrency');
  const setPolicy = useAct('workspace.setReasonPolicy');
  const [name, setName] = useState(workspace.name);
  const [needsReason, setNeedsReason] = useState(workspace.reasonMandatory);
  const [currency, setCurrencyCode] = useState(workspace.currency);
  const [engineerDay, setEngineerDay] = useState<number | string>(workspace.engineerDay);
  const changePolicy = (reasonMandatory: boolean) => {
    setNeedsReason(reasonMandatory);
    setPolicy.mutate({ reasonMandatory }, { ...saved, onError: () => setNeedsReason(workspace.reasonMandatory) });
  };
  const money = { currency: currency.trim().toUpperCase(), engineerDay: Number(engineerDay) };
  const sameMoney = money.currency === workspace.currency && money.engineerDay === workspace.engineerDay;
  const submit = (run: () => void) => (event: FormEvent) => {
    event.preventDefault();
    run();
  };
  return (
    <Section id="workspace" title={say(settingsWords.workspace)} help={reason}>
      <form className={classes.fields} onSubmit={submit(() => rename.mutate({ name: name.trim() }, saved))}>
        <TextInput
          label={say(settingsWords.workspaceName)}
          disabled={reason !== undefined}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={faultOf(rename.error, 'name')}
        />
        <Button
          type="submit"
          variant="default"
          loading={rename.isPending}
          disabled={reason !== undefined || name.trim() === '' || name.trim() === workspace.name}
        >
          {say(kitWords.save)}
        </Button>
      </form>
      <ProblemNotice problem={rename.error} shown={['name']} />
      <form className={classes.fields} onSubmit={submit(() => setCurrency.mutate(money, saved))}>
        <NumberInput
          label={say(settingsWords.engineerDay)}
          disabled={reason !== undefined}
          min={0}
          max={1_000_000}
          hideControls
          suffix={` ${money.currency}`}
          value={engineerDay}
          onChange={setEngineerDay}
          error={faultOf(setCurrency.error, 'engineerDay')}
        />
        <TextInput
          label={say(settingsWords.currency)}
          placeholder={say(settingsWords.currencyHelp)}
          disabled={reason !== undefined}
          maxLength={3}
          w={120}
          value={currency}
          onChange={(event) => setCurrencyCode(event.currentTarget.value)}
          error={faultOf(setCurrency.error, 'currency')}
        />
        <Button
          type="submit"
          variant="default"
          loading={setCurrency.isPending}
          disabled={reason !== undefined || sameMoney || engineerDay === ''}
        >
          {say(kitWords.save)}
        </Button>
      </form>
      <ProblemNotice problem={setCurrency.error} shown={['engineerDay', 'currency']} />
      <Checkbox
        label={say(settingsWords.reason)}
        description={say(settingsWords.reasonHelp)}
        disabled={reason !== undefined}
        checked={needsReason}
        onChange={(event) => changePolicy(event.currentTarget.checked)}
      />
      <ProblemNotice problem={setPolicy.error} />
      <div className="stack" style={{ gap: 4 }}>
        <h3>{say(settingsWords.mail)}</h3>
        <p className="soft">{say(mail ? settingsWords.mailOn : settingsWords.mailOff)}</p>
      </div>
    </Section>
  );
}
