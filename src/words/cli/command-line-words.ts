import { listed, type Sentence } from '../sentence.ts';

interface Blanks {
  readonly what: string;
  readonly list: readonly string[];
}

/** What the command line says by itself; problems bring their own sentence from the server. */
export const commandLineWords = {
  'how-to-call': {
    en: 'parley <group> <operation> --field value …   (parley help <group> lists its operations)',
    es: 'parley <grupo> <operación> --campo valor …   (parley help <grupo> muestra sus operaciones)',
  },
  groups: { en: 'Groups', es: 'Grupos' },
  programs: { en: 'On this machine', es: 'En esta máquina' },
  fields: { en: 'Fields', es: 'Campos' },
  settings: { en: 'Settings', es: 'Ajustes' },
  needed: { en: 'needed', es: 'obligatorio' },
  'nested-as-json': { en: 'nested values as JSON', es: 'los valores anidados, en JSON' },
  'needs-person': {
    en: 'for a person with a session, never with an API key',
    es: 'para una persona con sesión, nunca con una clave de API',
  },
  'about-url': {
    en: 'PARLEY_URL      the server, http://localhost:4600 by default',
    es: 'PARLEY_URL      el servidor; por defecto http://localhost:4600',
  },
  'about-token': {
    en: 'PARLEY_TOKEN    an API key; it never accepts and never signs',
    es: 'PARLEY_TOKEN    una clave de API; nunca acepta ni firma',
  },
  'about-session': {
    en: 'PARLEY_SESSION  what parley session sign-in --address … --password-stdin prints: acts as the person',
    es: 'PARLEY_SESSION  lo que escribe parley session sign-in --address … --password-stdin: actúa como la persona',
  },
  'about-json': {
    en: '--json  one line of JSON · --input FILE|-  the whole input as JSON · --key KEY  idempotency key · --FIELD-stdin  a field from standard input',
    es: '--json  una línea de JSON · --input FICHERO|-  la entrada completa en JSON · --key CLAVE  clave de idempotencia · --CAMPO-stdin  un campo por la entrada estándar',
  },
  'unknown-operation': {
    en: ({ what }) => `There is no «${what}». See: parley help`,
    es: ({ what }) => `No existe «${what}». Mira: parley help`,
  },
  'unknown-flag': {
    en: ({ what, list }) => `There is no field --${what} here. Fields: ${listed(list, 'en')}.`,
    es: ({ what, list }) => `Aquí no hay ningún campo --${what}. Campos: ${listed(list, 'es')}.`,
  },
  'flag-without-value': {
    en: ({ what }) => `--${what} needs a value.`,
    es: ({ what }) => `--${what} necesita un valor.`,
  },
  'stray-word': {
    en: ({ what }) => `«${what}» stands alone: fields are written --field value.`,
    es: ({ what }) => `«${what}» está suelto: los campos se escriben --campo valor.`,
  },
  'fields-missing': {
    en: ({ list }) => `Missing: ${listed(list, 'en')}.`,
    es: ({ list }) => `Falta: ${listed(list, 'es')}.`,
  },
  'input-not-json': {
    en: ({ what }) => `${what} does not hold a JSON object.`,
    es: ({ what }) => `${what} no contiene un objeto JSON.`,
  },
  'file-missing': {
    en: ({ what }) => `${what} cannot be read.`,
    es: ({ what }) => `No se puede leer ${what}.`,
  },
  'file-needed': {
    en: 'Name exactly one file.',
    es: 'Indica exactamente un fichero.',
  },
  unreachable: {
    en: ({ what }) => `No Parley answers at ${what}. Is it running? Set PARLEY_URL if it is elsewhere.`,
    es: ({ what }) => `Ningún Parley responde en ${what}. ¿Está en marcha? Define PARLEY_URL si está en otro sitio.`,
  },
  done: { en: 'Done', es: 'Hecho' },
  'nothing-new': { en: 'Nothing had to change', es: 'No había nada que cambiar' },
  'done-before': { en: 'Done before, with the same key', es: 'Ya hecho antes, con la misma clave' },
  'use-session': {
    en: 'Signed in. For the next commands:',
    es: 'Sesión iniciada. Para las siguientes órdenes:',
  },
  'serve-summary': { en: 'run the server', es: 'poner en marcha el servidor' },
  'migrate-summary': { en: 'bring the database to this version', es: 'llevar la base de datos a esta versión' },
  'backup-summary': {
    en: 'write everything but the keys into a file',
    es: 'escribir todo menos las claves en un fichero',
  },
  'restore-summary': {
    en: 'bring a backup into an empty database',
    es: 'llevar una copia a una base de datos vacía',
  },
  'verify-summary': {
    en: 'check an exported agreement without any server; or «log», or «backup FILE», against a kept «--head FILE»',
    es: 'comprobar un acuerdo exportado sin ningún servidor; o «log» o «backup FICHERO» frente a una «--head FICHERO» guardada',
  },
  'head-summary': {
    en: 'print where the log stands, sealed: keep it in a file',
    es: 'escribir hasta dónde llega el registro, sellado: guárdalo en un fichero',
  },
  'frontier-summary': {
    en: 'the efficient outcomes of a negotiation in files, with its solutions; no server is asked',
    es: 'los resultados eficientes de una negociación en ficheros, con sus soluciones; sin servidor',
  },
  'improve-summary': {
    en: 'what is better for every party than a package, or that nothing is',
    es: 'qué es mejor para todas las partes que un paquete, o que no hay nada',
  },
  'propose-summary': {
    en: 'the four proposals for a case in YAML or JSON',
    es: 'las cuatro propuestas para un caso en YAML o JSON',
  },
  'reservation-is': {
    en: ({ what }) => `--reservation is «none» or «file», not «${what}».`,
    es: ({ what }) => `--reservation es «none» o «file», no «${what}».`,
  },
  'at-time-is': {
    en: ({ what }) => `--at-time is a share of the time from 0 to 1, not «${what}».`,
    es: ({ what }) => `--at-time es una fracción del tiempo de 0 a 1, no «${what}».`,
  },
  'openapi-summary': { en: 'print the OpenAPI document', es: 'escribir el documento OpenAPI' },
  'sign-summary': {
    en: 'sign with a fresh proof of who you are (password on standard input)',
    es: 'firmar con una prueba reciente de quién eres (contraseña por la entrada estándar)',
  },
  'how-to-sign': {
    en: 'parley sign --negotiation ID --password-stdin, or with a mailed code: parley sign --negotiation ID --send-code, then parley sign --negotiation ID --signature ID --code DIGITS. A decision about an agreement: --agreement ID --decision ID --hash HASH in place of --negotiation ID; what you began to propose: --agreement ID --signature ID',
    es: 'parley sign --negotiation ID --password-stdin, o con un código por correo: parley sign --negotiation ID --send-code y después parley sign --negotiation ID --signature ID --code CIFRAS. Una decisión sobre un acuerdo: --agreement ID --decision ID --hash HUELLA en lugar de --negotiation ID; lo que empezaste a proponer: --agreement ID --signature ID',
  },
  'signing-this': { en: 'Signing the text with the hash', es: 'Se firma el texto con la huella' },
} as const satisfies Record<string, Sentence<Blanks>>;

export type CommandLineWord = keyof typeof commandLineWords;
export type { Blanks };
