import type { Catalogue } from './interface-sentence.ts';

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
