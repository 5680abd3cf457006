import type { ClaimRefusal } from '../../domain/claim/refusals.ts';
import type { DebtRefusal } from '../../domain/debt/refusals.ts';
import type { Language } from '../../domain/text.ts';
import { dayWithYear } from '../dates.ts';
import { numberWords } from '../numbers.ts';
import type { Sentence } from '../sentence.ts';

const day = (value: unknown, language: Language) => (value ? dayWithYear(String(value), language) : '');
const members = {
  en: 'Only members of the parties and whoever is on call can do this.',
  es: 'Solo pueden hacerlo los miembros de las partes y quien esté de guardia.',
};
const byItself = { en: 'Parley does this by itself.', es: 'Esto lo hace Parley por sí solo.' };

/** The debt ledger's «no», in words. */
export const debtRefusals: Readonly<Record<DebtRefusal, Sentence>> = {
  'debt-none': { en: 'This agreement owes no clean-up.', es: 'Este acuerdo no debe ninguna limpieza.' },
  'debt-members-only': members,
  'payer-unverified': {
    en: 'Your address was never confirmed, so you record nothing in this ledger. Confirm it with a code by mail.',
    es: 'Tu dirección no se ha confirmado, así que no puedes anotar nada aquí. Confírmala con un código por correo.',
  },
  'debt-policy-only': byItself,
  'pays-more-than-owed': {
    en: ({ owed }) => `No more than ${numberWords(Number(owed ?? 0), 'en')} engineer-days are owed.`,
    es: ({ owed }) => `No se deben más de ${numberWords(Number(owed ?? 0), 'es')} días de ingeniería.`,
  },
  'pays-before-ink': {
    en: ({ since }) => `Nothing was owed before ${day(since, 'en')}.`,
    es: ({ since }) => `No se debía nada antes del ${day(since, 'es')}.`,
  },
  'pays-in-the-future': {
    en: 'Record the days when they have been done.',
    es: 'Anota los días cuando ya se hayan hecho.',
  },
  'issue-linked-already': { en: 'This issue is already linked.', es: 'Esa incidencia ya está enlazada.' },
};

const kinds = {
  en: { probability: 'whether it happened', value: 'the value measured', estimate: 'the days it took' },
  es: { probability: 'si ocurrió', value: 'el valor medido', estimate: 'los días que llevó' },
} as const;

/** What is refused about claims, in words. */
export const claimRefusals: Readonly<Record<ClaimRefusal, Sentence>> = {
  'claims-none': {
    en: 'Claims are frozen when everybody has signed.',
    es: 'Las afirmaciones se fijan cuando han firmado todas las partes.',
  },
  'claims-policy-only': byItself,
  'claim-members-only': {
    en: 'Only members of the parties can do this.',
    es: 'Solo pueden hacerlo los miembros de las partes.',
  },
  'resolver-unverified': {
    en: 'Your address was never confirmed, so you cannot say what came of a claim. Confirm it with a code by mail.',
    es: 'Tu dirección no se ha confirmado, así que no puedes decir en qué quedó. Confírmala con un código por correo.',
  },
  'claim-unknown': { en: 'This claim does not exist.', es: 'Esa afirmación no existe.' },
  'claim-resolved-already': {
    en: 'What came of this claim is already on record.',
    es: 'Ya consta en qué quedó esta afirmación.',
  },
  'claim-answered-otherwise': {
    en: ({ kind }) => `Say ${kinds.en[kind as 'value'] ?? 'what came of it'}, or that nobody can know.`,
    es: ({ kind }) => `Di ${kinds.es[kind as 'value'] ?? 'en qué quedó'}, o que no se puede saber.`,
  },
};
