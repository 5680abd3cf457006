import type { Catalogue } from './interface-sentence.ts';

/** Words of following a link one was sent: joining the workspace, entering as a guest, estimating. */
export const invitationWords = {
  openUntil: {
    en: ({ at }: { at: string }) => `The link works once, until ${at}.`,
    es: ({ at }: { at: string }) => `El enlace vale una vez, hasta el ${at}.`,
  },
  codeFirst: {
    en: ({ hint }: { hint: string }) => `First we check that this address is yours: ${hint}.`,
    es: ({ hint }: { hint: string }) => `Primero comprobamos que esta dirección es tuya: ${hint}.`,
  },
  sendAgain: { en: 'Send another code', es: 'Enviar otro código' },
  alreadyIn: {
    en: ({ name }: { name: string }) =>
      `You are signed in as ${name}. Going on here ends that session in this browser.`,
    es: ({ name }: { name: string }) =>
      `Has entrado como ${name}. Si sigues aquí, esa sesión termina en este navegador.`,
  },
  linkTitle: { en: 'A link to Parley', es: 'Un enlace a Parley' },
  toSignIn: { en: 'I have an account: sign in', es: 'Tengo cuenta: entrar' },
  guestMay: {
    en: 'To sign in the end you register a passkey or confirm your address; nobody asks before.',
    es: 'Para firmar al final, registras una llave de acceso o confirmas tu dirección; antes nadie lo pide.',
  },
  forWhom: { en: 'For', es: 'Para' },
  theAsk: { en: 'What is asked', es: 'Lo que se pide' },
  daysTitle: { en: 'How many engineer-days?', es: '¿Cuántos días de ingeniería?' },
  daysHelp: {
    en: 'So wide that four times in five the truth lies between the two.',
    es: 'Tan amplio que cuatro de cada cinco veces la verdad quede entre los dos.',
  },
  from: { en: 'From', es: 'Desde' },
  to: { en: 'To', es: 'Hasta' },
  days: { en: 'days', es: 'días' },
  driversHelp: {
    en: 'What one does not see from outside: old code, migrations, other teams.',
    es: 'Lo que no se ve desde fuera: código antiguo, migraciones, otros equipos.',
  },
  simplerHelp: {
    en: 'A smaller version, something we already have, a file sent by hand.',
    es: 'Una versión menor, algo que ya tenemos, un fichero enviado a mano.',
  },
  sentTitle: { en: 'Sent', es: 'Enviada' },
  youSaid: {
    en: ({ range }: { range: string }) => `You said: ${range}.`,
    es: ({ range }: { range: string }) => `Has dicho: ${range}.`,
  },
} satisfies Catalogue;
