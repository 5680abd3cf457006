import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { commandLine } from '../cli/command-line.ts';
import type { Fetch } from '../contract/client.ts';
import { systemSecret } from '../store/environment.ts';
import { localPrograms } from './local-programs.ts';

// The command line: everything it touches is given here.
const print = (line: string) => void process.stdout.write(`${line}\n`);
const complain = (line: string) => void process.stderr.write(`${line}\n`);
const readText = (path: string) => readFile(path, 'utf8');

process.exitCode = await commandLine(
  {
    variables: process.env,
    print,
    complain,
    printBytes: (bytes) => void process.stdout.write(bytes),
    readInput: () => text(process.stdin),
    readFile: readText,
    fetch: fetch as unknown as Fetch,
    newKey: () => systemSecret(16),
    programs: localPrograms({ variables: process.env, print, complain, readFile: readText }),
  },
  process.argv.slice(2),
);
