import { useId } from 'react';
import { enoughClaims } from '../../../domain/claim/side-record.ts';
import { claimWords } from '../../../words/web/agreement/claim-words.ts';
import type { OutputOf } from '../../data/operation-names.ts';
import { useLookUp } from '../../data/queries.ts';
import { numberText } from '../../ui/figures.ts';
import { useReader, useSay } from '../../ui/reader.ts';

type Side = OutputOf<'claim.sides'>['sides'][number];

/** What the sides of a negotiation claimed before and what came of it, beside the next thing they claim. */
export function SidesBefore({ negotiation }: { readonly negotiation: string }) {
  const say = useSay();
  const id = useId();
  const sides = useLookUp('claim.sides', { negotiation }).data?.sides ?? [];
  // Where nobody ever had an outcome there is nothing to remember.
  if (sides.every(({ resolved }) => resolved === 0)) return null;
  return (
    <section aria-labelledby={id} className="sheet stack" style={{ gap: 8 }}>
      <div>
        <h3 id={id}>{say(claimWords.before)}</h3>
        <p className="soft small">{say(claimWords.beforeHelp)}</p>
      </div>
      <ul className="stack" style={{ gap: 8 }}>
        {sides.map((side) => (
          <SideBefore key={side.side} side={side} />
        ))}
      </ul>
    </section>
  );
}

function SideBefore({ side }: { readonly side: Side }) {
  const say = useSay();
  const reader = useReader();
  if (side.probabilities + side.ranges === 0) return <li>{say(claimWords.beforeNone, { side: side.side })}</li>;
  const said = side.odds.map(({ stated, happened, of }) =>
    say(claimWords.saidBefore, { stated: numberText(reader, stated * 100, 0), of, happened }),
  );
  const ranges = side.ranges > 0 ? [say(claimWords.rangesBefore, { inside: side.inside, of: side.ranges })] : [];
  const score =
    side.brier !== null && side.probabilities >= enoughClaims
      ? [say(claimWords.brierBefore, { score: numberText(reader, side.brier, 2), count: side.probabilities })]
      : [];
  const few = side.tooFew ? [say(claimWords.tooFewBefore, { needed: enoughClaims })] : [];
  return (
    <li style={{ overflowWrap: 'anywhere' }}>
      <strong>{side.side}</strong> {[...said, ...ranges, ...score].join('; ')}.{' '}
      {few.length > 0 && <span className="soft">({few.join()})</span>}
    </li>
  );
}
