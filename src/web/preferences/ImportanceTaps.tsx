import type { Issue } from '../../domain/negotiation/issue.ts';
import type { Importance, SheetDraft } from '../../domain/negotiation/sheet.ts';
import { textIn } from '../../domain/text.ts';
import { preferencesWords } from '../../words/web/negotiation/preferences-words.ts';
import { Chips } from '../ui/Chips.tsx';
import { useReader, useSay } from '../ui/reader.ts';

/** Which matters most, which matter least: two to four taps, never prefilled. */
export function ImportanceTaps(props: {
  readonly issues: readonly Issue[];
  readonly draft: SheetDraft;
  readonly onChange: (importance: Readonly<Record<string, Importance>>) => void;
}) {
  const say = useSay();
  const { language } = useReader();
  const levels = props.draft.importance ?? {};
  const nameOf = (issue: Issue) => textIn(issue.text, language);
  const tapped = (level: Importance) => props.issues.filter(({ id }) => levels[id] === level).map(nameOf);
  const tap = (level: Importance) => (names: readonly string[]) =>
    props.onChange(
      Object.fromEntries(
        props.issues.flatMap((issue): [string, Importance][] => {
          if (names.includes(nameOf(issue))) return [[issue.id, level]];
          const before = levels[issue.id];
          return before && before !== level ? [[issue.id, before]] : [];
        }),
      ),
    );
  return (
    <div className="stack">
      <Chips
        legend={say(preferencesWords.most)}
        choices={props.issues.map(nameOf)}
        ticked={tapped('most')}
        onChange={tap('most')}
      />
      <Chips
        legend={say(preferencesWords.least)}
        choices={props.issues.map(nameOf)}
        ticked={tapped('least')}
        onChange={tap('least')}
      />
    </div>
  );
}
