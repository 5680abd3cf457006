import type { Sentence } from '../sentence.ts';

interface Blanks {
  readonly what: string;
}

/** What `parley frontier`, `improve` and `propose` print for a person. */
export const bargainWords = {
  outcomes: { en: 'Outcomes', es: 'Resultados' },
  parties: { en: 'Parties', es: 'Partes' },
  frontier: { en: 'Efficient points', es: 'Puntos eficientes' },
  sample: { en: 'Sample of the efficient points', es: 'Muestra de los puntos eficientes' },
  nash: { en: 'Nash', es: 'Nash' },
  egalitarian: { en: 'Egalitarian', es: 'Igualitaria' },
  kalaiSmorodinsky: { en: 'Kalai–Smorodinsky', es: 'Kalai–Smorodinsky' },
  maxWelfare: { en: 'Largest total', es: 'Mayor total' },
  maxRelativeWelfare: { en: 'Largest relative total', es: 'Mayor total relativo' },
  balanced: { en: 'Balanced', es: 'Equilibrada' },
  maxMin: { en: 'Max-min', es: 'Max-min' },
  bestTotal: { en: 'Best total', es: 'Mejor total' },
  packages: { en: 'Packages', es: 'Paquetes' },
  feasible: { en: 'Feasible', es: 'Factibles' },
  acceptable: { en: 'Acceptable to all', es: 'Aceptables para todas' },
  efficient: { en: 'Efficient', es: 'Eficientes' },
  efficientAcceptable: { en: 'Efficient and acceptable', es: 'Eficientes y aceptables' },
  uncounted: { en: 'too many to count', es: 'demasiados para contarlos' },
  empty: {
    en: 'No outcome leaves every party at least its reservation.',
    es: 'Ningún resultado deja a cada parte al menos su valor de reserva.',
  },
  'not-exact': {
    en: ({ what }) => `The frontier is too large to list; nothing is better by more than ${what} %.`,
    es: ({ what }) => `La frontera es demasiado grande para listarla; nada es mejor en más de un ${what} %.`,
  },
  'not-exact-unknown': {
    en: 'The search met its limit of work; what is shown is the best found.',
    es: 'La búsqueda llegó a su límite de trabajo; se muestra lo mejor encontrado.',
  },
  unproven: { en: 'not proven', es: 'sin demostrar' },
  within: {
    en: ({ what }) => `not proven: nothing is better by more than ${what} %`,
    es: ({ what }) => `sin demostrar: nada es mejor en más de un ${what} %`,
  },
  given: { en: 'Given', es: 'Dado' },
  nearest: { en: 'Nearest better for all', es: 'El mejor para todas más cercano' },
  best: { en: 'Best better for all', es: 'El mejor para todas' },
  together: { en: 'by what goes together', es: 'por lo que va junto' },
  'none-better': {
    en: 'No package is better for every party.',
    es: 'Ningún paquete es mejor para todas las partes.',
  },
  'better-count': {
    en: ({ what }) => `Packages better for every party: ${what}.`,
    es: ({ what }) => `Paquetes mejores para todas las partes: ${what}.`,
  },
  'better-at-least': {
    en: ({ what }) => `Packages better for every party: at least ${what}.`,
    es: ({ what }) => `Paquetes mejores para todas las partes: al menos ${what}.`,
  },
  infeasible: { en: 'The given package breaks a rule.', es: 'El paquete dado incumple una regla.' },
  ties: { en: ({ what }) => `and ${what} more tie with it`, es: ({ what }) => `y ${what} más empatan con él` },
  'files-needed': { en: 'Name at least one file.', es: 'Indica al menos un fichero.' },
  'case-without-time': {
    en: 'A case has no discount over time: leave out --at-time.',
    es: 'Un caso no tiene descuento en el tiempo: quita --at-time.',
  },
  'too-fine': {
    en: 'The numbers of the case are too fine to compare exactly: use fewer decimals.',
    es: 'Los números del caso son demasiado finos para compararlos con exactitud: usa menos decimales.',
  },
  'package-needed': {
    en: 'Name the package: --package option,option,… with one option an issue, or issue=option.',
    es: 'Indica el paquete: --package opción,opción,… con una opción por asunto, o asunto=opción.',
  },
  'package-unknown': {
    en: ({ what }) => `«${what}» is not a package of these issues.`,
    es: ({ what }) => `«${what}» no es un paquete de estos asuntos.`,
  },
} as const satisfies Readonly<Record<string, Sentence<Blanks>>>;
export type BargainWord = keyof typeof bargainWords;

/** «15 days instead of next quarter»: what changes on one issue. */
export const insteadOf: Sentence<{ readonly to: string; readonly from: string }> = {
  en: ({ to, from }) => `${to} instead of ${from}`,
  es: ({ to, from }) => `${to} en lugar de ${from}`,
};
