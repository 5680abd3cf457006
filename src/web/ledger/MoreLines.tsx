import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ledgerWords } from '../../words/web/agreement/ledger-words.ts';
import { numberText } from '../ui/figures.ts';
import { useReader, useSay } from '../ui/reader.ts';

/** A list of which the server tells a page at a time, and how much of it is shown. */
export function MoreLines<Line>(props: {
  readonly lines: readonly Line[];
  readonly total: number;
  readonly one: (line: Line) => ReactNode;
  readonly className: string | undefined;
  /** Undefined where all is shown. */
  readonly more: (() => void) | undefined;
  readonly pending: boolean;
}) {
  const say = useSay();
  const reader = useReader();
  return (
    <>
      <ul className={props.className}>{props.lines.map(props.one)}</ul>
      {props.more && (
        <div className="row">
          <Button variant="default" loading={props.pending} onClick={props.more}>
            {say(ledgerWords.more)}
          </Button>
          <span className="soft small">
            {say(ledgerWords.shown, {
              some: numberText(reader, props.lines.length),
              all: numberText(reader, props.total),
            })}
          </span>
        </div>
      )}
    </>
  );
}
