import type { Catalogue } from './interface-sentence.ts';

/** Words of the notices in the inbox, and of their settings. */
export const noticeWords = {
  title: { en: 'Notices', es: 'Avisos' },
  fresh: {
    en: ({ count }: { count: number }) => `${count} new`,
    es: ({ count }: { count: number }) => (count === 1 ? '1 nuevo' : `${count} nuevos`),
  },
  isFresh: { en: 'New', es: 'Nuevo' },
  nothingYet: {
    en: 'Nothing yet. You are told here of what this agreement needs from you, and of its review and end.',
    es: 'Nada todavía. Aquí se te avisa de lo que este acuerdo necesita de ti, y de su revisión y su final.',
  },
  putAway: { en: 'Put away', es: 'Quitar' },
  putAwayOf: {
    en: ({ subject }: { subject: string }) => `Put away: ${subject}`,
    es: ({ subject }: { subject: string }) => `Quitar: ${subject}`,
  },
  isPutAway: {
    en: ({ subject }: { subject: string }) => `Put away: ${subject}`,
    es: ({ subject }: { subject: string }) => `Quitado: ${subject}`,
  },
  undo: { en: 'Undo', es: 'Deshacer' },
  allShown: { en: 'Show all notices', es: 'Ver todos los avisos' },
  mailUnknown: {
    en: 'The mail may have reached you; it is not sent again.',
    es: 'El correo puede haberte llegado; no se vuelve a enviar.',
  },
  mailWaiting: {
    en: 'The mail server cannot be reached; the mail waits for it.',
    es: 'No se llega al servidor de correo; el correo espera.',
  },
  mailRefused: {
    en: 'The mail server refused the mail; it did not reach you.',
    es: 'El servidor de correo rechazó el correo; no te ha llegado.',
  },
  mailGivenUp: {
    en: 'The mail could not be sent for a day and was given up.',
    es: 'El correo no se pudo enviar en un día y se ha dejado.',
  },
  mailUnverified: {
    en: 'No mail was sent: your address is not confirmed yet.',
    es: 'No se envió correo: tu dirección aún no está confirmada.',
  },
  settings: { en: 'Notices and calendar', es: 'Avisos y calendario' },
  settingsHelp: {
    en: 'Your inbox always has every notice. Choose which ones come by mail too.',
    es: 'Tu bandeja siempre tiene todos los avisos. Elige cuáles llegan también por correo.',
  },
  noMailServer: {
    en: 'This instance has no mail server yet, so nothing comes by mail.',
    es: 'Esta instancia aún no tiene servidor de correo, así que nada llega por correo.',
  },
  chooseMail: { en: 'Choose what comes by mail', es: 'Elige qué llega por correo' },
  byMail: { en: 'By mail', es: 'Por correo' },
  reviews: { en: 'Reviews and ends', es: 'Revisiones y finales' },
  reviewsHelp: {
    en: 'Signed, seven days before, two days before, on the day, ended. With a calendar entry.',
    es: 'Firmado, siete días antes, dos días antes, el día, terminado. Con una cita de calendario.',
  },
  stops: { en: 'Stops', es: 'Paradas' },
  stopsHelp: {
    en: 'Switched off by hand or by an automatic stop, and on again.',
    es: 'Apagado a mano o por una parada automática, y encendido de nuevo.',
  },
  decisions: { en: 'Decisions', es: 'Decisiones' },
  decisionsHelp: {
    en: 'A decision waits for your signature; all have signed; proof is missing.',
    es: 'Una decisión espera tu firma; todos han firmado; faltan pruebas.',
  },
  'clean-up': { en: 'Clean-up', es: 'Limpieza' },
  'clean-upHelp': { en: 'Due in a week, overdue.', es: 'Vence en una semana, vencida.' },
  answers: { en: 'Answers', es: 'Respuestas' },
  answersHelp: {
    en: 'An answer is due or late; a text can be signed.',
    es: 'Una respuesta vence o va con retraso; un texto se puede firmar.',
  },
  measures: { en: 'Measures', es: 'Medidas' },
  measuresHelp: {
    en: 'A signed limit was passed; a measure has gone silent.',
    es: 'Se superó un límite firmado; una medida ha dejado de llegar.',
  },
  deliveries: { en: 'Deliveries', es: 'Entregas' },
  deliveriesHelp: {
    en: 'For owners and administrators: a webhook fails; mails could not be sent.',
    es: 'Para propietarios y administradores: un webhook falla; hay correos que no se pudieron enviar.',
  },
  monday: { en: 'The Monday mail', es: 'El correo del lunes' },
  mondayHelp: {
    en: 'The week in five lines, Mondays at eight.',
    es: 'La semana en cinco líneas, los lunes a las ocho.',
  },
  address: { en: 'Your calendar', es: 'Tu calendario' },
  addressHelp: {
    en: 'A secret address for your own calendar program. It shows reviews, checkpoints, extra days, clean-up and answers of what your sides agreed or were asked, by title and client; never anything a side keeps private. Whoever has it can read it.',
    es: 'Una dirección secreta para tu programa de calendario. Muestra revisiones, controles, días extra, limpieza y respuestas de lo que tus partes acordaron o les pidieron, con título y cliente; nunca lo que una parte guarda en privado. Quien la tenga puede leerla.',
  },
  addressMake: { en: 'Make an address', es: 'Crear una dirección' },
  addressAgain: { en: 'Make a new address', es: 'Crear una dirección nueva' },
  addressAgainHelp: {
    en: 'The one before stops working at once.',
    es: 'La anterior deja de funcionar al momento.',
  },
  addressSince: {
    en: ({ at }: { at: string }) => `You have an address since ${at}. It was shown once.`,
    es: ({ at }: { at: string }) => `Tienes una dirección desde el ${at}. Se mostró una vez.`,
  },
  addressOnce: {
    en: 'Copy it now: it is shown this once.',
    es: 'Cópiala ahora: solo se muestra esta vez.',
  },
  addressLabel: { en: 'Calendar address', es: 'Dirección del calendario' },
  addressStop: { en: 'Stop this address', es: 'Detener esta dirección' },
  addressStopped: {
    en: 'The address opens nothing any more. Make a new one whenever you like.',
    es: 'La dirección ya no abre nada. Crea otra cuando quieras.',
  },
} satisfies Catalogue;
