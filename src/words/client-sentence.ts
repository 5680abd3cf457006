import type { Language } from '../domain/text.ts';
import { dayWords, instantWords } from './dates.ts';
import { holding } from './negotiation/holding.ts';
import { numberWords } from './numbers.ts';
import { type Sentence, say } from './sentence.ts';

/** What may be said to a client, as it comes over the wire. */
export type MaySay =
  | { readonly kind: 'answer-by' | 'answer-late'; readonly by: string; readonly zone: string }
  | { readonly kind: 'not-yet'; readonly words: string; readonly askAgainOn: string }
  | { readonly kind: 'on'; readonly until: string | null; readonly share?: number | undefined }
  | { readonly kind: 'in-grace'; readonly until: string; readonly zone: string; readonly share?: number | undefined }
  | { readonly kind: 'being-signed' | 'withdrawn' | 'waits-for-proof' | 'off-now' | 'over' };

const plain = {
  'being-signed': {
    en: 'We have agreed what we would do and it is being signed. Until it is, we promise nothing.',
    es: 'Hemos acordado qué haríamos y se está firmando. Hasta entonces no prometemos nada.',
  },
  withdrawn: {
    en: 'This request was withdrawn; nothing is under way.',
    es: 'Esta petición se retiró; no hay nada en marcha.',
  },
  'waits-for-proof': {
    en: 'It is agreed and signed. It opens for you once its checks have been shown.',
    es: 'Está acordado y firmado. Se abre para ti en cuanto se hayan mostrado sus comprobaciones.',
  },
  'off-now': {
    en: 'It is switched off for now. We will tell you when it is on again; we are not promising a date.',
    es: 'Ahora mismo está apagado. Te diremos cuándo vuelve a estar encendido; no comprometemos una fecha.',
  },
  over: {
    en: 'It has ended, as it was agreed. A new request starts afresh.',
    es: 'Ha terminado, como se acordó. Una petición nueva empieza de cero.',
  },
} as const satisfies Readonly<Record<string, Sentence<object>>>;

const answerLate: Sentence<{ readonly at: string }> = {
  en: ({ at }) => `We owed you an answer by ${at} and do not have it yet. We are not promising a date.`,
  es: ({ at }) => `Te debíamos una respuesta el ${at} y aún no la tenemos. No comprometemos una fecha.`,
};
const you: Sentence<{ readonly share: number }> = {
  en: ({ share }) => (share >= 100 ? 'you' : `${numberWords(share, 'en')} % of your users`),
  es: ({ share }) => (share >= 100 ? 'ti' : `el ${numberWords(share, 'es')} % de tus usuarios`),
};
const onForNone: Sentence<object> = {
  en: 'It is signed, and on for none of your users for now.',
  es: 'Está firmado, y por ahora no está encendido para ninguno de tus usuarios.',
};
const onUntil: Sentence<{ readonly who: string; readonly day: string }> = {
  en: ({ who, day }) => `It is on for ${who} until the end of ${day}. By then we decide together whether it goes on.`,
  es: ({ who, day }) =>
    `Está encendido para ${who} hasta el final del ${day}. Para entonces decidimos juntos si continúa.`,
};
const onKept: Sentence<{ readonly who: string }> = {
  en: ({ who }) => `It is on for ${who} and stays on until we agree an end with each other.`,
  es: ({ who }) => `Está encendido para ${who} y sigue así hasta que acordemos un final.`,
};
const inGrace: Sentence<{ readonly who: string; readonly at: string }> = {
  en: ({ who, at }) => `The agreed time is over; it stays on for ${who} until ${at}.`,
  es: ({ who, at }) => `El plazo acordado ha terminado; para ${who} sigue encendido hasta el ${at}.`,
};

/** The sentence a client may hear. `not-yet` is in the words of whoever said it, whatever the language. */
export function clientWords(says: MaySay, language: Language): string {
  switch (says.kind) {
    case 'answer-by':
      return holding(says.by, language, says.zone);
    case 'answer-late':
      return say(answerLate, language, { at: instantWords(says.by, language, says.zone) });
    case 'not-yet':
      return says.words;
    case 'on':
    case 'in-grace':
      return onWords(says, language);
    default:
      return say(plain[says.kind] as Sentence<object>, language, {});
  }
}

/** For whom and until when it is on. */
function onWords(says: Extract<MaySay, { readonly kind: 'on' | 'in-grace' }>, language: Language): string {
  const share = says.share ?? 100;
  if (share <= 0) return say(onForNone, language, {});
  const who = say(you, language, { share });
  if (says.kind === 'in-grace')
    return say(inGrace, language, { who, at: instantWords(says.until, language, says.zone) });
  if (says.until === null) return say(onKept, language, { who });
  return say(onUntil, language, { who, day: dayWords(says.until, language) });
}
