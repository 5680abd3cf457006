import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { identityWords } from '../../words/web/identity-words.ts';
import { useAct } from '../data/queries.ts';
import { paths } from '../paths.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import classes from './Start.module.css';

/** The first visit: look at a finished negotiation, or start from a message. */
export function Start() {
  const say = useSay();
  const { language } = useReader();
  const navigate = useNavigate();
  const sample = useAct('sample.open');
  const explore = () =>
    sample.mutate({ language }, { onSuccess: ({ id }) => void navigate({ to: paths.step(id, 'rfc') }) });
  return (
    <section className="stack">
      <h2>{say(identityWords.startTitle)}</h2>
      <div className={classes.ways}>
        <div className="sheet stack">
          <h3>{say(identityWords.exploreTitle)}</h3>
          <p className="soft">{say(identityWords.exploreHelp)}</p>
          <Button variant="default" loading={sample.isPending} onClick={explore}>
            {say(identityWords.exploreSample)}
          </Button>
          <ProblemNotice problem={sample.error} />
        </div>
        <div className="sheet stack">
          <h3>{say(identityWords.startMessageTitle)}</h3>
          <p className="soft">{say(identityWords.startMessageHelp)}</p>
          <Button component={Link} to={paths.newAsk()}>
            {say(identityWords.startMessage)}
          </Button>
        </div>
      </div>
    </section>
  );
}
