import type { Issue, Package } from '../../domain/negotiation/issue.ts';
import type { OwnDeal } from '../../domain/negotiation/view.ts';
import type { Text } from '../../domain/text.ts';
import { scoreOf100 } from '../../math/bargaining/space.ts';
import { tradeBetween } from '../../math/bargaining/trade.ts';

/** One point that another deal changes; `gain` of 100 for the reader's own side, absent for whoever has no numbers. */
export interface OwnChange {
  readonly issue: string;
  readonly text: Text;
  readonly from: Text;
  readonly to: Text;
  readonly gain: number | undefined;
}

export interface OwnTrade {
  readonly changes: readonly OwnChange[];
  /** Of 100, the reader's own side. */
  readonly gain: number | undefined;
}

/** What changes from one deal to another, in words and in the reader's own numbers: nobody else's are known here. */
export function ownTrade(
  issues: readonly Issue[],
  from: Package,
  to: Package,
  numbers: { readonly from: OwnDeal | undefined; readonly to: OwnDeal | undefined },
): OwnTrade {
  const gains = ownGains(issues, numbers.from, numbers.to);
  const changes = issues.flatMap((issue): OwnChange[] => {
    const chosen = (offered: Package) => issue.options.find(({ id }) => id === offered[issue.id])?.text ?? '–';
    return from[issue.id] === to[issue.id]
      ? []
      : [{ issue: issue.id, text: issue.text, from: chosen(from), to: chosen(to), gain: gains?.byIssue.get(issue.id) }];
  });
  return { changes, gain: gains?.sum };
}

/** Both deals as packages of a space of one party, so that what is added up is what the mathematics adds up. */
function ownGains(issues: readonly Issue[], from: OwnDeal | undefined, to: OwnDeal | undefined) {
  if (!from || !to) return undefined;
  const worth = (deal: OwnDeal, issue: string) => {
    const point = deal.points.find((one) => one.issue === issue);
    return point ? point.weight * point.rating : 0;
  };
  const hundred = 100 * to.points.reduce((sum, { weight }) => sum + weight, 0);
  if (hundred === 0) return undefined;
  const scores = issues.map(({ id }) => [worth(from, id), worth(to, id)]);
  const trade = tradeBetween(
    { parties: [{ scores, reservation: 0 }] },
    issues.map(() => 0),
    issues.map(() => 1),
  );
  const shown = (gain: number | undefined) => scoreOf100({ hundred }, gain ?? 0);
  return {
    byIssue: new Map(trade.issues.map(({ issue, gains }) => [issues[issue]?.id ?? '', shown(gains[0])])),
    sum: shown(trade.gains[0]),
  };
}
