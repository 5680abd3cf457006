import type { Sentence } from '../sentence.ts';

interface MailWords {
  readonly subject: Sentence;
  /** Paragraphs; the link and the code stand on lines of their own between them. */
  readonly opening: Sentence;
  readonly closing: Sentence;
  /** The words on the link. */
  readonly action?: Sentence;
}

/** Every mail of Parley. Blanks are public: names, a link, a code; never anything sealed. */
export const mailWords = {
  'sign-in-link': {
    subject: { en: 'Your link to sign in to Parley', es: 'Tu enlace para entrar en Parley' },
    opening: {
      en: 'You asked for a link to sign in. It works once, for 15 minutes.',
      es: 'Has pedido un enlace para entrar. Sirve una vez, durante 15 minutos.',
    },
    action: { en: 'Sign in', es: 'Entrar' },
    closing: {
      en: 'If you did not ask for it, do nothing: nobody can sign in without this link.',
      es: 'Si no lo has pedido, no hagas nada: nadie puede entrar sin este enlace.',
    },
  },
  code: {
    subject: {
      en: ({ code }) => `${code} is your code for Parley`,
      es: ({ code }) => `${code} es tu código de Parley`,
    },
    opening: {
      en: 'Enter this code on the page that asked for it. It works once, for 10 minutes.',
      es: 'Escribe este código en la página que te lo pide. Sirve una vez, durante 10 minutos.',
    },
    closing: {
      en: 'Nobody from Parley will ever ask you for it.',
      es: 'Nadie de Parley te lo pedirá nunca.',
    },
  },
  'member-invitation': {
    subject: {
      en: ({ inviter, workspace }) => `${inviter} invites you to ${workspace} on Parley`,
      es: ({ inviter, workspace }) => `${inviter} te invita a ${workspace} en Parley`,
    },
    opening: {
      en: ({ inviter, workspace }) => `${inviter} invites you to the workspace ${workspace}.`,
      es: ({ inviter, workspace }) => `${inviter} te invita al espacio ${workspace}.`,
    },
    action: { en: 'Accept the invitation', es: 'Aceptar la invitación' },
    closing: {
      en: 'The page will send a code to this address, so that the link alone opens nothing. It works for 7 days.',
      es: 'La página enviará un código a esta dirección: el enlace solo no abre nada. Sirve durante 7 días.',
    },
  },
  'guest-invitation': {
    subject: {
      en: ({ inviter, party }) => `${inviter} asks you to speak for ${party}`,
      es: ({ inviter, party }) => `${inviter} te pide que hables por ${party}`,
    },
    opening: {
      en: ({ inviter, party, workspace }) =>
        `${inviter} of ${workspace} asks you to speak for ${party} in one negotiation. You need no account.`,
      es: ({ inviter, party, workspace }) =>
        `${inviter}, de ${workspace}, te pide que hables por ${party} en una negociación. No necesitas cuenta.`,
    },
    action: { en: 'Open the negotiation', es: 'Abrir la negociación' },
    closing: {
      en: 'The page will send a code to this address, so that the link alone opens nothing. What you keep private there is seen by your side only.',
      es: 'La página enviará un código a esta dirección: el enlace solo no abre nada. Lo que guardes en privado allí lo ve solo tu parte.',
    },
  },
  'estimate-request': {
    subject: {
      en: ({ inviter }) => `${inviter} asks you for an estimate: three questions`,
      es: ({ inviter }) => `${inviter} te pide una estimación: tres preguntas`,
    },
    opening: {
      en: ({ inviter, workspace }) =>
        `${inviter} of ${workspace} asks for your estimate: from how many days to how many, what makes it complex, and whether anything simpler would do.`,
      es: ({ inviter, workspace }) =>
        `${inviter}, de ${workspace}, te pide tu estimación: de cuántos días a cuántos, qué lo complica y si bastaría algo más sencillo.`,
    },
    action: { en: 'Answer the three questions', es: 'Responder las tres preguntas' },
    closing: {
      en: 'No account and no meeting. The link works once, for 14 days.',
      es: 'Sin cuenta y sin reunión. El enlace sirve una vez, durante 14 días.',
    },
  },
  'sessions-ended': {
    subject: { en: 'Your password for Parley was changed', es: 'Tu contraseña de Parley ha cambiado' },
    opening: {
      en: 'Your password was changed and all your other sessions ended.',
      es: 'Tu contraseña ha cambiado y se han cerrado todas tus demás sesiones.',
    },
    closing: {
      en: 'If it was not you, ask for a link to sign in and set a new one at once.',
      es: 'Si no has sido tú, pide un enlace para entrar y pon una nueva enseguida.',
    },
  },
} satisfies Readonly<Record<string, MailWords>>;

/** Below every mail. */
export const mailFoot: Sentence = {
  en: ({ workspace }) => `Sent by Parley${workspace ? ` for ${workspace}` : ''}.`,
  es: ({ workspace }) => `Enviado por Parley${workspace ? ` para ${workspace}` : ''}.`,
};
