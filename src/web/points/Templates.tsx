import { useId } from 'react';
import type { NegotiationView } from '../../domain/negotiation/view.ts';
import { optionTemplateWords } from '../../words/negotiation/option-templates.ts';
import { pointsWords } from '../../words/web/negotiation/points-words.ts';
import { useAct } from '../data/queries.ts';
import { MayButton } from '../negotiation/MayButton.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useSay } from '../ui/reader.ts';
import classes from './PointsStep.module.css';

type Template = keyof typeof optionTemplateWords;

/** Five interest-based options, each bringing its points, choices and rules. */
export function Templates({ view }: { readonly view: NegotiationView }) {
  const say = useSay();
  const id = useId();
  const apply = useAct('issue.template');
  return (
    <section aria-labelledby={id} className="stack">
      <div>
        <h2 id={id}>{say(pointsWords.templates)}</h2>
        <p className="soft">{say(pointsWords.templatesHelp)}</p>
      </div>
      <ul className={classes.templates}>
        {(Object.keys(optionTemplateWords) as Template[]).map((template) => {
          const words = optionTemplateWords[template];
          return (
            <li key={template} className={`sheet ${classes.template}`}>
              <h3>{say(words.name)}</h3>
              <p className="soft small">{say(words.brings)}</p>
              <MayButton
                may={view.may.ApplyOptionTemplate}
                variant="default"
                size="compact-sm"
                loading={apply.isPending && apply.variables.template === template}
                aria-label={say(pointsWords.useTemplateNamed, { name: say(words.name) })}
                onClick={() => apply.mutate({ negotiation: view.id, template })}
              >
                {say(pointsWords.useTemplate)}
              </MayButton>
              {apply.error && apply.variables?.template === template && <ProblemNotice problem={apply.error} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
