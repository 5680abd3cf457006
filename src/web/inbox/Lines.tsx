import { Button } from '@mantine/core';
import { useState } from 'react';
import type { NegotiationLine } from '../../domain/negotiation/view.ts';
import { inboxWords } from '../../words/web/inbox-words.ts';
import { useSay } from '../ui/reader.ts';
import { Line } from './Line.tsx';

const AT_FIRST = 60;

/** Lines of a list; a long one is shown in parts, so that the thousandth costs nothing before it is asked for. */
export function Lines({ lines }: { readonly lines: readonly NegotiationLine[] }) {
  const say = useSay();
  const [shown, setShown] = useState(AT_FIRST);
  return (
    <>
      <ul>
        {lines.slice(0, shown).map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
      {lines.length > shown && (
        <div>
          <Button variant="default" onClick={() => setShown(shown + 200)}>
            {say(inboxWords.more)} · {lines.length - shown}
          </Button>
        </div>
      )}
    </>
  );
}
