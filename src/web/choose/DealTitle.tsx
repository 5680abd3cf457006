import type { Deal } from '../../domain/negotiation/issue.ts';
import { labelWords } from '../../words/web/negotiation/choose-words.ts';
import { labelName } from '../../words/web/negotiation/many-sides-words.ts';
import { useSay } from '../ui/reader.ts';

/** The rules a deal is labelled by, in words; the rule's own name on demand. */
export function DealTitle({ labels, sides }: { readonly labels: Deal['labels']; readonly sides: number }) {
  const say = useSay();
  return labels.map((label, index) => (
    <span key={label}>
      {index > 0 && ' · '}
      <abbr title={say(labelWords[label].rule)} style={{ textDecoration: 'none' }}>
        {say(labelName(label, sides))}
      </abbr>
    </span>
  ));
}
