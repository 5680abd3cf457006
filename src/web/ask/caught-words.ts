import type { Moment } from '../../domain/negotiation/moment.ts';

const SMALL =
  /(?<![\p{L}])(just|small|tiny|quick|quickly|simple|a tweak|tweak|solo|sólo|solamente|un retoque|retoque|rápido|rápida|pequeño|pequeña|sencillo|sencilla)(?![\p{L}])/iu;

/** «Just», «small», «un retoque»…: the word that makes an ask sound small; undefined when there is none. */
export function smallWord(text: string): string | undefined {
  return SMALL.exec(text)?.[1];
}

const MOMENTS: readonly (readonly [Moment, RegExp])[] = [
  [
    'resources',
    /\b(engineers?|headcount|hire|hiring|contractors?|more people|ingenier[oa]s?|contratar|contratación|más gente|más personas)\b/i,
  ],
  [
    'commitment',
    /\b(promise|commit(?:ment)?|roadmap date|when will|tell the client|is it coming|prometer|comprometer(?:nos)?|cuándo estará|fecha para el cliente)\b/i,
  ],
  [
    'scope',
    /\b(estimate|how long|scope|smaller version|too big|deadline moved|estimación|cuánto tard|alcance|versión más pequeña)\b/i,
  ],
];

/** The kind of decision a message sounds like; a deal that waits, unless it says otherwise. */
export function guessMoment(text: string): Moment {
  return MOMENTS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'prioritization';
}
