import { counted } from '../sentence.ts';
import { type NoticeWords, titled } from './notice-sentence.ts';

/** What is missing, owed, due, or passed. */
export const clockNoticeWords = {
  'evidence-missing': {
    subject: titled('It waits for proof', 'Espera pruebas'),
    text: {
      en: ({ number }) =>
        `It is signed and still off: ${counted(number('missing'), 'criterion has', 'criteria have')} no proof yet.`,
      es: ({ number }) =>
        `Está firmado y aún apagado: ${counted(number('missing'), 'criterio no tiene', 'criterios no tienen')} prueba todavía.`,
    },
  },
  'clean-up-due': {
    subject: titled('Clean-up due soon', 'Limpieza a punto de vencer'),
    text: {
      en: ({ amount, day }) => `${amount('owed')} engineer-days of clean-up are owed by ${day('dueOn')}.`,
      es: ({ amount, day }) =>
        `Hay ${amount('owed')} días de ingeniería de limpieza pendientes hasta el ${day('dueOn')}.`,
    },
  },
  'clean-up-overdue': {
    subject: titled('Clean-up overdue', 'Limpieza vencida'),
    text: {
      en: ({ amount, day }) =>
        `${amount('owed')} engineer-days were owed by ${day('dueOn')}. Until they are paid back, the agreement cannot be extended.`,
      es: ({ amount, day }) =>
        `Había ${amount('owed')} días de ingeniería pendientes hasta el ${day('dueOn')}. Mientras no se paguen, el acuerdo no se puede prorrogar.`,
    },
  },
  'answer-due': {
    subject: titled('An answer is due', 'Hay que dar una respuesta'),
    text: {
      en: ({ text, instant }) => `${text('client')} was promised an answer by ${instant('by')}.`,
      es: ({ text, instant }) => `A ${text('client')} se le prometió una respuesta para el ${instant('by')}.`,
    },
  },
  'answer-overdue': {
    subject: titled('The answer is late', 'La respuesta llega tarde'),
    text: {
      en: ({ text, instant }) =>
        `The answer to ${text('client')} was due at ${instant('by')}. Silence is no yes: the outcome fixed at the start applies.`,
      es: ({ text, instant }) =>
        `La respuesta a ${text('client')} vencía el ${instant('by')}. El silencio no es un sí: se aplica el resultado fijado al empezar.`,
    },
  },
  'signing-open': {
    subject: titled('Ready to be signed', 'Listo para firmar'),
    text: {
      en: ({ instant }) => `The time for comments ended at ${instant('by')}. The text can be signed.`,
      es: ({ instant }) => `El plazo de comentarios terminó el ${instant('by')}. El texto se puede firmar.`,
    },
  },
  'limit-passed': {
    subject: titled('A signed limit was passed', 'Se ha superado un límite firmado'),
    text: {
      en: ({ text, amount }) => `${text('metric')}: ${amount('value')}, where ${amount('limit')} was signed.`,
      es: ({ text, amount }) => `${text('metric')}: ${amount('value')}; se firmó ${amount('limit')}.`,
    },
  },
  'source-silent': {
    subject: titled('A measure has gone silent', 'Una medida ha dejado de llegar'),
    text: {
      en: ({ text, instant }) =>
        text('why') === 'beyond-buckets'
          ? `${text('metric')}: the last answer was beyond the largest bucket, too high to be measured. It counts as no reading since ${instant('since')}: the automatic stop does not see it.`
          : `${text('metric')}: nothing since ${instant('since')}. Nothing was decided by that.`,
      es: ({ text, instant }) =>
        text('why') === 'beyond-buckets'
          ? `${text('metric')}: la última respuesta superaba el intervalo mayor, demasiado alta para medirla. No cuenta como lectura desde el ${instant('since')}: la parada automática no la ve.`
          : `${text('metric')}: nada desde el ${instant('since')}. Eso no decide nada.`,
    },
  },
  'webhook-failing': {
    subject: titled('A webhook fails', 'Un webhook falla'),
    text: {
      en: ({ text, number }) =>
        number('gone') === 1
          ? `${text('host')} answered that it is gone. Nothing more is sent there until it is resumed in Settings, «Webhooks».`
          : `${text('host')} did not take a message for about three days. Its log is in Settings, «Webhooks»; from there it can be sent again.`,
      es: ({ text, number }) =>
        number('gone') === 1
          ? `${text('host')} respondió que ya no existe. No se le envía nada más hasta que se reanude en Ajustes, «Webhooks».`
          : `${text('host')} no aceptó un mensaje durante unos tres días. Su registro está en Ajustes, «Webhooks»; desde allí se puede volver a enviar.`,
    },
  },
  'mail-failing': {
    subject: titled('Mails could not be sent', 'Hay correos que no se han podido enviar'),
    text: {
      en: 'The mail server could not be reached for a day, so mails were given up. What they said is in each inbox.',
      es: 'No se llegó al servidor de correo en un día, así que se dejaron correos sin enviar. Lo que decían está en cada bandeja.',
    },
  },
} satisfies Readonly<Record<string, NoticeWords>>;
