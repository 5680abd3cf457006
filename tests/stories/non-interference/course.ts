import { webhookTypes } from '../../../src/domain/workspace/webhook.ts';
import { product as productSheet, sales as salesSheet } from '../../golden/s1-space.ts';
import { type KnownPoint, KnownThings } from '../../requests/known-things.ts';
import { type SealedValues, sheetOf } from './sealed-values.ts';
import { World, type WorldOptions } from './world.ts';

export type Side = 'sales' | 'product' | 'engineering';

const PEOPLE = {
  adam: { name: 'Adam Admin', side: undefined },
  sara: { name: 'Sara Sales', side: 'sales' },
  pia: { name: 'Pia Product', side: 'product' },
  enzo: { name: 'Enzo Engineer', side: 'engineering' },
  mia: { name: 'Mia Member', side: undefined },
} as const;
const SPEAKER = { sales: 'sara', product: 'pia', engineering: 'enzo' } as const;
/** Where a page with a browser's key lives. */
export const PAGE = 'https://page.example';
const PASSWORD = 'correct horse battery';

/** Somebody who may look, by what they hold. */
export interface Viewer {
  readonly name: string;
  readonly token: string;
  /** The party they act for, if any. */
  readonly side: Side | undefined;
  /** Where a calendar program of theirs reads; absent for keys, guests and strangers. */
  readonly calendar?: string | undefined;
}

/** What both S1 sides seal unless a course says otherwise. */
export const USUAL: Readonly<Record<Side, SealedValues>> = {
  sales: plainValues(salesSheet, [2, 0]),
  product: plainValues(productSheet, [0, 1, 2]),
  engineering: plainValues({ ...productSheet, reservation: 20 }, [0, 1, 2]),
};

function plainValues(sheet: SealedValues['sheet'], ticks: readonly number[]): SealedValues {
  return { sheet, alternative: 'nothing', notes: '', draft: { reservation: 1, notes: '' }, ticks };
}

/** One negotiation between the given sides in a fresh world, up to the point where everybody may seal. */
export class Course {
  readonly known = new KnownThings();
  readonly viewers: Viewer[] = [];
  negotiation = '';
  /** What opens flags: a server's key, one of the client, a page's. */
  readonly flagKeys: string[] = [];
  private readonly parties = new Map<Side, string>();

  private constructor(
    readonly world: World,
    readonly sides: readonly Side[],
    private readonly sealed: Readonly<Record<Side, SealedValues>>,
  ) {}

  static async open(
    sides: readonly Side[],
    sealed: Partial<Record<Side, SealedValues>>,
    options: WorldOptions = {},
  ): Promise<Course> {
    const course = new Course(await World.open(options), sides, { ...USUAL, ...sealed });
    await course.gather();
    await course.file();
    return course;
  }

  token(name: string): string {
    const viewer = this.viewers.find((candidate) => candidate.name === name);
    if (!viewer) throw new Error(`${name} is somebody`);
    return viewer.token;
  }

  speaker(side: Side): string {
    return this.token(SPEAKER[side]);
  }

  party(side: Side): string {
    return this.parties.get(side) ?? '';
  }

  get table(): readonly KnownPoint[] {
    return this.known.table;
  }

  /** A draft on the way, then the sheet, sealed. */
  async seal(side: Side, ready: boolean): Promise<void> {
    const { negotiation, world } = this;
    const values = this.sealed[side];
    await world.act(this.speaker(side), 'preferences.keep', { negotiation, draft: values.draft });
    await world.act(this.speaker(side), 'preferences.seal', {
      negotiation,
      sealed: sheetOf(values, this.table),
      ready,
    });
  }

  /** Each side's ticks on the latest deals; from the second on they are compared. */
  async tick(side: Side): Promise<void> {
    const view = await this.view(this.speaker(side));
    const round = view.rounds.at(-1);
    if (!round || round.deals.length === 0) return;
    const deals = this.sealed[side].ticks.flatMap((index) => round.deals[index]?.id ?? []);
    await this.world.act(this.speaker(side), 'ticks.send', {
      negotiation: this.negotiation,
      round: round.number,
      sealed: { deals },
    });
  }

  async view(token: string) {
    const view = await this.world.act(token, 'negotiation.get', { negotiation: this.negotiation });
    this.known.learn(view);
    return view as unknown as {
      readonly deal: { readonly chosen: Readonly<Record<string, string>> } | null;
      readonly rounds: readonly {
        readonly number: number;
        readonly deals: readonly { readonly id: string; readonly chosen: Readonly<Record<string, string>> }[];
      }[];
    };
  }

  /** The owner claims, the others join by link and code; keys are issued, two guests enter. */
  private async gather(): Promise<void> {
    const { world } = this;
    const claimed = await world.act('', 'firstRun.claim', {
      workspaceName: 'Parley Story',
      name: 'Olga Owner',
      address: 'olga@example.com',
      password: PASSWORD,
      zone: 'Europe/Madrid',
      language: 'en',
      token: true,
    });
    this.viewers.push({ name: 'olga', token: claimed.token ?? '', side: undefined });
    const owner = this.token('olga');
    const accounts = new Map<string, string>();
    for (const [name, { name: fullName, side }] of Object.entries(PEOPLE)) {
      const address = `${name}@example.com`;
      await world.act(owner, 'invitation.invite', { address });
      const link = this.linkInMail();
      await world.act('', 'invitation.sendCode', { link });
      const joined = await world.act('', 'invitation.accept', {
        link,
        code: world.mails.at(-1)?.values.code,
        name: fullName,
        password: PASSWORD,
        token: true,
      });
      accounts.set(name, (joined.person as unknown as { id: string }).id);
      this.viewers.push({ name, token: joined.token ?? '', side });
    }
    await world.act(owner, 'member.setRole', { account: accounts.get('adam'), role: 'admin' });
    const { teams } = (await world.act(owner, 'workspace.get', {})) as unknown as {
      teams: readonly { kind: string; members: readonly string[] }[];
    };
    for (const side of this.sides) {
      const team = teams.find(({ kind }) => kind === side);
      await world.act(owner, 'team.change', { team: { ...team, members: [accounts.get(SPEAKER[side])] } });
    }
    for (const name of ['olga', 'pia', 'sara']) {
      const key = await world.act(this.token(name), 'apiKey.issue', { name: `key of ${name}` });
      const { side } = this.viewers.find((viewer) => viewer.name === name) as Viewer;
      this.viewers.push({ name: `key of ${name}`, token: key.secret ?? '', side });
    }
    for (const [index, viewer] of this.viewers.entries()) {
      if (viewer.name.startsWith('key of')) continue;
      const { url } = (await world.act(viewer.token, 'calendarFeed.issue', {})) as unknown as { url: string };
      this.viewers[index] = { ...viewer, calendar: new URL(url).pathname };
    }
    for (const flagKey of [
      { name: 'server', client: null },
      { name: 'client', client: 'Acme' },
      { name: 'page', client: 'Acme', kind: 'browser', origins: [PAGE] },
    ])
      this.flagKeys.push(String((await world.act(owner, 'flagKey.issue', flagKey)).secret));
    const webhook = { name: 'outside', url: 'https://hooks.example.com/told', types: [...webhookTypes] };
    await world.act(owner, 'webhook.add', webhook);
    this.known.learn(await world.act(owner, 'webhook.list', {}));
    this.known.learn(await world.act(owner, 'workspace.get', {}));
  }

  private async file(): Promise<void> {
    const { world } = this;
    const { teams } = (await world.act(this.token('olga'), 'workspace.get', {})) as unknown as {
      teams: readonly { id: string; kind: string }[];
    };
    const filed = await world.act(this.speaker(this.sides[0] as Side), 'ask.file', {
      ask: 'Audit export by Friday',
      forWhom: 'Acme',
      neededByWords: 'by Friday',
      parties: this.sides.map((side) => teams.find(({ kind }) => kind === side)?.id),
    });
    this.negotiation = filed.id ?? '';
    this.known.add('negotiation', this.negotiation);
    const view = await world.act(this.token('olga'), 'negotiation.get', { negotiation: this.negotiation });
    this.known.learn(view);
    for (const party of view.parties as unknown as readonly { id: string; kind: Side }[])
      this.parties.set(party.kind, party.id);
    for (const side of this.sides) {
      await world.act(this.speaker(side), 'interest.state', {
        negotiation: this.negotiation,
        party: this.party(side),
        text: `What ${side} needs is an answer that holds`,
      });
      await this.invite(side);
    }
  }

  private async invite(side: Side): Promise<void> {
    const name = `guest of ${side}`;
    await this.world.act(this.speaker(side), 'guest.invite', {
      negotiation: this.negotiation,
      party: this.party(side),
      name,
      address: `guest-${side}@example.com`,
    });
    const link = this.linkInMail();
    await this.world.act('', 'invitation.sendCode', { link });
    const code = this.world.mails.at(-1)?.values.code;
    const entered = await this.world.act('', 'guest.enter', { link, code, token: true });
    this.viewers.push({ name, token: entered.token ?? '', side });
  }

  private linkInMail(): string {
    return this.world.mails.at(-1)?.values.link?.split('#')[1] ?? '';
  }
}
