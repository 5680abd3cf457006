import type { Catalogue } from './interface-sentence.ts';

/** Words of the parts that every page is made of. */
export const kitWords = {
  close: { en: 'Close', es: 'Cerrar' },
  cancel: { en: 'Cancel', es: 'Cancelar' },
  save: { en: 'Save', es: 'Guardar' },
  saved: { en: 'Saved', es: 'Guardado' },
  add: { en: 'Add', es: 'Añadir' },
  change: { en: 'Change', es: 'Cambiar' },
  remove: { en: 'Remove', es: 'Quitar' },
  copy: { en: 'Copy', es: 'Copiar' },
  copied: { en: 'Copied', es: 'Copiado' },
  back: { en: 'Back', es: 'Volver' },
  optional: { en: 'optional', es: 'opcional' },
  loading: { en: 'One moment…', es: 'Un momento…' },
  showTable: { en: 'Show as a table', es: 'Ver como tabla' },
  showPicture: { en: 'Show as a picture', es: 'Ver como gráfico' },
  yourText: { en: 'Your text', es: 'Tu texto' },
  theirText: {
    en: ({ name }: { name: string }) => (name ? `${name}’s text, saved meanwhile` : 'The text saved meanwhile'),
    es: ({ name }: { name: string }) =>
      name ? `Texto de ${name}, guardado entretanto` : 'El texto guardado entretanto',
  },
  conflictTitle: { en: 'Somebody changed this while you were writing', es: 'Alguien lo cambió mientras escribías' },
  conflictHelp: {
    en: 'Nothing is lost. Put both together below, then save.',
    es: 'No se pierde nada. Júntalos abajo y guarda.',
  },
  together: { en: 'Both together', es: 'Los dos juntos' },
  saveTogether: { en: 'Save this text', es: 'Guardar este texto' },
  keepTheirs: { en: 'Keep theirs', es: 'Dejar el suyo' },
  wordsAdded: { en: 'added', es: 'añadido' },
  wordsRemoved: { en: 'removed', es: 'quitado' },
  yourTurn: { en: 'your turn', es: 'te toca' },
  turnOf: {
    en: ({ names }: { names: string }) => `waiting for ${names}`,
    es: ({ names }: { names: string }) => `${names.includes(', ') ? 'faltan' : 'falta'} ${names}`,
  },
  stepDone: { en: 'done', es: 'hecho' },
  stepCurrent: { en: 'now', es: 'ahora' },
  stepLater: { en: 'later', es: 'después' },
  allSteps: { en: 'All nine steps', es: 'Los nueve pasos' },
  fourSteps: { en: 'Four steps', es: 'Cuatro pasos' },
  timeLeft: {
    en: ({ span }: { span: string }) => `${span} left`,
    es: ({ span }: { span: string }) => `quedan ${span}`,
  },
  timeOver: { en: 'time is up', es: 'plazo vencido' },
  problemTitle: { en: 'That did not work', es: 'No ha funcionado' },
  problemWithout: {
    en: 'Something on this page failed. What you typed is kept; load the page again.',
    es: 'Algo ha fallado en esta página. Lo que has escrito se conserva; vuelve a cargarla.',
  },
  problemUnreachable: {
    en: 'Parley cannot be reached right now. What you typed is kept here; try again in a moment.',
    es: 'Ahora mismo no se puede llegar a Parley. Lo que has escrito se conserva aquí; inténtalo en un momento.',
  },
  problemNumber: {
    en: ({ id }: { id: string }) => `If it happens again, tell your administrator this number: ${id}`,
    es: ({ id }: { id: string }) => `Si se repite, dale este número a quien administra Parley: ${id}`,
  },
  tryAgain: { en: 'Try again', es: 'Reintentar' },
  loadAgain: { en: 'Load the page again', es: 'Volver a cargar' },
  showPassword: { en: 'Show what is typed', es: 'Mostrar lo escrito' },
  onlyYours: { en: 'Only your side can see this', es: 'Solo lo ve tu parte' },
} satisfies Catalogue;
