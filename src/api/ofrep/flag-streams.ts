import type { FlagBooks } from '../../app/flag/flag-books.ts';
import type { FlagWatch } from '../../app/flag/flag-watch.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Every } from '../live/live-route.ts';

/** Streams one key may have open at one server: a program has a few, a page one for every visitor. */
export const MOST_STREAMS = { server: 100, browser: 5_000 } as const;

/** How often the clock is asked, in milliseconds: an end is told a moment after it came. */
const CLOCK_EVERY = 250;
/** Proxies end silent connections after half a minute or so. */
const HEARTBEATS_EVERY = 60;
/** Chunks that wait for a slow reader before its stream is ended. */
const MOST_WAITING = 50;

export interface FlagStreamsDeps {
  readonly books: Pick<FlagBooks, 'openStream'>;
  readonly watch: FlagWatch;
  readonly now: () => Instant;
  readonly every: Every;
}

export interface FlagStreams {
  /** The open stream, or why there is none. */
  open(token: string, origin: string | undefined): Promise<ReadableStream<Uint8Array> | 'ended' | 'refused' | 'many'>;
  readonly close: () => void;
}

/**
 * Server-sent events by ADR-0008 of the protocol: `refetchEvaluation` when the flags of a key may answer otherwise, and
 * once when a stream begins, so that nothing is missed between the evaluation and the stream. They say nothing else:
 * no flag, no client, no answer.
 */
export function flagStreams({ books, watch, now, every }: FlagStreamsDeps): FlagStreams {
  const beats = new Set<() => void>();
  let ticks = 0;
  const stop = every(CLOCK_EVERY, () => {
    watch.tick();
    ticks += 1;
    if (ticks % HEARTBEATS_EVERY === 0) for (const beat of [...beats]) beat();
  });
  return {
    open: async (token, origin) => {
      const opened = await books.openStream(token);
      if (opened === undefined) return 'ended';
      const { key, until } = opened;
      const { kind = 'server', origins = [] } = key.subject;
      if (kind === 'browser' && (origin === undefined || !origins.includes(origin))) return 'refused';
      if (watch.count(key) >= MOST_STREAMS[kind]) return 'many';
      const sink = sinkOf(now);
      const leave = await watch.add({ key, until, origin, changed: sink.changed, ended: sink.end });
      beats.add(sink.beat);
      sink.whenOver(() => {
        leave();
        beats.delete(sink.beat);
      });
      return sink.body;
    },
    close: () => {
      stop();
      watch.close();
    },
  };
}

/** One stream's body and its pen. */
function sinkOf(now: () => Instant) {
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  let over = (): void => undefined;
  let told = 0;
  const end = () => {
    const open = controller;
    controller = undefined;
    over();
    open?.close();
  };
  const write = (text: string) => {
    if (controller === undefined) return;
    if ((controller.desiredSize ?? 0) <= 0) end();
    else controller.enqueue(encoder.encode(text));
  };
  const changed = () => {
    const at = Date.parse(now());
    told += 1;
    const event = { type: 'refetchEvaluation', lastModified: Math.floor(at / 1000) };
    write(`id: ${at}-${told}\nevent: message\ndata: ${JSON.stringify(event)}\n\n`);
  };
  const body = new ReadableStream<Uint8Array>(
    {
      start: (started) => {
        controller = started;
        write('retry: 1000\n');
        changed();
      },
      cancel: () => {
        controller = undefined;
        over();
      },
    },
    { highWaterMark: MOST_WAITING },
  );
  return {
    body,
    changed,
    end,
    beat: () => write(': \n\n'),
    /** Runs when the stream is over, at once if it is already. */
    whenOver: (run: () => void) => {
      if (controller === undefined) run();
      else over = run;
    },
  };
}
