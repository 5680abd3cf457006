import { describe, expect, test } from 'vitest';
import type { Issue } from '../../../domain/negotiation/issue.ts';
import type { SheetDraft } from '../../../domain/negotiation/sheet.ts';
import { type FileSide, pointsOfFiles } from '../../../field-file/points-of-files.ts';
import { Problem } from '../../data/problem.ts';
import { bringIn, type Calling, LeftBehind, takeBack } from './bring-in.ts';
import { draftWithColumn } from './own-column.ts';
import { judgePoints } from './points-plan.ts';

/** A server that keeps points, rules and the draft, records what it was sent, and refuses or is away when told to. */
function server(options: { readonly fails?: (name: string, nth: number) => Problem | undefined } = {}) {
  const sent: { readonly name: string; readonly input: Record<string, unknown> }[] = [];
  const state = { issues: [] as Issue[], rules: [] as unknown[], draft: undefined as SheetDraft | undefined };
  const done = new Set<string>();
  let next = 0;
  const call = async (name: string, input: Record<string, unknown>, { key = '' } = {}) => {
    if (name === 'negotiation.get') return structuredClone({ issues: state.issues, rules: state.rules });
    sent.push({ name, input });
    const problem = options.fails?.(name, sent.filter((one) => one.name === name).length);
    if (problem && !problem.unreachable) throw problem;
    if (!done.has(key)) {
      done.add(key);
      if (name === 'issue.add') {
        const choices = (input.options as string[]).map((text) => ({ id: `o${next++}`, text }));
        state.issues.push({ id: `i${next++}`, text: input.text as string, options: choices });
      }
      if (name === 'rule.add') state.rules.push(input.rule);
      if (name === 'issue.remove') state.issues = state.issues.filter(({ id }) => id !== input.issue);
      if (name === 'preferences.keep') state.draft = input.draft as SheetDraft;
    }
    if (problem) throw problem;
    return {};
  };
  let keys = 0;
  return { sent, state, calling: { call, newKey: () => `key ${keys++}` } as unknown as Calling };
}

const refused = new Problem({ type: '', title: '', status: 409, detail: 'no', code: 'deal-agreed', instance: '' });
const away = new Problem(undefined);

const table = (others: readonly number[]) =>
  `issue,option,Ours,Theirs
scope,one,0.1,${others[0]}
scope,all,0.3,${others[1]}
date,soon,0.7,${others[2]}
date,later,0.2,${others[3]}
`;

function read(text: string) {
  const found = pointsOfFiles([{ name: 'case.csv', text }]);
  if ('faults' in found) throw new Error(JSON.stringify(found.faults));
  const view = { parties: [], issues: [], rules: [] };
  return { plan: judgePoints(found.value, view).plan, own: found.value.sides[0] as FileSide };
}

const rule = { kind: 'excludes', a: { issue: 0, option: 1 }, b: { issue: 1, option: 0 } } as const;
const taking = (text: string) => {
  const { plan, own } = read(text);
  const column = own.sheet;
  if (!column) throw new Error('the table has a column of one’s own');
  return {
    plan: { ...plan, rules: [rule] },
    own: {
      before: { notes: 'before' },
      after: (there: readonly Issue[], brought: readonly Issue[]) =>
        draftWithColumn({ notes: 'before' }, there, brought, column),
    },
  };
};

describe('points of a file come in whole or not at all', () => {
  test('by the operations of typing them, rules by the new ids, one’s own column to one’s own draft', async () => {
    const { sent, state, calling } = server();
    const { plan, own } = taking(table([1, 0, 0, 1]));
    const brought = await bringIn(calling, 'n', plan, own);
    expect(sent.map(({ name }) => name)).toEqual(['issue.add', 'issue.add', 'rule.add', 'preferences.keep']);
    expect(state.issues.map(({ text }) => text)).toEqual(['scope', 'date']);
    const [scope, date] = state.issues;
    expect(state.rules).toEqual([
      {
        kind: 'excludes',
        choice: { issue: scope?.id, option: scope?.options[1]?.id },
        other: { issue: date?.id, option: date?.options[0]?.id },
      },
    ]);
    expect(state.draft?.weights).toEqual({ [scope?.id ?? '']: 30, [date?.id ?? '']: 70 });
    await takeBack(calling, 'n', brought);
    expect([state.issues, state.draft]).toEqual([[], { notes: 'before' }]);
  });

  test('what is sent does not depend on any other side’s column', async () => {
    const bodies = await Promise.all(
      [table([1, 0, 0, 1]), table([0.5, 0.25, 0.125, 17])].map(async (text) => {
        const { sent, calling } = server();
        const { plan, own } = taking(text);
        await bringIn(calling, 'n', plan, own);
        return JSON.stringify(sent);
      }),
    );
    expect(bodies[0]).toBe(bodies[1]);
    expect(bodies[0]).not.toContain('Theirs');
  });

  test('without a side of one’s own nothing but points, choices and rules is sent', async () => {
    const { sent, calling } = server();
    await bringIn(calling, 'n', taking(table([1, 0, 0, 1])).plan, undefined);
    expect(sent.map(({ name }) => name)).toEqual(['issue.add', 'issue.add', 'rule.add']);
  });

  test.each(['issue.add 2', 'rule.add 1', 'preferences.keep 1'])(
    'what came in is taken back when the server refuses %s, and points of others stay',
    async (refusedCall) => {
      const { state, calling } = server({
        fails: (name, nth) => (`${name} ${nth}` === refusedCall ? refused : undefined),
      });
      const other: Issue = { id: 'other', text: 'theirs', options: [] };
      state.issues.push(other);
      const { plan, own } = taking(table([1, 0, 0, 1]));
      await expect(bringIn(calling, 'n', plan, own)).rejects.toBe(refused);
      expect(state.issues).toEqual([other]);
      expect(state.draft).toBeUndefined();
    },
  );

  test('an answer that is lost is asked for again, and the point is added once', async () => {
    const { state, calling } = server({ fails: (name, nth) => (name === 'issue.add' && nth === 1 ? away : undefined) });
    await bringIn(calling, 'n', taking(table([1, 0, 0, 1])).plan, undefined);
    expect(state.issues.map(({ text }) => text)).toEqual(['scope', 'date']);
  });

  test('when not even taking back succeeds, the points that stand are named', async () => {
    const { calling } = server({
      fails: (name) => (name === 'rule.add' || name === 'issue.remove' ? refused : undefined),
    });
    const failed = await bringIn(calling, 'n', taking(table([1, 0, 0, 1])).plan, undefined).catch((error) => error);
    expect(failed).toBeInstanceOf(LeftBehind);
    expect(failed).toMatchObject({ cause: refused, points: ['scope', 'date'] });
  });
});
