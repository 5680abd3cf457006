import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chainOn, GENESIS } from '../../src/store/chain.ts';
import { nodeEnvironment } from '../../src/store/environment.ts';
import { temporaryKeyRing } from '../../src/store/key-ring.ts';
import { Course } from './non-interference/course.ts';
import { IDEALISED, idealSha256 } from './non-interference/ideal-commitments.ts';

/** What the comparison idealises, and what is made from it, must hide what it commits to. */

const at = '2026-03-02T09:00:00.000Z';
const { sha256, secret } = nodeEnvironment({ now: () => at });

test('the masks name every commitment to something sealed that the application makes', async () => {
  const tags = new Set<string>();
  const course = await Course.open(
    ['sales', 'product'],
    {},
    {
      spoil: (parts) => ({
        ...parts,
        environment: {
          ...parts.environment,
          sha256: (text) => {
            if (text.includes('"reservation"') || text.includes('"deals":['))
              tags.add(text.slice(0, text.indexOf('\n') + 1));
            return idealSha256(text);
          },
        },
      }),
    },
  );
  for (const side of course.sides) await course.seal(side, true);
  for (const side of course.sides) await course.tick(side);
  // The hash of a command's input is kept to compare a repeated key, and answered to nobody.
  expect([...tags].filter((tag) => tag !== 'parley.idempotency-input.v1\n').sort()).toEqual([...IDEALISED]);
});

test('an idealised commitment depends on its salt and on nothing else, and every other hash is the real one', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      for (const tag of IDEALISED) {
        expect(idealSha256(`${tag}salt\n${one}`)).toBe(idealSha256(`${tag}salt\n${other}`));
        expect(idealSha256(`${tag}salt\n${one}`)).not.toBe(idealSha256(`${tag}other salt\n${one}`));
      }
      expect(idealSha256(one)).toBe(sha256(one));
    }),
  );
});

test('the same private answers sealed twice show two digests, under 256 bits of fresh salt each', async () => {
  const salts = new Set<string>();
  const course = await Course.open(
    ['sales', 'product'],
    {},
    {
      spoil: (parts) => ({
        ...parts,
        environment: {
          ...parts.environment,
          secret,
          sha256: (text) => {
            const tag = IDEALISED.find((one) => text.startsWith(one));
            if (tag !== undefined) salts.add(text.slice(tag.length, text.indexOf('\n', tag.length)));
            return sha256(text);
          },
        },
      }),
    },
  );
  await course.seal('sales', false);
  await course.seal('sales', false);
  // Each seal, and the draft before it.
  expect(salts.size).toBe(4);
  for (const salt of salts) expect(salt).toMatch(/^[0-9a-f]{64}$/);
});

test('the log commits to an event under a salt of its own: equal events have unequal commitments and hashes', () => {
  const event = { id: 'one', event: { type: 'Said' }, actor: { kind: 'member', id: 'ana', name: 'Ana' }, at } as const;
  const link = () =>
    chainOn({ workspace: 'w', position: 0, hash: GENESIS }, { slice: 'negotiation', id: 'n' }, 0, [event], () =>
      secret(32),
    )[0];
  const [one, other] = [link(), link()];
  expect(one?.commitment).not.toBe(other?.commitment);
  expect(one?.hash).not.toBe(other?.hash);
  expect(one?.salt).toMatch(/^[0-9a-f]{64}$/);
});

test('a ciphertext shows neither its text nor whether two texts are equal, and opens in its own place alone', () => {
  const ring = temporaryKeyRing(at);
  fc.assert(
    fc.property(fc.string({ minLength: 8, maxLength: 400 }), (text) => {
      const [one, other] = [ring.seal(text, 'here'), ring.seal(text, 'here')];
      expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false);
      expect(Buffer.from(one).includes(Buffer.from(text))).toBe(false);
      expect(ring.unseal(one, 'here')).toBe(text);
      expect(() => ring.unseal(one, 'there')).toThrow();
    }),
  );
});

test('nothing that answers a request carries a ciphertext, a salt or the hash of a private input', async () => {
  const bodies: string[] = [];
  const salts: string[] = [];
  const inputs: string[] = [];
  const course = await Course.open(
    ['sales', 'product'],
    {},
    {
      spoil: (parts) => ({
        ...parts,
        environment: {
          ...parts.environment,
          sha256: (text) => {
            const tag = IDEALISED.find((one) => text.startsWith(one));
            if (tag !== undefined) salts.push(text.slice(tag.length, text.indexOf('\n', tag.length)));
            const hash = idealSha256(text);
            if (tag === undefined && text.includes('"reservation"')) inputs.push(hash);
            return hash;
          },
        },
      }),
    },
  );
  for (const side of course.sides) await course.seal(side, true);
  for (const viewer of course.viewers)
    for (const name of ['negotiation.get', 'negotiation.record', 'rfc.get', 'preferences.mine'] as const)
      bodies.push((await course.world.call(viewer.token, name, { negotiation: course.negotiation })).body);
  const text = bodies.join('\n');
  expect(salts.length).toBe(4);
  expect(inputs.length).toBe(2);
  expect([...salts, ...inputs].filter((secretText) => text.includes(secretText))).toEqual([]);
});

test('what is remembered of a command is salted by its key, and the key itself is not kept: ticks cannot be guessed from the table', async () => {
  const kept: string[] = [];
  const course = await Course.open(
    ['sales', 'product'],
    {},
    {
      spoil: (parts) => ({
        ...parts,
        store: {
          ...parts.store,
          transaction: (workspace, run) =>
            parts.store.transaction(workspace, (transaction) =>
              run({
                ...transaction,
                idempotency: {
                  ...transaction.idempotency,
                  put: (actor, operation, key, remembered, when) => {
                    kept.push(JSON.stringify([operation, key, remembered]));
                    return transaction.idempotency.put(actor, operation, key, remembered, when);
                  },
                },
              }),
            ),
        },
      }),
    },
  );
  const { world, negotiation } = course;
  for (const key of ['a-key', 'another-key'])
    await world.call(course.speaker('product'), 'note.post', { negotiation, text: 'the same' }, key);
  const hashes = kept.slice(-2).map((row) => (JSON.parse(row) as [string, string, { bodyHash: string }])[2].bodyHash);
  expect(hashes[0]).not.toBe(hashes[1]);
  expect(kept.join()).not.toContain('a-key');
});
