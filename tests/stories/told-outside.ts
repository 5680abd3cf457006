import type { WebhookAnswer, WebhookMessage, WebhookSender } from '../../src/app/port/webhooks.ts';
import { httpSender } from '../../src/integration/webhook/http-sender.ts';
import { webhookHeaders } from '../../src/integration/webhook/sign-webhook.ts';

/** One request as a receiver would have had it. */
export interface Told {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Receivers of webhooks in process: addresses are judged and messages signed as ever, only the network is ours. */
export function toldOutside() {
  const told: Told[] = [];
  const { fault, hostOf, secretOf } = httpSender({ allowed: [], milliseconds: () => 0 });
  let answer: (message: WebhookMessage) => Omit<WebhookAnswer, 'milliseconds'> = () => ({ status: 204, because: null });
  const sender: WebhookSender = {
    fault,
    hostOf,
    secretOf,
    send: async (message) => {
      told.push({ url: message.url, headers: webhookHeaders(message), body: message.body });
      return { ...answer(message), milliseconds: 12 };
    },
  };
  return {
    told: told as readonly Told[],
    sender,
    /** What is answered from now on. */
    answers: (status: number) => {
      answer = () => ({ status, because: null });
    },
  };
}
