import type { Catalogue } from '../interface-sentence.ts';

/** Words of the flag: whether it is on and for whom, the kill switch, and turning it on again. */
export const flagWords = {
  title: { en: 'The flag now', es: 'El interruptor ahora' },
  on: {
    en: ({ who }: { who: string }) => `On for ${who}. Off for everybody else.`,
    es: ({ who }: { who: string }) => `Encendido para ${who}. Apagado para el resto.`,
  },
  onForAll: {
    en: ({ who }: { who: string }) => `On for ${who}.`,
    es: ({ who }: { who: string }) => `Encendido para ${who}.`,
  },
  shareOfClient: {
    en: ({ percent, client }: { percent: string; client: string }) => `${percent} % of ${client}’s users`,
    es: ({ percent, client }: { percent: string; client: string }) => `el ${percent} % de los usuarios de ${client}`,
  },
  others: { en: 'everybody else', es: 'todos los demás' },
  shareOfOthers: {
    en: ({ percent }: { percent: string }) => `${percent} % of everybody else`,
    es: ({ percent }: { percent: string }) => `el ${percent} % de los demás`,
  },
  nobody: { en: 'nobody', es: 'nadie' },
  offUnsigned: {
    en: 'Off for everybody: not all have signed.',
    es: 'Apagado para todos: no han firmado todas las partes.',
  },
  offUnproven: {
    en: 'Off for everybody: something still has to be proven before launch.',
    es: 'Apagado para todos: falta demostrar algo antes de encenderlo.',
  },
  offOver: { en: 'Off for everybody: the agreement is over.', es: 'Apagado para todos: el acuerdo ha terminado.' },
  offKilled: {
    en: ({ name, at }: { name: string; at: string }) => `Off for everybody: ${name} switched it off, ${at}.`,
    es: ({ name, at }: { name: string; at: string }) => `Apagado para todos: lo apagó ${name}, ${at}.`,
  },
  offGuardrail: {
    en: ({ metric, values, at }: { metric: string; values: string; at: string }) =>
      `Off for everybody: ${metric} passed its bound (${values}), ${at}.`,
    es: ({ metric, values, at }: { metric: string; values: string; at: string }) =>
      `Apagado para todos: ${metric} pasó su límite (${values}), ${at}.`,
  },
  because: {
    en: ({ reason }: { reason: string }) => `Because: ${reason}`,
    es: ({ reason }: { reason: string }) => `Porque: ${reason}`,
  },
  kill: { en: 'Switch it off now', es: 'Apagarlo ahora' },
  killSurely: { en: 'Yes, off for everybody', es: 'Sí, apagado para todos' },
  killHelp: {
    en: 'At once and without approval. You are asked why afterwards; all signers together turn it on again.',
    es: 'Al momento y sin aprobación. Después se te pregunta por qué; lo vuelven a encender todas las partes juntas.',
  },
  killed: { en: 'It is off for everybody.', es: 'Está apagado para todos.' },
  askReason: { en: 'Why was it switched off?', es: '¿Por qué se apagó?' },
  askReasonHelp: {
    en: 'It stays off whatever you write. Until a reason stands here it cannot be turned on again.',
    es: 'Sigue apagado escribas lo que escribas. Hasta que haya un motivo no se puede volver a encender.',
  },
  giveReason: { en: 'Record the reason', es: 'Registrar el motivo' },
  turnOn: { en: 'Turn it on again', es: 'Volver a encenderlo' },
  turnOnHelp: {
    en: 'It goes on when every party that signed has signed this too.',
    es: 'Se enciende cuando cada parte que firmó firme también esto.',
  },
} satisfies Catalogue;
