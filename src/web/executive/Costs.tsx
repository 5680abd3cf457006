import type { RfcRecord } from '../../domain/rfc/record.ts';
import { briefWords } from '../../words/web/agreement/brief-words.ts';
import { useEngineerDays } from '../ledger/use-engineer-days.ts';
import { moneyText, numberText, rangeText } from '../ui/figures.ts';
import { useReader, useSay } from '../ui/reader.ts';
import { Answer } from './Answer.tsx';
import classes from './BriefPage.module.css';

/** The work, the clean-up and what slips for it. */
export function Costs({ record }: { readonly record: RfcRecord }) {
  const say = useSay();
  const reader = useReader();
  const engineerDays = useEngineerDays();
  const { estimate, cleanUp, slips, nothingSlips, currency, summary } = record.cost;
  const inCurrency = { ...reader, currency };
  const weeksText = (count: number) => say(briefWords.weeks, { count, text: numberText(reader, count) });
  const nothing = estimate === null && cleanUp.days === 0 && slips.length === 0 && !nothingSlips && !summary;
  return (
    <Answer number={3} title={say(briefWords.costs)}>
      {summary && <p>{summary}</p>}
      <ul className={classes.lines}>
        {estimate && <li>{say(briefWords.effort, { range: rangeText(reader, estimate.low, estimate.high, '') })}</li>}
        {cleanUp.days > 0 && (
          <li>
            {say(briefWords.cleanUp, {
              days: engineerDays(cleanUp.days),
              givenBy: cleanUp.givenBy,
              sprint: cleanUp.sprint,
            })}
          </li>
        )}
        {slips.map(({ what, weeks, costPerWeek }) => (
          <li key={what}>
            {say(briefWords.slips, {
              what,
              weeks: weeksText(weeks),
              money: costPerWeek === null ? '' : moneyText(inCurrency, costPerWeek),
            })}
          </li>
        ))}
        {nothingSlips && <li>{say(briefWords.nothingSlips, { name: nothingSlips })}</li>}
        {nothing && <li className="soft">{say(briefWords.costUnknown)}</li>}
      </ul>
    </Answer>
  );
}
