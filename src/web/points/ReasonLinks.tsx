import type { Issue } from '../../domain/negotiation/issue.ts';
import type { NegotiationView } from '../../domain/negotiation/view.ts';
import { pointsWords } from '../../words/web/negotiation/points-words.ts';
import { useAct } from '../data/queries.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { Chips } from '../ui/Chips.tsx';
import { useSay } from '../ui/reader.ts';

/** Which of one's own reasons a point is about: it draws the interest map and says what a deal serves. */
export function ReasonLinks({ view, issue }: { readonly view: NegotiationView; readonly issue: Issue }) {
  const say = useSay();
  const amend = useAct('interest.amend');
  const own = view.interests.filter(
    ({ party, confirmed, may }) => party === view.own && confirmed && may.AmendInterest === null,
  );
  if (own.length === 0) return null;
  const ticked = own.filter(({ concerns }) => concerns.includes(issue.id)).map(({ text }) => text);
  const change = (now: readonly string[]) => {
    for (const { id, text, concerns } of own) {
      const linked = concerns.includes(issue.id);
      if (linked === now.includes(text)) continue;
      const rest = concerns.filter((one) => one !== issue.id);
      amend.mutate({ negotiation: view.id, interest: id, text, concerns: linked ? rest : [...rest, issue.id] });
    }
  };
  return (
    <details open={ticked.length > 0 || undefined}>
      <summary className="small soft">{say(pointsWords.reasons)}</summary>
      <div style={{ marginBlockStart: 8 }}>
        <Chips
          legend={say(pointsWords.reasonsHelp)}
          choices={own.map(({ text }) => text)}
          ticked={ticked}
          onChange={change}
        />
        <ProblemNotice problem={amend.error} />
      </div>
    </details>
  );
}
