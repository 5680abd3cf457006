import { useNavigate } from '@tanstack/react-router';
import type { Moment } from '../../domain/negotiation/moment.ts';
import type { NegotiationView } from '../../domain/negotiation/view.ts';
import { holding } from '../../words/negotiation/holding.ts';
import { call } from '../data/call.ts';
import { drafts } from '../data/drafts.ts';
import { useAct } from '../data/queries.ts';
import { usePerson } from '../data/session.ts';
import { paths } from '../paths.ts';
import { useReader } from '../ui/reader.ts';
import { emptyEvidence } from '../why/typed-evidence.ts';
import { amountIn, type ReadMessage } from './read-message.ts';

/** What the page of a new ask holds before it is sent. */
export interface TypedAsk extends ReadMessage {
  readonly message: string;
  readonly moment: Moment;
  readonly from: string;
  readonly to: string;
  /** Further teams that can say no: three to six sit at one table. */
  readonly also: readonly string[];
  readonly smallFor: string;
  readonly userOutcome: string;
  readonly rfcHours: number;
  readonly commentHours: number;
  /** Somebody's name, or empty for «not yet». */
  readonly goesTo: string;
}

export const emptyAsk: TypedAsk = {
  message: '',
  ask: '',
  forWhom: '',
  neededBy: '',
  neededByWords: '',
  amounts: [],
  moment: 'prioritization',
  from: '',
  to: '',
  also: [],
  smallFor: '',
  userOutcome: '',
  rfcHours: 48,
  commentHours: 24,
  goesTo: '',
};

/** What an earlier negotiation gives the next ask; what is typed already stays. */
export function startedFrom(last: NegotiationView, typed: TypedAsk): Partial<TypedAsk> {
  const outcome = last.context.find(({ field }) => field === 'user-outcome')?.text ?? '';
  return {
    ask: typed.ask || last.ask.text,
    moment: last.moment,
    userOutcome: typed.userOutcome || outcome,
    smallFor: typed.smallFor || (last.ask.smallFor ?? ''),
    goesTo: typed.goesTo || (last.clocks.defaultOutcome.kind === 'goes-to' ? last.clocks.defaultOutcome.name : ''),
  };
}

/** Files the ask, notes the sentence the client may hear at once, and goes on to «why». */
export function useFileAsk(onFiled: () => void) {
  const navigate = useNavigate();
  const person = usePerson();
  const filing = useAct('ask.file');
  const noting = useAct('ask.log-sentence');
  const { language } = useReader();
  const goOn = async (id: string) => {
    const { clocks } = await call('negotiation.get', { negotiation: id });
    const text = holding(clocks.answerBy, language, clocks.zone);
    await noting.mutateAsync({ negotiation: id, language, text });
  };
  const file = (typed: TypedAsk) =>
    filing.mutate(
      {
        ask: typed.ask.trim(),
        forWhom: typed.forWhom.trim(),
        neededBy: typed.neededBy || null,
        neededByWords: typed.neededByWords,
        moment: typed.moment,
        language,
        parties: [typed.from, typed.to, ...typed.also],
        rfcHours: typed.rfcHours,
        commentHours: typed.commentHours,
        defaultOutcome: typed.goesTo.trim() ? { kind: 'goes-to', name: typed.goesTo.trim() } : { kind: 'not-yet' },
        ...(typed.smallFor.trim() ? { smallFor: typed.smallFor.trim() } : {}),
        ...(typed.userOutcome.trim() ? { userOutcome: typed.userOutcome.trim() } : {}),
      },
      {
        onSuccess: ({ id }) => {
          onFiled();
          const worth = amountIn(typed.amounts[0]);
          if (worth) drafts.write(person.id, `evidence.${id}`, { ...emptyEvidence, value: worth });
          // The ask is filed whatever becomes of the noted sentence, which can be noted again on its page.
          void goOn(id)
            .catch(() => undefined)
            .then(() => navigate({ to: paths.step(id, 'interests') }));
        },
      },
    );
  return { file, problem: filing.error, pending: filing.isPending || noting.isPending };
}

interface Side {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

/**
 * Product answers for the roadmap; Product itself mostly asks Engineering, if it has people here, and else Sales. Only
 * where nobody else has joined is it a side without people, which the page then offers to invite.
 */
export function usualOther<S extends Side & { readonly members: readonly string[] }>(
  others: readonly S[],
  from: string | undefined,
): S | undefined {
  const first = (sides: readonly S[], kinds: readonly string[]) =>
    kinds.map((kind) => sides.find((side) => side.kind === kind)).find(Boolean);
  const peopled = others.filter(({ members }) => members.length > 0);
  const fromProduct = from === 'product';
  return (
    first(peopled, fromProduct ? ['engineering', 'sales'] : ['product']) ??
    peopled[0] ??
    first(others, [fromProduct ? 'sales' : 'product']) ??
    others[0]
  );
}
