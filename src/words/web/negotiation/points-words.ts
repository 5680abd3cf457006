import type { Catalogue } from '../interface-sentence.ts';

/** Words of the points to settle, their choices, rules and templates. */
export const pointsWords = {
  title: { en: 'Points to settle', es: 'Puntos por acordar' },
  help: {
    en: 'A deal answers every point with one of its choices. Change them together; each side marks them in private.',
    es: 'Un trato responde a cada punto con una de sus opciones. Cambiadlos juntos; cada parte los marca en privado.',
  },
  changed: {
    en: 'Changing a point takes «ready» back, and each side marks only the line that changed.',
    es: 'Cambiar un punto retira el «listo», y cada parte marca solo la línea que cambió.',
  },
  count: {
    en: ({ points, deals }: { points: number; deals: string }) =>
      points === 1 ? `1 point, ${deals} possible deals` : `${points} points, ${deals} possible deals`,
    es: ({ points, deals }: { points: number; deals: string }) =>
      points === 1 ? `1 punto, ${deals} tratos posibles` : `${points} puntos, ${deals} tratos posibles`,
  },
  oneDeal: { en: 'only one possible deal', es: 'un solo trato posible' },
  noDeal: {
    en: 'The rules leave no deal at all: remove one.',
    es: 'Las reglas no dejan ningún trato: quita una.',
  },
  none: {
    en: 'No point yet. Begin with a template below, or add your own.',
    es: 'Aún no hay puntos. Empieza con una plantilla de abajo o añade el tuyo.',
  },
  choices: {
    en: ({ point }: { point: string }) => `Choices for «${point}»`,
    es: ({ point }: { point: string }) => `Opciones de «${point}»`,
  },
  rename: { en: 'Rename', es: 'Cambiar nombre' },
  renameNamed: {
    en: ({ name }: { name: string }) => `Rename ${name}`,
    es: ({ name }: { name: string }) => `Cambiar el nombre de ${name}`,
  },
  removeNamed: {
    en: ({ name }: { name: string }) => `Remove ${name}`,
    es: ({ name }: { name: string }) => `Quitar ${name}`,
  },
  addChoice: { en: 'Add a choice', es: 'Añadir una opción' },
  addChoiceTo: {
    en: ({ point }: { point: string }) => `New choice for ${point}`,
    es: ({ point }: { point: string }) => `Nueva opción de ${point}`,
  },
  addPoint: { en: 'Add a point', es: 'Añadir un punto' },
  bringIn: { en: 'Bring in a file', es: 'Traer un fichero' },
  pointText: { en: 'What is to be settled?', es: '¿Qué hay que acordar?' },
  pointExample: { en: 'Who answers support questions', es: 'Quién atiende las consultas de soporte' },
  pointChoices: { en: 'Choices, one a line', es: 'Opciones, una por línea' },
  pointChoicesHelp: { en: 'At least two.', es: 'Al menos dos.' },
  reasons: {
    en: 'Your reasons it is about',
    es: 'Tus motivos que toca',
  },
  reasonsHelp: {
    en: 'Linked reasons show on a deal as «serves».',
    es: 'Los motivos enlazados salen en un trato como «sirve a».',
  },
  rules: { en: 'What goes together', es: 'Qué va junto' },
  rulesHelp: {
    en: 'A deal that breaks a rule is never proposed, and the rule is named when somebody offers one.',
    es: 'Un trato que rompe una regla nunca se propone, y la regla se nombra si alguien lo ofrece.',
  },
  rulesNone: { en: 'No rule: every combination counts.', es: 'Sin reglas: cuenta toda combinación.' },
  excludes: { en: 'can’t go together', es: 'no van juntos' },
  requires: { en: 'only works with', es: 'solo funciona con' },
  'only-with': { en: 'only works with one of', es: 'solo funciona con una de' },
  or: { en: 'or', es: 'o' },
  and: { en: 'and', es: 'y' },
  addRule: { en: 'Add a rule', es: 'Añadir una regla' },
  ruleChoice: { en: 'This choice', es: 'Esta opción' },
  ruleKind: { en: 'Kind of rule', es: 'Tipo de regla' },
  rulePoint: { en: 'Of the point', es: 'Del punto' },
  ruleOthers: { en: 'Which choices?', es: '¿Qué opciones?' },
  templates: { en: 'Ways to serve both whys', es: 'Maneras de atender a los dos porqués' },
  templatesHelp: {
    en: 'Each adds its points, choices and rules; what is already there stays.',
    es: 'Cada una añade sus puntos, opciones y reglas; lo que ya está se queda.',
  },
  useTemplate: { en: 'Add it', es: 'Añadirla' },
  useTemplateNamed: {
    en: ({ name }: { name: string }) => `Add it: ${name}`,
    es: ({ name }: { name: string }) => `Añadirla: ${name}`,
  },
} satisfies Catalogue;
