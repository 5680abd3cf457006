import type { Environment } from '../../app/port/environment.ts';

/** The tag of an answer: a hash over the answers, the context and whose key it is; another of the three is another tag. */
export function tagOf(
  { sha256, canonical }: Pick<Environment, 'sha256' | 'canonical'>,
  keyHash: string,
  answered: { readonly about: unknown; readonly all: unknown },
): string {
  return `"${sha256(`parley.flags.v1\n${keyHash}\n${canonical(answered)}`)}"`;
}

/** Whether an If-None-Match names the tag, weakly or not. */
export function isAmong(header: string | undefined, tag: string): boolean {
  return (header ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .includes(tag);
}
