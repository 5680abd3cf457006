import { Button } from '@mantine/core';
import { useState } from 'react';
import { kitWords } from '../../words/web/kit-words.ts';
import { useSay } from './reader.ts';

/** Puts a text on the clipboard and says so where it was pressed. */
export function CopyText(props: { readonly text: string; readonly label?: string; readonly onCopied?: () => void }) {
  const say = useSay();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(props.text).catch(() => undefined);
    setCopied(true);
    props.onCopied?.();
  };
  return (
    <Button variant="default" size="compact-sm" onClick={copy} onBlur={() => setCopied(false)}>
      {props.label ?? say(kitWords.copy)}
      <span role="status">{copied ? ` · ${say(kitWords.copied)}` : ''}</span>
    </Button>
  );
}
