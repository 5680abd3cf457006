import { expect, test } from 'vitest';
import { commandLine } from '../../src/cli/command-line.ts';
import type { Surroundings } from '../../src/cli/surroundings.ts';
import { verifyProgram } from '../../src/cli/verify-program.ts';
import type { Fetch } from '../../src/contract/client.ts';
import { playS1 } from '../s1/course.ts';
import { ORIGIN, PASSWORD, type Parley, type Person, startParley } from './harness.ts';
import { readyToSign, sign } from './ready-to-sign.ts';

/** A terminal that reaches the Parley of a story, with files and standard input of its own. */
function terminal(story: Parley, person: Person | undefined, input = '', files: Readonly<Record<string, string>> = {}) {
  const printed: string[] = [];
  const complained: string[] = [];
  const surroundings: Surroundings = {
    variables: { PARLEY_URL: ORIGIN, ...(person?.token ? { PARLEY_SESSION: person.token } : {}) },
    print: (text) => void printed.push(text),
    printBytes: (bytes) => void printed.push(Buffer.from(bytes).toString('latin1')),
    complain: (text) => void complained.push(text),
    readInput: async () => input,
    readFile: async (path) => {
      const text = files[path];
      if (text === undefined) throw new Error('ENOENT');
      return text;
    },
    fetch: (async (url, { method, headers, body }) =>
      story.send(new Request(url, { method, headers, ...(body === undefined ? {} : { body }) }))) as Fetch,
    newKey: story.environment.newId,
    programs: {
      verify: (words: readonly string[]) => verifyProgram(surroundings, words),
    } as unknown as Surroundings['programs'],
  };
  return { printed, complained, run: (...words: string[]) => commandLine(surroundings, words) };
}

test('signed with a password from standard input, the agreement verifies offline by the keys of the instance', async () => {
  const story = await startParley();
  const people = { sales: story.sales, product: story.product };
  const wrong = async (negotiation: string) => {
    const refused = terminal(story, story.sales, 'not the password\n');
    expect(await refused.run('sign', '--negotiation', negotiation, '--password-stdin')).toBe(1);
    expect(refused.complained.at(-1)).toMatch(/password/i);
  };
  const { file, negotiation } = await playS1({
    teams: story.teams,
    at: (instant) => story.clock.set(instant),
    call: (side, operation, input) => story.call(people[side], operation as never, input),
    sign: async (side, negotiation) => {
      if (side === 'sales') await wrong(negotiation);
      const { run, printed } = terminal(story, people[side], `${PASSWORD}\n`);
      expect(await run('sign', '--negotiation', negotiation, '--password-stdin')).toBe(0);
      expect(printed.join('\n')).toContain('RfcSigned');
    },
  });
  const keys = JSON.stringify(await story.stranger.client.verification.keys({}));
  const strangers = JSON.stringify(await (await startParley()).stranger.client.verification.keys({}));
  // What the terminal prints is the file, byte for byte, so that it can be written with `>`.
  const exporting = terminal(story, story.product);
  expect(
    await exporting.run('rfc', 'export', '--negotiation', negotiation, '--format', 'json', '--language', 'en'),
  ).toBe(0);
  const files = {
    'a.json': `${exporting.printed[0]}\n`,
    'keys.json': keys,
    'other.json': strangers,
    'changed.json': file.replace('Acme', 'Acne'),
  };
  const verify = async (...words: string[]) => {
    const offline = terminal(story, undefined, '', files);
    return { code: await offline.run('verify', ...words), printed: offline.printed.join('\n') };
  };
  expect(await verify('a.json', '--key', 'keys.json')).toMatchObject({
    code: 0,
    printed: expect.stringMatching(/^Verified/),
  });
  expect((await verify('a.json', '--key', 'other.json')).code).toBe(1);
  expect((await verify('changed.json', '--key', 'keys.json')).printed).toMatch(/^Not verified/);
  expect((await verify('missing.json')).code).toBe(2);
  expect((await verify('a.json', '--key')).code).toBe(2);
});

test('a key at the terminal is told that a person has to sign', async () => {
  const story = await startParley();
  const key = await story.withKey(story.sales);
  const { id } = await story.sales.client.ask.file({
    ask: 'Audit export',
    forWhom: 'Acme',
    parties: [story.teams.sales, story.teams.product],
  });
  const { run, complained } = terminal(story, key, PASSWORD);
  expect(await run('sign', '--negotiation', id, '--password-stdin')).toBe(1);
  expect(complained[0]).toMatch(/An API key never/);
});

test('signing in prints what the next commands act with', async () => {
  const story = await startParley();
  const { run, printed } = terminal(story, undefined, PASSWORD);
  expect(await run('session', 'sign-in', '--address', 'sara@acme.example', '--password-stdin')).toBe(0);
  const next = terminal(story, story.personOf('Sara', story.sales.account, printed[0]));
  expect(await next.run('session', 'whoami', '--json')).toBe(0);
  expect(JSON.parse(next.printed[0] ?? '')).toMatchObject({ person: { name: 'Sara' } });
});

test('a decision is signed at the terminal as it was read, with a password from standard input', async () => {
  const story = await readyToSign();
  const { sales, product, negotiation: agreement } = story;
  for (const person of [sales, product]) await sign(person, agreement);
  const { signatureId } = await sales.client.agreement.propose({ agreement, proposal: { kind: 'revert' } });
  const proposing = terminal(story, sales, `${PASSWORD}\n`);
  const begun = ['--agreement', agreement, '--signature', signatureId];
  expect(await proposing.run('sign', ...begun, '--password-stdin')).toBe(0);
  expect(proposing.printed.join('\n')).toContain('DecisionProposed');
  const [open] = (await product.client.agreement.get({ agreement })).decisions;
  const about = ['--agreement', agreement, '--decision', open?.id ?? '', '--hash', open?.hash ?? ''];
  const mailed = terminal(story, product);
  expect(await mailed.run('sign', ...about, '--send-code')).toBe(0);
  expect(mailed.printed.join('\n')).toContain(open?.hash);
  const signing = terminal(story, product, `${PASSWORD}\n`);
  expect(await signing.run('sign', ...about, '--password-stdin')).toBe(0);
  expect(signing.printed.join('\n')).toContain('AgreementReverted');
  expect(await terminal(story, product).run('sign', '--agreement', agreement, '--password-stdin')).toBe(2);
});
