import type { Catalogue } from '../interface-sentence.ts';

/** Words around the RFC and its signing; its own text is in words/rfc. */
export const rfcWords = {
  title: { en: 'RFC: the one-page proposal', es: 'RFC: la propuesta de una página' },
  none: {
    en: 'The RFC is written by itself as soon as a deal is agreed.',
    es: 'El RFC se escribe solo en cuanto se acuerda un trato.',
  },
  abandoned: {
    en: 'This RFC was given up; a new deal writes a new one.',
    es: 'Este RFC se abandonó; un nuevo trato escribe otro.',
  },
  written: {
    en: 'Everything is written. Fill in the blanks, read it once, and open it.',
    es: 'Todo está escrito. Rellena los huecos, léelo una vez y ábrelo.',
  },
  missing: {
    en: ({ list }: { list: string }) => `Still missing: ${list}.`,
    es: ({ list }: { list: string }) => `Todavía falta: ${list}.`,
  },
  notIncluded: { en: 'Not included', es: 'No incluido' },
  notIncludedHelp: {
    en: 'What the client might think is in it, and is not.',
    es: 'Lo que el cliente podría creer incluido y no lo está.',
  },
  givenBy: {
    en: ({ days }: { days: number }) => `Who gives the ${days} days for the clean-up?`,
    es: ({ days }: { days: number }) => `¿Quién pone los ${days} días para la limpieza?`,
  },
  sprint: { en: 'In which sprint?', es: '¿En qué sprint?' },
  saveBlanks: { en: 'Fill in', es: 'Rellenar' },
  saveAndOpen: { en: 'Fill in and open for comments', es: 'Rellenar y abrir a comentarios' },
  open: { en: 'Open for comments', es: 'Abrir a comentarios' },
  nothingToAdd: { en: 'Nothing to add', es: 'Nada que añadir' },
  saidNothingToAdd: {
    en: ({ names }: { names: string }) => `Nothing to add: ${names}`,
    es: ({ names }: { names: string }) => `Nada que añadir: ${names}`,
  },
  toSignatures: { en: 'The signatures', es: 'Las firmas' },
  toSign: { en: 'To signing', es: 'A firmar' },
  edit: {
    en: ({ field }: { field: string }) => `Change: ${field}`,
    es: ({ field }: { field: string }) => `Cambiar: ${field}`,
  },
  addSentence: {
    en: ({ field }: { field: string }) => `Add a sentence: ${field}`,
    es: ({ field }: { field: string }) => `Añadir una frase: ${field}`,
  },
  editShort: { en: 'Change', es: 'Cambiar' },
  save: { en: 'Save', es: 'Guardar' },
  voids: {
    en: 'A change of content voids the signatures that stand, and tells the signers what changed.',
    es: 'Un cambio de contenido anula las firmas puestas y dice a quienes firmaron qué cambió.',
  },
  yes: { en: 'Yes', es: 'Sí' },
  yesIf: { en: 'Yes, if…', es: 'Sí, si…' },
  conditions: { en: 'Conditions, one a line', es: 'Condiciones, una por línea' },
  keepFrom: { en: 'Keep from', es: 'Mantener desde' },
  noDataDays: {
    en: 'Days after a checkpoint without data, then it is reverted',
    es: 'Días sin datos tras un punto de control; después se revierte',
  },
  extendFrom: { en: 'Extend once from', es: 'Prorrogar una vez desde' },
  reviewOn: { en: 'Review on', es: 'Revisión el' },
  graceDays: {
    en: 'Extra days for the client after the end (0–14)',
    es: 'Días extra para el cliente después del final (cláusula de gracia, 0–14)',
  },
  cleanUpDays: { en: 'Days', es: 'Días' },
  comments: { en: 'Comments', es: 'Comentarios' },
  comment: { en: 'Comment', es: 'Comentar' },
  commentOn: {
    en: ({ section }: { section: string }) => `Comment on «${section}»`,
    es: ({ section }: { section: string }) => `Comentar «${section}»`,
  },
  settled: { en: 'Settled', es: 'Resuelto' },
  settle: { en: 'Mark as settled', es: 'Marcar como resuelto' },
  versions: { en: 'Versions', es: 'Versiones' },
  version: {
    en: ({ number, by, at }: { number: number; by: string; at: string }) => `Version ${number} · ${by}, ${at}`,
    es: ({ number, by, at }: { number: number; by: string; at: string }) => `Versión ${number} · ${by}, ${at}`,
  },
  compareFrom: { en: 'From', es: 'De' },
  compareTo: { en: 'to', es: 'a' },
  noDifference: { en: 'No difference.', es: 'Sin diferencias.' },
  oneVersion: { en: 'There is one version so far.', es: 'De momento hay una sola versión.' },
  openedLate: { en: 'Opened late.', es: 'Se abrió tarde.' },
  moveReview: {
    en: ({ day }: { day: string }) => `Move to ${day}`,
    es: ({ day }: { day: string }) => `Pasar al ${day}`,
  },
  leaveReview: { en: 'Leave it', es: 'Dejarla' },
} satisfies Catalogue;

export const signWords = {
  title: { en: 'Sign', es: 'Firmar' },
  exactText: {
    en: 'You sign this exact text, by its fingerprint.',
    es: 'Firmas este texto exacto, por su huella.',
  },
  fingerprint: { en: 'Fingerprint (SHA-256)', es: 'Huella (SHA-256)' },
  readIt: { en: 'Read the whole text', es: 'Leer el texto entero' },
  signAs: {
    en: ({ party }: { party: string }) => `Sign as ${party}`,
    es: ({ party }: { party: string }) => `Firmar como ${party}`,
  },
  signOnBehalf: {
    en: ({ party, name }: { party: string; name: string }) => `Sign as ${party}, on behalf of ${name}`,
    es: ({ party, name }: { party: string; name: string }) => `Firmar como ${party}, en nombre de ${name}`,
  },
  secondStep: { en: 'Second step: prove that it is you', es: 'Segundo paso: demuestra que eres tú' },
  byPasskey: { en: 'Sign with my passkey', es: 'Firmar con mi llave de acceso' },
  passkeyBest: {
    en: 'Can be checked by anybody, without this server.',
    es: 'Cualquiera puede comprobarla, sin este servidor.',
  },
  byPassword: { en: 'Sign with my password', es: 'Firmar con mi contraseña' },
  instanceOnly: {
    en: 'Attested by this instance only.',
    es: 'Atestiguada solo por esta instancia.',
  },
  password: { en: 'Password', es: 'Contraseña' },
  byCode: { en: 'Sign with the code', es: 'Firmar con el código' },
  mailCode: { en: 'Mail me a code', es: 'Envíame un código' },
  codeSentTo: {
    en: ({ to }: { to: string }) => `Code sent to ${to}`,
    es: ({ to }: { to: string }) => `Código enviado a ${to}`,
  },
  code: { en: 'Code', es: 'Código' },
  byFresh: { en: 'Sign now', es: 'Firmar ahora' },
  freshHelp: {
    en: 'You proved who you are a moment ago.',
    es: 'Acabas de demostrar quién eres.',
  },
  cancelled: {
    en: 'The passkey was not used. Nothing is signed.',
    es: 'No se ha usado la llave de acceso. No hay nada firmado.',
  },
  signed: { en: 'Signed.', es: 'Firmado.' },
  place: { en: 'Signatures', es: 'Firmas' },
  notSigned: { en: 'not signed yet', es: 'aún sin firmar' },
  bySomeone: {
    en: ({ name, at }: { name: string; at: string }) => `${name}, ${at}`,
    es: ({ name, at }: { name: string; at: string }) => `${name}, ${at}`,
  },
  onBehalfOf: {
    en: ({ name }: { name: string }) => `on behalf of ${name}`,
    es: ({ name }: { name: string }) => `en nombre de ${name}`,
  },
  passkey: { en: 'by passkey', es: 'con llave de acceso' },
  voidedTitle: { en: 'Your signature no longer holds', es: 'Tu firma ya no vale' },
  voidedHelp: {
    en: ({ fields, at }: { fields: string; at: string }) =>
      `The text changed on ${at}: ${fields}. Read it and sign again.`,
    es: ({ fields, at }: { fields: string; at: string }) =>
      `El texto cambió el ${at}: ${fields}. Léelo y firma otra vez.`,
  },
  earlierSignatures: { en: 'Signatures that no longer hold', es: 'Firmas que ya no valen' },
  inked: { en: 'Signed by all', es: 'Firmado por todos' },
  minutes: { en: 'The minutes', es: 'El acta' },
  verify: { en: 'Verify a file', es: 'Verificar un fichero' },
  delegation: { en: 'Let somebody else sign for your side', es: 'Que firme otra persona por tu parte' },
  delegateTo: { en: 'Who', es: 'Quién' },
  until: { en: 'Until the end of', es: 'Hasta el final del' },
  delegate: { en: 'Delegate', es: 'Delegar' },
  revoke: { en: 'Revoke', es: 'Revocar' },
  delegated: {
    en: ({ from, to, until }: { from: string; to: string; until: string }) => `${from} lets ${to} sign until ${until}`,
    es: ({ from, to, until }: { from: string; to: string; until: string }) =>
      `${from} permite firmar a ${to} hasta ${until}`,
  },
  understoodTitle: { en: 'One last thing: was your why understood?', es: 'Una última cosa: ¿se entendió tu porqué?' },
  understoodYes: { en: 'Yes', es: 'Sí' },
  understoodNo: { en: 'Not really', es: 'No del todo' },
  understoodThanks: { en: 'Thank you. Your answer is recorded.', es: 'Gracias. Tu respuesta queda registrada.' },
} satisfies Catalogue;
