import { dayWords } from '../dates.ts';
import type { Sentence } from '../sentence.ts';

/** Interests, context, evidence, what slips, estimates. */
export const refusalsOfWhy = {
  'interest-too-long': {
    en: ({ most }) => `One line, at most ${most} characters: why is it needed?`,
    es: ({ most }) => `Una línea, como máximo ${most} caracteres: ¿por qué hace falta?`,
  },
  'interest-already-confirmed': { en: 'This reason is confirmed already.', es: 'Este motivo ya está confirmado.' },
  'only-owner-confirms': {
    en: ({ party }) => `Only ${party} can say whether that is it.`,
    es: ({ party }) => `Solo ${party} puede decir si es eso.`,
  },
  'only-owner-amends': {
    en: ({ party }) => `Only ${party} can put its reason into other words.`,
    es: ({ party }) => `Solo ${party} puede decir su motivo con otras palabras.`,
  },
  'only-owner-or-author-withdraws': {
    en: ({ party }) => `Only ${party} can take this back.`,
    es: ({ party }) => `Solo ${party} puede retirarlo.`,
  },
  'last-confirmed-interest': {
    en: 'Deals rest on it: it is your only confirmed reason. Put it into other words or add another one first.',
    es: 'Los tratos se apoyan en él: es tu único motivo confirmado. Exprésalo de otro modo o añade antes otro.',
  },
  'context-needs-party': {
    en: 'Say for which party this stands.',
    es: 'Di de qué parte es esto.',
  },
  'context-without-party': {
    en: 'This belongs to the whole negotiation, not to one party.',
    es: 'Esto es de toda la negociación, no de una parte.',
  },
  'range-upside-down': {
    en: ({ low, high }) => `The range is upside down: ${low} is more than ${high}.`,
    es: ({ low, high }) => `El rango está al revés: ${low} es más que ${high}.`,
  },
  'chance-out-of-range': {
    en: ({ least, most }) => `A chance lies between ${least} and ${most} in 100.`,
    es: ({ least, most }) => `Una probabilidad está entre ${least} y ${most} de cada 100.`,
  },
  'day-in-future': {
    en: ({ day }) => `Evidence cannot be from ${dayWords(String(day), 'en')}, which has not come yet.`,
    es: ({ day }) => `Una prueba no puede ser del ${dayWords(String(day), 'es')}, que aún no ha llegado.`,
  },
  'only-author-withdraws': {
    en: ({ name }) => `Only ${name} or somebody of the same party can withdraw this.`,
    es: ({ name }) => `Solo ${name} o alguien de su misma parte puede retirarlo.`,
  },
  'weeks-not-positive': {
    en: 'Say by how many weeks it slips: more than 0.',
    es: 'Di cuántas semanas se retrasa: más de 0.',
  },
  'cost-negative': {
    en: 'What a week late costs cannot be below 0. Leave it out when nobody has estimated it.',
    es: 'Lo que cuesta una semana de retraso no puede ser menos de 0. Déjalo vacío si nadie lo ha estimado.',
  },
  'name-missing': { en: 'This needs a name.', es: 'Esto necesita un nombre.' },
  'something-slips': {
    en: 'Something is listed as slipping. Remove it first, if nothing does.',
    es: 'Hay algo en la lista de lo que se retrasa. Quítalo antes, si no se retrasa nada.',
  },
  'only-engineers-estimate': {
    en: ({ name }) => `This was asked of ${name}. An engineer’s estimate is changed by that engineer only.`,
    es: ({ name }) => `Se le pidió a ${name}. La estimación de quien lo hace solo la cambia esa persona.`,
  },
  'estimate-not-positive': { en: 'Effort is more than 0 days.', es: 'El esfuerzo es de más de 0 días.' },
  'estimate-already-asked': {
    en: ({ name }) => `${name} has been asked and has not answered yet.`,
    es: ({ name }) => `Ya se le preguntó a ${name} y aún no ha respondido.`,
  },
} satisfies Record<string, Sentence>;
