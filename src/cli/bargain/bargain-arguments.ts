import { bargainWords } from '../../words/cli/bargain-words.ts';
import { say } from '../../words/sentence.ts';
import { languageOf, Misuse, type Surroundings, tell } from '../surroundings.ts';

/** The words after `frontier`, `improve` or `propose`, understood. */
export interface BargainArguments {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly reservation: 'none' | 'file';
  /** Undefined where the flag is not given. */
  readonly atTime: number | undefined;
  readonly rules: string | undefined;
  readonly offered: string | undefined;
}

/** Throws `Misuse` with the sentence to show. `flags`: those that this program has, beside `--json`. */
export function readBargainArguments(
  surroundings: Pick<Surroundings, 'variables'>,
  words: readonly string[],
  flags: readonly ('reservation' | 'at-time' | 'rules' | 'package')[],
): BargainArguments {
  const files: string[] = [];
  const given = new Map<string, string>();
  let json = false;
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [, flag, inline] = /^--([^=]+)(?:=([\s\S]*))?$/.exec(word) ?? [];
    if (flag === undefined) files.push(word);
    else if (flag === 'json' && inline === undefined) json = true;
    else if ((flags as readonly string[]).includes(flag)) {
      const value = inline ?? rest.shift();
      if (value === undefined) throw new Misuse(tell(surroundings, 'flag-without-value', { what: flag }));
      given.set(flag, value);
    } else
      throw new Misuse(
        tell(surroundings, 'unknown-flag', { what: flag, list: [...flags, 'json'].map((name) => `--${name}`) }),
      );
  }
  if (files.length === 0)
    throw new Misuse(say(bargainWords['files-needed'], languageOf(surroundings.variables), { what: '' }));
  const reservation = given.get('reservation') ?? 'file';
  if (reservation !== 'none' && reservation !== 'file')
    throw new Misuse(tell(surroundings, 'reservation-is', { what: reservation }));
  const written = given.get('at-time');
  const atTime = written === undefined ? undefined : written.trim() === '' ? Number.NaN : Number(written);
  if (atTime !== undefined && !(atTime >= 0 && atTime <= 1))
    throw new Misuse(tell(surroundings, 'at-time-is', { what: written ?? '' }));
  return { files, json, reservation, atTime, rules: given.get('rules'), offered: given.get('package') };
}
