import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AgreementView } from '../../domain/agreement/view.ts';
import { flagWords } from '../../words/web/agreement/flag-words.ts';
import { kitWords } from '../../words/web/kit-words.ts';
import { useAct } from '../data/queries.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { toast } from '../shell/toasts.ts';
import { useSay } from '../ui/reader.ts';
import classes from './KillSwitch.module.css';

/** Two taps from anywhere on the page, no reason asked beforehand; not there where it would be refused. */
export function KillSwitch({ view }: { readonly view: AgreementView }) {
  const say = useSay();
  const kill = useAct('agreement.kill');
  const [asked, setAsked] = useState(false);
  if (view.may.kill !== null) return null;
  const off = () =>
    kill.mutate(
      { agreement: view.agreement },
      { onSuccess: () => toast(say(flagWords.killed)), onSettled: () => setAsked(false) },
    );
  return (
    <div className={classes.bar}>
      <div className="row">
        {asked ? (
          <>
            <Button className={classes.surely} autoFocus loading={kill.isPending} onClick={off}>
              {say(flagWords.killSurely)}
            </Button>
            <Button variant="subtle" onClick={() => setAsked(false)}>
              {say(kitWords.cancel)}
            </Button>
          </>
        ) : (
          <Button variant="default" onClick={() => setAsked(true)}>
            {say(flagWords.kill)}
          </Button>
        )}
        <span className={classes.help}>{say(flagWords.killHelp)}</span>
      </div>
      <ProblemNotice problem={kill.error} />
    </div>
  );
}
