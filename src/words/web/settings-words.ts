import type { Catalogue } from './interface-sentence.ts';

/** Words of the settings: oneself, the workspace, its people, its calendar. */
export const settingsWords = {
  title: { en: 'Settings', es: 'Ajustes' },
  sections: { en: 'Sections', es: 'Secciones' },
  you: { en: 'You', es: 'Tú' },
  signingIn: { en: 'Signing in', es: 'Acceso' },
  programs: { en: 'API keys', es: 'Claves de API' },
  flagKeys: { en: 'Flag keys', es: 'Claves de interruptores' },
  workspace: { en: 'Workspace', es: 'Espacio' },
  members: { en: 'Members', es: 'Miembros' },
  teams: { en: 'Teams', es: 'Equipos' },
  calendar: { en: 'Calendar', es: 'Calendario' },
  webhooks: { en: 'Webhooks', es: 'Webhooks' },
  name: { en: 'Name', es: 'Nombre' },
  role: { en: 'Role', es: 'Rol' },
  inTeams: { en: 'Teams', es: 'Equipos' },
  actions: { en: 'Actions', es: 'Acciones' },
  // you
  yourName: { en: 'Your name', es: 'Tu nombre' },
  yourNameHelp: { en: 'As it stands on what you sign.', es: 'Como figura en lo que firmas.' },
  // signing in
  password: { en: 'Password', es: 'Contraseña' },
  currentPassword: { en: 'Current password', es: 'Contraseña actual' },
  currentPasswordHelp: {
    en: 'Not needed within five minutes of a link or code by mail.',
    es: 'No hace falta en los cinco minutos tras un enlace o código por correo.',
  },
  newPassword: { en: 'New password', es: 'Contraseña nueva' },
  changePassword: { en: 'Change my password', es: 'Cambiar mi contraseña' },
  passwordChanged: { en: 'Your password is changed.', es: 'Tu contraseña ha cambiado.' },
  passkeys: { en: 'Passkeys', es: 'Llaves de acceso' },
  passkeysHelp: {
    en: 'Sign in and sign agreements with your device’s finger, face or PIN. A signature made so proves itself.',
    es: 'Entra y firma acuerdos con la huella, la cara o el PIN de tu dispositivo. Esa firma se prueba por sí sola.',
  },
  passkeysNone: {
    en: 'No passkey yet. Add one on each device you sign with.',
    es: 'Aún no hay ninguna. Añade una en cada dispositivo con el que firmes.',
  },
  passkeysUnsupported: {
    en: 'This browser has no passkeys here. They need https, or localhost.',
    es: 'Este navegador no admite llaves de acceso aquí. Necesitan https, o localhost.',
  },
  passkeyName: { en: 'Name of this passkey', es: 'Nombre de esta llave' },
  passkeyExample: { en: 'My laptop', es: 'Mi portátil' },
  passkeyAdd: { en: 'Add a passkey', es: 'Añadir una llave' },
  passkeyCancelled: {
    en: 'No passkey was made. Try again when you like.',
    es: 'No se ha creado ninguna llave. Inténtalo cuando quieras.',
  },
  passkeyUsed: {
    en: ({ at }: { at: string }) => `last used ${at}`,
    es: ({ at }: { at: string }) => `usada por última vez el ${at}`,
  },
  passkeyUnused: { en: 'never used', es: 'sin usar' },
  passkeySynced: { en: 'synced by its vendor', es: 'sincronizada por su proveedor' },
  passkeyDevice: { en: 'on one device', es: 'en un dispositivo' },
  sessions: { en: 'Sessions', es: 'Sesiones' },
  sessionsHelp: {
    en: 'Lost a device? End every session of yours, this one included.',
    es: '¿Has perdido un dispositivo? Cierra todas tus sesiones, también esta.',
  },
  signOut: { en: 'Sign out here', es: 'Salir aquí' },
  signOutEverywhere: { en: 'Sign out everywhere', es: 'Salir de todas partes' },
  // programs
  programsHelp: {
    en: 'For scripts and the command line, acting for your account. A key never accepts and never signs.',
    es: 'Para scripts y la línea de comandos, en nombre de tu cuenta. Una clave nunca acepta ni firma.',
  },
  keysNone: { en: 'No key yet.', es: 'Aún no hay ninguna clave.' },
  keyName: { en: 'What is the key for?', es: '¿Para qué es la clave?' },
  keyDays: { en: 'Days it holds', es: 'Días de validez' },
  keyIssue: { en: 'Issue a key', es: 'Crear una clave' },
  keyShown: {
    en: 'Copy the key now: it is shown this once.',
    es: 'Copia la clave ahora: solo se muestra esta vez.',
  },
  keyUntil: {
    en: ({ at }: { at: string }) => `until ${at}`,
    es: ({ at }: { at: string }) => `hasta el ${at}`,
  },
  keyRevoked: {
    en: ({ at }: { at: string }) => `revoked ${at}`,
    es: ({ at }: { at: string }) => `revocada el ${at}`,
  },
  revoke: { en: 'Revoke', es: 'Revocar' },
  revokeNamed: {
    en: ({ name }: { name: string }) => `Revoke ${name}`,
    es: ({ name }: { name: string }) => `Revocar ${name}`,
  },
  removeNamed: {
    en: ({ name }: { name: string }) => `Remove ${name}`,
    es: ({ name }: { name: string }) => `Quitar ${name}`,
  },
  changeNamed: {
    en: ({ name }: { name: string }) => `Change ${name}`,
    es: ({ name }: { name: string }) => `Cambiar ${name}`,
  },
  // proving again
  proveTitle: { en: 'First, is it you?', es: 'Antes, ¿eres tú?' },
  proveHelp: {
    en: 'This changes how somebody gets in as you, so we ask once more.',
    es: 'Esto cambia cómo se entra en tu nombre, así que preguntamos otra vez.',
  },
  provePassword: { en: 'Your password', es: 'Tu contraseña' },
  provePasskey: { en: 'Use a passkey', es: 'Usar una llave de acceso' },
  proveMail: { en: 'Mail me a code', es: 'Envíame un código' },
  proveCode: { en: 'Code from the mail', es: 'Código del correo' },
  prove: { en: 'Go on', es: 'Seguir' },
  // workspace
  workspaceName: { en: 'Name of the workspace', es: 'Nombre del espacio' },
  currency: { en: 'Currency', es: 'Moneda' },
  currencyHelp: { en: 'Three letters, as EUR.', es: 'Tres letras, como EUR.' },
  engineerDay: { en: 'One engineer-day costs', es: 'Un día de ingeniería cuesta' },
  reason: { en: '«Not yet» needs a reason', es: '«Todavía no» necesita un motivo' },
  reasonHelp: {
    en: 'Whoever asked learns why, and what would change it.',
    es: 'Quien pidió sabe por qué, y qué lo cambiaría.',
  },
  mail: { en: 'Mail', es: 'Correo' },
  mailOn: {
    en: 'A mail server is set up: invitations, codes and reminders are mailed.',
    es: 'Hay un servidor de correo: se envían invitaciones, códigos y avisos.',
  },
  mailOff: {
    en: 'No mail server. Links are handed over by you, and whoever came that way counts as unverified and cannot sign. Whoever runs this server sets SMTP_URL.',
    es: 'Sin servidor de correo. Los enlaces los entregas tú; quien entre así queda sin verificar y no puede firmar. Quien administra el servidor define SMTP_URL.',
  },
  // members
  memberTable: { en: 'Members of the workspace', es: 'Miembros del espacio' },
  roleOf: {
    en: ({ name }: { name: string }) => `Role of ${name}`,
    es: ({ name }: { name: string }) => `Rol de ${name}`,
  },
  owner: { en: 'Owner', es: 'Propietario' },
  admin: { en: 'Administrator', es: 'Administrador' },
  member: { en: 'Member', es: 'Miembro' },
  itsYou: { en: 'you', es: 'tú' },
  recovered: {
    en: ({ at }: { at: string }) => `access recovered by mail ${at}`,
    es: ({ at }: { at: string }) => `recuperó el acceso por correo el ${at}`,
  },
  removeTitle: {
    en: ({ name }: { name: string }) => `Remove ${name} from the workspace?`,
    es: ({ name }: { name: string }) => `¿Quitar a ${name} del espacio?`,
  },
  removeHelp: {
    en: 'Sessions and keys end now. What they wrote and signed stays.',
    es: 'Sus sesiones y claves terminan ahora. Lo que escribió y firmó se queda.',
  },
  leaveHelp: {
    en: 'You leave: your sessions and keys end now. What you wrote and signed stays.',
    es: 'Te vas: tus sesiones y claves terminan ahora. Lo que escribiste y firmaste se queda.',
  },
  invite: { en: 'Invite', es: 'Invitar' },
  inviteTitle: { en: 'Invite somebody', es: 'Invitar a alguien' },
  inviteAddress: { en: 'Their e-mail address', es: 'Su correo electrónico' },
  inviteTeam: { en: 'Team', es: 'Equipo' },
  noTeam: { en: 'No team yet', es: 'Aún sin equipo' },
  pending: { en: 'Invited, not here yet', es: 'Invitados, aún no están' },
  invitedOn: {
    en: ({ at }: { at: string }) => `invited ${at}`,
    es: ({ at }: { at: string }) => `invitación del ${at}`,
  },
  unverified: { en: 'unverified', es: 'sin verificar' },
  takeBack: { en: 'Take back', es: 'Retirar' },
  takeBackNamed: {
    en: ({ name }: { name: string }) => `Take back the invitation of ${name}`,
    es: ({ name }: { name: string }) => `Retirar la invitación de ${name}`,
  },
  // calendar
  calendarHelp: {
    en: 'Deadlines run on working days only: one working day is 24 hours. Running clocks keep the calendar they began with.',
    es: 'Los plazos corren solo en días laborables: uno son 24 horas. Los que ya corren conservan su calendario.',
  },
  zone: { en: 'Time zone', es: 'Zona horaria' },
  workdays: { en: 'Working days', es: 'Días laborables' },
  holidays: { en: 'Days off', es: 'Festivos' },
  holidaysNone: { en: 'No day off is listed.', es: 'No hay festivos anotados.' },
  holidayAdd: { en: 'Add a day off', es: 'Añadir un festivo' },
} satisfies Catalogue;
