import { exit, languageOf } from '../cli/surroundings.ts';
import { type Configuration, readConfiguration, sayConfiguration, type Variables } from './configuration.ts';
import { sentenceOfStartFault } from './start-fault.ts';

/** Where a program of this machine takes its settings from and writes to. */
export interface Terminal {
  readonly variables: Variables;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** Runs with the settings of the environment; what lies with the operator is told in sentences. Returns the exit code. */
export async function withConfiguration(
  terminal: Terminal,
  run: (configuration: Configuration) => Promise<void>,
): Promise<number> {
  const language = languageOf(terminal.variables);
  const read = readConfiguration(terminal.variables, language);
  if ('faults' in read) {
    terminal.complain(sayConfiguration('heading', language));
    for (const fault of read.faults) terminal.complain(`  ${fault}`);
    return exit.failed;
  }
  try {
    await run(read.configuration);
    return exit.done;
  } catch (error) {
    const sentence = sentenceOfStartFault(error, language, read.configuration);
    if (sentence === undefined) throw error;
    terminal.complain(sentence);
    return exit.failed;
  }
}
