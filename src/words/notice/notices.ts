import type { NoticeKind, NoticeValues } from '../../domain/notice/notice.ts';
import type { Language } from '../../domain/text.ts';
import { dayWords, instantWords } from '../dates.ts';
import { numberWords } from '../numbers.ts';
import { counted, type Sentence, say } from '../sentence.ts';
import { proposalWords } from './proposals.ts';

/** What a notice is called in a list and in a mail's subject, and what it says. */
interface NoticeWords {
  readonly subject: Sentence<Blanks>;
  readonly text: Sentence<Blanks>;
}

/** The blanks of a notice's sentence, worded for one language by those who fill them. */
interface Blanks {
  readonly text: (name: string) => string;
  readonly number: (name: string) => number;
  readonly day: (name: string) => string;
  readonly instant: (name: string) => string;
  readonly amount: (name: string) => string;
  readonly proposal: () => string;
}

const titled = (en: string, es: string): Sentence<Blanks> => ({
  en: ({ text }) => `${en}: ${text('title')}`,
  es: ({ text }) => `${es}: ${text('title')}`,
});

const measureEn = ({ text, amount }: Blanks) =>
  text('verdict') === 'no-data'
    ? 'Nothing was measured yet that counts for it.'
    : `Measured so far: ${amount('joint')}, which by the signed rule means «${{ keep: 'keep', extend: 'extend', revert: 'switch off' }[text('verdict')] ?? ''}».`;
const measureEs = ({ text, amount }: Blanks) =>
  text('verdict') === 'no-data'
    ? 'Aún no se ha medido nada que cuente.'
    : `Medido hasta ahora: ${amount('joint')}, que según la regla firmada significa «${{ keep: 'mantener', extend: 'prorrogar', revert: 'apagar' }[text('verdict')] ?? ''}».`;

const words: Readonly<Record<NoticeKind, NoticeWords>> = {
  opened: {
    subject: titled('Signed by all', 'Firmado por todos'),
    text: {
      en: ({ text, day }) =>
        `The agreement for ${text('client')} is signed. It ends after ${day('endOn')}, unless both sides decide otherwise before.`,
      es: ({ text, day }) =>
        `El acuerdo para ${text('client')} está firmado. Termina tras el ${day('endOn')}, salvo que ambas partes decidan antes otra cosa.`,
    },
  },
  reminder: {
    subject: {
      en: ({ text, number }) =>
        number('days') === 0
          ? `Ends today: ${text('title')}`
          : `Ends in ${counted(number('days'), 'day', 'days')}: ${text('title')}`,
      es: ({ text, number }) =>
        number('days') === 0
          ? `Termina hoy: ${text('title')}`
          : `Termina en ${counted(number('days'), 'día', 'días')}: ${text('title')}`,
    },
    text: {
      en: (blanks) =>
        `The agreement for ${blanks.text('client')} ends after ${blanks.day('endOn')}. ${measureEn(blanks)} If nobody decides, it is switched off${blanks.text('graceOn') === '' ? '' : `, for ${blanks.text('client')} after ${blanks.day('graceOn')}`}.`,
      es: (blanks) =>
        `El acuerdo para ${blanks.text('client')} termina tras el ${blanks.day('endOn')}. ${measureEs(blanks)} Si nadie decide, se apaga${blanks.text('graceOn') === '' ? '' : `; para ${blanks.text('client')}, tras el ${blanks.day('graceOn')}`}.`,
    },
  },
  ended: {
    subject: titled('It has ended', 'Ha terminado'),
    text: {
      en: ({ text, day, instant }) =>
        `It was switched off at ${instant('due')}, because nobody decided otherwise.${text('graceOn') === '' ? '' : ` ${text('client')} keeps it until the end of ${day('graceOn')} (extra days).`}`,
      es: ({ text, day, instant }) =>
        `Se apagó el ${instant('due')}, porque nadie decidió otra cosa.${text('graceOn') === '' ? '' : ` ${text('client')} lo conserva hasta el final del ${day('graceOn')} (días extra).`}`,
    },
  },
  'grace-ended': {
    subject: titled('The extra days are over', 'Los días extra han terminado'),
    text: {
      en: ({ text, instant }) => `Since ${instant('due')} it is off for ${text('client')} too.`,
      es: ({ text, instant }) => `Desde el ${instant('due')} está apagado también para ${text('client')}.`,
    },
  },
  killed: {
    subject: titled('Switched off', 'Apagado'),
    text: {
      en: ({ text }) => `${text('by')} switched it off. Only all signers together turn it on again.`,
      es: ({ text }) => `${text('by')} lo ha apagado. Solo todos los firmantes juntos vuelven a encenderlo.`,
    },
  },
  'reason-asked': {
    subject: titled('Say why you switched it off', 'Di por qué lo has apagado'),
    text: {
      en: 'One line is enough. It can be turned on again once the reason is written.',
      es: 'Basta una línea. Se podrá volver a encender cuando el motivo esté escrito.',
    },
  },
  stopped: {
    subject: titled('Stopped by its automatic stop', 'Detenido por su parada automática'),
    text: {
      en: ({ text }) =>
        `${text('metric')} passed the signed bound (${text('values')}), so it was switched off. Only all signers together turn it on again.`,
      es: ({ text }) =>
        `${text('metric')} ha superado el límite firmado (${text('values')}), así que se ha apagado. Solo todos los firmantes juntos vuelven a encenderlo.`,
    },
  },
  'turned-on': {
    subject: titled('On again', 'Encendido de nuevo'),
    text: {
      en: 'All signers turned it on again.',
      es: 'Todos los firmantes lo han vuelto a encender.',
    },
  },
  proposed: {
    subject: titled('A decision waits for your signature', 'Una decisión espera tu firma'),
    text: {
      en: ({ text, proposal }) => `${text('by')} proposes: ${proposal()}. It holds once all have signed.`,
      es: ({ text, proposal }) => `${text('by')} propone: ${proposal()}. Vale cuando todos hayan firmado.`,
    },
  },
  decided: {
    subject: titled('Decided and signed', 'Decidido y firmado'),
    text: {
      en: ({ proposal }) => `All have signed: ${proposal()}.`,
      es: ({ proposal }) => `Todos han firmado: ${proposal()}.`,
    },
  },
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
      en: ({ text, instant }) => `${text('metric')}: nothing since ${instant('since')}. Nothing was decided by that.`,
      es: ({ text, instant }) => `${text('metric')}: nada desde el ${instant('since')}. Eso no decide nada.`,
    },
  },
};

/** The subject and the sentence of a notice, in a language, its instants in a zone. */
export function noticeWords(
  kind: NoticeKind,
  values: NoticeValues,
  language: Language,
  zone: string,
): { readonly subject: string; readonly text: string } {
  const text = (name: string) => String(values[name] ?? '');
  const number = (name: string) => Number(values[name] ?? 0);
  const blanks: Blanks = {
    text,
    number,
    day: (name) => (text(name) === '' ? '…' : dayWords(text(name), language)),
    instant: (name) => (text(name) === '' ? '…' : instantWords(text(name), language, zone)),
    amount: (name) => numberWords(number(name), language),
    proposal: () => proposalWords(text('proposal'), text('until'), language),
  };
  return { subject: say(words[kind].subject, language, blanks), text: say(words[kind].text, language, blanks) };
}

const late: Sentence = {
  en: ({ due }) => `This was due at ${due}; it is told late because the server was not running.`,
  es: ({ due }) => `Esto debía avisarse el ${due}; llega tarde porque el servidor no estaba en marcha.`,
};

/** What is added to a notice that is told more than a quarter of an hour after it was due; empty otherwise. */
export function lateWords(dueAt: string, toldAt: string, language: Language, zone: string): string {
  if (Date.parse(toldAt) - Date.parse(dueAt) <= 15 * 60_000) return '';
  return say(late, language, { due: instantWords(dueAt, language, zone) });
}
