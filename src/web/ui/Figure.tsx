import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { kitWords } from '../../words/web/kit-words.ts';
import { useSay } from './reader.ts';

/** A picture with the sentence it says, and the same as a table or list one press away. */
export function Figure(props: { readonly caption: string; readonly picture: ReactNode; readonly table: ReactNode }) {
  const say = useSay();
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className="stack">
      <div className="row spread">
        <figcaption className="soft" style={{ flex: '1 1 20rem' }}>
          {props.caption}
        </figcaption>
        <Button
          className="screen-only"
          style={{ marginInlineStart: 'auto' }}
          variant="subtle"
          size="compact-sm"
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {say(asTable ? kitWords.showPicture : kitWords.showTable)}
        </Button>
      </div>
      {asTable ? props.table : props.picture}
    </figure>
  );
}
