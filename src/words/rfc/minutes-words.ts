import type { Language } from '../../domain/text.ts';

interface MinutesWords {
  readonly notSigned: string;
  readonly signedByAll: string;
  readonly watermark: string;
  readonly enclosed: string;
  readonly prevails: (language: Language) => string;
  readonly askedOn: (instant: string) => string;
  readonly ask: string;
  readonly forWhom: string;
  readonly parties: string;
  readonly position: string;
  readonly interest: string;
  readonly yes: string;
  readonly yesIf: string;
  readonly point: string;
  readonly agreed: string;
  readonly notIncluded: string;
  readonly none: string;
  readonly effort: string;
  readonly engineerDays: (range: string) => string;
  readonly mitigations: string;
  readonly slips: string;
  readonly nothingSlips: (name: string) => string;
  readonly weeks: (count: string, one: boolean) => string;
  readonly notEstimated: string;
  readonly cleanUp: string;
  readonly noCleanUp: string;
  readonly gives: (who: string, days: number, sprint: string) => string;
  readonly atDays: (days: string) => string;
  readonly keep: (from: string) => string;
  readonly extend: (from: string, to: string) => string;
  readonly revert: (below: string) => string;
  readonly noData: (days: number) => string;
  readonly review: string;
  readonly ifNobody: string;
  readonly grace: (days: number) => string;
  readonly signatures: string;
  readonly unsigned: string;
  readonly onBehalfOf: (name: string) => string;
  readonly method: Readonly<Record<'passkey' | 'reauthentication', string>>;
  readonly version: string;
}

/** The fixed words of the minutes. */
export const minutesWords: Readonly<Record<Language, MinutesWords>> = {
  en: {
    notSigned: 'Draft: not signed by all parties yet. Nothing here holds.',
    watermark: 'NOT SIGNED',
    enclosed: 'The record that the signatures stand on (RFC 8785)',
    signedByAll: 'Minutes of an agreement signed by all parties.',
    prevails: (language) =>
      language === 'en'
        ? 'Where the two languages differ, English prevails.'
        : 'Where the two languages differ, Spanish prevails.',
    askedOn: (instant) => `Asked on ${instant}.`,
    ask: 'What is asked',
    forWhom: 'For whom',
    parties: 'Parties',
    position: 'asks',
    interest: 'because',
    yes: 'Yes.',
    yesIf: 'Yes, if:',
    point: 'Point',
    agreed: 'Agreed',
    notIncluded: 'Not included',
    none: 'Nothing stated.',
    effort: 'Effort',
    engineerDays: (range) => `${range} engineer-days`,
    mitigations: 'Mitigations',
    slips: 'What slips',
    nothingSlips: (name) => `nothing, says ${name}`,
    weeks: (count, one) => `${count} ${one ? 'week' : 'weeks'}`,
    notEstimated: 'cost not estimated',
    cleanUp: 'Clean-up',
    noCleanUp: 'no days reserved.',
    gives: (who, days, sprint) =>
      `${who} keeps ${days} ${days === 1 ? 'day' : 'days'} free in ${sprint} and will not ask for them.`,
    atDays: (days) => `looked at after ${days} days`,
    keep: (from) => `${from} or more: keep`,
    extend: (from, to) => `${from} to below ${to}: extend once`,
    revert: (below) => `below ${below}: revert`,
    noData: (days) =>
      `value and cost not both read within ${days === 1 ? '1 day' : `${days} days`} after a checkpoint: revert`,
    review: 'Review',
    ifNobody: 'If nobody decides by the end of that day, it is switched off.',
    grace: (days) => `The one client keeps it ${days} more ${days === 1 ? 'day' : 'days'}.`,
    signatures: 'Signatures',
    unsigned: 'not signed yet',
    onBehalfOf: (name) => `on behalf of ${name}`,
    method: { passkey: 'own passkey', reauthentication: 'attested by this instance only' },
    version: 'version',
  },
  es: {
    notSigned: 'Borrador: aún no lo han firmado todas las partes. Nada de esto vale todavía.',
    watermark: 'SIN FIRMAR',
    enclosed: 'El texto exacto sobre el que se firma (RFC 8785)',
    signedByAll: 'Acta de un acuerdo firmado por todas las partes.',
    prevails: (language) =>
      language === 'en'
        ? 'Si los dos idiomas difieren, prevalece el inglés.'
        : 'Si los dos idiomas difieren, prevalece el español.',
    askedOn: (instant) => `Petición del ${instant}.`,
    ask: 'Lo que se pide',
    forWhom: 'Para quién',
    parties: 'Partes',
    position: 'pide',
    interest: 'porque',
    yes: 'Sí.',
    yesIf: 'Sí, si:',
    point: 'Punto',
    agreed: 'Acordado',
    notIncluded: 'No se incluye',
    none: 'No consta nada.',
    effort: 'Esfuerzo',
    engineerDays: (range) => `${range} días de ingeniería`,
    mitigations: 'Mitigaciones',
    slips: 'Qué se retrasa',
    nothingSlips: (name) => `nada, según ${name}`,
    weeks: (count, one) => `${count} ${one ? 'semana' : 'semanas'}`,
    notEstimated: 'coste sin estimar',
    cleanUp: 'Limpieza',
    noCleanUp: 'sin días reservados.',
    gives: (who, days, sprint) =>
      `${who} deja libres ${days} ${days === 1 ? 'día' : 'días'} en ${sprint} y no los pedirá.`,
    atDays: (days) => `se mira a los ${days} días`,
    keep: (from) => `${from} o más: mantener`,
    extend: (from, to) => `de ${from} a menos de ${to}: prorrogar una vez`,
    revert: (below) => `menos de ${below}: revertir`,
    noData: (days) =>
      `sin leer el valor y el coste ${days === 1 ? 'al día siguiente' : `a los ${days} días`} de un punto de control: revertir`,
    review: 'Revisión',
    ifNobody: 'Si nadie decide antes de que acabe ese día, se apaga.',
    grace: (days) => `El cliente lo conserva ${days} ${days === 1 ? 'día' : 'días'} más.`,
    signatures: 'Firmas',
    unsigned: 'aún sin firmar',
    onBehalfOf: (name) => `en nombre de ${name}`,
    method: { passkey: 'llave de acceso propia', reauthentication: 'lo atestigua solo esta instancia' },
    version: 'versión',
  },
};
