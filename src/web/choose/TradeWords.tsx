import { useId } from 'react';
import { textIn } from '../../domain/text.ts';
import { tradeWords } from '../../words/web/negotiation/trade-words.ts';
import { numberText } from '../ui/figures.ts';
import { useReader, useSay } from '../ui/reader.ts';
import type { OwnTrade } from './own-trade.ts';
import classes from './TradeWords.module.css';

/** «When: 15 days instead of next quarter, +4 for you»: what a better deal changes, beside one's own gain alone. */
export function TradeWords({ trade }: { readonly trade: OwnTrade }) {
  const say = useSay();
  const reader = useReader();
  const id = useId();
  const points = (gain: number) => numberText(reader, Math.abs(gain));
  const own = (gain: number) => {
    if (points(gain) === '0') return say(tradeWords.same);
    return say(gain > 0 ? tradeWords.gain : tradeWords.loss, { points: points(gain) });
  };
  return (
    <div className="stack small" style={{ gap: 4, marginBlockEnd: 12 }}>
      <strong id={id}>{say(tradeWords.changes, { count: trade.changes.length })}</strong>
      <ul className={classes.trade} aria-labelledby={id}>
        {trade.changes.map(({ issue, text, from, to, gain }) => (
          <li key={issue}>
            <span>
              {textIn(text, reader.language)}:{' '}
              {say(tradeWords.instead, { to: textIn(to, reader.language), from: textIn(from, reader.language) })}
            </span>
            {gain !== undefined && <span className={`soft ${classes.own}`}>{own(gain)}</span>}
          </li>
        ))}
      </ul>
      {trade.gain !== undefined && trade.gain > 0 && trade.changes.length > 1 && (
        <p className="soft">{say(tradeWords.sum, { points: points(trade.gain) })}</p>
      )}
    </div>
  );
}
