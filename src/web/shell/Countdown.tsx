import { kitWords } from '../../words/web/kit-words.ts';
import { useServerNow } from '../data/server-clock.ts';
import { instantText, spanText } from '../ui/figures.ts';
import { useReader, useSay } from '../ui/reader.ts';
import classes from './Countdown.module.css';

const SOON = 24 * 3_600_000;

/** Time left by the server's clock; amber in the last day. The instant itself is in the title and, if asked, beside. */
export function Countdown({ until, withDate = false }: { readonly until: string; readonly withDate?: boolean }) {
  const say = useSay();
  const reader = useReader();
  const now = useServerNow();
  const left = Date.parse(until) - now;
  const date = instantText(reader, until);
  return (
    <time dateTime={until} title={date} className={classes.countdown} data-soon={left < SOON || undefined}>
      {withDate && `${date} · `}
      {left <= 0 ? say(kitWords.timeOver) : say(kitWords.timeLeft, { span: spanText(reader, left) })}
    </time>
  );
}
