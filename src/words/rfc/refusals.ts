import type { RfcFault, RfcRefusal } from '../../domain/rfc/refusals.ts';
import type { Language } from '../../domain/text.ts';
import { listed, type Sentence, say } from '../sentence.ts';
import { rfcFieldWords } from './headings.ts';
import { writtenDay, writtenInstant } from './written.ts';

/** What an RFC still lacks, as the end of «Still missing: …». */
export const rfcFaultWords: Readonly<Record<RfcFault, Sentence>> = {
  title: { en: 'a title', es: 'un título' },
  summary: { en: 'what changes, in a sentence', es: 'qué cambia, en una frase' },
  'not-included': { en: 'what is not included', es: 'qué no se incluye' },
  conditions: {
    en: 'the conditions of «yes, if…» (and none under a plain yes)',
    es: 'las condiciones del «sí, si…» (y ninguna con un sí a secas)',
  },
  slips: {
    en: 'what slips because of this, or who says that nothing does',
    es: 'qué se retrasa por esto, o quién dice que nada',
  },
  'clean-up-giver': { en: 'who gives the days for the clean-up', es: 'quién pone los días para la limpieza' },
  'clean-up-sprint': { en: 'the sprint of the clean-up', es: 'el sprint de la limpieza' },
  'review-date': { en: 'the review date', es: 'la fecha de revisión' },
  'review-past': { en: 'a review date that is still to come', es: 'una fecha de revisión que esté por llegar' },
};

function missing(faults: unknown, language: Language): string {
  const codes = Array.isArray(faults) ? (faults as RfcFault[]) : [];
  return listed(
    codes.map((code) => say(rfcFaultWords[code], language, {})),
    language,
  );
}

function fieldName(field: unknown, language: Language): string {
  const words = rfcFieldWords[field as keyof typeof rfcFieldWords];
  return words ? say(words, language, {}) : '';
}

/** The RFC's «no», in words. */
export const rfcRefusals: Readonly<Record<RfcRefusal, Sentence>> = {
  'rfc-not-drafted': {
    en: 'There is no RFC yet. It is written as soon as a deal is agreed.',
    es: 'Aún no hay RFC. Se redacta en cuanto se acuerda un trato.',
  },
  'rfc-not-open': {
    en: 'The RFC is not open yet. Complete it and open it first.',
    es: 'El RFC aún no está abierto. Complétalo y ábrelo antes.',
  },
  'rfc-open-already': { en: 'The RFC is already open.', es: 'El RFC ya está abierto.' },
  'rfc-incomplete': {
    en: ({ faults }) => `Still missing: ${missing(faults, 'en')}.`,
    es: ({ faults }) => `Falta: ${missing(faults, 'es')}.`,
  },
  'already-inked': {
    en: 'Everyone has signed this text; it no longer changes.',
    es: 'Todas las partes han firmado este texto; ya no cambia.',
  },
  'negotiation-not-standing': {
    en: 'The deal behind this RFC no longer stands.',
    es: 'El trato en que se basa este RFC ya no está en pie.',
  },
  'not-of-a-party': {
    en: 'Only members of the parties can do this.',
    es: 'Solo pueden hacerlo los miembros de las partes.',
  },
  'edited-meanwhile': {
    en: 'Somebody changed this while you were writing. Both texts are shown; nothing is lost. Keep one, or join them.',
    es: 'Alguien cambió esto mientras escribías. Se muestran los dos textos y no se pierde nada. Quédate con uno o júntalos.',
  },
  'clean-up-days-agreed': {
    en: ({ days }) => `The deal says ${days} days of clean-up. To change them, reopen the deal.`,
    es: ({ days }) => `El trato dice ${days} días de limpieza. Para cambiarlos, reabre el trato.`,
  },
  'review-date-past': {
    en: 'The review date must be still to come.',
    es: 'La fecha de revisión tiene que estar por llegar.',
  },
  'review-date-too-late': {
    en: ({ latest }) => `Review it by ${writtenDay(String(latest), 'en')} at the latest.`,
    es: ({ latest }) => `Revísalo como muy tarde el ${writtenDay(String(latest), 'es')}.`,
  },
  'metric-name-in-two-texts': {
    en: 'Give the metric one name: what is signed says the same to readers of both languages.',
    es: 'Da a la métrica un solo nombre: lo que se firma dice lo mismo en los dos idiomas.',
  },
  'metric-thresholds-crossed': {
    en: '«Keep» cannot begin below «extend».',
    es: '«Mantener» no puede empezar por debajo de «prorrogar».',
  },
  'comments-closed': {
    en: 'The time for comments has ended. The text can still be changed until everyone has signed.',
    es: 'El plazo de comentarios ha terminado. El texto aún puede cambiar hasta que firmen todas las partes.',
  },
  'comment-unknown': { en: 'This comment does not exist.', es: 'Este comentario no existe.' },
  'comment-resolved-already': { en: 'This comment is already settled.', es: 'Este comentario ya está resuelto.' },
  'nothing-to-add-said-already': {
    en: 'Your side has already said that it has nothing to add.',
    es: 'Tu parte ya ha dicho que no tiene nada que añadir.',
  },
  'delegate-unknown': {
    en: 'Choose somebody of this workspace.',
    es: 'Elige a alguien de este espacio.',
  },
  'delegate-of-another-party': {
    en: 'This person already stands for the other side. Nobody signs for two.',
    es: 'Esa persona ya representa a la otra parte. Nadie firma por dos.',
  },
  'delegation-over-already': {
    en: 'Choose a day that is still to come.',
    es: 'Elige un día que esté por llegar.',
  },
  'delegation-none': {
    en: 'Your side has not asked anybody to sign for it.',
    es: 'Tu parte no ha encargado a nadie que firme por ella.',
  },
  'signing-not-open-yet': {
    en: ({ opensAt, zone }) =>
      `Signing opens when everyone has nothing to add, at the latest on ${writtenInstant(String(opensAt), 'en', String(zone ?? 'UTC'))}.`,
    es: ({ opensAt, zone }) =>
      `La firma se abre cuando nadie tiene nada que añadir y, como muy tarde, el ${writtenInstant(String(opensAt), 'es', String(zone ?? 'UTC'))}.`,
  },
  'signs-another-text': {
    en: 'The text changed after you began to sign. Read what changed, then sign again.',
    es: 'El texto cambió después de que empezaras a firmar. Lee qué cambió y vuelve a firmar.',
  },
  'signed-already': {
    en: ({ name }) => (name ? `${name} has already signed for your side.` : 'Your side has already signed.'),
    es: ({ name }) => (name ? `${name} ya ha firmado por tu parte.` : 'Tu parte ya ha firmado.'),
  },
  'signed-for-another-party': {
    en: 'You already stand in the other side’s signature. Nobody signs for two.',
    es: 'Ya figuras en la firma de la otra parte. Nadie firma por dos.',
  },
  'not-signer-of-party': {
    en: 'Only a member of a party, or somebody a member has asked, can sign for it.',
    es: 'Solo firma por una parte uno de sus miembros o alguien a quien uno de ellos se lo ha encargado.',
  },
  'signer-unverified': {
    en: 'Your address was never confirmed, so you cannot sign. Ask for an invitation by mail.',
    es: 'Tu dirección no se ha confirmado, así que no puedes firmar. Pide una invitación por correo.',
  },
  'key-never-signs': {
    en: 'A person signs, signed in; an API key never does.',
    es: 'Firma una persona con su sesión; una clave de API nunca.',
  },
  'policy-only': { en: 'Parley does this by itself.', es: 'Esto lo hace Parley por sí solo.' },
  'not-signed-by-all': {
    en: 'Not everybody has signed this text yet.',
    es: 'Aún no han firmado este texto todas las partes.',
  },
  'revision-unknown': { en: 'This version does not exist.', es: 'Esa versión no existe.' },
  'signing-unknown': {
    en: 'This signature was never begun here. Begin again.',
    es: 'Esta firma no se empezó aquí. Empieza de nuevo.',
  },
  'signing-expired': {
    en: 'More than ten minutes have passed since you began to sign. Begin again.',
    es: 'Han pasado más de diez minutos desde que empezaste a firmar. Empieza de nuevo.',
  },
  'signing-used-already': {
    en: 'This signature was already completed or given up. Begin again.',
    es: 'Esta firma ya se completó o se dejó. Empieza de nuevo.',
  },
  'signing-of-another-session': {
    en: 'This signature was begun in another session. Begin again here.',
    es: 'Esta firma se empezó en otra sesión. Empieza de nuevo aquí.',
  },
  'signing-method-missing': {
    en: 'You cannot sign this way. Use a passkey or a code by mail.',
    es: 'No puedes firmar así. Usa una llave de acceso o un código por correo.',
  },
  'pdf-unavailable': {
    en: 'This Parley runs on a machine for which the PDF writer is not made. Take the minutes as Word or as Markdown, or print this page to PDF; all bear the same hash.',
    es: 'Este Parley funciona en una máquina para la que no existe el generador de PDF. Descarga el acta en Word o en Markdown, o imprime esta página en PDF; todas llevan la misma huella.',
  },
  'agreement-not-inked': {
    en: 'There is no signed agreement to export yet. The minutes can be read as a draft.',
    es: 'Aún no hay un acuerdo firmado que exportar. El acta puede leerse como borrador.',
  },
};

/** «Changed since you signed: …». */
export function changedFieldsWords(fields: readonly string[], language: Language): string {
  return listed(
    fields.map((field) => fieldName(field, language)),
    language,
  );
}
