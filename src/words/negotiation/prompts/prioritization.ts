import { type MomentPrompts, prompt } from './prompt.ts';

const debt = prompt('No debt nobody pays back', 'Ninguna deuda que nadie pague', 'clean-up');
const safe = prompt('Releases stay safe', 'Que las entregas sigan siendo seguras', 'criteria');
const quality = prompt(
  'The product stays healthy in the long run',
  'Que el producto siga sano a largo plazo',
  'scope',
  'review',
);
const keep = prompt('Keep or renew {client}', 'Conservar o renovar {client}', 'scope');
const revenue = prompt('Revenue this quarter', 'Ingresos de este trimestre', 'delivery');
const target = prompt('Our target', 'Nuestro objetivo', 'scope', 'delivery');

/** A feature that closes a client now, against the roadmap (the case Product vs Sales). */
export const prioritizationPrompts: MomentPrompts = {
  template: { en: 'A deal this week', es: 'Un trato esta semana' },
  advice: {
    en: 'Rather than debating the feature, ask what it is for: often there are several ways, some of them easier.',
    es: 'En vez de discutir la funcionalidad, pregunta para qué es: suele haber varias vías, y algunas más fáciles.',
  },
  blocker: {
    en: 'No common metric for commercial impact against technical cost, so nobody can tell who should yield',
    es: 'Falta una métrica común entre impacto comercial y coste técnico, y así nadie sabe quién debe ceder',
  },
  positions: {
    product: { en: 'Not now, keep the roadmap', es: 'Ahora no, mantener el plan' },
    engineering: { en: 'Not now, keep the roadmap', es: 'Ahora no, mantener el plan' },
    sales: {
      en: 'Launch it now, to close the client this week',
      es: 'Lanzarlo ya, para cerrar al cliente esta semana',
    },
    customer: { en: 'We need it now', es: 'Lo necesitamos ya' },
    leadership: { en: 'Take the initiative first', es: 'Poner primero la iniciativa' },
  },
  objectives: {
    product: { en: 'A clean architecture without technical debt', es: 'Una arquitectura limpia, sin deuda técnica' },
    sales: {
      en: 'Commercial results and the client’s renewal',
      es: 'Resultados comerciales y la renovación del cliente',
    },
  },
  interests: {
    product: [debt, safe, quality],
    engineering: [debt, safe, quality],
    sales: [keep, revenue, target],
    customer: [
      prompt('Get our own work done on time', 'Sacar nuestro trabajo a tiempo', 'delivery', 'scope'),
      prompt('Rely on what was promised', 'Poder contar con lo prometido', 'review', 'criteria'),
    ],
    leadership: [
      prompt('Serve the objective we have set', 'Servir al objetivo que nos hemos fijado', 'scope'),
      prompt('Know what we stop for it', 'Saber qué detenemos por ello', 'clean-up', 'review'),
    ],
  },
  risksIfDone: [
    { en: 'Debt', es: 'Deuda' },
    { en: 'It breaks the architecture', es: 'Rompe la arquitectura' },
    { en: 'Rework and hotfixes', es: 'Rehacer y parches' },
  ],
  risksIfNot: [
    { en: 'We lose the sale', es: 'Perdemos la venta' },
    { en: 'We lose the renewal', es: 'Perdemos la renovación' },
    { en: 'The quarter falls short', es: 'El trimestre se queda corto' },
  ],
};
