import type { AgreementRefusal, AmendmentFault, ExtensionFault } from '../../domain/agreement/refusals.ts';
import type { Language } from '../../domain/text.ts';
import { dayWithYear } from '../dates.ts';
import { numberWords } from '../numbers.ts';
import { listed, type Sentence, say } from '../sentence.ts';

/** Why an extension is refused, as the end of «It cannot be extended: …». */
export const extensionFaultWords: Readonly<Record<ExtensionFault, Sentence>> = {
  'no-reason': { en: 'a reason is missing', es: 'falta un motivo' },
  'not-later': { en: 'the new end must be later than today’s', es: 'el nuevo final debe ser posterior al actual' },
  'longer-than-signed': {
    en: ({ latest }) => `the new end may be ${day(latest, 'en')} at the latest`,
    es: ({ latest }) => `el nuevo final puede ser, como tarde, el ${day(latest, 'es')}`,
  },
  'rule-used-up': {
    en: ({ allowed }) => `the signed rule allows ${times(allowed, 'en')}`,
    es: ({ allowed }) => `la regla firmada permite ${times(allowed, 'es')}`,
  },
  'verdict-revert': {
    en: 'the joint metric says revert',
    es: 'la métrica conjunta dice revertir',
  },
  'compensation-overdue': {
    en: ({ dueOn }) => `the clean-up due on ${day(dueOn, 'en')} is overdue`,
    es: ({ dueOn }) => `la limpieza que vencía el ${day(dueOn, 'es')} está pendiente`,
  },
};

/** Why an amendment is refused, as the end of «It cannot be amended: …». */
export const amendmentFaultWords: Readonly<Record<AmendmentFault, Sentence>> = {
  'changes-nothing': { en: 'it changes nothing', es: 'no cambia nada' },
  'segment-twice': { en: 'a segment stands there twice', es: 'un segmento aparece dos veces' },
  'metric-twice': { en: 'a metric has two guardrails', es: 'una métrica tiene dos límites' },
  'metric-reserved': {
    en: '«value» and «cost» are the names of the joint metric’s own readings',
    es: '«value» y «cost» son los nombres de las lecturas de la métrica conjunta',
  },
};

function amendmentReasons(codes: unknown, language: Language): string {
  const faults = Array.isArray(codes) ? (codes as AmendmentFault[]) : [];
  return listed(
    faults.map((fault) => say(amendmentFaultWords[fault], language, {})),
    language,
  );
}

function day(value: unknown, language: Language): string {
  return /^\d{4}-\d\d-\d\d$/.test(String(value)) ? dayWithYear(String(value), language) : '';
}

function times(count: unknown, language: Language): string {
  const said = Number(count);
  if (said === 0) return language === 'en' ? 'no extension' : 'ninguna prórroga';
  if (said === 1) return language === 'en' ? 'one extension' : 'una prórroga';
  return language === 'en' ? `${said} extensions` : `${said} prórrogas`;
}

function reasons(values: Parameters<typeof say>[2], language: Language): string {
  const { reasons: codes } = values as { readonly reasons?: unknown };
  const faults = Array.isArray(codes) ? (codes as ExtensionFault[]) : [];
  return listed(
    faults.map((fault) => say(extensionFaultWords[fault], language, values as never)),
    language,
  );
}

const verdicts = {
  en: { extend: 'extend', revert: 'revert', 'no-data': 'no data' },
  es: { extend: 'prorrogar', revert: 'revertir', 'no-data': 'sin datos' },
} as const;

function verdict(code: unknown, joint: unknown, language: Language): string {
  const said = verdicts[language][code as 'extend'] ?? '';
  return typeof joint === 'number' ? `${said} (${numberWords(joint, language)})` : said;
}

/** An agreement's «no», in words. */
export const agreementRefusals: Readonly<Record<AgreementRefusal, Sentence>> = {
  'agreement-policy-only': { en: 'Parley does this by itself.', es: 'Esto lo hace Parley por sí solo.' },
  'agreement-not-signed-yet': {
    en: 'Not everybody has signed yet, so there is nothing in force.',
    es: 'Aún no han firmado todas las partes, así que no hay nada en vigor.',
  },
  'agreement-over': {
    en: 'This agreement is over. To go on, negotiate a new one.',
    es: 'Este acuerdo ha terminado. Para seguir, negocia uno nuevo.',
  },
  'flag-not-named': {
    en: 'No RFC has named this flag yet.',
    es: 'Ninguna RFC ha nombrado todavía este interruptor.',
  },
  'parties-or-on-call-only': {
    en: 'Only members of the parties and whoever is on call can do this.',
    es: 'Solo pueden hacerlo los miembros de las partes y quien esté de guardia.',
  },
  'signing-parties-only': {
    en: ({ parties }) =>
      Array.isArray(parties) && parties.length > 0
        ? `Members of ${listed(parties, 'en')} decide this, and whom they let sign for them.`
        : 'Only members of the parties that signed can decide this.',
    es: ({ parties }) =>
      Array.isArray(parties) && parties.length > 0
        ? `Lo deciden los miembros de ${listed(parties, 'es')} y quien firme por ellos.`
        : 'Solo pueden decidirlo los miembros de las partes que firmaron.',
  },
  'decides-in-person': {
    en: 'A person decides, signed in; an API key never does.',
    es: 'Decide una persona con su sesión; una clave de API nunca.',
  },
  'decider-unverified': {
    en: 'Your address was never confirmed, so you cannot decide. Confirm it with a code by mail.',
    es: 'Tu dirección no se ha confirmado, así que no puedes decidir. Confírmala con un código por correo.',
  },
  'prover-unverified': {
    en: 'Your address was never confirmed, so you cannot prove this. Confirm it with a code by mail.',
    es: 'Tu dirección no se ha confirmado, así que no puedes demostrar esto. Confírmala con un código por correo.',
  },
  'criterion-unknown': {
    en: 'This agreement has no such criterion.',
    es: 'Este acuerdo no tiene ese criterio.',
  },
  'criterion-evidenced-already': { en: 'This is already proven.', es: 'Esto ya está demostrado.' },
  'flag-off-already': { en: 'It is already switched off.', es: 'Ya está apagado.' },
  'flag-not-off': { en: 'It is not switched off.', es: 'No está apagado.' },
  'kill-reason-not-asked': {
    en: 'No reason is being asked for.',
    es: 'No se está pidiendo ningún motivo.',
  },
  'kill-reason-missing': {
    en: 'First say why it was switched off.',
    es: 'Antes di por qué se apagó.',
  },
  'decision-open-already': {
    en: 'Such a decision is already waiting for signatures. Sign it, or ask for it to be taken back.',
    es: 'Ya hay una decisión así a la espera de firmas. Fírmala o pide que la retiren.',
  },
  'decision-unknown': {
    en: 'This decision is not on the table any more.',
    es: 'Esta decisión ya no está sobre la mesa.',
  },
  'decision-changed': {
    en: 'This is not the decision you read. Read it again, then sign.',
    es: 'Esta no es la decisión que leíste. Léela de nuevo y firma.',
  },
  'decision-signed-already': {
    en: ({ name }) => `${name ?? ''} has already signed it for your side.`,
    es: ({ name }) => `${name ?? ''} ya la ha firmado por tu parte.`,
  },
  'decides-for-two': {
    en: 'You have already signed this for the other side. Nobody signs for two.',
    es: 'Ya la has firmado por la otra parte. Nadie firma por dos.',
  },
  'decision-not-yours': {
    en: 'Only the party that proposed it takes it back.',
    es: 'Solo la retira la parte que la propuso.',
  },
  'decision-too-early': {
    en: ({ opensOn }) =>
      opensOn ? `This can be decided from ${day(opensOn, 'en')} on.` : 'It is kept already, until all sign its end.',
    es: ({ opensOn }) =>
      opensOn
        ? `Esto se puede decidir a partir del ${day(opensOn, 'es')}.`
        : 'Ya se mantiene, hasta que todas las partes firmen su final.',
  },
  'review-passed': {
    en: 'The review date has passed without a decision. To go on, negotiate a new agreement.',
    es: 'La fecha de revisión pasó sin una decisión. Para seguir, negocia un acuerdo nuevo.',
  },
  'verdict-not-keep': {
    en: ({ verdict: code, joint, from }) =>
      `By the thresholds you signed the verdict is ${verdict(code, joint, 'en')}; keeping it needs ${numberWords(Number(from ?? 0), 'en')} or more.`,
    es: ({ verdict: code, joint, from }) =>
      `Según los umbrales firmados, el veredicto es ${verdict(code, joint, 'es')}; para mantenerlo hace falta ${numberWords(Number(from ?? 0), 'es')} o más.`,
  },
  'extension-refused': {
    en: (values) => `It cannot be extended: ${reasons(values, 'en')}.`,
    es: (values) => `No se puede prorrogar: ${reasons(values, 'es')}.`,
  },
  'end-not-earlier': {
    en: 'Choose a day before its end.',
    es: 'Elige un día anterior a su final.',
  },
  'end-in-the-past': { en: 'Choose today or a later day.', es: 'Elige hoy o un día posterior.' },
  'amendment-refused': {
    en: ({ faults }) => `It cannot be amended: ${amendmentReasons(faults, 'en')}.`,
    es: ({ faults }) => `No se puede enmendar: ${amendmentReasons(faults, 'es')}.`,
  },
  'evidence-missing-for-launch': {
    en: 'Something that must be proven before launch is not proven yet.',
    es: 'Falta demostrar algo que debe estar demostrado antes de encenderlo.',
  },
};
