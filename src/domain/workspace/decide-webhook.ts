import type { Decision, Facts } from '../decider.ts';
import type { Id } from '../id.ts';
import type { Instant } from '../instant.ts';
import { refuse } from '../refusal.ts';
import { canAdminister } from './can.ts';
import type { WorkspaceEvent } from './events.ts';
import type { WorkspaceState } from './state.ts';
import { MOST_WEBHOOKS, type WebhookType } from './webhook.ts';

interface Described {
  readonly webhook: Id;
  readonly name: string;
  readonly host: string;
  readonly types: readonly WebhookType[];
}

/** Commands about the addresses outside that are told; `GiveWebhookUp` is sent by Parley itself after a 410. */
export type WebhookCommand =
  | ({ readonly type: 'AddWebhook' } & Described)
  | ({ readonly type: 'ChangeWebhook' } & Described)
  | { readonly type: 'RotateWebhookSecret'; readonly webhook: Id; readonly overlapUntil: Instant }
  | { readonly type: 'PauseWebhook'; readonly webhook: Id }
  | { readonly type: 'ResumeWebhook'; readonly webhook: Id }
  | { readonly type: 'RemoveWebhook'; readonly webhook: Id }
  | { readonly type: 'TestWebhook'; readonly webhook: Id }
  | { readonly type: 'GiveWebhookUp'; readonly webhook: Id };

const names: readonly WebhookCommand['type'][] = [
  'AddWebhook',
  'ChangeWebhook',
  'RotateWebhookSecret',
  'PauseWebhook',
  'ResumeWebhook',
  'RemoveWebhook',
  'TestWebhook',
  'GiveWebhookUp',
];

export function isWebhookCommand(command: { readonly type: string }): command is WebhookCommand {
  return (names as readonly string[]).includes(command.type);
}

/** Owners and administrators say who is told outside; only an endpoint's own answer gives it up. */
export function decideWebhook(
  command: WebhookCommand,
  state: WorkspaceState,
  { actor }: Facts,
): Decision<WorkspaceEvent> {
  const no =
    command.type === 'GiveWebhookUp'
      ? actor.kind === 'system'
        ? undefined
        : refuse('administrators-only')
      : actor.kind === 'key'
        ? refuse('people-only')
        : canAdminister(state, actor);
  if (no) return no;
  const { webhook } = command;
  if (command.type === 'AddWebhook') {
    if (state.webhooks.length >= MOST_WEBHOOKS) return refuse('webhooks-many', { most: MOST_WEBHOOKS });
    const { name, host } = command;
    return { events: [{ type: 'WebhookAdded', webhook, name, host, types: each(command.types) }] };
  }
  const known = state.webhooks.find(({ id }) => id === webhook);
  if (known === undefined) return refuse('webhook-unknown');
  switch (command.type) {
    case 'ChangeWebhook': {
      const { name, host } = command;
      return { events: [{ type: 'WebhookChanged', webhook, name, host, types: each(command.types) }] };
    }
    case 'RotateWebhookSecret':
      return { events: [{ type: 'WebhookSecretRotated', webhook, overlapUntil: command.overlapUntil }] };
    case 'PauseWebhook':
      return { events: known.state === 'paused' ? [] : [{ type: 'WebhookPaused', webhook }] };
    case 'ResumeWebhook':
      return { events: known.state === 'on' ? [] : [{ type: 'WebhookResumed', webhook }] };
    case 'RemoveWebhook':
      return { events: [{ type: 'WebhookRemoved', webhook }] };
    case 'TestWebhook':
      return known.state === 'on' ? { events: [] } : refuse('webhook-not-on');
    case 'GiveWebhookUp':
      return { events: known.state === 'gone' ? [] : [{ type: 'WebhookGone', webhook }] };
  }
}

function each(types: readonly WebhookType[]): readonly WebhookType[] {
  return [...new Set(types)];
}
