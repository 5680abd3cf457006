import { debtWords } from '../../words/web/agreement/ledger-words.ts';
import { Figure } from '../ui/Figure.tsx';
import { numberText } from '../ui/figures.ts';
import { useReader, useSay } from '../ui/reader.ts';
import { TableHead } from '../ui/table/TableHead.tsx';
import classes from './DebtWaterfall.module.css';
import { useEngineerDays } from './use-engineer-days.ts';
import { type OwedDebt, type WaterfallStep, waterfallSteps } from './waterfall-steps.ts';

/** From the signed days to what is owed now: what grew, what was paid back. */
export function DebtWaterfall({ debt }: { readonly debt: OwedDebt }) {
  const say = useSay();
  const daysText = useEngineerDays();
  const reader = useReader();
  const { principalSigned, balance } = debt;
  const steps = waterfallSteps(debt);
  const caption = say(debtWords.waterfall, {
    signed: daysText(principalSigned),
    grown: numberText(reader, balance.interestSoFar, 2),
    paid: numberText(reader, balance.paid, 2),
    owed: daysText(balance.owed),
  });
  return (
    <Figure
      caption={caption}
      picture={<Bars steps={steps} label={caption} />}
      table={<StepTable steps={steps} label={caption} />}
    />
  );
}

/** A day count with its sign where a step adds or takes away. */
function useStepText() {
  const reader = useReader();
  return ({ key, days }: WaterfallStep) => {
    const size = numberText(reader, Math.abs(days), 2);
    if (days === 0 || key === 'atInk' || key === 'owed') return size;
    return days > 0 ? `+${size}` : `−${size}`;
  };
}

function Bars({ steps, label }: { readonly steps: readonly WaterfallStep[]; readonly label: string }) {
  const say = useSay();
  const stepText = useStepText();
  return (
    <div role="img" aria-label={label} className={classes.bars}>
      {steps.map((step) => (
        <div key={step.key} className={classes.step} aria-hidden="true">
          <span className={classes.name}>{say(debtWords[step.key])}</span>
          <span className={classes.track}>
            <span
              className={classes.bar}
              data-step={step.key}
              style={{ insetInlineStart: `${step.from * 100}%`, inlineSize: `${(step.to - step.from) * 100}%` }}
            />
          </span>
          <span className={classes.days}>{stepText(step)}</span>
        </div>
      ))}
    </div>
  );
}

function StepTable({ steps, label }: { readonly steps: readonly WaterfallStep[]; readonly label: string }) {
  const say = useSay();
  const stepText = useStepText();
  return (
    <table className="table">
      <caption className="hidden-visually">{label}</caption>
      <TableHead columns={[say(debtWords.step), { figures: say(debtWords.days) }]} />
      <tbody>
        {steps.map((step) => (
          <tr key={step.key}>
            <td>{say(debtWords[step.key])}</td>
            <td className="number">{stepText(step)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
