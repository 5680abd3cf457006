import { useId } from 'react';
import type { ProposalKind } from '../../../domain/agreement/decision.ts';
import type { AgreementView } from '../../../domain/agreement/view.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { useReason } from '../../negotiation/MayButton.tsx';
import classes from './Proposals.module.css';
import { ProposeButton } from './ProposeButton.tsx';

const KINDS = ['keep', 'extend', 'revert', 'end-early', 'amend'] as const satisfies readonly ProposalKind[];
type Kind = (typeof KINDS)[number];

/** What can be proposed now, then what cannot: a reason that several share is said once. */
export function Proposals({ view }: { readonly view: AgreementView }) {
  const open = KINDS.filter((kind) => view.may[kind] === null);
  const refused = byReason(KINDS.filter((kind) => view.may[kind] !== null).map((kind) => [kind, view.may[kind]]));
  return (
    <>
      {open.length > 0 && (
        <div className={classes.buttons}>
          {open.map((kind) => (
            <ProposeButton key={kind} view={view} kind={kind} may={null} />
          ))}
        </div>
      )}
      {refused.map((kinds) => (
        <Refused key={kinds.join()} view={view} kinds={kinds} />
      ))}
    </>
  );
}

function Refused({ view, kinds }: { readonly view: AgreementView; readonly kinds: readonly Kind[] }) {
  const id = useId();
  const may = kinds[0] ? view.may[kinds[0]] : null;
  return (
    <div className="stack" style={{ gap: 4 }}>
      <div className={classes.buttons}>
        {kinds.map((kind) => (
          <ProposeButton key={kind} view={view} kind={kind} may={view.may[kind]} saidBy={id} />
        ))}
      </div>
      <p id={id} className="small soft">
        {useReason(may)}
      </p>
    </div>
  );
}

/** Those that are refused for the same reason, together. */
function byReason(refused: readonly (readonly [Kind, Refusal | null])[]): readonly (readonly Kind[])[] {
  const groups = new Map<string, Kind[]>();
  for (const [kind, refusal] of refused) {
    const reason = JSON.stringify(refusal);
    groups.set(reason, [...(groups.get(reason) ?? []), kind]);
  }
  return [...groups.values()];
}
