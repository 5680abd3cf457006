import { useId } from 'react';
import type { ExtensionPrice } from '../../../domain/agreement/decision/extension.ts';
import { listed } from '../../../words/sentence.ts';
import { extensionWords } from '../../../words/web/agreement/decision-words.ts';
import { dateText } from '../../ui/figures.ts';
import { useReader, useSay } from '../../ui/reader.ts';

/** What an extension costs, told before it is proposed: who signs, how far it goes, what must be paid, the counter. */
export function PriceOfExtension({ price }: { readonly price: ExtensionPrice }) {
  const say = useSay();
  const id = useId();
  const reader = useReader();
  const { number, allowed, latest, overdueSince, needsExecutive } = price;
  const who = useExecutives(price.executives);
  return (
    <section className="sheet" aria-labelledby={id}>
      <h3 id={id}>{say(extensionWords.price)}</h3>
      <ul className="stack" style={{ gap: 6, paddingBlockStart: 6 }}>
        <li>{say(extensionWords.count, { number, allowed })}</li>
        {latest && <li>{say(extensionWords.length, { day: dateText(reader, latest, true) })}</li>}
        <li>
          {overdueSince
            ? say(extensionWords.overdue, { day: dateText(reader, overdueSince, true) })
            : say(extensionWords.paid)}
        </li>
        <li>{say(extensionWords.signed)}</li>
        {needsExecutive && <li>{say(extensionWords.executive, { who })}</li>}
      </ul>
    </section>
  );
}

/** Who may approve as an executive, by name; empty where the leadership team has nobody. Guests are told no names. */
export function useExecutives(executives: readonly string[] | null): string {
  const say = useSay();
  const { language } = useReader();
  return executives === null ? say(extensionWords.someExecutive) : listed(executives, language);
}
