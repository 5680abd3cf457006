import { Button } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import type { NegotiationLine } from '../../domain/negotiation/view.ts';
import { inboxWords } from '../../words/web/inbox-words.ts';
import { useAct } from '../data/queries.ts';
import { useSettings } from '../data/settings.ts';
import { toast } from '../shell/toasts.ts';
import { useSay } from '../ui/reader.ts';
import { AT_FIRST, MORE } from './inbox-read.ts';
import { Line } from './Line.tsx';

interface LinesProps {
  /** Those that were read, which may be the first of more. */
  readonly lines: readonly NegotiationLine[];
  readonly total: number;
  readonly readMore: (limit: number) => void;
}

/** Lines of a list; a long one is read and shown in parts, so that the thousandth costs nothing before it is asked for. */
export function Lines({ lines, total, readMore }: LinesProps) {
  const say = useSay();
  const [shown, setShown] = useState(AT_FIRST);
  const putAway = usePuttingAway(lines);
  const showMore = () => {
    setShown(shown + MORE);
    if (shown + MORE > lines.length) readMore(shown + MORE);
  };
  return (
    <>
      <ul onKeyDown={putAway}>
        {lines.slice(0, shown).map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
      {total > shown && (
        <div>
          <Button variant="default" onClick={showMore}>
            {say(inboxWords.more)} · {total - shown}
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
