import { z } from 'zod';
import { calendarDay, command, identifier, instant, language, line, query } from './operation.ts';

export const role = z.enum(['owner', 'admin', 'member']);
export const teamKind = z.enum(['product', 'sales', 'engineering', 'customer', 'leadership', 'other']);
export const teamMark = z.enum(['circle', 'square', 'triangle', 'diamond', 'hexagon', 'star']);

const team = z.object({
  id: identifier,
  name: z.string(),
  kind: teamKind,
  mark: teamMark,
  members: z.array(identifier),
});

export const calendar = z.object({
  zone: line(60).describe('IANA time zone, Europe/Madrid'),
  workdays: z.array(z.int().min(1).max(7)).max(7).describe('ISO weekdays, 1 is Monday; at least one'),
  holidays: z.array(calendarDay).max(400),
});

const refusal = z.object({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])).optional(),
});

/** Null: may do it now. Otherwise the rule's own answer. */
const may = z.record(z.string(), refusal.nullable());

export const workspaceView = z.object({
  id: identifier,
  name: z.string(),
  language,
  calendar,
  currency: z.string(),
  engineerDay: z.number().describe('what one engineer-day costs, in the currency'),
  reasonMandatory: z.boolean(),
  members: z.array(
    z.object({
      account: identifier,
      name: z.string(),
      address: z.string(),
      role,
      teams: z.array(identifier),
      verified: z.boolean().describe('address confirmed, or who claimed the instance; others do not sign'),
      recoveredAt: instant.nullable().describe('when access was last recovered by mail'),
    }),
  ),
  teams: z.array(team),
  invitations: z.array(
    z.object({
      id: identifier,
      address: z.string(),
      team: identifier.nullable(),
      verified: z.boolean(),
      invitedAt: instant,
    }),
  ),
  may,
});

const slice = 'workspace' as const;

const workspace = {
  get: query(
    { path: '/workspace', summary: 'The workspace: members, teams, calendar', tag: 'workspace', who: 'member' },
    {},
    workspaceView,
  ),
  record: query(
    { path: '/workspace/record', summary: 'What happened in the workspace, in order', tag: 'workspace', who: 'member' },
    {
      after: z.coerce.number().int().nonnegative().default(0).describe('the `next` of the page before'),
      limit: z.coerce.number().int().min(1).max(200).default(200),
    },
    z.object({
      entries: z.array(
        z.object({
          position: z.int(),
          at: instant,
          sentence: z.string().describe('the event, as `words` names it'),
          values: z.record(z.string(), z.string()),
        }),
      ),
      next: z.int().nullable(),
    }),
  ),
  rename: command(
    { slice, type: 'RenameWorkspace', path: '/workspace/name', summary: 'Rename the workspace', who: 'member' },
    { name: line(80) },
  ),
  setCalendar: command(
    { slice, type: 'SetCalendar', path: '/workspace/calendar', summary: 'Set zone and working days', who: 'member' },
    { calendar },
  ),
  setCurrency: command(
    { slice, type: 'SetCurrency', path: '/workspace/currency', summary: 'Set currency and day cost', who: 'member' },
    { currency: z.string().regex(/^[A-Z]{3}$/), engineerDay: z.number().min(0).max(1_000_000) },
  ),
  setReasonPolicy: command(
    { slice, type: 'SetReasonPolicy', path: '/workspace/reason', summary: 'Say if a reason is a must', who: 'member' },
    { reasonMandatory: z.boolean() },
  ),
};

const member = {
  setRole: command(
    { slice, type: 'SetRole', path: '/members/{account}/role', summary: 'Give a member a role', who: 'human' },
    { account: identifier, role },
  ),
  remove: command(
    { slice, type: 'RemoveMember', path: '/members/{account}/remove', summary: 'Remove a member', who: 'human' },
    { account: identifier },
  ),
};

const teamGroup = {
  define: command(
    { slice, type: 'DefineTeam', path: '/teams', summary: 'Define a team', who: 'member' },
    { name: line(60), kind: teamKind, mark: teamMark, members: z.array(identifier).max(200) },
  ),
  change: command(
    { slice, type: 'ChangeTeam', path: '/teams/change', summary: 'Change a team', who: 'member' },
    { team: team.extend({ name: line(60), members: z.array(identifier).max(200) }) },
  ),
  remove: command(
    { slice, type: 'RemoveTeam', path: '/teams/{team}/remove', summary: 'Remove a team', who: 'member' },
    { team: identifier },
  ),
};

/** Groups of operations about the workspace itself. */
export const workspaceOperations = { workspace, member, team: teamGroup };
