import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import type { Language } from '../domain/text.ts';
import type { Asked } from './problem-answer.ts';
import type { Visitor } from './visitor.ts';

/** What is known of a request on its way through the server. */
export interface RequestState {
  Bindings: { readonly incoming?: IncomingMessage | undefined };
  Variables: {
    readonly requestId: string;
    readonly visitor: Visitor;
    language: Language;
    /** The pattern of the route, for the log: never an address with an id in it. */
    route: string;
    nonce: string;
  };
}

export type RequestContext = Context<RequestState>;

export function askedOf(context: RequestContext): Asked {
  return { language: context.get('language'), requestId: context.get('requestId') };
}
