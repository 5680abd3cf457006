import { expect, test } from 'vitest';
import { renderMail } from '../../src/integration/mail/render-mail.ts';
import { type Parley, type Person, startParley } from './harness.ts';

const HOUR = 3_600_000;

/** A workspace of which Olga is the owner, Ada an administrator and Sara a member. */
async function people(options: Parameters<typeof startParley>[0] = {}) {
  const story = await startParley(options);
  const { owner, sales, join } = story;
  const ada = await join(owner, 'Ada');
  await owner.client.member.setRole({ account: ada.account, role: 'admin' });
  const told = async (person: Person) =>
    (await person.client.notice.list({})).notices.filter(({ kind }) => kind.endsWith('-failing'));
  return { ...story, ada, sales, told };
}

async function hours(story: Pick<Parley, 'clock' | 'parley'>, count: number) {
  for (let hour = 0; hour < count; hour += 1) {
    story.clock.advance(HOUR);
    await story.parley.tick();
  }
}

const file = ({ sales, teams }: Parley, ask: string) =>
  sales.client.ask.file({ ask, forWhom: 'Acme', parties: [teams.sales, teams.product] });

test('an endpoint that fails for three days is told to owner and administrators once, until it works again', async () => {
  const s = await people();
  const url = 'https://hooks.example.com/told';
  await s.owner.client.webhook.add({ name: 'ops', url, types: ['negotiation.asked'] });
  s.outside.answers(500);
  await file(s, 'The first');
  await file(s, 'The second');
  await hours(s, 80);
  for (const person of [s.owner, s.ada])
    expect(await s.told(person)).toMatchObject([
      { kind: 'webhook-failing', about: null, values: { title: 'ops', host: 'https://hooks.example.com', gone: 0 } },
    ]);
  expect(await s.told(s.sales)).toEqual([]);
  const mails = s.mails.filter(({ notice }) => notice?.kind === 'webhook-failing');
  expect(mails.map(({ to }) => to).toSorted()).toEqual(['ada@acme.example', 'olga@acme.example']);
  const [mail] = mails;
  expect(mail && renderMail(mail)).toMatchObject({ subject: 'A webhook fails: ops' });
  s.outside.answers(204);
  await file(s, 'The third');
  s.outside.answers(410);
  await file(s, 'The fourth');
  expect((await s.told(s.owner)).map(({ values }) => values.gone)).toEqual([1, 0]);
});

test('mails that were given up after a day are told to owner and administrators by one notice', async () => {
  let available = false;
  const mailer = {
    get available() {
      return available;
    },
    send: async () => 'refused' as const,
    attempt: async () => 'unreachable' as const,
  };
  const s = await people({ mail: false, parts: { mailer } });
  const { teams } = await s.owner.client.workspace.get({});
  for (const team of teams.filter(({ kind }) => kind === 'product'))
    await s.owner.client.team.change({ team: { ...team, members: [s.owner.account] } });
  available = true;
  await file(s, 'The first');
  await file(s, 'The second');
  await hours(s, 14 * 24);
  const { notices } = await s.owner.client.notice.list({});
  expect(notices.filter(({ mail }) => mail?.outcome === 'given-up').length).toBeGreaterThan(1);
  for (const person of [s.owner, s.ada])
    expect(await s.told(person)).toMatchObject([{ kind: 'mail-failing', about: null }]);
  expect(await s.told(s.sales)).toEqual([]);
});

test('what was settled ninety days ago is taken away by the look of the sweep', async () => {
  const s = await people();
  const { id: webhook } = await s.owner.client.webhook.add({
    name: 'ops',
    url: 'https://hooks.example.com/told',
    types: ['negotiation.asked'],
  });
  await file(s, 'The first');
  const [workspace = ''] = await s.store.workspaces();
  const kept = () =>
    s.store.transaction(workspace, ({ outbox }) => outbox.of({ channel: 'webhook', receiver: webhook }, 9));
  s.clock.advance(90 * 24 * HOUR);
  await s.parley.tick();
  expect(await kept()).toHaveLength(1);
  s.clock.advance(1);
  await s.parley.tick();
  expect(await kept()).toEqual([]);
});
