import { webhookWords } from '../../../words/web/webhook-words.ts';
import { CopyText } from '../../ui/CopyText.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useSay } from '../../ui/reader.ts';

/** A secret stands on the page once and nowhere else. */
export function SecretOnce({ name, secret }: { readonly name: string; readonly secret: string }) {
  const say = useSay();
  return (
    <Notice live title={say(webhookWords.secretShown, { name })}>
      <div className="stack" style={{ gap: 8 }}>
        <p className="small">{say(webhookWords.secretUse)}</p>
        <div className="row">
          <code style={{ overflowWrap: 'anywhere', fontSize: 'var(--small)' }}>{secret}</code>
          <CopyText text={secret} />
        </div>
      </div>
    </Notice>
  );
}
