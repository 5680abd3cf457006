import { webhookWords } from '../../../words/web/webhook-words.ts';
import type { OutputOf } from '../../data/operation-names.ts';
import { instantText } from '../../ui/figures.ts';
import type { Reader, Say } from '../../ui/reader.ts';

export type Webhook = OutputOf<'webhook.list'>['webhooks'][number];

/** Whether somebody should look after it. */
export function needsCare({ state, failing }: Webhook): boolean {
  return state === 'gone' || (state === 'on' && failing);
}

/** How it is doing, in a few words. */
export function standing(webhook: Webhook, say: Say, reader: Reader): string {
  const at = instantText(reader, webhook.since, false);
  if (webhook.state === 'paused') return say(webhookWords.paused, { at });
  if (webhook.state === 'gone') return say(webhookWords.gone, { at });
  if (webhook.failing) return say(webhookWords.failing);
  const last = webhook.lastDeliveredAt;
  const said = last === null ? [] : [say(webhookWords.last, { at: instantText(reader, last, false) })];
  if (webhook.waiting > 0) said.push(say(webhookWords.waiting, { count: webhook.waiting }));
  return said.length === 0 ? say(webhookWords.fresh) : said.join(' · ');
}
