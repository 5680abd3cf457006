import { Button } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import type { NegotiationLine } from '../../domain/negotiation/view.ts';
import { inboxWords } from '../../words/web/inbox-words.ts';
import { useAct } from '../data/queries.ts';
import { useSettings } from '../data/settings.ts';
import { toast } from '../shell/toasts.ts';
import { useSay } from '../ui/reader.ts';
import { Line } from './Line.tsx';

const AT_FIRST = 60;

/** Lines of a list; a long one is shown in parts, so that the thousandth costs nothing before it is asked for. */
export function Lines({ lines }: { readonly lines: readonly NegotiationLine[] }) {
  const say = useSay();
  const [shown, setShown] = useState(AT_FIRST);
  const putAway = usePuttingAway(lines);
  return (
    <>
      <ul onKeyDown={putAway}>
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

/** E: done with the line in focus; it goes to the archive, the focus to the next. A refusal is said in its words. */
function usePuttingAway(lines: readonly NegotiationLine[]) {
  const say = useSay();
  const { singleKeys } = useSettings();
  const archive = useAct('ask.archive');
  return (event: KeyboardEvent<HTMLUListElement>) => {
    if (!singleKeys || event.key.toLowerCase() !== 'e' || event.ctrlKey || event.metaKey || event.altKey) return;
    const line = lines.find(({ id }) => id === (event.target as HTMLElement).dataset.line);
    if (!line) return;
    const all = [...document.querySelectorAll<HTMLElement>('main [data-line]')];
    const next = all[all.indexOf(event.target as HTMLElement) + 1] ?? all.at(-2);
    archive.mutate(
      { negotiation: line.id },
      {
        onSuccess: () => {
          next?.focus();
          toast(say(inboxWords.putAway, { ask: line.title }));
        },
        onError: (problem) => toast(problem.message),
      },
    );
  };
}
