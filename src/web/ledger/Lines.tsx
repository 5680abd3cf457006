import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ledgerWords } from '../../words/web/agreement/ledger-words.ts';
import { useSay } from '../ui/reader.ts';

const AT_ONCE = 50;

/** A long list, fifty lines at once. */
export function Lines<Line>(props: {
  readonly all: readonly Line[];
  readonly one: (line: Line) => ReactNode;
  readonly className: string | undefined;
}) {
  const say = useSay();
  const [shown, setShown] = useState(AT_ONCE);
  return (
    <>
      <ul className={props.className}>{props.all.slice(0, shown).map(props.one)}</ul>
      {shown < props.all.length && (
        <div>
          <Button variant="default" onClick={() => setShown(shown + AT_ONCE)}>
            {say(ledgerWords.more)}
          </Button>
        </div>
      )}
    </>
  );
}
