import { type MomentPrompts, prompt } from './prompt.ts';

/** People for the work, as an investment decision (Product and Leadership). */
export const resourcesPrompts: MomentPrompts = {
  template: { en: 'People as an investment', es: 'Personas como inversión' },
  advice: {
    en: 'Say what comes sooner and what that is worth, and tie it to an objective that is already agreed.',
    es: 'Di qué llega antes y cuánto vale, y únelo a un objetivo ya acordado.',
  },
  blocker: {
    en: '«We need two more engineers» names a need, not what it would be worth to whom',
    es: '«Necesitamos dos ingenieros más» nombra una necesidad, no cuánto valdría ni para quién',
  },
  positions: {
    product: { en: 'Two more engineers', es: 'Dos ingenieros más' },
    engineering: { en: 'More people for this work', es: 'Más personas para este trabajo' },
    leadership: { en: 'With the people we have', es: 'Con las personas que tenemos' },
  },
  objectives: {
    product: { en: 'The feature some quarters sooner', es: 'La funcionalidad unos trimestres antes' },
    leadership: { en: 'The objectives we have already set', es: 'Los objetivos que ya nos hemos fijado' },
  },
  interests: {
    product: [
      prompt('Ship sooner what reduces churn', 'Lanzar antes lo que reduce las bajas', 'people', 'delivery'),
      prompt('Stop nothing that others rely on', 'No detener nada de lo que otros dependen', 'people'),
      prompt('Know early whether it pays', 'Saber pronto si compensa', 'checkpoints', 'review'),
    ],
    engineering: [
      prompt('A load the team can carry', 'Una carga que el equipo pueda llevar', 'people', 'delivery'),
      prompt('Time to bring new people in', 'Tiempo para incorporar a gente nueva', 'delivery'),
    ],
    leadership: [
      prompt('Money goes where it moves an objective', 'El dinero va donde mueve un objetivo', 'people', 'checkpoints'),
      prompt('A way back when it does not pay', 'Una salida si no compensa', 'review', 'checkpoints'),
      prompt('See what stops meanwhile', 'Ver qué se detiene entretanto', 'people'),
    ],
  },
  risksIfDone: [
    { en: 'The money is missing elsewhere', es: 'El dinero falta en otra parte' },
    { en: 'New people slow the team down first', es: 'La gente nueva frena al equipo al principio' },
    { en: 'The effect is smaller than said', es: 'El efecto es menor de lo dicho' },
  ],
  risksIfNot: [
    { en: 'It comes quarters later', es: 'Llega trimestres más tarde' },
    { en: 'Clients leave meanwhile', es: 'Entretanto se van clientes' },
    { en: 'Other work stops without anybody deciding so', es: 'Otro trabajo se detiene sin que nadie lo decida' },
  ],
};
