import { Misuse, type Surroundings, tell } from '../surroundings.ts';

/** The words after `frontier`, `improve` or `propose`, understood. */
export interface BargainArguments {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly reservation: 'none' | 'file';
  readonly atTime: number;
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
    else if (flag === 'json') json = true;
    else if ((flags as readonly string[]).includes(flag)) {
      const value = inline ?? rest.shift();
      if (value === undefined) throw new Misuse(tell(surroundings, 'flag-without-value', { what: flag }));
      given.set(flag, value);
    } else
      throw new Misuse(
        tell(surroundings, 'unknown-flag', { what: flag, list: [...flags, 'json'].map((name) => `--${name}`) }),
      );
  }
  if (files.length === 0) throw new Misuse(tell(surroundings, 'file-needed'));
  const reservation = given.get('reservation') ?? 'file';
  if (reservation !== 'none' && reservation !== 'file')
    throw new Misuse(tell(surroundings, 'reservation-is', { what: reservation }));
  const atTime = Number(given.get('at-time') ?? 0);
  if (!(atTime >= 0 && atTime <= 1))
    throw new Misuse(tell(surroundings, 'at-time-is', { what: given.get('at-time') ?? '' }));
  return { files, json, reservation, atTime, rules: given.get('rules'), offered: given.get('package') };
}
