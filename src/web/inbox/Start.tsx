import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { identityWords } from '../../words/web/identity-words.ts';
import { useLookUp } from '../data/queries.ts';
import { paths } from '../paths.ts';
import { useSay } from '../ui/reader.ts';
import classes from './Start.module.css';

/** The first visit: look at a finished negotiation, or start from a message. */
export function Start() {
  const say = useSay();
  const list = useLookUp('negotiation.list', { limit: 50 });
  const sample = list.data?.lines.find((line) => line.sample);
  return (
    <section className="stack">
      <h2>{say(identityWords.startTitle)}</h2>
      <div className={classes.ways}>
        {sample && (
          <div className="sheet stack">
            <h3>{say(identityWords.exploreSample)}</h3>
            <p className="soft">{say(identityWords.exploreHelp)}</p>
            <Button variant="default" component={Link} to={paths.negotiation(sample.id)}>
              {say(identityWords.exploreSample)}
            </Button>
          </div>
        )}
        <div className="sheet stack">
          <h3>{say(identityWords.startMessage)}</h3>
          <p className="soft">{say(identityWords.startMessageHelp)}</p>
          <Button component={Link} to={paths.newAsk()}>
            {say(identityWords.startMessage)}
          </Button>
        </div>
      </div>
    </section>
  );
}
