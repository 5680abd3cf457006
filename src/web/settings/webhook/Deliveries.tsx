import { Button } from '@mantine/core';
import { useEffect } from 'react';
import {
  deliveryFailureWords,
  deliveryOutcomeWords,
  webhookThingWords,
  webhookTypeWords,
  webhookWords,
} from '../../../words/web/webhook-words.ts';
import { browser } from '../../data/browser.ts';
import type { OutputOf } from '../../data/operation-names.ts';
import { useAct, useLookUp } from '../../data/queries.ts';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { instantText, numberText } from '../../ui/figures.ts';
import { type Reader, type Say, useReader, useSay } from '../../ui/reader.ts';
import classes from '../SettingsPage.module.css';
import type { Webhook } from './standing.ts';

type Delivery = OutputOf<'webhook.deliveries'>['deliveries'][number];

/** What is sent does not grow the record, so nobody announces it: looked at anew as long as this is open. */
const LOOK_EVERY = 3_000;

/** What was sent to a webhook and how it went, each to be sent again. */
export function Deliveries({ webhook }: { readonly webhook: Webhook }) {
  const say = useSay();
  const { data, refetch } = useLookUp('webhook.deliveries', { webhook: webhook.id, limit: 50 });
  const replay = useAct('webhook.replay');
  const failed = useAct('webhook.replay-failed');
  useEffect(() => browser.every(LOOK_EVERY, () => void refetch()), [refetch]);
  const deliveries = data?.deliveries ?? [];
  const oldest = deliveries.at(-1)?.createdAt;
  const someFailed = deliveries.some(({ outcome }) => outcome === 'given-up' || outcome === 'refused');
  return (
    <section className="stack" aria-labelledby="deliveries-title">
      <div>
        <h3 id="deliveries-title">{say(webhookWords.deliveries)}</h3>
        <p className="soft small">{say(webhookWords.deliveriesHelp)}</p>
      </div>
      {data && deliveries.length === 0 && <p>{say(webhookWords.deliveriesNone)}</p>}
      {deliveries.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the dialog is moved with the keys
        <section className={classes.scroll} aria-labelledby="deliveries-title" tabIndex={0}>
          <table className="table" aria-labelledby="deliveries-title">
            <thead>
              <tr>
                <th scope="col">{say(webhookWords.event)}</th>
                <th scope="col">{say(webhookWords.outcome)}</th>
                <th scope="col" className="number">
                  {say(webhookWords.tries)}
                </th>
                <td />
              </tr>
            </thead>
            <tbody>
              {deliveries.map((delivery) => (
                <Row
                  key={delivery.id}
                  delivery={delivery}
                  again={
                    webhook.state === 'on'
                      ? () => replay.mutate({ webhook: webhook.id, delivery: delivery.id })
                      : undefined
                  }
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {webhook.state === 'on' && someFailed && oldest && (
        <div>
          <Button
            variant="default"
            loading={failed.isPending}
            onClick={() => failed.mutate({ webhook: webhook.id, since: oldest })}
          >
            {say(webhookWords.againFailed)}
          </Button>
        </div>
      )}
      {failed.data && <p role="status">{say(webhookWords.againCount, { count: failed.data.again })}</p>}
      <ProblemNotice problem={replay.error ?? failed.error} />
    </section>
  );
}

function Row({ delivery, again }: { readonly delivery: Delivery; readonly again: (() => void) | undefined }) {
  const say = useSay();
  const reader = useReader();
  const what = nameOf(delivery, say);
  const over = delivery.outcome !== 'waiting' && delivery.outcome !== 'sending';
  return (
    <tr>
      <td>
        {what}
        <br />
        <span className="soft small">{instantText(reader, delivery.createdAt, false)}</span>
      </td>
      <td>
        {say(deliveryOutcomeWords[delivery.outcome])}
        <br />
        <span className="soft small">{howItWent(delivery, say, reader)}</span>
      </td>
      <td className="number">{numberText(reader, delivery.attempts)}</td>
      <td className="number">
        {again && over && (
          <Button
            variant="subtle"
            size="compact-xs"
            aria-label={say(webhookWords.againNamed, { what })}
            onClick={again}
          >
            {say(webhookWords.again)}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** «Agreements: Extended». */
function nameOf({ type }: Delivery, say: Say): string {
  const words = webhookTypeWords[type as keyof typeof webhookTypeWords];
  const thing = webhookThingWords[type.split('.')[0] as keyof typeof webhookThingWords];
  if (!words) return type;
  return thing ? `${say(thing)}: ${say(words)}` : say(words);
}

function howItWent({ log, nextTryAt }: Delivery, say: Say, reader: Reader): string {
  const last = log.at(-1);
  const failure = last?.because ? deliveryFailureWords[last.because] : undefined;
  return [
    ...(last?.status
      ? [say(webhookWords.answered, { status: last.status, milliseconds: numberText(reader, last.milliseconds) })]
      : []),
    ...(failure ? [say(failure)] : []),
    ...(nextTryAt && log.length > 0 ? [say(webhookWords.nextTry, { at: instantText(reader, nextTryAt, false) })] : []),
  ].join(' · ');
}
