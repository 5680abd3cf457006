import { ActionIcon, Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useId, useRef } from 'react';
import type { RatingRange } from '../../../domain/negotiation/sheet.ts';
import { preferencesWords } from '../../../words/web/negotiation/preferences-words.ts';
import { rangeWords } from '../../../words/web/negotiation/range-words.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useSay } from '../../ui/reader.ts';
import { holds, rangeAround } from './own-ranges.ts';
import classes from './RatingRow.module.css';
import { WholeNumber } from './WholeNumber.tsx';

/** One choice: how good it is as a number, and quietly beside it a range for whoever is not sure. */
export function RatingRow(props: {
  readonly choice: string;
  readonly rating: number | undefined;
  readonly range: RatingRange | undefined;
  /** No further range can be given. */
  readonly full: boolean;
  readonly onRating: (rating: number) => void;
  readonly onRange: (range: RatingRange | undefined) => void;
}) {
  const say = useSay();
  const fault = useId();
  const { choice, rating, range, onRange } = props;
  const outside = range !== undefined && rating !== undefined && !holds(range, rating);
  const line = useFocusAfterChange(range !== undefined);
  const narrow = useMediaQuery('(max-width: 640px)', false, { getInitialValueInEffect: false });
  // On a phone the range stands below the number: the keyboard goes through them as they are seen.
  const below = narrow && range !== undefined;
  const number = (
    <span key="number" className={classes.rating}>
      <WholeNumber
        label={say(preferencesWords.ratingOf, { choice })}
        width={96}
        value={rating}
        onChange={props.onRating}
      />
    </span>
  );
  return (
    <li ref={line} className={classes.line}>
      <span className={classes.name}>{choice}</span>
      {below && number}
      {range ? (
        <fieldset className={classes.range} aria-describedby={outside ? fault : undefined}>
          <legend className="hidden-visually">{say(rangeWords.rangeOf, { choice })}</legend>
          <span className="soft small" aria-hidden>
            {say(rangeWords.between)}
          </span>
          <WholeNumber
            label={say(rangeWords.least, { choice })}
            width={72}
            value={range.low}
            wrong={rating !== undefined && range.low > rating}
            onChange={(low) => onRange({ ...range, low })}
          />
          <span className="soft small" aria-hidden>
            {say(rangeWords.and)}
          </span>
          <WholeNumber
            label={say(rangeWords.most, { choice })}
            width={72}
            value={range.high}
            wrong={rating !== undefined && range.high < rating}
            onChange={(high) => onRange({ ...range, high })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={say(rangeWords.sure, { choice })}
            onClick={() => onRange(undefined)}
          >
            <Icon name="cross" size={14} />
          </ActionIcon>
        </fieldset>
      ) : (
        rating !== undefined &&
        !props.full && (
          <Button
            className={classes.notSure}
            variant="subtle"
            size="compact-sm"
            aria-label={say(rangeWords.notSureOf, { choice })}
            onClick={() => onRange(rangeAround(rating))}
          >
            {say(rangeWords.notSure)}
          </Button>
        )
      )}
      {!below && number}
      {outside && (
        <p id={fault} role="status" className={`small ${classes.fault}`}>
          {say(rangeWords.outside, { rating, ...range })}
        </p>
      )}
    </li>
  );
}

/** The keyboard stays where it was: in the first number of a range that opened, on the button of one that was taken away. */
function useFocusAfterChange(open: boolean) {
  const line = useRef<HTMLLIElement>(null);
  const before = useRef(open);
  useEffect(() => {
    if (before.current === open) return;
    before.current = open;
    line.current?.querySelector<HTMLElement>(open ? 'fieldset input' : 'button')?.focus();
  }, [open]);
  return line;
}
