import type { Deal } from '../../domain/negotiation/issue.ts';
import { labelWords } from '../../words/web/negotiation/choose-words.ts';
import { useSay } from '../ui/reader.ts';

/** The rules a deal is labelled by, in words; the rule's own name on demand. */
export function DealTitle({ labels }: { readonly labels: Deal['labels'] }) {
  const say = useSay();
  return labels.map((label, index) => (
    <span key={label}>
      {index > 0 && ' · '}
      <abbr title={say(labelWords[label].rule)} style={{ textDecoration: 'none' }}>
        {say(labelWords[label].name)}
      </abbr>
    </span>
  ));
}
