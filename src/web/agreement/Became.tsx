import type { AgreementView } from '../../domain/agreement/view.ts';
import { phaseWords } from '../../words/web/agreement/agreement-words.ts';
import { outcomeWords } from '../../words/web/agreement/outcome-words.ts';
import { useLookUp } from '../data/queries.ts';
import { useEngineerDays } from '../ledger/use-engineer-days.ts';
import { numberText } from '../ui/figures.ts';
import { type Reader, type Say, useReader, useSay } from '../ui/reader.ts';

/** What became of an earlier agreement: how it ended or stands, what it brought, what is still owed for it. */
export function Became({ agreement }: { readonly agreement: string }) {
  const say = useSay();
  const reader = useReader();
  const engineerDays = useEngineerDays();
  const view = useLookUp('agreement.get', { agreement }).data as AgreementView | undefined;
  const owed = useLookUp('debt.ledger', { agreement }).data?.lines[0]?.balance.owed ?? 0;
  if (!view) return null;
  const facts = [
    ...outcomeFacts(view, say, reader),
    ...(owed > 0 ? [say(outcomeWords.owed, { days: engineerDays(owed) })] : []),
  ];
  return <p className="soft">{say(outcomeWords.became, { what: facts.join(', ') })}</p>;
}

function outcomeFacts(view: AgreementView, say: Say, reader: Reader): readonly string[] {
  const { counters, verdict } = view;
  const counted = (
    [
      [outcomeWords.kept, counters.kept],
      [outcomeWords.extended, counters.extensions],
      [outcomeWords.switchedOff, counters.switchedOff],
    ] as const
  ).flatMap(([word, count]) => (count > 0 ? [say(word, { count })] : []));
  const joint = verdict?.joint ?? null;
  return [
    standing(view, say),
    ...counted,
    ...(joint === null ? [] : [say(outcomeWords.joint, { joint: numberText(reader, joint, 2) })]),
  ];
}

function standing({ phase, settled, dataDue }: AgreementView, say: Say): string {
  if (phase !== 'over') return say(phaseWords[phase]).toLocaleLowerCase();
  const last = settled.findLast(({ proposal }) => proposal.kind === 'revert' || proposal.kind === 'end-early');
  if (!last) return say(dataDue ? outcomeWords.withoutData : outcomeWords.ranOut);
  return say(last.proposal.kind === 'revert' ? outcomeWords.reverted : outcomeWords.endedBySigning);
}
