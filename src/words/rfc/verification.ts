import type { VerificationFault } from '../../domain/rfc/verification.ts';
import type { Sentence } from '../sentence.ts';

/** Why an exported agreement does not verify, in words; the same sentences ship inside the single-file verifier. */
export const verificationFaultSentences: Readonly<
  Record<VerificationFault, Sentence & { readonly en: string; readonly es: string }>
> = {
  'not-json': { en: 'This is not an exported agreement.', es: 'Esto no es un acuerdo exportado.' },
  'not-canonical': {
    en: 'The file was changed or saved again by another program. Use the file as it was exported, byte for byte.',
    es: 'El archivo se modificó o se guardó con otro programa. Usa el archivo tal como se exportó, byte a byte.',
  },
  'format-unknown': {
    en: 'The file is of a format this verifier does not know.',
    es: 'El archivo tiene un formato que este verificador no conoce.',
  },
  malformed: {
    en: 'Parts of the agreement are missing or damaged.',
    es: 'Faltan partes del acuerdo o están dañadas.',
  },
  'decision-hash': {
    en: 'A decision is not the one that was signed.',
    es: 'Una decisión no es la que se firmó.',
  },
  'decision-unsigned': {
    en: 'A decision was not signed once by every party.',
    es: 'Una decisión no la firmó una vez cada parte.',
  },
  'decision-two-parties': {
    en: 'One person stands for two parties in a decision.',
    es: 'Una misma persona figura por dos partes en una decisión.',
  },
  'decision-instant': {
    en: 'A signature on a decision is earlier than the agreement or later than the decision.',
    es: 'Una firma de una decisión es anterior al acuerdo o posterior a la decisión.',
  },
  'record-hash': {
    en: 'The text is not the one that was signed.',
    es: 'El texto no es el que se firmó.',
  },
  'key-unknown': {
    en: 'The seal was made with a key that is not among this instance’s keys.',
    es: 'El sello se hizo con una clave que no está entre las de esta instancia.',
  },
  seal: { en: 'The seal does not fit the signatures.', es: 'El sello no corresponde a las firmas.' },
  'export-key-unknown': {
    en: 'The file was exported with a key that is not among this instance’s keys.',
    es: 'El archivo se exportó con una clave que no está entre las de esta instancia.',
  },
  'export-seal': {
    en: 'Something in the file changed after it was exported.',
    es: 'Algo del archivo cambió después de exportarlo.',
  },
  'signature-missing': { en: 'A party’s signature is missing.', es: 'Falta la firma de una parte.' },
  'signature-twice': { en: 'A party signed twice.', es: 'Una parte firmó dos veces.' },
  'signature-of-stranger': {
    en: 'Somebody signed for a party that is not in the text.',
    es: 'Alguien firmó por una parte que no figura en el texto.',
  },
  'signature-other-text': { en: 'A signature stands on another text.', es: 'Una firma corresponde a otro texto.' },
  'signature-after-seal': { en: 'A signature is later than the seal.', es: 'Una firma es posterior al sello.' },
  'one-person-two-parties': {
    en: 'One person stands for two parties.',
    es: 'Una misma persona figura por dos partes.',
  },
  'method-unknown': {
    en: 'A signature was made in a way this verifier does not know.',
    es: 'Una firma se hizo de un modo que este verificador no conoce.',
  },
  'passkey-type': { en: 'A passkey answered something else.', es: 'Una llave de acceso respondió a otra cosa.' },
  'passkey-challenge': {
    en: 'A passkey signed another text, party or person.',
    es: 'Una llave de acceso firmó otro texto, otra parte u otra persona.',
  },
  'passkey-origin': {
    en: 'A passkey answered to another site.',
    es: 'Una llave de acceso respondió a otro sitio.',
  },
  'passkey-relying-party': {
    en: 'A passkey belongs to another site.',
    es: 'Una llave de acceso pertenece a otro sitio.',
  },
  'passkey-presence': {
    en: 'A passkey answered without its owner being present and verified.',
    es: 'Una llave de acceso respondió sin comprobar la presencia y la identidad de su dueño.',
  },
  'passkey-signature': {
    en: 'A passkey’s signature does not verify.',
    es: 'La firma de una llave de acceso no es válida.',
  },
  chain: {
    en: 'An event of the record does not fit its hash.',
    es: 'Un suceso del registro no corresponde a su hash.',
  },
  'chain-place': {
    en: 'The event that the seal names is missing.',
    es: 'Falta el suceso que nombra el sello.',
  },
  'head-keys-needed': {
    en: 'A head proves something only by the keys of its instance: fetch them from …/api/verification/keys and name the file.',
    es: 'Una cabeza solo prueba algo con las claves de su instancia: descárgalas de …/api/verification/keys e indica el fichero.',
  },
  'head-seal': {
    en: 'The seal does not fit this head.',
    es: 'El sello no corresponde a esta cabeza.',
  },
  'minutes-hash': {
    en: 'The minutes do not name the signed text.',
    es: 'El acta no nombra el texto firmado.',
  },
};

/** What a good result says, and how far each proof reaches. */
export const verificationSentences = {
  verified: {
    en: 'Verified: every party signed this very text, and nothing changed since.',
    es: 'Verificado: todas las partes firmaron este mismo texto y nada ha cambiado desde entonces.',
  },
  'head-verified': {
    en: 'Verified: this instance said so. Whether a log or a backup goes on from it: parley verify log --head FILE.',
    es: 'Verificado: lo dijo esta instancia. Si un registro o una copia continúa desde ahí: parley verify log --head FICHERO.',
  },
  refused: {
    en: 'Not verified. Do not rely on this file.',
    es: 'No verificado. No te fíes de este archivo.',
  },
  passkey: {
    en: 'Signed with the person’s own passkey.',
    es: 'Firmado con la llave de acceso de la propia persona.',
  },
  'instance-only': {
    en: 'Attested by this instance only: the person proved again who they are, and the instance says so.',
    es: 'Lo atestigua solo esta instancia: la persona se identificó de nuevo y la instancia da fe de ello.',
  },
  'key-trusted': {
    en: 'Checked against the keys you brought.',
    es: 'Comprobado con las claves que aportaste.',
  },
  'key-untrusted': {
    en: 'Checked against the keys in the file. Compare this thumbprint with the one the instance publishes.',
    es: 'Comprobado con las claves del archivo. Compara esta huella con la que publica la instancia.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;
