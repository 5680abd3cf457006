import type { VerificationFault } from '../../domain/rfc/verification.ts';
import type { Catalogue, Plain } from './interface-sentence.ts';

/** Words of checking an exported agreement. */
export const verifyWords = {
  title: { en: 'Verify an agreement', es: 'Verificar un acuerdo' },
  help: {
    en: 'Choose the file you exported or were sent. It is checked byte for byte: text, signatures, seal.',
    es: 'Elige el fichero que exportaste o te enviaron. Se comprueba byte a byte: texto, firmas, sello.',
  },
  file: { en: 'Exported file (.json)', es: 'Fichero exportado (.json)' },
  choose: { en: 'Choose a file', es: 'Elegir un fichero' },
  drop: { en: 'or drop it here', es: 'o suéltalo aquí' },
  another: { en: 'Check another file', es: 'Comprobar otro fichero' },
  checking: { en: 'Checking…', es: 'Comprobando…' },
  tooBig: {
    en: 'This file is larger than any agreement. Choose the .json file of the export.',
    es: 'Este fichero es mayor que cualquier acuerdo. Elige el fichero .json de la exportación.',
  },
  yes: { en: 'This agreement is genuine and unchanged.', es: 'Este acuerdo es auténtico y no ha cambiado.' },
  no: { en: 'This file does not verify.', es: 'Este fichero no se puede verificar.' },
  why: { en: 'Why', es: 'Por qué' },
  signedBy: { en: 'Signed by', es: 'Firmado por' },
  party: { en: 'Side', es: 'Parte' },
  signer: { en: 'Signer', es: 'Quien firma' },
  when: { en: 'When', es: 'Cuándo' },
  proof: { en: 'Proof', es: 'Prueba' },
  onBehalfOf: {
    en: ({ name }: { name: string }) => `on behalf of ${name}`,
    es: ({ name }: { name: string }) => `en nombre de ${name}`,
  },
  byPasskey: { en: 'the signer’s own passkey', es: 'la llave de acceso de quien firma' },
  byInstance: { en: 'attested by this instance only', es: 'solo lo atestigua esta instancia' },
  inked: { en: 'Signed on', es: 'Firmado el' },
  review: { en: 'Review', es: 'Revisión' },
  prevails: { en: 'Prevailing language', es: 'Idioma que prevalece' },
  english: { en: 'English', es: 'inglés' },
  spanish: { en: 'Spanish', es: 'español' },
  revision: { en: 'Version', es: 'Versión' },
  origin: { en: 'Signed at', es: 'Firmado en' },
  developers: { en: 'For developers', es: 'Para desarrolladores' },
  hash: { en: 'SHA-256 of the text', es: 'SHA-256 del texto' },
  key: { en: 'Key of the seal', es: 'Clave del sello' },
  keyTrusted: { en: 'known to this instance', es: 'conocida por esta instancia' },
  keyForeign: { en: 'not known to this instance', es: 'desconocida para esta instancia' },
  offline: {
    en: 'You need not trust this page: the export brings a verifier in a single file that works without a network, and «parley verify FILE» does the same.',
    es: 'No tienes que fiarte de esta página: la exportación trae un verificador en un solo fichero que funciona sin red, y «parley verify FICHERO» hace lo mismo.',
  },
} satisfies Catalogue;

/** What does not hold, one sentence each. */
export const verificationFaultWords: Readonly<Record<VerificationFault, Plain>> = {
  'not-json': { en: 'The file is not JSON.', es: 'El fichero no es JSON.' },
  'not-canonical': {
    en: 'The file was reformatted after the export; check the original.',
    es: 'El fichero se reformateó tras exportarlo; comprueba el original.',
  },
  'format-unknown': {
    en: 'This is not an agreement exported by Parley.',
    es: 'No es un acuerdo exportado por Parley.',
  },
  malformed: {
    en: 'Parts of the agreement are missing or damaged.',
    es: 'Faltan partes del acuerdo o están dañadas.',
  },
  'record-hash': {
    en: 'The text is not the one that was signed.',
    es: 'El texto no es el que se firmó.',
  },
  'key-unknown': {
    en: 'The seal was made with a key this instance does not know.',
    es: 'El sello se hizo con una clave que esta instancia no conoce.',
  },
  seal: { en: 'The seal does not fit what it covers.', es: 'El sello no corresponde a lo que cubre.' },
  'export-key-unknown': {
    en: 'The export was sealed with a key this instance does not know.',
    es: 'La exportación se selló con una clave que esta instancia no conoce.',
  },
  'export-seal': {
    en: 'Something in the file was changed after the export.',
    es: 'Algo del fichero se cambió tras la exportación.',
  },
  'signature-missing': { en: 'A side’s signature is missing.', es: 'Falta la firma de una de las partes.' },
  'signature-twice': { en: 'A side’s signature appears twice.', es: 'La firma de una parte aparece dos veces.' },
  'signature-of-stranger': {
    en: 'Somebody signed for a side that is not in the agreement.',
    es: 'Alguien firmó por una parte que no está en el acuerdo.',
  },
  'signature-other-text': {
    en: 'A signature belongs to another text.',
    es: 'Una firma pertenece a otro texto.',
  },
  'signature-after-seal': {
    en: 'A signature is dated after the seal.',
    es: 'Una firma tiene fecha posterior al sello.',
  },
  'one-person-two-parties': {
    en: 'The same person signed for two sides.',
    es: 'La misma persona firmó por dos partes.',
  },
  'method-unknown': { en: 'A signature was made in an unknown way.', es: 'Una firma se hizo de un modo desconocido.' },
  'passkey-type': {
    en: 'A passkey’s answer was not made for signing in or signing.',
    es: 'La respuesta de una llave de acceso no se hizo para firmar.',
  },
  'passkey-challenge': {
    en: 'A passkey signed something else.',
    es: 'Una llave de acceso firmó otra cosa.',
  },
  'passkey-origin': {
    en: 'A passkey was used on another site.',
    es: 'Una llave de acceso se usó en otro sitio.',
  },
  'passkey-relying-party': {
    en: 'A passkey belongs to another site.',
    es: 'Una llave de acceso pertenece a otro sitio.',
  },
  'passkey-presence': {
    en: 'A passkey answered without the signer being there.',
    es: 'Una llave de acceso respondió sin que quien firma estuviera presente.',
  },
  'passkey-signature': {
    en: 'A passkey’s signature does not hold.',
    es: 'La firma de una llave de acceso no es válida.',
  },
  chain: {
    en: 'The record around the agreement does not fit together.',
    es: 'El registro que rodea al acuerdo no encaja.',
  },
  'chain-place': {
    en: 'The agreement does not stand where the record says.',
    es: 'El acuerdo no está donde dice el registro.',
  },
  'minutes-hash': {
    en: 'The minutes in the file are not those of the signed text.',
    es: 'El acta del fichero no es la del texto firmado.',
  },
};
