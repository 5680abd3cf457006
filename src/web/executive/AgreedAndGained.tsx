import type { RfcRecord } from '../../domain/rfc/record.ts';
import { textIn } from '../../domain/text.ts';
import { briefWords } from '../../words/web/agreement/brief-words.ts';
import { rangeText } from '../ui/figures.ts';
import { useReader, useSay } from '../ui/reader.ts';
import { Answer } from './Answer.tsx';
import classes from './BriefPage.module.css';

/** The deal point by point, as it was signed or stands written. */
export function Agreed({ record }: { readonly record: RfcRecord }) {
  const say = useSay();
  const { language } = useReader();
  const { scope, notIncluded } = record.change;
  return (
    <Answer number={1} title={say(briefWords.agreed)}>
      <dl className={classes.points}>
        {scope.map(({ point, choice }) => (
          <div key={textIn(point, language)}>
            <dt>{textIn(point, language)}</dt>
            <dd>{textIn(choice, language)}</dd>
          </div>
        ))}
      </dl>
      {notIncluded && <p className="soft">{say(briefWords.notIncluded, { text: notIncluded })}</p>}
    </Answer>
  );
}

/** Each side's own reasons, and what was claimed about the impact: public, and nobody's score. */
export function Gained({ record }: { readonly record: RfcRecord }) {
  const say = useSay();
  const reader = useReader();
  const { evidence } = record.impact;
  return (
    <Answer number={2} title={say(briefWords.gains)}>
      <ul className={classes.lines}>
        {record.parties.map(({ id, name, interests }) => (
          <li key={id}>
            <strong>{name}</strong>: {interests.length > 0 ? interests.join('; ') : say(briefWords.noReasons)}
          </li>
        ))}
      </ul>
      {evidence.length > 0 && (
        <>
          <h3 className={classes.small}>{say(briefWords.claimed)}</h3>
          <ul className={classes.lines}>
            {evidence.map(({ statement, low, high, unit, author, source }) => (
              <li key={`${statement} ${low} ${high}`}>
                {statement}: <span className={classes.figure}>{rangeText(reader, low, high, unit)}</span>{' '}
                <span className="soft small">{say(briefWords.saidBy, { author, source })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Answer>
  );
}
