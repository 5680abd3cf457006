import type { RfcPart } from '../../domain/rfc/record.ts';
import type { RfcSection } from '../../domain/rfc/section.ts';
import type { Sentence } from '../sentence.ts';

/** The four sections of the article, and the outcome. */
export const rfcSectionWords: Readonly<Record<RfcSection, Sentence>> = {
  change: { en: 'The change and its smallest scope', es: 'El cambio y su alcance mínimo' },
  impact: { en: 'Expected commercial impact', es: 'Impacto comercial esperado' },
  cost: { en: 'Technical cost and how it is softened', es: 'Coste técnico y cómo se mitiga' },
  metric: { en: 'The joint metric: keep or revert', es: 'La métrica conjunta: mantener o revertir' },
  outcome: { en: 'The answer', es: 'La respuesta' },
};

/** Each part of the RFC by name, as a label and in «changed: …». */
export const rfcFieldWords: Readonly<Record<RfcPart, Sentence>> = {
  title: { en: 'title', es: 'título' },
  ask: { en: 'what is asked', es: 'lo que se pide' },
  forWhom: { en: 'for whom', es: 'para quién' },
  outcome: { en: 'answer and conditions', es: 'respuesta y condiciones' },
  parties: { en: 'parties', es: 'partes' },
  'change.summary': { en: 'what changes', es: 'qué cambia' },
  'change.scope': { en: 'the deal, point by point', es: 'el trato, punto por punto' },
  'change.notIncluded': { en: 'what is not included', es: 'qué no se incluye' },
  'impact.summary': { en: 'commercial impact', es: 'impacto comercial' },
  'impact.evidence': { en: 'evidence', es: 'evidencia' },
  'cost.summary': { en: 'technical cost', es: 'coste técnico' },
  'cost.estimate': { en: 'effort', es: 'esfuerzo' },
  'cost.mitigations': { en: 'mitigations', es: 'mitigaciones' },
  'cost.slips': { en: 'what slips', es: 'qué se retrasa' },
  'cost.cleanUp': { en: 'clean-up', es: 'limpieza' },
  metric: { en: 'joint metric', es: 'métrica conjunta' },
  review: { en: 'review date', es: 'fecha de revisión' },
  live: { en: 'how it runs once signed', es: 'cómo funciona una vez firmado' },
  prevailing: { en: 'prevailing language', es: 'idioma que prevalece' },
};
