import { expect, test } from 'vitest';
import { commandLine } from './command-line.ts';
import { outline } from './outline.ts';
import { programNames, type Surroundings } from './surroundings.ts';

const ID = '018f2f00-0000-7000-8000-000000000001';

interface Call {
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: unknown;
}

function terminal(
  options: {
    readonly answer?: unknown;
    readonly status?: number;
    readonly input?: string;
    readonly variables?: Record<string, string>;
  } = {},
) {
  const printed: string[] = [];
  const complained: string[] = [];
  const calls: Call[] = [];
  const surroundings: Surroundings = {
    variables: options.variables ?? {},
    print: (text) => printed.push(text),
    printBytes: (bytes) => printed.push(Buffer.from(bytes).toString('latin1')),
    complain: (text) => complained.push(text),
    readInput: async () => options.input ?? '',
    readFile: async (path) => {
      if (path !== 'package.json') throw new Error('ENOENT');
      return '{"scope":"everyone"}';
    },
    fetch: async (url, { method, headers, body }) => {
      calls.push({ url, method, headers, body: body === undefined ? undefined : JSON.parse(body) });
      if (options.status === 0) throw new TypeError('fetch failed');
      const status = options.status ?? 200;
      return {
        ok: status === 200,
        status,
        headers: { get: () => null },
        text: async () =>
          JSON.stringify(options.answer ?? { id: ID, position: 7, events: [{ id: ID, type: 'OfferMade' }] }),
      };
    },
    newKey: () => 'key-1',
    programs: Object.fromEntries(
      programNames.map((name) => [name, async (args: readonly string[]) => args.length]),
    ) as Surroundings['programs'],
  };
  return { printed, complained, calls, run: (...words: string[]) => commandLine(surroundings, words) };
}

test('a command is sent to its address with its fields and a key', async () => {
  const { run, calls, printed } = terminal({
    variables: { PARLEY_URL: 'http://parley.test/', PARLEY_TOKEN: 'secret' },
  });
  const code = await run('offer', 'make', '--negotiation', ID, '--chosen', '{"a":"b"}', '--words', '5');
  expect(code).toBe(0);
  expect(calls).toMatchObject([
    {
      url: `http://parley.test/api/negotiations/${ID}/offers`,
      method: 'POST',
      headers: { 'idempotency-key': 'key-1', authorization: 'Bearer secret' },
      body: { chosen: { a: 'b' }, words: '5' },
    },
  ]);
  expect(printed.join('\n')).toContain('Done: OfferMade');
});

test('names are written with hyphens, lists grow by repeating, a file stands behind @', async () => {
  const { run, calls } = terminal();
  await run('team', 'define', '--name', 'A', '--kind', 'sales', '--mark', 'circle', '--members', ID, '--members', ID);
  expect(calls[0]?.body).toMatchObject({ members: [ID, ID] });
  await run('offer', 'make', '--negotiation', ID, '--chosen', '@package.json');
  expect(calls[1]?.body).toEqual({ chosen: { scope: 'everyone' } });
  await run('workspace', 'set-reason-policy', '--reason-mandatory');
  expect(calls[2]?.body).toEqual({ reasonMandatory: true });
});

test('a session is asked for at sign-in, and printed alone; the password comes from standard input', async () => {
  const { run, calls, printed } = terminal({
    answer: { person: {}, token: 'session-token' },
    input: 'long password\n',
  });
  expect(await run('session', 'sign-in', '--address', 'ana@example.org', '--password-stdin')).toBe(0);
  expect(calls[0]?.body).toEqual({ token: true, address: 'ana@example.org', password: 'long password' });
  expect(printed).toEqual(['session-token']);
});

test('a problem is told as its sentence with its faults, and ends with 1', async () => {
  const problem = {
    code: 'invalid-input',
    detail: 'Something is missing.',
    faults: [{ path: 'neededBy', detail: 'No day.' }],
  };
  const { run, complained, printed } = terminal({ status: 400, answer: problem });
  expect(await run('inbox', 'get')).toBe(1);
  expect(complained).toEqual(['Something is missing.', '  --needed-by: No day.']);
  expect(printed).toEqual([]);
});

test('a server that does not answer is told as such, in the language of the terminal', async () => {
  const { run, complained } = terminal({ status: 0, variables: { LANG: 'es_ES.UTF-8' } });
  expect(await run('inbox', 'get')).toBe(1);
  expect(complained[0]).toMatch(/Ningún Parley responde en http:\/\/localhost:4600/);
});

test.each([
  [['offer', 'break']],
  [['nonsense']],
  [['offer', 'make', '--negotiation', ID, '--colour', 'red']],
  [['offer', 'make']],
  [['offer', 'make', 'stray']],
  [['offer', 'make', '--negotiation']],
  [['offer', 'make', '--input', 'missing.json']],
])('%j is called wrongly: a sentence, exit code 2, and nothing is sent', async (words) => {
  const { run, complained, calls } = terminal();
  expect(await run(...words)).toBe(2);
  expect(complained[0]).toMatch(/\.$|help$/);
  expect(calls).toEqual([]);
});

test('--json prints one line for programs', async () => {
  const { run, printed } = terminal({ answer: { a: [1] } });
  await run('inbox', 'get', '--json');
  expect(printed).toEqual(['{"a":[1]}']);
});

test('help names every group, every program, and the fields of an operation', async () => {
  const { run, printed } = terminal();
  expect(await run('help')).toBe(0);
  expect(printed[0]).toContain('api-key');
  for (const name of programNames) expect(printed[0]).toContain(name);
  await run('offer', 'make', '--help');
  expect(printed[1]).toMatch(/--negotiation .*needed/);
  await run('help', 'offer');
  expect(printed[2]).toContain('parley offer accept');
});

test('the programs of this machine are given their words', async () => {
  expect(await terminal().run('backup', 'a', 'b')).toBe(2);
});

test('an outline never lets a text move the cursor', () => {
  expect(outline({ a: 'x\u001b[2Jy', list: [{ b: 1, c: [] }, 'z'] })).toBe(
    'a: x[2Jy\nlist:\n  - b: 1\n    c: –\n  - z',
  );
});

test('a file that is no text is written as its bytes, and with --json as it came', async () => {
  const answer = { fileName: 'a.pdf', mediaType: 'application/pdf', body: 'JVBERi0xLjcK', encoding: 'base64' };
  const words = ['rfc', 'export', '--negotiation', ID, '--format', 'pdf', '--language', 'en'];
  const { run, printed } = terminal({ answer });
  expect(await run(...words)).toBe(0);
  expect(await run(...words, '--json')).toBe(0);
  expect(printed).toEqual(['%PDF-1.7\n', JSON.stringify(answer)]);
});

test('the head of the log is printed as JSON, to be kept as a file', async () => {
  const { run, printed, calls } = terminal({ answer: { format: 'parley.head.v1', position: 7 } });
  expect(await run('head')).toBe(0);
  expect(calls[0]?.url).toMatch(/\/api\/record\/head$/);
  expect(printed).toEqual(['{"format":"parley.head.v1","position":7}']);
});
