import type { Issue, Rule } from '../issue.ts';
import type { Moment } from '../moment.ts';
import {
  choice,
  choiceAt,
  type Filling,
  inWorkdays,
  issueOf,
  type PlannedPoint,
  type Points,
  type Sides,
} from './point.ts';
import { cleanUp, lookAgain, measuredTogether, readyMeans, when, whoGetsIt } from './usual-points.ts';

/**
 * The points, choices and rules that a moment of negotiation brings along, filled in for one client and one calendar.
 * The loop is the same for all four; every one ends with a review, because a review date is mandatory.
 */
export function momentPoints(moment: Moment, filling: Filling): Points {
  switch (moment) {
    case 'prioritization':
      return dealThisWeek(filling);
    case 'scope':
      return smallerScope(filling);
    case 'commitment':
      return promise(filling);
    case 'resources':
      return twoEngineers(filling);
  }
}

/** «A deal this week»: a deal waits for something that is not on the roadmap (Product and whoever sells). */
function dealThisWeek(filling: Filling): Points {
  const sides: Sides = { builders: ['product', 'engineering'], askers: ['sales', 'customer'] };
  const issues = issuesOf([whoGetsIt(filling), when(filling, 5, 15), readyMeans, cleanUp, lookAgain], sides, filling);
  const [notNow, everyone] = [choiceAt(issues, 0, 0), choiceAt(issues, 0, 2)];
  const [soon, nextQuarter, fullList] = [choiceAt(issues, 1, 0), choiceAt(issues, 1, 2), choiceAt(issues, 2, 2)];
  const rules: Rule[] = [
    { id: filling.newId(), kind: 'excludes', choice: everyone, other: soon },
    { id: filling.newId(), kind: 'excludes', choice: fullList, other: soon },
    { id: filling.newId(), kind: 'requires', choice: notNow, other: nextQuarter },
  ];
  return { issues, rules };
}

/** Which scope fits the date, and which date fits the scope (Product and Engineering). */
function smallerScope(filling: Filling): Points {
  const sides: Sides = { builders: ['engineering'], askers: ['product', 'sales', 'customer'] };
  const version: PlannedPoint = {
    text: { en: 'Which version', es: 'Qué versión' },
    choices: [
      choice('By hand, this time', 'A mano, esta vez', [80, 40], { kind: 'scope', reach: 'client' }),
      choice('The smaller version', 'La versión pequeña', [100, 80], { kind: 'scope', reach: 'client' }),
      choice('All of it, as asked', 'Todo, tal como se pidió', [0, 100], { kind: 'scope', reach: 'everyone' }),
    ],
  };
  const issues = issuesOf([version, when(filling, 10, 30), readyMeans, cleanUp, lookAgain], sides, filling);
  const soon = choiceAt(issues, 1, 0);
  const rules: Rule[] = [
    { id: filling.newId(), kind: 'excludes', choice: choiceAt(issues, 0, 2), other: soon },
    { id: filling.newId(), kind: 'excludes', choice: choiceAt(issues, 2, 2), other: soon },
  ];
  return { issues, rules };
}

/** What may be said to a client: direction and commitment are told apart (Product and whoever faces the client). */
function promise(filling: Filling): Points {
  const sides: Sides = { builders: ['product', 'engineering'], askers: ['sales', 'customer'] };
  const kind: PlannedPoint = {
    text: { en: 'What we promise', es: 'Qué prometemos' },
    choices: [
      choice('Raised, not decided', 'Planteado, sin decidir', [80, 0], { kind: 'confidence', promise: 'undecided' }),
      choice('A direction, without a date', 'Una dirección, sin fecha', [100, 60], {
        kind: 'confidence',
        promise: 'direction',
      }),
      choice('A commitment, with a date', 'Un compromiso, con fecha', [20, 100], {
        kind: 'confidence',
        promise: 'commitment',
      }),
    ],
  };
  const date: PlannedPoint = {
    text: { en: 'By when', es: 'Para cuándo' },
    choices: [
      inWorkdays(20, filling, [0, 100]),
      inWorkdays(60, filling, [60, 70]),
      choice('No date', 'Sin fecha', [100, 0], { kind: 'delivery-later' }),
    ],
  };
  const condition: PlannedPoint = {
    text: { en: 'On what condition', es: 'Con qué condición' },
    choices: [
      choice('None', 'Ninguna', [0, 100]),
      choice(
        `${filling.client} tries the first version with us`,
        `${filling.client} prueba con nosotros la primera versión`,
        [100, 70],
      ),
      choice(`${filling.client} renews first`, `${filling.client} renueva antes`, [80, 30]),
    ],
  };
  const who: PlannedPoint = {
    text: { en: 'Who gets it', es: 'Quién lo recibe' },
    choices: [
      choice(`By hand for ${filling.client}, this time`, `A mano para ${filling.client}, esta vez`, [90, 50], {
        kind: 'scope',
        reach: 'client',
      }),
      choice(`${filling.client} only, switched`, `Solo ${filling.client}, con interruptor`, [70, 90], {
        kind: 'scope',
        reach: 'client',
      }),
      choice('Everyone', 'Todos', [30, 100], { kind: 'scope', reach: 'everyone' }),
    ],
  };
  const issues = issuesOf([kind, date, condition, who, lookAgain], sides, filling);
  const [undecided, direction, commitment] = [choiceAt(issues, 0, 0), choiceAt(issues, 0, 1), choiceAt(issues, 0, 2)];
  const [soon, later, noDate] = [choiceAt(issues, 1, 0), choiceAt(issues, 1, 1), choiceAt(issues, 1, 2)];
  const rules: Rule[] = [
    { id: filling.newId(), kind: 'only-with', choice: commitment, others: [soon, later] },
    { id: filling.newId(), kind: 'requires', choice: direction, other: noDate },
    { id: filling.newId(), kind: 'requires', choice: undecided, other: noDate },
  ];
  return { issues, rules };
}

/** People as an investment decision, not as an operational need (Product and Leadership). */
function twoEngineers(filling: Filling): Points {
  const sides: Sides = { builders: ['leadership'], askers: ['product', 'engineering', 'sales', 'customer'] };
  const people: PlannedPoint = {
    text: { en: 'How many people', es: 'Cuántas personas' },
    choices: [
      choice('None now', 'Ninguna por ahora', [100, 0], { kind: 'people', count: 0 }),
      choice('One', 'Una', [80, 60], { kind: 'people', count: 1 }),
      choice('Two', 'Dos', [20, 100], { kind: 'people', count: 2 }),
    ],
  };
  const start: PlannedPoint = {
    text: { en: 'From when', es: 'Desde cuándo' },
    choices: [
      inWorkdays(20, filling, [30, 100]),
      inWorkdays(60, filling, [80, 60]),
      choice('Next quarter', 'El próximo trimestre', [100, 0], { kind: 'delivery-later' }),
    ],
  };
  const stops: PlannedPoint = {
    text: { en: 'What stops meanwhile', es: 'Qué se detiene entretanto' },
    choices: [
      choice('Nothing', 'Nada', [30, 100]),
      choice('The last item of the roadmap', 'El último punto de la hoja de ruta', [80, 70]),
      choice('The last two items', 'Los dos últimos puntos', [100, 30]),
    ],
  };
  const issues = issuesOf([people, start, stops, measuredTogether, lookAgain], sides, filling);
  const [none, two] = [choiceAt(issues, 0, 0), choiceAt(issues, 0, 2)];
  const rules: Rule[] = [
    { id: filling.newId(), kind: 'requires', choice: none, other: choiceAt(issues, 1, 2) },
    { id: filling.newId(), kind: 'excludes', choice: two, other: choiceAt(issues, 3, 0) },
  ];
  return { issues, rules };
}

function issuesOf(planned: readonly PlannedPoint[], sides: Sides, { newId }: Filling): readonly Issue[] {
  return planned.map((point) => issueOf(point, sides, newId));
}
