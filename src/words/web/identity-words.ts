import type { Catalogue } from './interface-sentence.ts';

/** Words of signing in, claiming an instance, and following a link. */
export const identityWords = {
  signIn: { en: 'Sign in', es: 'Entrar' },
  welcome: { en: 'Two sides, one table.', es: 'Dos partes, una mesa.' },
  address: { en: 'E-mail address', es: 'Correo electrónico' },
  password: { en: 'Password', es: 'Contraseña' },
  newPassword: { en: 'New password', es: 'Contraseña nueva' },
  passwordHelp: { en: 'At least 10 characters; any words will do.', es: 'Al menos 10 caracteres; valen palabras.' },
  withPasskey: { en: 'Sign in with a passkey', es: 'Entrar con una llave de acceso' },
  mailLink: { en: 'Mail me a link instead', es: 'Prefiero un enlace por correo' },
  linkSent: {
    en: 'If that address is known here, a link is on its way. It works once, for 15 minutes.',
    es: 'Si esa dirección se conoce aquí, va un enlace de camino. Vale una vez, durante 15 minutos.',
  },
  passkeyCancelled: {
    en: 'The passkey was not used. Try again, or sign in another way.',
    es: 'No se ha usado la llave de acceso. Inténtalo de nuevo o entra de otra manera.',
  },
  useLink: { en: 'Sign in now', es: 'Entrar ahora' },
  useLinkTitle: { en: 'Sign in with your link', es: 'Entra con tu enlace' },
  useLinkHelp: {
    en: 'Opening the link changes nothing; this button signs you in.',
    es: 'Abrir el enlace no cambia nada; este botón te deja entrar.',
  },
  linkEmpty: {
    en: 'The address is incomplete: copy the whole link of the mail, to its last character.',
    es: 'La dirección está incompleta: copia el enlace entero del correo, hasta el último carácter.',
  },
  claimTitle: { en: 'Set up your Parley', es: 'Prepara tu Parley' },
  claimHelp: {
    en: 'You are the first here. You become the owner and can invite the others afterwards.',
    es: 'Eres la primera persona aquí. Serás propietaria y podrás invitar a las demás después.',
  },
  workspaceName: { en: 'Name of your workspace', es: 'Nombre de tu espacio' },
  yourName: { en: 'Your name', es: 'Tu nombre' },
  zone: { en: 'Time zone', es: 'Zona horaria' },
  zoneHelp: {
    en: 'Deadlines are counted in it. Monday to Friday to begin with; change it in the settings.',
    es: 'En ella se cuentan los plazos. De lunes a viernes para empezar; cámbialo en ajustes.',
  },
  claimCode: { en: 'One-time code', es: 'Código de un solo uso' },
  claimCodeHelp: {
    en: 'It lies in the data folder of this server, in the file claim-code.',
    es: 'Está en la carpeta de datos de este servidor, en el archivo claim-code.',
  },
  claim: { en: 'Start', es: 'Empezar' },
  startTitle: { en: 'Where do you want to begin?', es: '¿Por dónde quieres empezar?' },
  exploreTitle: { en: 'Only looking', es: 'Solo mirar' },
  exploreSample: { en: 'Explore a finished negotiation', es: 'Explora una negociación terminada' },
  exploreHelp: {
    en: 'Sales wants an audit export by Friday, Product wants its roadmap. See how they settled it, and an agreement in each state of its life.',
    es: 'Ventas quiere una exportación de auditoría para el viernes; Producto, su plan. Mira cómo lo resolvieron, y un acuerdo en cada estado de su vida.',
  },
  startMessageTitle: { en: 'Somebody asked for something', es: 'Alguien ha pedido algo' },
  startMessage: { en: 'Start from a message', es: 'Empieza por un mensaje' },
  startMessageHelp: {
    en: 'Paste what somebody asked you. Three fields fill themselves.',
    es: 'Pega lo que te han pedido. Tres campos se rellenan solos.',
  },
  invitedTitle: {
    en: ({ workspace }: { workspace: string }) => `Join ${workspace}`,
    es: ({ workspace }: { workspace: string }) => `Entra en ${workspace}`,
  },
  invitedBy: {
    en: ({ name, hint }: { name: string; hint: string }) => `${name} invited ${hint}.`,
    es: ({ name, hint }: { name: string; hint: string }) => `${name} ha invitado a ${hint}.`,
  },
  guestHelp: {
    en: 'You take part in one negotiation: say why, rank in private, answer. You need no account.',
    es: 'Participas en una negociación: di por qué, ordena en privado, responde. No necesitas cuenta.',
  },
  sendCode: { en: 'Send me the code', es: 'Envíame el código' },
  codeSent: {
    en: ({ to }: { to: string }) => `Six digits are on their way to ${to}. They hold for 10 minutes.`,
    es: ({ to }: { to: string }) => `Van seis cifras de camino a ${to}. Valen 10 minutos.`,
  },
  code: { en: 'Code from the mail', es: 'Código del correo' },
  join: { en: 'Join', es: 'Entrar' },
  enterAsGuest: { en: 'Go to the negotiation', es: 'Ir a la negociación' },
  estimateTitle: { en: 'How long would it take?', es: '¿Cuánto llevaría?' },
  estimateAsked: {
    en: ({ asker, name }: { asker: string; name: string }) =>
      `${name}, ${asker} asks you for an estimate. Three fields, two minutes.`,
    es: ({ asker, name }: { asker: string; name: string }) =>
      `${name}, ${asker} te pide una estimación. Tres campos, dos minutos.`,
  },
  estimateFor: {
    en: ({ client }: { client: string }) => `For ${client}`,
    es: ({ client }: { client: string }) => `Para ${client}`,
  },
  fromDays: { en: 'From (engineer-days)', es: 'Desde (días de ingeniería)' },
  toDays: { en: 'To (engineer-days)', es: 'Hasta (días de ingeniería)' },
  drivers: { en: 'What makes it complex?', es: '¿Qué lo hace complejo?' },
  simpler: {
    en: 'Anything simpler? Also «by hand, this time».',
    es: '¿Algo más sencillo? También «a mano, esta vez».',
  },
  giveEstimate: { en: 'Send the estimate', es: 'Enviar la estimación' },
  estimateThanks: {
    en: 'Thank you. Only engineers can change these numbers; you can close this page.',
    es: 'Gracias. Solo ingeniería puede cambiar estas cifras; puedes cerrar la página.',
  },
} satisfies Catalogue;
