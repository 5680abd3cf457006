// Starts, builds and tests Parley from a fresh clone: nothing but Node and npm is needed. No dependencies here, for
// this file is what installs them; and no npm hooks, for those do not run under `ignore-scripts`.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  say(`Parley needs Node 20.19 or newer; this is Node ${process.versions.node}. Get one from https://nodejs.org`);
  process.exit(1);
}

const root = fileURLToPath(new URL('.', import.meta.url));
const callerFolder = process.cwd();
process.chdir(root);
const [command = 'start', ...args] = process.argv.slice(2);
const commands = { start, build, check, test, bench, advice, parley, screenshots };
if (!Object.hasOwn(commands, command)) {
  say(`Unknown command «${command}». There are: ${Object.keys(commands).join(', ')}.`);
  process.exit(1);
}
install();
process.exitCode = await commands[command]();

/** Serves until it is told to stop. */
async function start() {
  return (await build()) || run(['dist/serve.js', ...args]);
}

/** The command line: `npm run parley -- --help`, or `node run.mjs parley --help` from any folder. */
async function parley() {
  return (await build()) || run([join(root, 'dist/cli.js'), ...args], { cwd: callerFolder });
}

/** The promised figures, each beside its peer; writes bench/results.md. */
async function bench() {
  if ((await build()) || (await step('bench build', vite('vite.server.config.ts', '--mode', 'bench')))) return 1;
  return run(['dist/bench/main.js', ...args]);
}

/** Writes docs/guides/how-good-is-the-advice.md anew, from what real people agreed on. */
async function advice() {
  return (await step('bench build', vite('vite.server.config.ts', '--mode', 'bench'))) || run(['dist/bench/advice.js']);
}

/** Takes docs/screenshot.png, the picture of the README, anew. */
async function screenshots() {
  return (await build()) || run(['node_modules/vitest/vitest.mjs', 'run', '--project', 'screenshots']);
}

/** Types, lint, walls, unit tests and stories. */
async function check() {
  const { passed, failed } = sum(await checks());
  say(`check: ${passed} passed, ${failed} failed`);
  return failed ? 1 : 0;
}

/** Everything, ending with the one line that continuous integration reads. */
async function test() {
  const results = await checks();
  for (const project of ['non-interference', 'golden', 'store']) results.push(await suite(project, 'inherit'));
  const broken = await build();
  for (const project of ['faults', 'e2e'])
    results.push(broken ? { passed: 0, failed: 1 } : await suite(project, 'inherit'));
  if (!broken) results.push({ passed: 0, failed: openApiDiffers() });
  const { passed, failed } = sum(results);
  console.log(`${passed} passed, ${failed} failed`);
  return failed ? 1 : 0;
}

/** Builds the page, the two programs and the library into dist/, unless dist/ stands for exactly these sources. */
async function build() {
  const stamp = join('dist', '.build');
  const configs = ['vite.config.ts', 'vite.server.config.ts', 'vite.library.config.ts', 'tsconfig.library.json'];
  const wanted = hash([...filesBelow('src'), 'package-lock.json', ...configs]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return 0;
  rmSync('dist', { recursive: true, force: true });
  const codes = await Promise.all([
    step('page', vite('vite.config.ts')),
    step('server and command line', vite('vite.server.config.ts')),
    step('library', vite('vite.library.config.ts')),
    step('types of the library', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.library.json']),
  ]);
  if (codes.some(Boolean)) return 1;
  writeFileSync(stamp, wanted);
  return 0;
}

/** Installs the packages of the lock file, unless exactly these stand in node_modules for this platform and Node. */
function install() {
  const stamp = join('node_modules', '.parley-install');
  const wanted = hash(['package-lock.json'], `${process.platform} ${process.arch} ${major}`);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Installing the packages (about a minute, only when they change) …');
  const npm = process.env.npm_execpath ?? '';
  const ci = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--silent'];
  const options = { stdio: ['ignore', 'ignore', 'inherit'] };
  const { status } = basename(npm).startsWith('npm')
    ? spawnSync(process.execPath, [npm, ...ci, '--loglevel=error'], options)
    : spawnSync('npm', [...ci, '--loglevel=error'], { ...options, shell: process.platform === 'win32' });
  if (status !== 0) {
    say('The packages could not be installed: npm needs its registry once, and a writable folder.');
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

/** Compilers and linter beside the unit suite; all of them run, so that all faults are seen at once. */
async function checks() {
  const node = (path, ...rest) => [join('node_modules', path), ...rest];
  const quick = async () => {
    const failed = [];
    for (const program of ['pure', 'node', 'web'])
      failed.push(await step(`types: ${program}`, node('typescript/bin/tsc', '-p', `tsconfig.${program}.json`)));
    failed.push(await step('format and lint', node('@biomejs/biome/bin/biome', 'check', '--error-on-warnings')));
    return { passed: 0, failed: failed.filter(Boolean).length };
  };
  return Promise.all([quick(), suite('unit', 'pipe')]);
}

/** Runs one vitest project and returns its counts; a run that ends badly without a failed test counts as one. */
async function suite(project, stdio) {
  const folder = mkdtempSync(join(tmpdir(), 'parley-counts-'));
  const counts = join(folder, 'counts.json');
  const env = { ...process.env, PARLEY_TEST_COUNTS: counts };
  const program = ['node_modules/vitest/vitest.mjs', 'run', '--project', project];
  const code = await step(`tests: ${project}`, program, { env, stdio });
  const result = existsSync(counts) ? JSON.parse(readFileSync(counts, 'utf8')) : { passed: 0, failed: 0 };
  rmSync(folder, { recursive: true, force: true });
  const ran = result.passed + result.failed > 0;
  return { passed: result.passed, failed: result.failed || (code || !ran ? 1 : 0) };
}

/** 1 when docs/openapi.json is not what the operations table says now. */
function openApiDiffers() {
  const { stdout } = spawnSync(process.execPath, ['dist/cli.js', 'openapi'], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  const committed = existsSync('docs/openapi.json') ? readFileSync('docs/openapi.json', 'utf8') : '';
  if (stdout && stdout.trim() === committed.trim()) return 0;
  say(
    '✗ docs/openapi.json is out of date: run `node run.mjs parley openapi > docs/openapi.json` and review the change',
  );
  return 1;
}

/** Runs one step quietly: a line when it is done, its output only when it fails. Returns its exit code. */
function step(name, program, { env = process.env, stdio = 'pipe' } = {}) {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, program, { env, stdio: ['ignore', stdio, stdio] });
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => output.push(chunk));
    child.on('close', (code, signal) => {
      if (code !== 0) process.stderr.write(Buffer.concat(output));
      say(`${code === 0 ? '✓' : '✗'} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
      resolve(signal ? 1 : code);
    });
  });
}

/** Runs a program in the foreground, hands it the signals that end a service, and returns its exit code. */
function run(program, { cwd = root } = {}) {
  const child = spawn(process.execPath, program, { cwd, stdio: 'inherit' });
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGTERM'));
  // A terminal sends its interrupt to the whole group, so the program has it already.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  return new Promise((resolve) => {
    child.on('close', (code, signal) => resolve(signal ? 128 + constants.signals[signal] : code));
  });
}

function vite(config, ...rest) {
  mkdirSync('dist', { recursive: true });
  return ['node_modules/vite/bin/vite.js', 'build', '--config', config, '--logLevel', 'warn', ...rest];
}

function filesBelow(folder) {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name));
  return files.map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort();
}

function hash(files, salt = '') {
  const digest = createHash('sha256').update(salt);
  for (const file of files) digest.update(`\0${file}\0`).update(readFileSync(file));
  return digest.digest('hex');
}

function sum(results) {
  const add = (field) => results.reduce((total, result) => total + result[field], 0);
  return { passed: add('passed'), failed: add('failed') };
}

function say(line) {
  console.error(line);
}
