import type { Catalogue } from './interface-sentence.ts';

/** Words around the page of the week, and of what may be said to a client. */
export const weekWords = {
  menu: { en: 'Week', es: 'Semana' },
  scope: { en: 'Whose week', es: 'De quién es la semana' },
  mine: { en: 'My sides', es: 'Mis partes' },
  all: { en: 'Everybody', es: 'Todo el mundo' },
  quiet: {
    en: 'A quiet week: nothing is due, nothing ends, nothing is owed.',
    es: 'Una semana tranquila: nada vence, nada termina, nada se debe.',
  },
  quietMine: {
    en: 'Nothing of your sides needs a look this week.',
    es: 'Nada de tus partes pide una mirada esta semana.',
  },
  maySay: { en: 'What may I say to…?', es: '¿Qué puedo decir a…?' },
  client: { en: 'Client', es: 'Cliente' },
  clientPlaceholder: { en: 'A client, or a word of the ask', es: 'Un cliente, o una palabra de la petición' },
  nothingToSay: {
    en: 'No ask of such a client. Nothing was promised.',
    es: 'No hay petición de ese cliente. No se ha prometido nada.',
  },
  typeClient: {
    en: 'Type the name of a client. Enter copies the sentence.',
    es: 'Escribe el nombre de un cliente. Intro copia la frase.',
  },
  onlyThis: {
    en: 'Only what was recorded or signed. Enter copies it.',
    es: 'Solo lo registrado o firmado. Intro la copia.',
  },
  languageOf: { en: 'Language of the sentence', es: 'Idioma de la frase' },
  copied: {
    en: ({ client }: { client: string }) => `Copied: what ${client} may hear.`,
    es: ({ client }: { client: string }) => `Copiado: lo que puede oír ${client}.`,
  },
  notCopied: {
    en: 'The browser did not let us copy it. Select the sentence and copy it by hand.',
    es: 'El navegador no ha permitido copiarla. Selecciona la frase y cópiala a mano.',
  },
} satisfies Catalogue;
