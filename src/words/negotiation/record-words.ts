import type { ContextField, Moment } from '../../domain/negotiation/moment.ts';
import { listed, type Sentence, type Values } from '../sentence.ts';

/** A list among the values, joined: «Acme only · 15 working days · …». */
export function joined(values: Values, name: string): string {
  const value = values[name];
  return typeof value === 'object' ? value.join(' · ') : String(value ?? '');
}

/** A list among the values as a sentence would say it. */
export function several(values: Values, name: string, language: 'en' | 'es'): string {
  const value = values[name];
  return typeof value === 'object' ? listed(value, language) : String(value ?? '');
}

export const momentWords: Readonly<Record<Moment, Sentence>> = {
  prioritization: { en: 'A deal is waiting on it', es: 'Hay un trato esperándolo' },
  scope: { en: 'Scope and date', es: 'Alcance y fecha' },
  commitment: { en: 'What we promise a client', es: 'Qué prometemos a un cliente' },
  resources: { en: 'People for the work', es: 'Personas para el trabajo' },
};

export const contextWords: Readonly<Record<ContextField, Sentence>> = {
  context: { en: 'Context', es: 'Contexto' },
  position: { en: 'What we ask', es: 'Lo que pedimos' },
  objective: { en: 'What we are after', es: 'Lo que buscamos' },
  'risk-if-done': { en: 'If we do it, what could go wrong', es: 'Si lo hacemos, qué puede salir mal' },
  'risk-if-not': { en: 'If we don’t, what could go wrong', es: 'Si no lo hacemos, qué puede salir mal' },
  blocker: { en: 'What keeps us stuck', es: 'Lo que nos bloquea' },
  'user-outcome': { en: 'What their user is trying to get done', es: 'Qué intenta conseguir su usuario' },
  'served-by': { en: 'What would already serve it', es: 'Qué serviría ya' },
};

export function plain(words: Readonly<Record<string, Sentence>>, key: unknown, language: 'en' | 'es'): string {
  const sentence = words[String(key)]?.[language];
  return typeof sentence === 'string' ? sentence : String(key);
}
