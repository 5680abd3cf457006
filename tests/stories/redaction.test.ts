import { expect, it } from 'vitest';
import { PLACEHOLDER, redactable, textFields, withoutText } from '../../src/app/redaction/redactable.ts';
import { slices } from '../../src/app/slices/slices.ts';
import { StateCache } from '../../src/app/state-cache.ts';
import { rebuildViews } from '../../src/app/views/rebuild.ts';
import { exportVerifier } from '../../src/cli/verify/shipped-verifier.ts';
import type { RecordEntry } from '../../src/domain/negotiation/view.ts';
import { verifyChain } from '../../src/store/chain.ts';
import { recordSentence } from '../../src/words/negotiation/record-sentence.ts';
import { signedS3 } from '../s3/signed-s3.ts';
import { PASSWORD, type Person, startParley } from './harness.ts';
import { readyToSign } from './ready-to-sign.ts';

const PRIVATE = 'Rosa of accounting is ill until May';

type Story = Awaited<ReturnType<typeof readyToSign>>;

async function recordOf(story: Pick<Story, 'owner'>, negotiation: string, person: Person = story.owner) {
  const { entries } = await person.client.negotiation.record({ negotiation });
  return entries as readonly RecordEntry[];
}

async function noted(story: Story): Promise<number> {
  const { position } = await story.sales.client.note.post({ negotiation: story.negotiation, text: PRIVATE });
  return position;
}

function redact(story: Story, position: number, person: Person = story.owner, reason = 'health of a person') {
  return person.client.record.redact({ negotiation: story.negotiation, position, reason });
}

async function wholeChain({ store, parley }: Pick<Story, 'store' | 'parley'>) {
  const [workspace] = (await parley.app.store.workspaces()) as [string];
  const links = await store.transaction(workspace, (transaction) => transaction.readChain(0, 10_000));
  return { workspace, links, head: await store.head(workspace) };
}

it('takes the text out of log, record, search and lists; the chain still verifies and says which entry', async () => {
  const story = await readyToSign();
  const position = await noted(story);
  await redact(story, position);
  const { workspace, links, head } = await wholeChain(story);
  expect(verifyChain(workspace, links, head)).toMatchObject({ state: 'intact', redacted: [position] });
  expect(JSON.stringify(links)).not.toContain('Rosa');
  const { found } = await story.owner.client.search.find({ words: 'Rosa' });
  expect(found).toEqual([]);
  const dump = await story.store.transaction(workspace, (transaction) => transaction.derived.dump());
  expect(dump.join('\n')).not.toContain('Rosa');
  const { notes } = (await story.sales.client.negotiation.get({ negotiation: story.negotiation })) as unknown as {
    notes?: unknown;
  };
  expect(JSON.stringify(notes ?? '')).not.toContain('Rosa');
  story.close();
});

it('tells in the record who took it away, when and why, and shows the entry as what it was', async () => {
  const story = await readyToSign();
  const position = await noted(story);
  await redact(story, position);
  for (const person of [story.owner, story.product]) {
    const entries = await recordOf(story, story.negotiation, person);
    expect(entries.find((entry) => entry.position === position)).toMatchObject({
      sentence: 'Redacted',
      actor: { name: 'Sara' },
      values: {},
      redaction: { by: 'Olga', reason: 'health of a person' },
    });
    const last = entries.at(-1) as RecordEntry;
    expect(recordSentence(last, 'en')).toBe(`Olga removed the text of entry ${position}. Reason: health of a person`);
    expect(recordSentence(last, 'es')).toContain('Motivo: health of a person');
  }
  const mine = await recordOf(story, story.negotiation, story.product);
  expect(mine.filter(({ redaction }) => redaction === 'possible')).toEqual([]);
  story.close();
});

it('folds to the same facts on every server: one that remembered the text, one that starts, and a replay', async () => {
  const story = await readyToSign();
  const { negotiation } = story;
  const { position } = await story.sales.client.interest.state({
    negotiation,
    party: story.parties.sales,
    text: PRIVATE,
  });
  const stateOf = async (states: StateCache) => {
    const { workspace } = await wholeChain(story);
    return story.store.transaction(workspace, (transaction) =>
      states.read(transaction, slices.negotiation, negotiation),
    );
  };
  const remembered = new StateCache();
  const before = await stateOf(remembered);
  expect(JSON.stringify(before)).toContain('Rosa');
  await redact(story, position);
  const [warm, cold, own] = [
    await stateOf(remembered),
    await stateOf(new StateCache()),
    await stateOf(story.app.states),
  ];
  expect(warm).toEqual(cold);
  expect(own).toEqual(cold);
  expect(JSON.stringify(cold)).not.toContain('Rosa');
  expect(cold.version).toBe(before.version + 1);
  expect(JSON.parse(JSON.stringify(cold.state).replaceAll(PLACEHOLDER, PRIVATE))).toEqual(
    JSON.parse(JSON.stringify(before.state)),
  );

  const { workspace } = await wholeChain(story);
  const dump = () => story.store.transaction(workspace, (transaction) => transaction.derived.dump());
  const live = await dump();
  await story.store.transaction(workspace, (transaction) => transaction.derived.clear());
  await rebuildViews({ ...story.app, states: new StateCache() }, workspace);
  expect(await dump()).toEqual(live);
  story.close();
});

it('is for owners and administrators alone, in person, with a proof of the last five minutes', async () => {
  const story = await readyToSign();
  const position = await noted(story);
  await expect(redact(story, position, story.sales)).rejects.toMatchObject({
    problem: { code: 'administrators-only', status: 403 },
  });
  await expect(redact(story, position, await story.withKey(story.owner))).rejects.toMatchObject({
    problem: { status: 403 },
  });
  await expect(redact(story, position, story.stranger)).rejects.toMatchObject({ problem: { status: 401 } });
  story.clock.advance(5 * 60_000 + 1);
  await expect(redact(story, position)).rejects.toMatchObject({ problem: { code: 'reauthentication-needed' } });
  await story.owner.client.session.reauthenticateComplete({ proof: { by: 'password', password: PASSWORD } });
  await redact(story, position);
  story.close();
});

it('leaves what holds no typed text, what people sign, what tells of redactions, and other negotiations', async () => {
  const story = await readyToSign();
  const position = await noted(story);
  const entries = await recordOf(story, story.negotiation);
  for (const { position: place, sentence } of entries.filter(({ redaction }) => redaction === null))
    await expect(redact(story, place), sentence).rejects.toMatchObject({ problem: { code: 'entry-stays' } });
  await redact(story, position);
  await expect(redact(story, position)).rejects.toMatchObject({ problem: { code: 'entry-redacted-already' } });
  const telling = (await recordOf(story, story.negotiation)).at(-1)?.position ?? 0;
  await expect(redact(story, telling)).rejects.toMatchObject({ problem: { code: 'entry-stays' } });
  await expect(redact(story, 999_999)).rejects.toMatchObject({ problem: { code: 'unknown-thing' } });
  await expect(redact(story, 1)).rejects.toMatchObject({ problem: { code: 'unknown-thing' } });
  for (const signed of ['RfcDrafted', 'RfcEdited', 'RfcSigned', 'RfcInked', 'AgreementOpened', 'DecisionSigned'])
    expect(textFields(signed)).toBeUndefined();
  story.close();
});

it('leaves the signed bytes: the exported agreement verifies although a comment beside it was taken away', async () => {
  const story = await readyToSign();
  const { negotiation, sales, product } = story;
  const { position } = await sales.client.rfc.comment({ negotiation, section: 'cost', quote: '', text: PRIVATE });
  for (const person of [sales, product]) {
    await person.client.rfc['nothing-to-add']({ negotiation }).catch(() => undefined);
  }
  for (const person of [sales, product]) {
    const { signatureId } = await person.client.signing.begin({ negotiation });
    await person.client.signing.complete({
      negotiation,
      signatureId,
      proof: { method: 'password', password: PASSWORD },
    });
  }
  await redact(story, position);
  const { body } = await product.client.rfc.export({ negotiation, format: 'json', language: 'en' });
  expect(body).not.toContain('Rosa');
  expect(exportVerifier.verify(body, story.app.seal.keys)).toMatchObject({ verified: true, faults: [] });
  const { comments } = (await product.client.rfc.get({ negotiation })) as unknown as {
    comments: readonly { text: string }[];
  };
  expect(comments.map(({ text }) => text)).toContain(PLACEHOLDER);
  story.close();
});

it('takes away why a reading was corrected or taken back, wherever it was told, and the numbers stay', async () => {
  const s3 = await signedS3();
  const agreement = s3.id();
  s3.at('2026-03-06T12:00:00.000Z');
  const { sales } = s3.people;
  const { owner, store } = s3.parley;
  const { measurement, negotiation, search } = sales.client;
  const named = (externalId: string) => ({
    metric: 'value',
    unit: 'EUR',
    value: 1,
    at: '2026-03-06T11:00:00.000Z',
    externalId,
  });
  await measurement.record({ agreement, source: 'the warehouse', readings: [named('one'), named('two')] });
  const about = { agreement, metric: 'value', reason: PRIVATE };
  const corrected = await measurement.correct({ ...about, externalId: 'one', value: 2 });
  const readings = [{ metric: 'value', externalId: 'two' }];
  const withdrawn = await measurement.withdraw({ agreement, readings, reason: PRIVATE });
  const record = async () => (await negotiation.record({ negotiation: agreement })).entries as readonly RecordEntry[];
  const sentences = (await record()).filter(({ slice }) => slice === 'measurement').map(({ sentence }) => sentence);
  expect(sentences).toEqual(['ObservationsCorrected', 'ObservationsWithdrawn']);
  await owner.client.session.reauthenticateComplete({ proof: { by: 'password', password: PASSWORD } });
  for (const { position } of [corrected, withdrawn])
    await owner.client.record.redact({ negotiation: agreement, position, reason: 'health of a person' });
  const [workspace = ''] = await store.workspaces();
  const told = [
    await record(),
    await measurement.get({ agreement }),
    await measurement.readings({ agreement }),
    (await search.find({ words: 'Rosa' })).found,
    (await store.transaction(workspace, (transaction) => transaction.readChain(0, 10_000))).map(
      ({ payload }) => payload,
    ),
    await store.transaction(workspace, (transaction) => transaction.derived.dump()),
  ];
  expect(JSON.stringify(told)).not.toContain('Rosa');
  expect((await measurement.get({ agreement })).observations).toMatchObject([{ externalId: 'one', value: 2, was: 1 }]);
});

it('blanks every field of every listed event, in both languages, and touches nothing else', () => {
  for (const [type, paths] of Object.entries(redactable)) {
    const event: Record<string, unknown> = { type, id: 'kept', amount: 3 };
    for (const path of paths as readonly string[]) {
      const [outer = '', inner] = path.split('.');
      if (inner === undefined) event[outer] = { en: 'typed', es: 'escrito' };
      else event[outer] = { ...(event[outer] as object | undefined), id: 'kept', [inner]: 'typed' };
    }
    const blanked = withoutText(event as { type: string });
    expect(JSON.stringify(blanked), type).not.toMatch(/typed|escrito/);
    expect(
      JSON.parse(JSON.stringify(blanked).replaceAll(PLACEHOLDER, 'typed').replaceAll('"es":"typed"', '"es":"escrito"')),
    ).toEqual(event);
  }
  expect(withoutText({ type: 'NotePosted', text: '' } as never)).toEqual({ type: 'NotePosted', text: '' });
});

it('is no event that any fold stumbles over', () => {
  const event = { type: 'EntryRedacted', position: 1, reason: 'r', was: 'NotePosted', placeholder: {} };
  const actor = { kind: 'member', id: 'olga', name: 'Olga' } as const;
  for (const { name, decider } of Object.values(slices)) {
    const recorded = { event, actor, at: '2026-03-02T09:00:00.000Z', version: 1 };
    expect(decider.evolve(decider.initial, recorded), name).toEqual(decider.initial);
  }
});

it('reads a head that the instance sealed and that names the last entry', async () => {
  const story = await startParley();
  const head = await story.sales.client.record.head({});
  const { links } = await wholeChain(story as never);
  expect(head).toMatchObject({ format: 'parley.head.v1', position: links.length, hash: links.at(-1)?.hash });
  story.close();
});
