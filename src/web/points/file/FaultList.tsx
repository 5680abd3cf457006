import { bringInWords } from '../../../words/web/negotiation/bring-in-words.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useSay } from '../../ui/reader.ts';

const SHOWN = 30;

/** Everything that is wrong with a file, a line each; of very many the first. */
export function FaultList({ faults }: { readonly faults: readonly string[] }) {
  const say = useSay();
  return (
    <Notice tone="stop" live title={say(bringInWords.faults, { count: faults.length })}>
      <ul style={{ overflowWrap: 'anywhere' }}>
        {faults.slice(0, SHOWN).map((fault, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: never reordered, and the same words may come twice
          <li key={index}>{fault}</li>
        ))}
      </ul>
      {faults.length > SHOWN && <p>{say(bringInWords.moreFaults, { count: faults.length - SHOWN })}</p>}
    </Notice>
  );
}
