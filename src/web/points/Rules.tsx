import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import type { Choice, Rule } from '../../domain/negotiation/issue.ts';
import { choiceText, ruleName } from '../../domain/negotiation/package.ts';
import type { NegotiationView } from '../../domain/negotiation/view.ts';
import { textIn } from '../../domain/text.ts';
import { kitWords } from '../../words/web/kit-words.ts';
import { pointsWords } from '../../words/web/negotiation/points-words.ts';
import { useAct } from '../data/queries.ts';
import { useReason } from '../negotiation/MayButton.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import classes from './PointsStep.module.css';
import { RuleForm } from './RuleForm.tsx';

/** Which choices cannot stand together, each rule as a sentence. */
export function Rules(props: {
  readonly view: NegotiationView;
  /** A reason the page has given above already. */
  readonly said: string | undefined;
}) {
  const { view } = props;
  const say = useSay();
  const { language } = useReader();
  const id = useId();
  const [open, setOpen] = useState(false);
  const reason = useReason(view.may.AddRule);
  const remove = useAct('rule.remove');
  return (
    <section aria-labelledby={id} className="stack">
      <div>
        <h2 id={id}>{say(pointsWords.rules)}</h2>
        <p className="soft">{say(pointsWords.rulesHelp)}</p>
      </div>
      {view.rules.length === 0 ? (
        <p>{say(pointsWords.rulesNone)}</p>
      ) : (
        <ul className={classes.rules}>
          {view.rules.map((rule) => (
            <li key={rule.id}>
              <RuleSentence view={view} rule={rule} />
              {view.may.RemoveRule === null && (
                <Button
                  variant="subtle"
                  size="compact-xs"
                  aria-label={say(pointsWords.removeNamed, { name: ruleName(view.issues, rule, language) })}
                  onClick={() => remove.mutate({ negotiation: view.id, rule: rule.id })}
                >
                  {say(kitWords.remove)}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <ProblemNotice problem={remove.error} />
      {reason && reason !== props.said && <p className="soft small">{reason}</p>}
      {!reason && !open && (
        <div>
          <Button variant="default" onClick={() => setOpen(true)}>
            {say(pointsWords.addRule)}
          </Button>
        </div>
      )}
      {!reason && open && <RuleForm view={view} onClose={() => setOpen(false)} />}
    </section>
  );
}

/** «All customers» and «5 working days» can’t go together. */
function RuleSentence({ view, rule }: { readonly view: NegotiationView; readonly rule: Rule }) {
  const say = useSay();
  const { language } = useReader();
  const quoted = (choice: Choice) => (
    <strong className={classes.quoted}>«{textIn(choiceText(view.issues, choice), language)}»</strong>
  );
  if (rule.kind === 'excludes')
    return (
      <span>
        {quoted(rule.choice)} {say(pointsWords.and)} {quoted(rule.other)} {say(pointsWords.excludes)}
      </span>
    );
  const others = rule.kind === 'requires' ? [rule.other] : rule.others;
  return (
    <span>
      {quoted(rule.choice)} {say(pointsWords[rule.kind])}{' '}
      {others.map((choice, index) => (
        <span key={choice.option}>
          {index > 0 && ` ${say(pointsWords.or)} `}
          {quoted(choice)}
        </span>
      ))}
    </span>
  );
}
