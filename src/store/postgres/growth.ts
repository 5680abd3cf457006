import pg from 'pg';
import type { Id } from '../../domain/id.ts';
import { pause } from '../embedded/process-life.ts';

type Listener = (workspace: Id, position: number) => void;
type Ear = (told: { readonly workspace: Id; readonly person: Id } | undefined) => void;

export interface GrowthOptions {
  /** Leads past any transaction pooler. */
  readonly directAddress: string;
  /** Positions of all heads, asked every `pollEvery` milliseconds while somebody listens. */
  readonly heads: () => Promise<readonly { readonly workspace: Id; readonly position: number }[]>;
  readonly pollEvery?: number | undefined;
}

const CHANNEL = 'parley_growth';
const TOLD_CHANNEL = 'parley_told';

/** Milliseconds between two batches: at high rates other servers hear of many commits at once. */
const BATCH_EVERY = 25;

/**
 * Tells listeners of growth on this and other servers. A commit here is told at once, and to other servers in batches
 * by one connection of its own: NOTIFY inside the commit would take a lock of the whole server. What a lost connection
 * swallows is found by polling. Whom a notice was told goes the same way; after a lost connection anybody may have been.
 */
export class Growth {
  private readonly listeners = new Set<Listener>();
  private readonly told = new Map<Id, number>();
  private readonly ears = new Set<Ear>();
  /** `workspace:person` of whom other servers are still to hear. */
  private readonly unsentTold = new Set<string>();
  private readonly unsent = new Map<Id, number>();
  private client: pg.Client | undefined;
  private connecting = false;
  private sending = false;
  private polling = false;
  private closed = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: GrowthOptions) {}

  /** A transaction of this server committed. */
  committed(workspace: Id, position: number): void {
    this.tell(workspace, position);
    this.unsent.set(workspace, Math.max(position, this.unsent.get(workspace) ?? 0));
    void this.send();
  }

  /** A transaction of this server that told a person something committed. */
  toldPerson(workspace: Id, person: Id): void {
    this.hear({ workspace, person });
    this.unsentTold.add(`${workspace}:${person}`);
    void this.send();
  }

  listenTold(ear: Ear): () => void {
    this.ears.add(ear);
    void this.connect();
    return () => void this.ears.delete(ear);
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    void this.connect();
    this.timer ??= setInterval(() => void this.poll(), this.options.pollEvery ?? 1_000).unref();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      clearInterval(this.timer);
      this.timer = undefined;
    };
  }

  async close(): Promise<void> {
    this.closed = true;
    this.listeners.clear();
    this.ears.clear();
    clearInterval(this.timer);
    const client = this.client;
    this.client = undefined;
    await client?.end().catch(() => {});
  }

  private tell(workspace: Id, position: number): void {
    if (position <= (this.told.get(workspace) ?? 0)) return;
    this.told.set(workspace, position);
    for (const listener of this.listeners)
      queueMicrotask(() => this.listeners.has(listener) && listener(workspace, position));
  }

  private hear(told: Parameters<Ear>[0]): void {
    for (const ear of this.ears) queueMicrotask(() => this.ears.has(ear) && ear(told));
  }

  private async connect(): Promise<void> {
    if (this.client || this.connecting || this.closed) return;
    this.connecting = true;
    const client = new pg.Client({
      connectionString: this.options.directAddress,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    const lost = () => {
      if (this.client === client) this.client = undefined;
    };
    client.on('error', lost).on('end', lost);
    client.on('notification', ({ channel, processId, payload = '' }) => {
      const [workspace, position] = payload.split(':');
      if (channel === TOLD_CHANNEL) {
        // What this server sent by this very line it has heard already.
        const own = processId === (client as { processID?: number | null }).processID;
        if (workspace && position && !own) this.hear({ workspace, person: position });
      } else if (workspace && Number.isSafeInteger(Number(position))) this.tell(workspace, Number(position));
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}; LISTEN ${TOLD_CHANNEL}`);
      if (this.closed) await client.end();
      else this.client = client;
      // What was told while nobody listened here was not heard.
      this.hear(undefined);
    } catch {
      await client.end().catch(() => {});
    } finally {
      this.connecting = false;
    }
    void this.send();
  }

  /** One batch at a time; what is not sent in time is found by the others' polling. */
  private async send(): Promise<void> {
    if (this.sending || this.unsent.size + this.unsentTold.size === 0 || this.closed) return;
    if (!this.client) return void this.connect();
    this.sending = true;
    const batch = [...this.unsent];
    this.unsent.clear();
    const told = [...this.unsentTold];
    this.unsentTold.clear();
    const notices = [
      ...batch.map(([workspace, position]) => `NOTIFY ${CHANNEL}, '${workspace}:${position}'`),
      ...told.map((payload) => `NOTIFY ${TOLD_CHANNEL}, ${pg.escapeLiteral(payload)}`),
    ];
    try {
      await this.client.query(['BEGIN', 'SET LOCAL synchronous_commit = off', ...notices, 'COMMIT'].join(';'));
    } catch {
      this.client = undefined;
    }
    await pause(BATCH_EVERY);
    this.sending = false;
    void this.send();
  }

  private async poll(): Promise<void> {
    if (this.polling || this.closed) return;
    this.polling = true;
    void this.connect();
    try {
      for (const { workspace, position } of await this.options.heads()) this.tell(workspace, position);
    } catch {
      // The database is away; the next look finds what was missed.
    }
    this.polling = false;
  }
}
