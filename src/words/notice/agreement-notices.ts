import { counted } from '../sentence.ts';
import { type Blanks, type NoticeWords, titled } from './notice-sentence.ts';

const measureEn = ({ text, amount }: Blanks) =>
  text('verdict') === 'no-data'
    ? 'Nothing was measured yet that counts for it.'
    : `Measured so far: ${amount('joint')}, which by the signed rule means «${{ keep: 'keep', extend: 'extend', revert: 'switch off' }[text('verdict')] ?? ''}».`;
const measureEs = ({ text, amount }: Blanks) =>
  text('verdict') === 'no-data'
    ? 'Aún no se ha medido nada que cuente.'
    : `Medido hasta ahora: ${amount('joint')}, que según la regla firmada significa «${{ keep: 'mantener', extend: 'prorrogar', revert: 'apagar' }[text('verdict')] ?? ''}».`;

/** What happens to an agreement, from ink to its end. */
export const agreementNoticeWords = {
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
        `The agreement for ${blanks.text('client')} ends after ${blanks.day('endOn')}. ${measureEn(blanks)} ${blanks.number('off') === 1 ? 'It is switched off now and stays so unless all signers turn it on again.' : `If nobody decides, it is switched off${blanks.text('graceOn') === '' ? '' : `, for ${blanks.text('client')} after ${blanks.day('graceOn')}`}.`}`,
      es: (blanks) =>
        `El acuerdo para ${blanks.text('client')} termina tras el ${blanks.day('endOn')}. ${measureEs(blanks)} ${blanks.number('off') === 1 ? 'Ahora está apagado y sigue así salvo que todos los firmantes lo enciendan de nuevo.' : `Si nadie decide, se apaga${blanks.text('graceOn') === '' ? '' : `; para ${blanks.text('client')}, tras el ${blanks.day('graceOn')}`}.`}`,
    },
  },
  ended: {
    subject: titled('It has ended', 'Ha terminado'),
    text: {
      en: ({ text, number, day, instant }) =>
        `${number('off') === 1 ? 'It ended at' : 'It was switched off at'} ${instant('due')}, because ${number('noData') === 1 ? 'nothing was measured in the days signed for it' : 'nobody decided otherwise'}.${text('graceOn') === '' ? '' : ` ${text('client')} keeps it until the end of ${day('graceOn')} (extra days).`}${number('off') === 1 ? ' It had been off before.' : ''}`,
      es: ({ text, number, day, instant }) =>
        `${number('off') === 1 ? 'Terminó' : 'Se apagó'} el ${instant('due')}, porque ${number('noData') === 1 ? 'no se midió nada en los días firmados para ello' : 'nadie decidió otra cosa'}.${text('graceOn') === '' ? '' : ` ${text('client')} lo conserva hasta el final del ${day('graceOn')} (días extra).`}${number('off') === 1 ? ' Ya estaba apagado antes.' : ''}`,
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
} satisfies Readonly<Record<string, NoticeWords>>;
