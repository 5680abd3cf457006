import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../actor.ts';
import { type Facts, fold } from '../decider.ts';
import { isRefused } from '../refusal.ts';
import type { WorkspaceCeremonyCommand, WorkspaceCommand } from './commands.ts';
import { workspaceDecider } from './decide.ts';
import type { WorkspaceEvent } from './events.ts';
import type { WorkspaceState } from './state.ts';
import { workspaceView } from './view.ts';

const at = '2026-03-02T09:00:00.000Z';
const calendar = { zone: 'Europe/Madrid', workdays: [1, 2, 3, 4, 5], holidays: [] };
const person = (id: string, kind: Actor['kind'] = 'member'): Actor => ({ kind, id, name: id });
let ids = 0;
const facts = (actor: Actor): Facts => ({ now: at, actor, calendar, newId: () => `id${++ids}` });

function given(...events: readonly WorkspaceEvent[]): WorkspaceState {
  return fold(
    workspaceDecider,
    events.map((event, index) => ({ event, actor: person('ana'), at, version: index + 1 })),
  );
}
function when(state: WorkspaceState, actor: Actor, command: WorkspaceCommand | WorkspaceCeremonyCommand) {
  return workspaceDecider.decide(command, state, facts(actor));
}

const claimed: WorkspaceEvent = {
  type: 'WorkspaceClaimed',
  name: 'Acme',
  language: 'en',
  calendar,
  owner: { id: 'ana', name: 'Ana', address: 'ana@acme.example' },
};
const joined = (account: string, role: 'owner' | 'admin' | 'member' = 'member'): WorkspaceEvent => ({
  type: 'MemberJoined',
  account,
  name: account,
  address: `${account}@acme.example`,
  role,
  verified: true,
});
const team = { id: 't1', name: 'Sales', kind: 'sales', mark: 'square', members: ['ben'] };
const ana = person('ana');
const ben = person('ben');

describe('a workspace', () => {
  it('is claimed once, and begins with five empty teams in its language', () => {
    const { owner } = claimed;
    const claim = { type: 'ClaimWorkspace', name: 'Acme', language: 'es', calendar, owner } as const;
    const decided = when(workspaceDecider.initial, ana, claim);
    expect(decided).toMatchObject({
      events: [{ type: 'WorkspaceClaimed' }, ...Array(5).fill({ type: 'TeamDefined' })],
    });
    expect(JSON.stringify(decided)).toContain('"name":"Ventas"');
    expect(when(given(claimed), ana, claim)).toEqual({ refusal: { code: 'workspace-already-claimed' } });
    expect(
      when(workspaceDecider.initial, ana, { ...claim, calendar: { ...calendar, zone: 'Mars/Base' } }),
    ).toMatchObject({
      refusal: { code: 'zone-unknown', values: { zone: 'Mars/Base' } },
    });
  });

  it('is settled by owners and administrators only', () => {
    const state = given(claimed, joined('ben'), joined('cleo', 'admin'));
    const rename = { type: 'RenameWorkspace', name: 'Acme Europe' } as const;
    expect(when(state, ben, rename)).toEqual({ refusal: { code: 'administrators-only' } });
    expect(when(state, person('stranger'), rename)).toEqual({ refusal: { code: 'administrators-only' } });
    expect(when(state, person('cleo'), rename)).toEqual({
      events: [{ type: 'WorkspaceRenamed', name: 'Acme Europe' }],
    });
    expect(when(state, ana, { type: 'RenameWorkspace', name: 'Acme' })).toEqual({ events: [] });
  });

  it('keeps a zone that exists and at least one working day', () => {
    const set = (part: object) =>
      when(given(claimed), ana, { type: 'SetCalendar', calendar: { ...calendar, ...part } });
    expect(set({ zone: 'Nowhere' })).toMatchObject({ refusal: { code: 'zone-unknown' } });
    expect(set({ workdays: [] })).toEqual({ refusal: { code: 'no-workday' } });
    expect(set({ workdays: [3, 1, 3], holidays: ['2026-04-03', '2026-01-01'] })).toEqual({
      events: [
        { type: 'CalendarSet', calendar: { ...calendar, workdays: [1, 3], holidays: ['2026-01-01', '2026-04-03'] } },
      ],
    });
  });

  it('never loses its last owner', () => {
    const alone = given(claimed, joined('ben', 'admin'));
    expect(when(alone, ana, { type: 'SetRole', account: 'ana', role: 'member' })).toEqual({
      refusal: { code: 'last-owner' },
    });
    expect(when(alone, ana, { type: 'RemoveMember', account: 'ana' })).toEqual({ refusal: { code: 'last-owner' } });
    const two = given(claimed, joined('ben', 'owner'));
    expect(when(two, ana, { type: 'RemoveMember', account: 'ana' })).toMatchObject({
      events: [{ type: 'MemberRemoved' }],
    });
  });

  it('gives the owner role by owners only, and roles never by a program', () => {
    const state = given(claimed, joined('ben', 'admin'), joined('cleo'));
    const give = (actor: Actor, account: string, role: 'owner' | 'admin' | 'member') =>
      when(state, actor, { type: 'SetRole', account, role });
    expect(give(ben, 'cleo', 'owner')).toEqual({ refusal: { code: 'owners-only' } });
    expect(give(ben, 'ana', 'member')).toEqual({ refusal: { code: 'owners-only' } });
    expect(give(ben, 'cleo', 'admin')).toEqual({ events: [{ type: 'RoleSet', account: 'cleo', role: 'admin' }] });
    expect(give(person('ana', 'key'), 'cleo', 'admin')).toEqual({ refusal: { code: 'people-only' } });
    expect(give(ana, 'nobody', 'admin')).toEqual({ refusal: { code: 'member-unknown' } });
    expect(give(ana, 'cleo', 'member')).toEqual({ events: [] });
  });

  it('lets a member leave, and an administrator remove members but no owner', () => {
    const state = given(claimed, joined('ben'), joined('cleo', 'admin'), { type: 'TeamDefined', team });
    expect(when(state, ben, { type: 'RemoveMember', account: 'ben' })).toMatchObject({ events: [{ account: 'ben' }] });
    expect(when(state, ben, { type: 'RemoveMember', account: 'cleo' })).toMatchObject({
      refusal: { code: 'administrators-only' },
    });
    expect(when(state, person('cleo'), { type: 'RemoveMember', account: 'ana' })).toMatchObject({
      refusal: { code: 'owners-only' },
    });
    const without = given(
      claimed,
      joined('ben'),
      { type: 'TeamDefined', team },
      { type: 'ApiKeyIssued', key: 'k1', account: 'ben', name: 'script' },
      { type: 'MemberRemoved', account: 'ben' },
    );
    expect(without.teams[0]?.members).toEqual([]);
    expect(without.keys[0]?.revokedAt).toBe(at);
  });

  it('has teams of known members under names that differ', () => {
    const state = given(claimed, joined('ben'), { type: 'TeamDefined', team });
    const define = { type: 'DefineTeam', name: 'sales', kind: 'sales', mark: 'star', members: [] } as const;
    expect(when(state, ana, define)).toEqual({ refusal: { code: 'team-name-taken', values: { name: 'sales' } } });
    expect(when(state, ana, { ...define, name: 'Law', members: ['nobody'] })).toMatchObject({
      refusal: { code: 'member-unknown' },
    });
    expect(when(state, ana, { type: 'ChangeTeam', team: { ...team, members: ['ben', 'ben', 'ana'] } })).toEqual({
      events: [{ type: 'TeamChanged', team: { ...team, members: ['ben', 'ana'] } }],
    });
    expect(when(state, ana, { type: 'ChangeTeam', team: { ...team, id: 't9' } })).toMatchObject({
      refusal: { code: 'team-unknown' },
    });
    expect(when(state, ana, { type: 'RemoveTeam', team: 't9' })).toMatchObject({ refusal: { code: 'team-unknown' } });
  });

  it('is joined once per address, by invitation into a team, which ends the invitation', () => {
    const invited: WorkspaceEvent = {
      type: 'MemberInvited',
      invitation: 'i1',
      address: 'dan@acme.example',
      team: 't1',
      verified: true,
    };
    const state = given(claimed, joined('ben'), { type: 'TeamDefined', team }, invited);
    const join = {
      type: 'JoinWorkspace',
      account: 'dan',
      name: 'Dan',
      role: 'member',
      team: 't1',
      verified: true,
    } as const;
    expect(when(state, person('dan'), { ...join, address: 'dan@acme.example' })).toMatchObject({
      events: [{ type: 'MemberJoined' }, { type: 'TeamChanged', team: { members: ['ben', 'dan'] } }],
    });
    expect(given(claimed, invited, joined('dan')).invitations).toEqual([]);
    expect(when(state, person('dan'), { ...join, address: 'ben@acme.example' })).toMatchObject({
      refusal: { code: 'already-member' },
    });
    const record = { type: 'RecordMemberInvitation', invitation: 'i2', team: null, verified: true } as const;
    expect(when(state, ana, { ...record, address: 'ben@acme.example' })).toMatchObject({
      refusal: { code: 'already-member' },
    });
    expect(when(state, ben, { ...record, address: 'eve@acme.example' })).toMatchObject({
      refusal: { code: 'administrators-only' },
    });
    expect(when(state, ana, { type: 'RevokeInvitation', invitation: 'i9' })).toMatchObject({
      refusal: { code: 'invitation-unknown' },
    });
  });

  it('lets everybody act for their own account only, and never through a program', () => {
    const state = given(claimed, joined('ben'));
    expect(when(state, ana, { type: 'RecordRecovery', account: 'ben', how: 'mail-link' })).toMatchObject({
      refusal: { code: 'yourself-only' },
    });
    expect(when(state, ben, { type: 'RecordRecovery', account: 'ben', how: 'mail-link' })).toMatchObject({
      events: [{ type: 'AccountRecovered' }],
    });
    expect(
      when(state, person('ben', 'key'), { type: 'RecordApiKey', key: 'k1', account: 'ben', name: 'more' }),
    ).toMatchObject({ refusal: { code: 'people-only' } });
    expect(when(state, ben, { type: 'RevokeApiKey', key: 'k9' })).toMatchObject({ refusal: { code: 'key-unknown' } });
  });

  it('shows waiting invitations to who may invite, recovery to every member, and nothing to a stranger', () => {
    const state = given(
      claimed,
      joined('ben'),
      { type: 'MemberInvited', invitation: 'i1', address: 'dan@acme.example', team: null, verified: false },
      { type: 'AccountRecovered', account: 'ana', how: 'mail-link' },
    );
    expect(workspaceView('w', state, ana)?.invitations).toHaveLength(1);
    expect(workspaceView('w', state, ben)).toMatchObject({
      invitations: [],
      may: { rename: { code: 'administrators-only' } },
      members: [{ account: 'ana', recoveredAt: at }, { account: 'ben' }],
    });
    expect(workspaceView('w', state, person('stranger'))).toBeUndefined();
  });

  it('has an owner whatever roles and removals are tried', () => {
    const people = ['ana', 'ben', 'cleo'];
    const step = fc.record({
      actor: fc.constantFrom(...people),
      account: fc.constantFrom(...people),
      role: fc.constantFrom('owner', 'admin', 'member', 'removed'),
    });
    const seed = Date.now() % 1_000_000;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let state = given(claimed, joined('ben'), joined('cleo', 'owner'));
        for (const { actor, account, role } of steps) {
          const command =
            role === 'removed'
              ? ({ type: 'RemoveMember', account } as const)
              : ({ type: 'SetRole', account, role: role as 'owner' } as const);
          const decided = when(state, person(actor), command);
          if (isRefused(decided)) continue;
          for (const event of decided.events)
            state = workspaceDecider.evolve(state, { event, actor: person(actor), at, version: 1 });
          expect(
            state.members.some((member) => member.role === 'owner'),
            `seed ${seed}`,
          ).toBe(true);
        }
      }),
      { seed },
    );
  });
});
