import { describe, expect, it } from 'vitest';
import {
  deputy,
  guest,
  product,
  productParty,
  RfcStory,
  s1Material,
  sales,
  salesParty,
  stranger,
  system,
} from '../../../tests/rfc/s1-rfc.ts';
import { signatureChallenge } from '../signature.ts';
import type { RfcEvent } from './events.ts';
import { recordHash } from './state.ts';
import { rfcView } from './view.ts';

const types = (outcome: unknown) => (outcome as RfcEvent[]).map((event) => event.type);
const inking = {
  type: 'InkRfc',
  instance: { origin: 'http://localhost', relyingParty: 'localhost' },
  sealedAt: '2026-03-06T10:05:00.000Z',
  after: { position: 1, hash: 'ff' },
  seal: 'a..b',
} as const;

describe('a signature', () => {
  it('waits until signing is open', () => {
    const story = new RfcStory().opened();
    expect(story.signs(sales, salesParty)).toEqual({
      code: 'signing-not-open-yet',
      values: { opensAt: '2026-03-06T09:00:00.000Z', zone: 'Europe/Madrid' },
    });
    expect(types(story.at('2026-03-06T09:00:00.000Z').signs(sales, salesParty))).toEqual(['RfcSigned']);
  });

  it('needs an open RFC', () => {
    const story = new RfcStory().does(system, { type: 'DraftRfc' });
    expect(story.signs(sales, salesParty)).toEqual({ code: 'rfc-not-open' });
  });

  it('stands on today’s text, nothing else', () => {
    const story = new RfcStory().signing();
    const signature = story.signatureOf(sales, salesParty, { recordHash: '0'.repeat(64) });
    expect(story.send(sales, { type: 'RecordSignature', signature, addressVerified: true })).toEqual({
      code: 'signs-another-text',
    });
  });

  it('is given once for each party, whoever else is a member', () => {
    const story = new RfcStory().signing();
    story.signs(sales, salesParty);
    expect(story.signs(sales, salesParty)).toEqual({ code: 'signed-already', values: { name: 'Sara' } });
    expect(story.signs(guest, salesParty)).toEqual({ code: 'signed-already', values: { name: 'Sara' } });
  });

  it('is never given for two parties by one person', () => {
    const story = new RfcStory().signing();
    story.signs(sales, salesParty);
    story.material = {
      ...s1Material,
      parties: s1Material.parties.map((party) => ({
        ...party,
        members: party.id === productParty ? [{ kind: 'member', id: sales.id, name: sales.name }] : [],
      })),
    };
    expect(story.signs(sales, productParty)).toEqual({ code: 'signed-for-another-party' });
  });

  it('is refused for a party one does not belong to, and to outsiders', () => {
    const story = new RfcStory().signing();
    expect(story.signs(sales, productParty)).toEqual({ code: 'not-signer-of-party' });
    expect(story.signs(stranger, salesParty)).toEqual({ code: 'not-signer-of-party' });
  });

  it('names the one who acts as its signer', () => {
    const story = new RfcStory().signing();
    const signature = story.signatureOf(product, salesParty);
    expect(story.send(sales, { type: 'RecordSignature', signature, addressVerified: true })).toEqual({
      code: 'not-signer-of-party',
    });
  });

  it('is never an API key’s, and no guest’s whose address nobody confirmed', () => {
    const story = new RfcStory().signing();
    expect(story.signs({ ...sales, kind: 'key' }, salesParty)).toEqual({ code: 'key-never-signs' });
    const signature = story.signatureOf(guest, salesParty);
    expect(story.send(guest, { type: 'RecordSignature', signature, addressVerified: false })).toEqual({
      code: 'signer-unverified',
    });
    expect(types(story.signs(guest, salesParty))).toEqual(['RfcSigned']);
  });

  it('is not given to an agreement whose review has passed', () => {
    const story = new RfcStory().signing().at('2026-04-05T10:00:00.000Z');
    expect(story.signs(sales, salesParty)).toEqual({ code: 'review-date-past' });
  });
});

describe('a change of content', () => {
  it('voids what was signed and says which field; a change of white space does not', () => {
    const story = new RfcStory().signing();
    story.signs(sales, salesParty);
    expect(story.edit(product, { field: 'change.notIncluded', value: '\tColumn   builder \n\n' })).toEqual([]);
    expect(story.state.signatures).toHaveLength(1);
    expect(types(story.edit(product, { field: 'change.notIncluded', value: 'Nothing else' }))).toEqual([
      'RfcEdited',
      'SignaturesVoided',
    ]);
    expect(story.state.signatures).toEqual([]);
    const { voided } = rfcView(story.state, story.material, { actor: sales, addressVerified: true }, story.now);
    expect(voided).toMatchObject([
      { mine: true, fields: ['change.notIncluded'], changedSince: ['change.notIncluded'] },
    ]);
  });

  it('is not undone by restoring the old text: the old signature never revives, and its hash never returns', () => {
    const story = new RfcStory().signing();
    const old = story.signatureOf(sales, salesParty);
    story.does(sales, { type: 'RecordSignature', signature: old, addressVerified: true });
    story.edit(product, { field: 'change.notIncluded', value: 'Nothing else' });
    story.edit(product, { field: 'change.notIncluded', value: 'Column builder' });
    expect(story.state.signatures).toEqual([]);
    expect(recordHash(story.record)).not.toBe(old.recordHash);
    expect(story.send(sales, { type: 'RecordSignature', signature: old, addressVerified: true })).toEqual({
      code: 'signs-another-text',
    });
  });
});

describe('delegation', () => {
  const until = '2026-03-20T00:00:00.000Z';

  it('is dated, visible, and lets the deputy sign on somebody’s behalf', () => {
    const story = new RfcStory().signing().does(sales, { type: 'DelegateSigning', to: deputy.id, until });
    const seen = rfcView(story.state, story.material, { actor: product, addressVerified: true }, story.now);
    expect(seen.delegations).toMatchObject([{ from: { name: 'Sara' }, to: { name: 'Dora' }, until }]);
    const plain = story.signatureOf(deputy, salesParty);
    expect(story.send(deputy, { type: 'RecordSignature', signature: plain, addressVerified: true })).toEqual({
      code: 'not-signer-of-party',
    });
    const signature = { ...plain, onBehalfOf: { id: sales.id, name: sales.name } };
    expect(types(story.send(deputy, { type: 'RecordSignature', signature, addressVerified: true }))).toEqual([
      'RfcSigned',
    ]);
  });

  it('ends with its date, with its revocation, and with whoever gave it leaving the party', () => {
    const stand = (story: RfcStory) =>
      rfcView(story.state, story.material, { actor: deputy, addressVerified: true }, story.now).signsFor;
    const story = new RfcStory().signing().does(sales, { type: 'DelegateSigning', to: deputy.id, until });
    expect(stand(story)).toBe(salesParty);
    story.material = { ...s1Material, parties: s1Material.parties.map((party) => ({ ...party, members: [] })) };
    expect(stand(story)).toBeNull();
    story.material = s1Material;
    expect(stand(story.at(until))).toBeNull();
    story.at('2026-03-06T09:00:00.000Z').does(sales, { type: 'RevokeDelegation' });
    expect(stand(story)).toBeNull();
    expect(story.send(sales, { type: 'RevokeDelegation' })).toEqual({ code: 'delegation-none' });
  });

  it('goes to people of the workspace, to nobody of the other side, and into the future', () => {
    const story = new RfcStory().signing();
    const to = (id: string, by = until) => story.send(sales, { type: 'DelegateSigning', to: id, until: by });
    expect(to(stranger.id)).toEqual({ code: 'delegate-unknown' });
    expect(to(product.id)).toEqual({ code: 'delegate-of-another-party' });
    expect(to(deputy.id, '2026-03-06T09:00:00.000Z')).toEqual({ code: 'delegation-over-already' });
    story.does(product, { type: 'DelegateSigning', to: deputy.id, until });
    expect(to(deputy.id)).toEqual({ code: 'delegate-of-another-party' });
    expect(story.send({ ...sales, kind: 'key' }, { type: 'DelegateSigning', to: deputy.id, until })).toEqual({
      code: 'key-never-signs',
    });
    expect(story.send(stranger, { type: 'DelegateSigning', to: deputy.id, until })).toEqual({ code: 'not-of-a-party' });
  });

  it('is not needed after signing', () => {
    const story = new RfcStory().signing();
    story.signs(sales, salesParty);
    expect(story.send(sales, { type: 'DelegateSigning', to: deputy.id, until })).toEqual({ code: 'signed-already' });
  });
});

describe('ink', () => {
  it('needs every party’s signature on the same hash', () => {
    const story = new RfcStory().signing();
    story.signs(sales, salesParty);
    expect(story.send(system, inking)).toEqual({ code: 'not-signed-by-all' });
    story.signs(product, productParty);
    expect(story.send(sales, inking)).toEqual({ code: 'policy-only' });
    expect(types(story.send(system, inking))).toEqual(['RfcInked']);
    expect(story.send(system, inking)).toEqual([]);
  });

  it('ends every change', () => {
    const story = new RfcStory().signing();
    story.signs(sales, salesParty);
    story.signs(product, productParty);
    story.does(system, inking);
    expect(story.edit(sales, { field: 'title', value: 'Other' })).toEqual({ code: 'already-inked' });
    expect(story.signs(sales, salesParty)).toEqual({ code: 'already-inked' });
    expect(story.send(sales, { type: 'RevokeDelegation' })).toEqual({ code: 'delegation-none' });
    expect(story.send(system, { type: 'AbandonRfc', because: 'deal-reopened' })).toEqual({ code: 'already-inked' });
    expect(story.send(sales, { type: 'AddComment', section: 'cost', quote: '', text: 'x' })).toEqual({
      code: 'already-inked',
    });
  });
});

describe('the challenge', () => {
  it('changes with each thing it binds', () => {
    const story = new RfcStory().signing();
    const signature = story.signatureOf(sales, salesParty);
    const others = [
      { ...signature, recordHash: '0'.repeat(64) },
      { ...signature, party: productParty },
      { ...signature, signer: { ...signature.signer, id: product.id } },
      { ...signature, signer: { ...signature.signer, name: 'Someone' } },
      { ...signature, onBehalfOf: { id: product.id, name: product.name } },
      { ...signature, id: '0' },
    ].map(signatureChallenge);
    expect(new Set([signatureChallenge(signature), ...others]).size).toBe(7);
  });
});
