import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { AgreementView } from '../../../domain/agreement/view.ts';
import { flagSnippetWords } from '../../../words/web/agreement/flag-snippet-words.ts';
import { paths } from '../../paths.ts';
import { Chips } from '../../ui/Chips.tsx';
import { CopyText } from '../../ui/CopyText.tsx';
import { useSay } from '../../ui/reader.ts';
import classes from './FlagSnippet.module.css';
import { flagSnippet, SNIPPET_PLACES, type SnippetPlace } from './flag-snippet.ts';

/** The lines an application takes over to ask for this flag, folded away from everybody else. */
export function FlagSnippet({ view }: { readonly view: AgreementView }) {
  const say = useSay();
  const [place, setPlace] = useState<SnippetPlace>('server');
  const text = flagSnippet(place, { flag: view.key, client: view.client, origin: window.location.origin });
  return (
    <details className={classes.snippet}>
      <summary>{say(flagSnippetWords.title)}</summary>
      <div className="stack" style={{ gap: 12, paddingBlockStart: 12 }}>
        <p className="small soft">
          {say(flagSnippetWords.help)}{' '}
          <Link to={paths.settings()} hash="flagKeys">
            {say(flagSnippetWords.toKeys)}
          </Link>
        </p>
        <Chips
          single
          legend={say(flagSnippetWords.where)}
          choices={SNIPPET_PLACES.map((one) => say(flagSnippetWords[one]))}
          ticked={[say(flagSnippetWords[place])]}
          onChange={([chosen]) =>
            setPlace(SNIPPET_PLACES.find((one) => say(flagSnippetWords[one]) === chosen) ?? place)
          }
        />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
        <pre className={classes.code} tabIndex={0}>
          <code>{text}</code>
        </pre>
        <div>
          <CopyText text={text} />
        </div>
        <p className="small">{say(flagSnippetWords.away)}</p>
      </div>
    </details>
  );
}
