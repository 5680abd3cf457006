import type { Sentence } from '../sentence.ts';

/** The «no» of signing in, links, codes, passkeys and keys, in words; typed against the ceremonies where it is used. */
export const identityRefusals = {
  'sign-in-failed': {
    en: 'Address and password do not match. You can ask for a link by mail instead.',
    es: 'La dirección y la contraseña no coinciden. También puedes pedir un enlace por correo.',
  },
  'too-many-tries': {
    en: ({ minutes }) => `Too many tries. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`} and try again.`,
    es: ({ minutes }) =>
      `Demasiados intentos. Espera ${minutes === 1 ? 'un minuto' : `${minutes} minutos`} y vuelve a probar.`,
  },
  'mail-server-missing': {
    en: 'This Parley has no mail server, so it cannot send links or codes. Use your password or a passkey.',
    es: 'Este Parley no tiene servidor de correo y no puede enviar enlaces ni códigos. Usa tu contraseña o una llave de acceso.',
  },
  'link-not-valid': {
    en: 'This link was used, replaced or has run out. Ask whoever sent it for a new one.',
    es: 'Este enlace ya se usó, se sustituyó o caducó. Pide uno nuevo a quien te lo envió.',
  },
  'code-needed': {
    en: 'Enter the six digits we sent to the invited address.',
    es: 'Escribe los seis dígitos que enviamos a la dirección invitada.',
  },
  'code-wrong': {
    en: 'This code is wrong or has run out. After five wrong codes ask for a new one.',
    es: 'El código no es correcto o caducó. Tras cinco códigos erróneos, pide uno nuevo.',
  },
  'password-wrong': {
    en: 'This is not your current password.',
    es: 'Esa no es tu contraseña actual.',
  },
  'passkey-not-accepted': {
    en: 'This passkey was not accepted. Try again, or sign in another way.',
    es: 'La llave de acceso no se aceptó. Vuelve a probar o entra de otra forma.',
  },
  'passkey-unknown': {
    en: 'You have no such passkey.',
    es: 'No tienes esa llave de acceso.',
  },
  'reauthentication-needed': {
    en: 'First prove again that it is you: with your password, a passkey or a code by mail.',
    es: 'Demuestra antes que eres tú: con tu contraseña, una llave de acceso o un código por correo.',
  },
  'address-missing': {
    en: 'We know no address of yours to send a code to.',
    es: 'No conocemos ninguna dirección tuya a la que enviar un código.',
  },
  'members-only': {
    en: 'Members of the workspace can do this; guests cannot.',
    es: 'Esto lo pueden hacer los miembros del espacio, no los invitados.',
  },
  'signed-in-only': {
    en: 'Sign in first.',
    es: 'Entra primero.',
  },
  'claim-code-wrong': {
    en: 'This is not the one-time code. You find it in the file claim-code of the data folder.',
    es: 'Ese no es el código de un solo uso. Está en el fichero claim-code de la carpeta de datos.',
  },
  'guest-unknown': {
    en: 'There is no such guest in this negotiation.',
    es: 'No hay ningún invitado así en esta negociación.',
  },
  'range-reversed': {
    en: 'The lower number of days comes first.',
    es: 'Primero va el número menor de días.',
  },
} satisfies Readonly<Record<string, Sentence>>;
