import { deliveryWords } from '../../words/web/delivery-words.ts';
import { CopyText } from '../ui/CopyText.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSay } from '../ui/reader.ts';

/** What became of an invitation; without a mail server the link itself, shown this once. */
export function DeliveryNotice(props: {
  readonly sent: { readonly delivery: keyof typeof deliveryWords; readonly link: string | null };
}) {
  const say = useSay();
  const { delivery, link } = props.sent;
  return (
    <Notice live tone={delivery === 'mailed' ? 'plain' : 'stop'}>
      <p>{say(deliveryWords[delivery])}</p>
      {link && (
        <p style={{ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center', maxWidth: 'none' }}>
          <code style={{ overflowWrap: 'anywhere', fontSize: 'var(--small)' }}>{link}</code>
          <CopyText text={link} />
        </p>
      )}
    </Notice>
  );
}
