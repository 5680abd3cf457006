import type { RfcLive } from '../../domain/rfc/record.ts';
import { liveTermLines } from '../../words/rfc/live-terms.ts';
import { useReader } from '../ui/reader.ts';

/** How the agreement runs once signed, in the words that are signed. */
export function LiveTerms({ live }: { readonly live: RfcLive }) {
  const { language } = useReader();
  return (
    <ul>
      {liveTermLines(live, language).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
