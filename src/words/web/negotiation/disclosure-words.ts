import type { Catalogue } from '../interface-sentence.ts';

/** Words of looking at all private answers after closing, once every side agrees. */
export const disclosureWords = {
  title: { en: 'Look back together', es: 'Mirar atrás juntos' },
  help: {
    en: 'If every side agrees, all see all private answers, and whether a better deal was there. It cannot be undone.',
    es: 'Si todas las partes quieren, todas ven todas las respuestas privadas y si había un trato mejor. No se deshace.',
  },
  whoAgreed: {
    en: ({ names }: { names: string }) => `Agreed so far: ${names}.`,
    es: ({ names }: { names: string }) => `De acuerdo hasta ahora: ${names}.`,
  },
  nobodyAgreed: { en: 'No side has agreed so far.', es: 'Ninguna parte ha accedido hasta ahora.' },
  give: { en: 'Show our private answers', es: 'Mostrar nuestras respuestas privadas' },
  sure: {
    en: 'Your ratings, the least you would sign, your notes: all of it becomes visible to the others once all of them agree too.',
    es: 'Tus valoraciones, el mínimo que firmarías, tus notas: todo lo ven los demás en cuanto todos accedan también.',
  },
  takeBack: { en: 'Take our agreement back', es: 'Retirar nuestro acuerdo' },
  all: { en: 'All sides agreed. This is what each kept private.', es: 'Todas accedieron. Esto guardaba cada una.' },
  least: {
    en: ({ name, value }: { name: string; value: number }) => `${name} would have signed from ${value} of 100.`,
    es: ({ name, value }: { name: string; value: number }) => `${name} habría firmado desde ${value} sobre 100.`,
  },
} satisfies Catalogue;
