import { expect, test } from 'vitest';
import type { EventBody } from '../../src/app/port/store.ts';
import { MOST_ENTRIES } from '../../src/app/room-left.ts';
import { problemSentences } from '../../src/words/api/problem-sentences.ts';
import { say } from '../../src/words/sentence.ts';
import { startParley } from './harness.ts';

test('a record that is full takes nothing more to read, and can still be ended by who asked', async () => {
  const { sales, teams, store, app } = await startParley();
  const parties = [teams.sales, teams.product];
  const { id: negotiation } = await sales.client.ask.file({ ask: 'Audit export', forWhom: 'Acme', parties });
  const [workspace = ''] = await store.workspaces();
  const most = MOST_ENTRIES.negotiation ?? 0;
  const fill = (left: number) =>
    store.transaction(workspace, async (transaction) => {
      await transaction.lockHead();
      const stream = { slice: 'negotiation', id: negotiation };
      const { length } = await transaction.readStream(stream);
      const actor = { kind: 'member', id: sales.account, name: 'Sara' } as const;
      const event = { type: 'NotePosted', note: 'n', party: null, text: 'again and again' } as EventBody;
      const bodies = Array.from({ length: most - left - length }, () => ({ event, actor, at: app.environment.now() }));
      await transaction.append(
        stream,
        length,
        bodies.map((body) => ({ ...body, id: app.environment.newId() })),
      );
    });
  await fill(1);
  const note = (text: string) => sales.client.note.post({ negotiation, text });
  await note('The last one');
  await expect(note('One more')).rejects.toMatchObject({ problem: { code: 'record-full', status: 409 } });
  await sales.client.ask.withdraw({ negotiation, reason: 'Filed anew' });
});

test('says in both languages how many entries fit', () => {
  const sentence = problemSentences['record-full'];
  expect(say(sentence, 'en', { most: 5000 })).toContain('holds 5,000 entries');
  expect(say(sentence, 'es', { most: 5000 })).toContain('5.000 entradas');
});
