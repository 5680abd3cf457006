import { Link } from '@tanstack/react-router';
import type { NegotiationLine } from '../../domain/negotiation/view.ts';
import { inboxWords, momentWords, needWords, standingWords } from '../../words/web/inbox-words.ts';
import { kitWords } from '../../words/web/kit-words.ts';
import { needPath } from '../negotiation/need-path.ts';
import { paths } from '../paths.ts';
import { Countdown } from '../shell/Countdown.tsx';
import { instantText } from '../ui/figures.ts';
import { Icon } from '../ui/Icon.tsx';
import { PartyName } from '../ui/PartyShape.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import classes from './Line.module.css';

/** One negotiation on one line: kind, ask, sides, what is next and whose turn, clock. Enter opens the step that waits. */
export function Line({ line }: { readonly line: NegotiationLine }) {
  const say = useSay();
  const reader = useReader();
  const to = line.need ? needPath(line.id, line.need) : paths.negotiation(line.id);
  const clock = line.need?.until ?? line.until;
  return (
    <li>
      <Link to={to} className={classes.line} data-line={line.id}>
        <span className={classes.icon} title={say(momentWords[line.moment])}>
          <Icon name={line.moment} />
        </span>
        <span className={classes.title}>
          <span className={classes.ask}>{line.title}</span> <span className={classes.client}>{line.forWhom}</span>
          {line.sample && <span className={classes.tag}>{say(inboxWords.sample)}</span>}
        </span>
        <span className={classes.sides}>
          {line.parties.map((party) => (
            <PartyName key={party.id} party={party} />
          ))}
        </span>
        <span className={classes.next}>
          <Next line={line} />
        </span>
        <span className={classes.clock}>
          {clock && !line.endedAt && <Countdown until={clock} />}
          {line.endedAt && instantText(reader, line.endedAt, false)}
        </span>
      </Link>
    </li>
  );
}

function Next({ line }: { readonly line: NegotiationLine }) {
  const say = useSay();
  if (line.need) return <strong>{say(needWords[line.need.kind])}</strong>;
  if (!line.waitingFor) return say(standingWords[line.standing]);
  const names = [
    ...line.parties.filter(({ id }) => line.waitingFor?.parties.includes(id)).map(({ name }) => name),
    ...line.waitingFor.people.map(({ name }) => name),
  ].join(', ');
  return (
    <span className="soft">
      {say(needWords[line.waitingFor.kind])} · {say(kitWords.turnOf, { names })}
    </span>
  );
}
