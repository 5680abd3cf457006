import type { Catalogue } from './interface-sentence.ts';

/** Words of filing an ask and of its step. */
export const askWords = {
  title: { en: 'New ask', es: 'Nueva petición' },
  paste: { en: 'Paste the message', es: 'Pega el mensaje' },
  pasteHelp: {
    en: 'Client, date and the ask are filled in below. Everything can be changed.',
    es: 'Cliente, fecha y petición se rellenan abajo. Todo se puede cambiar.',
  },
  ask: { en: 'What is asked', es: 'Qué se pide' },
  forWhom: { en: 'For whom', es: 'Para quién' },
  neededBy: { en: 'Needed by', es: 'Para cuándo' },
  neededByHelp: { en: 'A day, or leave it empty', es: 'Un día, o déjalo vacío' },
  asSaid: {
    en: ({ words }: { words: string }) => `as it was said: «${words}»`,
    es: ({ words }: { words: string }) => `como se dijo: «${words}»`,
  },
  amounts: {
    en: ({ amounts }: { amounts: string }) => `Amounts found: ${amounts}. They help in the next step.`,
    es: ({ amounts }: { amounts: string }) => `Importes encontrados: ${amounts}. Ayudan en el paso siguiente.`,
  },
  moment: { en: 'What kind of decision is it?', es: '¿Qué tipo de decisión es?' },
  fromTeam: { en: 'We ask as', es: 'Pedimos como' },
  toTeam: { en: 'The other side', es: 'La otra parte' },
  teamNone: { en: 'Choose a side', es: 'Elige una parte' },
  noTeams: {
    en: 'A side needs people before one can ask it. Put yourself and others into teams in the settings.',
    es: 'Una parte necesita personas para poder pedirle algo. Ponte en un equipo, y a otras personas, en ajustes.',
  },
  userOutcome: { en: 'What is their user trying to get done?', es: '¿Qué intenta conseguir su usuario?' },
  smallTitle: {
    en: ({ word }: { word: string }) => `«${word}»: small for whom? What is not included?`,
    es: ({ word }: { word: string }) => `«${word}»: ¿pequeño para quién? ¿Qué no incluye?`,
  },
  smallBefore: {
    en: ({ ask, became }: { ask: string; became: string }) => `The last one that was called so: «${ask}» (${became})`,
    es: ({ ask, became }: { ask: string; became: string }) => `La última que se llamó así: «${ask}» (${became})`,
  },
  default: { en: 'If nobody answers in time', es: 'Si nadie responde a tiempo' },
  defaultNotYet: { en: 'It means «not yet»', es: 'Significa «todavía no»' },
  defaultGoesTo: { en: 'It goes to…', es: 'Pasa a…' },
  goesToName: { en: 'Name', es: 'Nombre' },
  comments: { en: 'Hours for comments', es: 'Horas para comentarios' },
  rfcHours: { en: 'Hours to complete the RFC', es: 'Horas para completar el RFC' },
  moreFields: { en: 'Clocks and what happens without an answer', es: 'Plazos y qué pasa sin respuesta' },
  send: {
    en: ({ team }: { team: string }) => `Send to ${team}`,
    es: ({ team }: { team: string }) => `Enviar a ${team}`,
  },
  sendPlain: { en: 'Send', es: 'Enviar' },
  holding: {
    en: ({ at }: { at: string }) =>
      `We have your request. You will have an answer by ${at}. We are not promising a date yet.`,
    es: ({ at }: { at: string }) =>
      `Hemos recibido tu petición. Tendrás respuesta antes del ${at}. Todavía no comprometemos una fecha.`,
  },
  holdingTitle: { en: 'What you may tell the client right now', es: 'Lo que ya puedes decir al cliente' },
  holdingHelp: {
    en: 'Noted as undecided: it promises an answer, not a date.',
    es: 'Anotado como «sin decidir»: promete una respuesta, no una fecha.',
  },
  stepTitle: { en: 'The ask', es: 'La petición' },
  amend: { en: 'Amend the ask', es: 'Corregir la petición' },
  filedBy: {
    en: ({ name, at }: { name: string; at: string }) => `Filed by ${name}, ${at}`,
    es: ({ name, at }: { name: string; at: string }) => `La presentó ${name}, ${at}`,
  },
  withdraw: { en: 'Withdraw the ask', es: 'Retirar la petición' },
  archive: { en: 'Archive', es: 'Archivar' },
  unarchive: { en: 'Bring back', es: 'Recuperar' },
  notYet: { en: 'Answer «not yet»', es: 'Responder «todavía no»' },
  notYetTitle: { en: 'Not yet', es: 'Todavía no' },
  reason: { en: 'Reason', es: 'Motivo' },
  wouldChange: { en: 'What would change it', es: 'Qué lo cambiaría' },
  askAgainOn: { en: 'Day to ask again', es: 'Día para volver a pedirlo' },
  clientWords: { en: 'Words for the client', es: 'Palabras para el cliente' },
  escalate: { en: 'Hand it to somebody who decides', es: 'Pasarlo a quien decide' },
  escalateTo: { en: 'To whom', es: 'A quién' },
  people: { en: 'People', es: 'Personas' },
  addMember: { en: 'Add a colleague', es: 'Añadir a un colega' },
  inviteGuest: { en: 'Invite a guest', es: 'Invitar a alguien de fuera' },
  guestName: { en: 'Guest’s name', es: 'Nombre de la persona invitada' },
  handOver: { en: 'Hand my place over', es: 'Ceder mi sitio' },
  unverified: { en: 'unverified', es: 'sin verificar' },
  inviteAgain: { en: 'New link', es: 'Enlace nuevo' },
} satisfies Catalogue;
