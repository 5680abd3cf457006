import { dayWords } from '../dates.ts';
import { numberWords, rangeWords } from '../numbers.ts';
import { counted, type Sentence, type Values } from '../sentence.ts';
import { contextWords, momentWords, plain, several } from './record-words.ts';

/** The ask, interests, evidence, points and rules. */
export const eventsOfWhy = {
  AskFiled: {
    en: (values) => `${values.actor} filed the ask: «${values.ask}» for ${values.forWhom}${needed(values, 'en')}.`,
    es: (values) =>
      `${values.actor} presentó la petición: «${values.ask}» para ${values.forWhom}${needed(values, 'es')}.`,
  },
  AskAmended: {
    en: (values) => `${values.actor} amended the ask: «${values.ask}» for ${values.forWhom}${needed(values, 'en')}.`,
    es: (values) =>
      `${values.actor} corrigió la petición: «${values.ask}» para ${values.forWhom}${needed(values, 'es')}.`,
  },
  MomentChanged: {
    en: ({ actor, moment }) => `${actor} changed the kind of decision to «${plain(momentWords, moment, 'en')}».`,
    es: ({ actor, moment }) => `${actor} cambió el tipo de decisión a «${plain(momentWords, moment, 'es')}».`,
  },
  SentenceLogged: {
    en: ({ actor, text }) => `${actor} noted what the client hears, undecided: «${text}»`,
    es: ({ actor, text }) => `${actor} anotó lo que oye el cliente, sin decidir: «${text}»`,
  },
  ContextStated: {
    en: ({ actor, field, text }) =>
      `${actor} wrote under «${plain(contextWords, field, 'en')}»: ${text || '(emptied)'}`,
    es: ({ actor, field, text }) =>
      `${actor} escribió en «${plain(contextWords, field, 'es')}»: ${text || '(vaciado)'}`,
  },
  InterestStated: {
    en: ({ actor, party, text, guess }) =>
      guess ? `${actor} guesses why ${party} cares: «${text}».` : `${party} says why: «${text}».`,
    es: ({ actor, party, text, guess }) =>
      guess ? `${actor} supone por qué le importa a ${party}: «${text}».` : `${party} dice por qué: «${text}».`,
  },
  InterestConfirmed: {
    en: ({ actor, text }) => `${actor} confirmed the reason «${text}».`,
    es: ({ actor, text }) => `${actor} confirmó el motivo «${text}».`,
  },
  InterestAmended: {
    en: ({ actor, text }) => `${actor} put a reason into other words: «${text}».`,
    es: ({ actor, text }) => `${actor} dijo un motivo con otras palabras: «${text}».`,
  },
  InterestWithdrawn: {
    en: ({ actor, text }) => `${actor} took back the reason «${text}».`,
    es: ({ actor, text }) => `${actor} retiró el motivo «${text}».`,
  },
  EvidenceAdded: {
    en: (values) =>
      `${values.actor} added evidence: ${values.text}: ${range(values, 'en')} (${values.source}, ${dayWords(String(values.asOf), 'en')}).`,
    es: (values) =>
      `${values.actor} añadió una prueba: ${values.text}: ${range(values, 'es')} (${values.source}, ${dayWords(String(values.asOf), 'es')}).`,
  },
  EvidenceWithdrawn: {
    en: ({ actor, text }) => `${actor} withdrew the evidence «${text}».`,
    es: ({ actor, text }) => `${actor} retiró la prueba «${text}».`,
  },
  DisplacedListed: {
    en: ({ actor, text, weeks, costPerWeek }) =>
      `${actor} listed what slips: ${text}, ${counted(Number(weeks), 'week', 'weeks')}, ${costPerWeek === '' ? 'cost not estimated' : `${numberWords(Number(costPerWeek), 'en')} a week`}.`,
    es: ({ actor, text, weeks, costPerWeek }) =>
      `${actor} anotó lo que se retrasa: ${text}, ${counted(Number(weeks), 'semana', 'semanas')}, ${costPerWeek === '' ? 'coste sin estimar' : `${numberWords(Number(costPerWeek), 'es')} por semana`}.`,
  },
  DisplacedRemoved: {
    en: ({ actor, text }) => `${actor} removed «${text}» from what slips.`,
    es: ({ actor, text }) => `${actor} quitó «${text}» de lo que se retrasa.`,
  },
  NothingSlipsDeclared: {
    en: ({ actor, text }) => `${actor} noted that nothing slips, in the name of ${text}.`,
    es: ({ actor, text }) => `${actor} anotó que no se retrasa nada, en nombre de ${text}.`,
  },
  EstimateAsked: {
    en: ({ actor, engineer }) => `${actor} asked ${engineer} for an estimate.`,
    es: ({ actor, engineer }) => `${actor} pidió una estimación a ${engineer}.`,
  },
  EstimateGiven: {
    en: (values) =>
      `${values.actor} estimates ${range({ ...values, unit: 'engineer-days' }, 'en')}. ${values.drivers}`.trim(),
    es: (values) =>
      `${values.actor} estima ${range({ ...values, unit: 'días de ingeniería' }, 'es')}. ${values.drivers}`.trim(),
  },
  IssueAdded: {
    en: (values) => `Point to settle added: «${values.text}», with ${several(values, 'choices', 'en')}.`,
    es: (values) => `Punto por acordar añadido: «${values.text}», con ${several(values, 'choices', 'es')}.`,
  },
  IssueRenamed: {
    en: ({ actor, text }) => `${actor} renamed a point to «${text}».`,
    es: ({ actor, text }) => `${actor} cambió el nombre de un punto a «${text}».`,
  },
  IssueRemoved: {
    en: ({ actor, text }) => `${actor} removed the point «${text}».`,
    es: ({ actor, text }) => `${actor} quitó el punto «${text}».`,
  },
  OptionAdded: {
    en: ({ actor, point, text }) => `${actor} added the choice «${text}» to «${point}».`,
    es: ({ actor, point, text }) => `${actor} añadió la opción «${text}» a «${point}».`,
  },
  OptionRenamed: {
    en: ({ actor, point, text }) => `${actor} renamed a choice of «${point}» to «${text}».`,
    es: ({ actor, point, text }) => `${actor} cambió el nombre de una opción de «${point}» a «${text}».`,
  },
  OptionRemoved: {
    en: ({ actor, point, text }) => `${actor} removed the choice «${text}» from «${point}».`,
    es: ({ actor, point, text }) => `${actor} quitó la opción «${text}» de «${point}».`,
  },
  RuleAdded: {
    en: (values) =>
      values.kind === 'excludes'
        ? `«${values.choice}» can’t go together with «${several(values, 'others', 'en')}».`
        : `«${values.choice}» only works with «${several(values, 'others', 'en')}».`,
    es: (values) =>
      values.kind === 'excludes'
        ? `«${values.choice}» no va junto con «${several(values, 'others', 'es')}».`
        : `«${values.choice}» solo funciona con «${several(values, 'others', 'es')}».`,
  },
  RuleRemoved: {
    en: ({ actor }) => `${actor} removed a rule.`,
    es: ({ actor }) => `${actor} quitó una regla.`,
  },
} satisfies Record<string, Sentence>;

function needed({ neededBy }: Values, language: 'en' | 'es'): string {
  if (typeof neededBy !== 'string' || neededBy === '') return '';
  const when = /^\d{4}-\d{2}-\d{2}$/.test(neededBy) ? dayWords(neededBy, language) : neededBy;
  return language === 'en' ? `, needed by ${when}` : `, para el ${when}`;
}

function range({ low, high, unit }: Values, language: 'en' | 'es'): string {
  return rangeWords(Number(low), Number(high), String(unit ?? ''), language);
}
