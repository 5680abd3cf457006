import { Button, Checkbox, TextInput, useMantineColorScheme } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { kitWords } from '../../words/web/kit-words.ts';
import { settingsWords } from '../../words/web/settings-words.ts';
import { shellWords } from '../../words/web/shell-words.ts';
import { faultOf } from '../data/problem.ts';
import { useAct } from '../data/queries.ts';
import { usePerson } from '../data/session.ts';
import { changeSettings, useSettings } from '../data/settings.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { toast } from '../shell/toasts.ts';
import { useSay } from '../ui/reader.ts';
import { SegmentedMarks } from '../ui/SegmentedMarks.tsx';
import { Section } from './Section.tsx';
import classes from './SettingsPage.module.css';

/** One's name, language, the page's look and its keys. Language and look apply at once. */
export function YouSection() {
  const say = useSay();
  const person = usePerson();
  const change = useAct('account.change');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { singleKeys } = useSettings();
  const [name, setName] = useState(person.name);
  const [language, setLanguage] = useState(person.language);
  const rename = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ name: name.trim() }, { onSuccess: () => toast(say(kitWords.saved)) });
  };
  const chooseLanguage = (next: 'en' | 'es') => {
    setLanguage(next);
    changeSettings({ language: next });
    change.mutate({ language: next }, { onError: () => setLanguage(person.language) });
  };
  return (
    <Section id="you" title={say(settingsWords.you)} help={person.address ?? undefined}>
      <form className={classes.fields} onSubmit={rename}>
        <TextInput
          label={say(settingsWords.yourName)}
          description={say(settingsWords.yourNameHelp)}
          autoComplete="name"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={faultOf(change.error, 'name')}
        />
        <Button type="submit" variant="default" disabled={name.trim() === '' || name.trim() === person.name}>
          {say(kitWords.save)}
        </Button>
      </form>
      <ProblemNotice problem={change.error} shown={['name']} />
      <SegmentedMarks
        legend={say(shellWords.language)}
        value={language}
        onChange={chooseLanguage}
        choices={[
          { value: 'en', label: say(shellWords.english) },
          { value: 'es', label: say(shellWords.spanish) },
        ]}
      />
      <SegmentedMarks
        legend={say(shellWords.appearance)}
        value={colorScheme}
        onChange={setColorScheme}
        choices={[
          { value: 'auto', label: say(shellWords.asSystem) },
          { value: 'light', label: say(shellWords.light) },
          { value: 'dark', label: say(shellWords.dark) },
        ]}
      />
      <Checkbox
        label={say(shellWords.shortcutsOn)}
        description={say(shellWords.shortcutsHelp)}
        checked={singleKeys}
        onChange={(event) => changeSettings({ singleKeys: event.currentTarget.checked })}
      />
    </Section>
  );
}
