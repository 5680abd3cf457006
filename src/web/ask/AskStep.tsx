import type { NegotiationView } from '../../domain/negotiation/view.ts';
import { askWords } from '../../words/web/ask-words.ts';
import { momentWords } from '../../words/web/inbox-words.ts';
import { ownParty, useNegotiation } from '../negotiation/use-negotiation.ts';
import { dateText, instantText } from '../ui/figures.ts';
import { useReader, useSay } from '../ui/reader.ts';
import { HoldingSentence } from '../why/HoldingSentence.tsx';
import { AmendAsk } from './AmendAsk.tsx';
import { Endings } from './Endings.tsx';
import { Outcome } from './Outcome.tsx';
import { People } from './People.tsx';

/** What was asked, by whom, until when; who takes part; and how it can end without a deal. */
export function AskStep() {
  const say = useSay();
  const view = useNegotiation();
  const own = ownParty(view);
  return (
    <div className="stack" style={{ gap: 28 }}>
      <h2>{say(askWords.stepTitle)}</h2>
      <Outcome view={view} />
      <Facts view={view} />
      {own && <HoldingSentence view={view} />}
      {own?.id === view.asking && <AmendAsk view={view} />}
      <People view={view} />
      <Endings view={view} />
    </div>
  );
}

function Facts({ view }: { readonly view: NegotiationView }) {
  const say = useSay();
  const reader = useReader();
  const { ask, clocks, moment } = view;
  const outcome = view.context.find(({ field }) => field === 'user-outcome');
  const rows = [
    [askWords.ask, ask.text],
    [askWords.forWhom, ask.forWhom],
    [
      askWords.neededBy,
      [ask.neededBy && dateText(reader, ask.neededBy, true), ask.neededByWords && `«${ask.neededByWords}»`]
        .filter(Boolean)
        .join(' · '),
    ],
    [askWords.answerBy, instantText(reader, clocks.answerBy)],
    [askWords.moment, say(momentWords[moment])],
    [askWords.userOutcome, outcome?.text ?? ''],
    [
      askWords.default,
      clocks.defaultOutcome.kind === 'goes-to'
        ? `${say(askWords.defaultGoesTo)} ${clocks.defaultOutcome.name}`
        : say(askWords.defaultNotYet),
    ],
  ] as const;
  return (
    <>
      <table className="table" style={{ maxInlineSize: 720 }}>
        <tbody>
          {rows
            .filter(([, value]) => value)
            .map(([label, value]) => (
              <tr key={label.en}>
                <th scope="row" style={{ inlineSize: '32%' }}>
                  {say(label)}
                </th>
                <td style={{ overflowWrap: 'anywhere' }}>{value}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <p className="small soft">
        {say(askWords.filedBy, { name: ask.by.name, at: instantText(reader, clocks.filedAt) })}
      </p>
    </>
  );
}
