import { type MomentPrompts, prompt } from './prompt.ts';

/** More effort than expected: which scope fits the date, which date fits the scope (Product and Engineering). */
export const scopePrompts: MomentPrompts = {
  template: { en: 'A scope that fits', es: 'Un alcance que quepa' },
  advice: {
    en: 'When engineers say it is more complex, they are almost always right. Ask what makes it so, and what simpler path serves the same user.',
    es: 'Cuando ingeniería dice que es más complejo, casi siempre tiene razón. Pregunta qué lo hace complejo y qué camino más simple sirve al mismo usuario.',
  },
  blocker: {
    en: 'A solution was specified instead of the outcome, so simpler paths stay out of sight',
    es: 'Se especificó una solución en lugar del resultado, y los caminos más simples no se ven',
  },
  positions: {
    product: { en: 'All of it by the date', es: 'Todo para la fecha' },
    engineering: { en: 'More time, or less of it', es: 'Más tiempo, o menos alcance' },
  },
  objectives: {
    product: { en: 'The user’s outcome by the date', es: 'El resultado para el usuario en la fecha' },
    engineering: { en: 'Work that holds, at a pace that lasts', es: 'Un trabajo que aguante, a un ritmo sostenible' },
  },
  interests: {
    product: [
      prompt('The user reaches the goal, whichever way', 'El usuario logra su objetivo, sea como sea', 'scope'),
      prompt('A date others can plan with', 'Una fecha con la que otros puedan planificar', 'delivery'),
      prompt('Learn early whether it works', 'Saber pronto si funciona', 'review'),
    ],
    engineering: [
      prompt(
        'Be believed when we say it is complex',
        'Que se nos crea cuando decimos que es complejo',
        'scope',
        'delivery',
      ),
      prompt('No shortcut that costs us weeks later', 'Ningún atajo que luego cueste semanas', 'criteria', 'clean-up'),
      prompt('Time to test and to roll back', 'Tiempo para probar y para volver atrás', 'criteria', 'delivery'),
    ],
    sales: [prompt('Something the client can use soon', 'Algo que el cliente pueda usar pronto', 'delivery', 'scope')],
  },
  risksIfDone: [
    { en: 'The date slips anyway', es: 'La fecha se retrasa igualmente' },
    { en: 'Quality is what gives', es: 'Lo que cede es la calidad' },
    { en: 'The team pays with overtime', es: 'El equipo lo paga con horas' },
  ],
  risksIfNot: [
    { en: 'The user goes on without it', es: 'El usuario sigue sin ello' },
    { en: 'Others wait for us', es: 'Otros esperan por nosotros' },
    { en: 'We build the smaller thing twice', es: 'Construimos dos veces lo pequeño' },
  ],
};
