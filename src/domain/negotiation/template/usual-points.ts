import { choice, type Filling, inWorkdays, type PlannedPoint } from './point.ts';

/** Points that several templates share, with the starting marks of the builder and the asker. */

export function whoGetsIt({ client }: Filling): PlannedPoint {
  return {
    text: { en: 'Who gets it', es: 'Quién lo recibe' },
    choices: [
      choice('Not now', 'Ahora no', [100, 0], { kind: 'scope', reach: 'nobody' }),
      choice(`${client} only, switched`, `Solo ${client}, con interruptor`, [70, 90], {
        kind: 'scope',
        reach: 'client',
      }),
      choice('Everyone', 'Todos', [0, 100], { kind: 'scope', reach: 'everyone' }),
    ],
  };
}

export function when(filling: Filling, soon: number, later: number): PlannedPoint {
  return {
    text: { en: 'When', es: 'Cuándo' },
    choices: [
      inWorkdays(soon, filling, [0, 100]),
      inWorkdays(later, filling, [60, 70]),
      choice('Next quarter', 'El próximo trimestre', [100, 0], { kind: 'delivery-later' }),
    ],
  };
}

export const readyMeans: PlannedPoint = {
  text: { en: 'Ready means', es: 'Listo significa' },
  choices: [
    choice('Nothing extra', 'Nada más', [0, 100], { kind: 'criteria', level: 'none' }),
    choice('Tests and rollback', 'Pruebas y marcha atrás', [70, 80], { kind: 'criteria', level: 'core' }),
    choice('Full list', 'Lista completa', [100, 40], { kind: 'criteria', level: 'full' }),
  ],
};

export const cleanUp: PlannedPoint = {
  text: { en: 'Clean-up reserved', es: 'Limpieza reservada' },
  choices: [
    choice('None', 'Nada', [0, 100], { kind: 'clean-up', days: 0 }),
    choice('3 days', '3 días', [60, 80], { kind: 'clean-up', days: 3 }),
    choice('8 days', '8 días', [100, 40], { kind: 'clean-up', days: 8 }),
  ],
};

export const lookAgain: PlannedPoint = {
  text: { en: 'When we look again', es: 'Cuándo lo revisamos' },
  choices: [
    choice('180 days (the longest)', '180 días (lo más tarde)', [0, 100], { kind: 'review', afterDays: 180 }),
    choice('90 days', '90 días', [60, 70], { kind: 'review', afterDays: 90 }),
    choice('30 days', '30 días', [100, 40], { kind: 'review', afterDays: 30 }),
  ],
};

export const measuredTogether: PlannedPoint = {
  text: { en: 'What we measure together', es: 'Qué medimos juntos' },
  choices: [
    choice('Nothing', 'Nada', [0, 80]),
    choice(
      'Value against technical cost, once after 90 days',
      'Valor frente a coste técnico, una vez a los 90 días',
      [60, 90],
      {
        kind: 'checkpoints',
        days: [90],
      },
    ),
    choice(
      'Value against technical cost after 30, 60 and 90 days',
      'Valor frente a coste técnico a los 30, 60 y 90 días',
      [100, 70],
      { kind: 'checkpoints', days: [30, 60, 90] },
    ),
  ],
};

export function rollout({ client }: Pick<Filling, 'client'>): PlannedPoint {
  return {
    text: { en: 'How it is switched on', es: 'Cómo se enciende' },
    choices: [
      choice('All at once, no switch', 'De golpe, sin interruptor', [0, 80], { kind: 'rollout', percent: 100 }),
      choice('Switched, one in ten first', 'Con interruptor, primero a uno de cada diez', [80, 60], {
        kind: 'rollout',
        percent: 10,
      }),
      choice(`Switched, ${client} only`, `Con interruptor, solo ${client}`, [100, 90], { kind: 'rollout', percent: 0 }),
    ],
  };
}
