import type { Sentence } from '../sentence.ts';

/** What checking a log or a backup says; positions are places of entries in the log, instants are ISO 8601. */
export interface HistoryBlanks {
  readonly workspace: string;
  readonly position: number;
  readonly missing: number;
  readonly at: string;
  readonly list: string;
  readonly detail: string;
}

export const historyWords = {
  intact: {
    en: ({ workspace, position }) => `Workspace ${workspace}: the chain of all ${position} entries verifies.`,
    es: ({ workspace, position }) => `Espacio ${workspace}: la cadena de las ${position} entradas se verifica.`,
  },
  redacted: {
    en: ({ list }) => `  Text removed on purpose, as the log itself says, from: ${list}.`,
    es: ({ list }) => `  Texto eliminado a propósito, como dice el propio registro, en: ${list}.`,
  },
  broken: {
    en: ({ workspace, position, detail }) =>
      `Workspace ${workspace}: the log was tampered with. The chain breaks at entry ${position} (${detail}).`,
    es: ({ workspace, position, detail }) =>
      `Espacio ${workspace}: el registro fue manipulado. La cadena se rompe en la entrada ${position} (${detail}).`,
  },
  'goes-on': {
    en: ({ position, at }) => `It goes on from the head of ${at}, entry ${position}: nothing was cut or changed.`,
    es: ({ position, at }) =>
      `Continúa desde la cabeza del ${at}, entrada ${position}: no se ha cortado ni cambiado nada.`,
  },
  older: {
    en: ({ missing, position, at }) =>
      `This is older than the head of ${at}: ${missing === 1 ? '1 entry is' : `${missing} entries are`} missing after entry ${position}.`,
    es: ({ missing, position, at }) =>
      `Esto es anterior a la cabeza del ${at}: ${missing === 1 ? 'falta 1 entrada' : `faltan ${missing} entradas`} después de la entrada ${position}.`,
  },
  'another-history': {
    en: ({ position, at }) => `This is another history: entry ${position} is not the one that the head of ${at} names.`,
    es: ({ position, at }) => `Esta es otra historia: la entrada ${position} no es la que nombra la cabeza del ${at}.`,
  },
  'not-here': {
    en: ({ workspace }) => `The head speaks of workspace ${workspace}, which is not here.`,
    es: ({ workspace }) => `La cabeza habla del espacio ${workspace}, que no está aquí.`,
  },
  'head-refused': {
    en: ({ detail }) => `The head cannot be relied on. ${detail}`,
    es: ({ detail }) => `No te puedes fiar de la cabeza. ${detail}`,
  },
  'how-to-verify': {
    en: 'parley verify FILE [--key FILE] · parley verify log [--head FILE] [--key FILE] · parley verify backup FILE [--head FILE --key FILE]',
    es: 'parley verify FICHERO [--key FICHERO] · parley verify log [--head FICHERO] [--key FICHERO] · parley verify backup FICHERO [--head FICHERO --key FICHERO]',
  },
} as const satisfies Record<string, Sentence<HistoryBlanks>>;

export type HistoryWord = keyof typeof historyWords;
