import type { Actor, Role } from '../domain/actor.ts';
import { fold } from '../domain/decider.ts';
import type { Id } from '../domain/id.ts';
import type { WorkCalendar } from '../domain/work-calendar.ts';
import type { Environment } from './port/environment.ts';
import type { InstanceSeal } from './port/signing.ts';
import type { Store, StoredEvent, Transaction } from './port/store.ts';
import { recordedOf, type Slice, type SliceName } from './slice.ts';
import type { StateCache } from './state-cache.ts';

/** What the application is made of, wired once by `main`. */
export interface App {
  readonly store: Store;
  readonly environment: Environment;
  readonly slices: Readonly<Record<SliceName, Slice>>;
  readonly states: StateCache;
  /** The instance's own key, which seals what all have signed. */
  readonly seal: InstanceSeal;
  /** Stands in for the workspace's calendar: the sample is played by its own, whatever the workspace has set. */
  readonly calendar?: WorkCalendar | undefined;
}

/** A stream's state as this transaction sees it. */
export interface Standing<State = unknown> {
  readonly version: number;
  readonly state: State;
}

/** One transaction at work: streams are read once, and every event appended here is folded in at once. */
export class Work {
  private readonly read = new Map<string, Standing>();
  readonly appended: StoredEvent[] = [];

  constructor(
    readonly app: App,
    readonly transaction: Transaction,
  ) {}

  get workspace(): Id {
    return this.transaction.workspace;
  }

  /** The state of a stream now, own appends included; version 0 when nothing happened in it. */
  async standing<State = unknown>(slice: SliceName, id: Id): Promise<Standing<State>> {
    const key = `${slice}/${id}`;
    const known = this.read.get(key);
    if (known !== undefined) return known as Standing<State>;
    const standing = await this.app.states.read(this.transaction, this.app.slices[slice], id);
    this.read.set(key, standing);
    return standing as Standing<State>;
  }

  /** Appends to a stream and folds the events into its standing. */
  async append(
    slice: SliceName,
    id: Id,
    actor: Actor,
    bodies: readonly { readonly type: string }[],
  ): Promise<readonly StoredEvent[]> {
    const before = await this.standing(slice, id);
    const at = this.app.environment.now();
    const stored = await this.transaction.append(
      { slice, id },
      before.version,
      bodies.map((event) => ({ id: this.app.environment.newId(), event, actor, at })),
    );
    const { decider } = this.app.slices[slice];
    this.read.set(`${slice}/${id}`, {
      version: before.version + stored.length,
      state: fold(decider, stored.map(recordedOf), before.state),
    });
    this.appended.push(...stored);
    return stored;
  }

  /** After the commit: what this transaction read and wrote is what the next one begins with. */
  keep(): void {
    const position = this.appended.at(-1)?.position ?? 0;
    for (const [key, standing] of this.read) {
      const [slice = '', id = ''] = key.split('/');
      this.app.states.keep(this.workspace, slice as SliceName, id, standing, position);
    }
  }
}

/** Who acts, with the role the workspace gives. */
export interface Acting {
  readonly actor: Actor;
  readonly role?: Role | undefined;
  /** A guest's only negotiation. */
  readonly negotiation?: Id | undefined;
}
