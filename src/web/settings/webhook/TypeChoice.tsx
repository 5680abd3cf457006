import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { type WebhookType, webhookTypes } from '../../../domain/workspace/webhook.ts';
import { webhookThingWords, webhookTypeWords, webhookWords } from '../../../words/web/webhook-words.ts';
import { useSay } from '../../ui/reader.ts';
import classes from '../SettingsPage.module.css';

type Thing = keyof typeof webhookThingWords;
const things = Object.keys(webhookThingWords) as Thing[];

/** Which events are told, grouped by what they are about. */
export function TypeChoice(props: {
  readonly chosen: readonly WebhookType[];
  readonly onChange: (chosen: readonly WebhookType[]) => void;
}) {
  const say = useSay();
  const { chosen, onChange } = props;
  const [openAtFirst] = useState(() => things.filter((thing) => some(typesOf(thing), chosen)));
  const toggle = (types: readonly WebhookType[], on: boolean) =>
    onChange(webhookTypes.filter((type) => (types.includes(type) ? on : chosen.includes(type))));
  const box = (label: string, types: readonly WebhookType[]) => {
    const count = types.filter((type) => chosen.includes(type)).length;
    return (
      <Checkbox
        key={label}
        label={label}
        checked={count === types.length}
        indeterminate={count > 0 && count < types.length}
        onChange={(event) => toggle(types, event.currentTarget.checked)}
      />
    );
  };
  return (
    <fieldset>
      <legend className={classes.legend}>{say(webhookWords.which)}</legend>
      <div className="stack" style={{ gap: 16, marginBlockStart: 8 }}>
        {box(say(webhookWords.everything), webhookTypes)}
        {things.map((thing) => {
          const types = typesOf(thing);
          return (
            <div key={thing} className="stack" style={{ gap: 8 }}>
              {box(say(webhookThingWords[thing]), types)}
              <details style={{ paddingInlineStart: 28 }} open={openAtFirst.includes(thing) || undefined}>
                <summary className="soft small">
                  {say(webhookWords.oneByOne, {
                    count: types.filter((type) => chosen.includes(type)).length,
                    all: types.length,
                  })}
                </summary>
                <div className="stack" style={{ gap: 8, marginBlockStart: 8 }}>
                  {types.map((type) => box(say(webhookTypeWords[type]), [type]))}
                </div>
              </details>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

function typesOf(thing: Thing): readonly WebhookType[] {
  return webhookTypes.filter((type) => type.startsWith(`${thing}.`));
}

/** Whether some of them are chosen and some are not, so that each must be seen. */
function some(types: readonly WebhookType[], chosen: readonly WebhookType[]): boolean {
  const count = types.filter((type) => chosen.includes(type)).length;
  return count > 0 && count < types.length;
}
