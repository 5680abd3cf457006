import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { NegotiationLine, NegotiationView } from '../../domain/negotiation/view.ts';
import { askWords } from '../../words/web/ask-words.ts';
import { standingWords } from '../../words/web/inbox-words.ts';
import { Became } from '../agreement/Became.tsx';
import { useLookUp } from '../data/queries.ts';
import { paths } from '../paths.ts';
import { monthText } from '../ui/figures.ts';
import { Notice } from '../ui/Notice.tsx';
import { useReader, useSay } from '../ui/reader.ts';

/** «You agreed this in March. Start from it?»: the last that was settled for this client, with what became of it. */
export function StartFromLast(props: {
  readonly lines: readonly NegotiationLine[];
  readonly forWhom: string;
  readonly onStart: (last: NegotiationView) => void;
}) {
  const say = useSay();
  const reader = useReader();
  const [answered, setAnswered] = useState(false);
  const last = lastFor(props.lines, props.forWhom);
  const { data } = useLookUp('negotiation.get', { negotiation: last?.id ?? '' }, last !== undefined);
  if (!last?.endedAt || answered) return null;
  const answer = (start: () => void) => () => {
    setAnswered(true);
    start();
  };
  return (
    <Notice>
      <p>{say(askWords.lastAgreed, { month: monthText(reader, last.endedAt) })}</p>
      <p className="soft">
        <Link to={paths.negotiation(last.id)}>{last.title}</Link> · {say(standingWords[last.standing])}
      </p>
      <Became agreement={last.id} />
      <div className="row" style={{ marginBlockStart: 8 }}>
        <Button
          variant="default"
          size="compact-sm"
          disabled={data === undefined}
          onClick={answer(() => data && props.onStart(data))}
        >
          {say(askWords.startFromIt)}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={answer(() => undefined)}>
          {say(askWords.startAfresh)}
        </Button>
      </div>
    </Notice>
  );
}

/** The latest signed one for a client; samples are nobody's past. */
function lastFor(lines: readonly NegotiationLine[], forWhom: string): NegotiationLine | undefined {
  const client = forWhom.trim().toLocaleLowerCase();
  return lines
    .filter((line) => line.standing === 'signed' && !line.sample && line.forWhom.toLocaleLowerCase() === client)
    .toSorted((one, other) => (other.endedAt ?? '').localeCompare(one.endedAt ?? ''))[0];
}
