import { Button } from '@mantine/core';
import type { NegotiationView } from '../../domain/negotiation/view.ts';
import { kitWords } from '../../words/web/kit-words.ts';
import { evidenceWords } from '../../words/web/negotiation/evidence-words.ts';
import { useAct } from '../data/queries.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { moneyText, numberText } from '../ui/figures.ts';
import { useReader, useSay } from '../ui/reader.ts';
import { TableHead } from '../ui/table/TableHead.tsx';
import classes from './EvidenceStep.module.css';

/** What slips, for how long, at what cost each week, and the sum of what is estimated. */
export function SlipsTable({ view, labelledBy }: { readonly view: NegotiationView; readonly labelledBy: string }) {
  const say = useSay();
  const reader = useReader();
  const remove = useAct('displaced.remove');
  const sum = view.displaced.reduce((total, { weeks, costPerWeek }) => total + weeks * (costPerWeek ?? 0), 0);
  const partly = view.displaced.some(({ costPerWeek }) => costPerWeek === null);
  return (
    <div className={classes.scroll}>
      <table className="table" aria-labelledby={labelledBy}>
        <TableHead
          columns={[
            say(evidenceWords.slips),
            ...[evidenceWords.weeks, evidenceWords.perWeek, evidenceWords.total].map((word) => ({
              figures: say(word),
            })),
          ]}
        />
        <tbody>
          {view.displaced.map((one) => (
            <tr key={one.id}>
              {/* A word of ordinary length stays whole on a phone; a longer one breaks. */}
              <td style={{ overflowWrap: 'anywhere', minInlineSize: 96 }}>
                {one.what}
                {one.may.RemoveDisplaced === null && (
                  <div>
                    <Button
                      variant="subtle"
                      size="compact-xs"
                      style={{ marginInlineStart: -8 }}
                      aria-label={`${say(kitWords.remove)}: ${one.what}`}
                      onClick={() => remove.mutate({ negotiation: view.id, displaced: one.id })}
                    >
                      {say(kitWords.remove)}
                    </Button>
                  </div>
                )}
              </td>
              <td className="number">{numberText(reader, one.weeks)}</td>
              <td className="number">
                {one.costPerWeek === null ? (
                  <span className="soft">{say(evidenceWords.notEstimated)}</span>
                ) : (
                  moneyText(reader, one.costPerWeek)
                )}
              </td>
              <td className="number">
                {one.costPerWeek === null ? '–' : moneyText(reader, one.weeks * one.costPerWeek)}
              </td>
            </tr>
          ))}
        </tbody>
        {sum > 0 && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {say(evidenceWords.total)} {partly && <span className="soft small">({say(evidenceWords.partly)})</span>}
              </th>
              <td className="number">{moneyText(reader, sum)}</td>
            </tr>
          </tfoot>
        )}
      </table>
      <ProblemNotice problem={remove.error} />
    </div>
  );
}
