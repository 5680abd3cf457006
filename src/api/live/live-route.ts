import { Hono } from 'hono';
import type { Identity, Session } from '../../app/port/identity.ts';
import type { Instant } from '../../domain/instant.ts';
import { problemAnswer } from '../problem-answer.ts';
import { askedOf, type RequestState } from '../request-state.ts';
import type { LiveEvent, LiveHub } from './live-hub.ts';

/** Calls back again and again; returns what ends it. */
export type Every = (milliseconds: number, run: () => void) => () => void;

export interface LiveRouteDeps {
  readonly hub: LiveHub;
  readonly identity: Identity;
  readonly now: () => Instant;
  readonly every: Every;
}

export interface LiveRoute {
  readonly routes: Hono<RequestState>;
  /** Ends every stream, as when the server stops. */
  readonly close: () => void;
}

const HEARTBEAT = 15_000;
/** Every so many heartbeats a stream proves again that its session still stands. */
const PROVE_AGAIN = 2;
/** Chunks that wait for a slow reader before its stream is ended; it comes back where it was. */
const MOST_WAITING = 1_000;

/** Events after which somebody may not belong here any more; a stream then proves at once that its session stands. */
const ENDINGS: Readonly<Record<'person' | 'guest', readonly string[]>> = {
  person: ['MemberRemoved', 'SessionsEnded', 'ApiKeyRevoked'],
  guest: ['PartyMemberRemoved', 'PartyHandedOver', 'GuestInvited'],
};

interface OpenStream {
  readonly beat: (beats: number) => void;
  readonly end: () => void;
}

/** `GET /live`: what grows in the workspace, as server-sent events that resume, and that one was told something. */
export function liveRoute({ hub, identity, now, every }: LiveRouteDeps): LiveRoute {
  const open = new Set<OpenStream>();
  let beats = 0;
  const stopBeating = every(HEARTBEAT, () => {
    beats += 1;
    for (const stream of open) stream.beat(beats);
  });
  const routes = new Hono<RequestState>();
  routes.get('/live', async (context) => {
    context.set('route', '/live');
    const credentials = { cookie: context.req.header('cookie'), authorization: context.req.header('authorization') };
    const session = await identity.authenticate(credentials);
    if (!session) return problemAnswer({ code: 'not-signed-in', status: 401 }, askedOf(context));
    const after = positionOf(context.req.header('last-event-id') ?? context.req.query('after'));
    const body = new ReadableStream<Uint8Array>(
      liveSource({
        hub,
        session,
        after,
        now,
        open,
        stillThere: async () => isSame(session, await identity.authenticate(credentials)),
      }),
      { highWaterMark: MOST_WAITING },
    );
    return new Response(body, {
      headers: {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store, no-transform',
        'x-accel-buffering': 'no',
      },
    });
  });
  return {
    routes,
    close: () => {
      stopBeating();
      for (const stream of [...open]) stream.end();
    },
  };
}

interface LiveSource {
  readonly hub: LiveHub;
  readonly session: Session;
  readonly after: number | undefined;
  readonly now: () => Instant;
  readonly open: Set<OpenStream>;
  readonly stillThere: () => Promise<boolean>;
}

type ByteSource = NonNullable<ConstructorParameters<typeof ReadableStream<Uint8Array>>[0]> & {
  readonly start: (controller: ReadableStreamDefaultController<Uint8Array>) => void;
};

function liveSource({ hub, session, after, now, open, stillThere }: LiveSource): ByteSource {
  const encoder = new TextEncoder();
  let forget = (): void => undefined;
  return {
    start: (controller) => {
      const write = (text: string): boolean => {
        if (!open.has(stream)) return false;
        if ((controller.desiredSize ?? 0) <= 0) {
          stream.end();
          return false;
        }
        controller.enqueue(encoder.encode(text));
        return true;
      };
      const time = () => write(`event: time\ndata: ${JSON.stringify({ now: now() })}\n\n`);
      const proveAgain = () =>
        stillThere().then(
          (there) => there || !open.has(stream) || stream.end(),
          () => undefined,
        );
      const endings = ENDINGS[session.actor.kind === 'guest' ? 'guest' : 'person'];
      const stream: OpenStream = {
        beat: (beats) => {
          time();
          if (beats % PROVE_AGAIN === 0) void proveAgain();
        },
        end: () => {
          forget();
          controller.close();
        },
      };
      open.add(stream);
      write('retry: 1000\n');
      time();
      const leave = hub.subscribe(session.workspace, after, {
        sees: (event) => sees(session, event),
        send: (event) => {
          if (endings.includes(event.type)) void proveAgain();
          return write(`id: ${event.position}\nevent: grown\ndata: ${JSON.stringify(event)}\n\n`);
        },
      });
      // A notice is no growth of the log: its person is told to look again, and nothing else.
      const deafen = hub.onTold(session.workspace, session.actor.id, () => void write('event: told\ndata: {}\n\n'));
      forget = () => {
        open.delete(stream);
        leave();
        deafen();
      };
    },
    cancel: () => forget(),
  };
}

/** A guest is told of one negotiation and its request, and nothing of the workspace. */
function sees(session: Session, event: LiveEvent): boolean {
  return session.actor.kind !== 'guest' || (event.slice !== 'workspace' && event.id === session.negotiation);
}

function isSame(before: Session, after: Session | undefined): boolean {
  return after !== undefined && after.id === before.id && after.negotiation === before.negotiation;
}

function positionOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
