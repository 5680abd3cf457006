import type { Catalogue } from './interface-sentence.ts';

/** Words of taking the text of an entry away, and of the head that is kept outside. */
export const redactionWords = {
  removing: { en: 'Remove a text from the record…', es: 'Eliminar un texto del registro…' },
  removingDone: { en: 'Done', es: 'Listo' },
  removingHelp: {
    en: 'Each text that can be removed now has its button.',
    es: 'Cada texto que se puede eliminar tiene ahora su botón.',
  },
  redact: { en: 'Remove its text…', es: 'Eliminar su texto…' },
  redactEntry: {
    en: ({ position }: { position: number }) => `Remove the text of entry ${position}`,
    es: ({ position }: { position: number }) => `Eliminar el texto de la entrada ${position}`,
  },
  says: { en: 'It says', es: 'Dice' },
  consequences: { en: 'What follows', es: 'Qué implica' },
  forGood: {
    en: 'The typed text is gone for good, from the log, from lists and from search. Nobody can bring it back.',
    es: 'El texto escrito desaparece para siempre del registro, de las listas y del buscador. Nadie puede recuperarlo.',
  },
  stays: {
    en: 'That the entry stood here, by whom and when, stays; and so does every number. The chain of the record still verifies.',
    es: 'Queda constancia de que la entrada estuvo aquí, de quién y cuándo, y quedan todas las cifras. La cadena del registro se sigue verificando.',
  },
  told: {
    en: 'Your name and the reason become an entry that everybody reads.',
    es: 'Tu nombre y el motivo quedan como una entrada que lee todo el mundo.',
  },
  elsewhere: {
    en: 'The same words in other entries, in mails and notices already sent, in files already exported and in the signed text stay.',
    es: 'Las mismas palabras en otras entradas, en correos y avisos ya enviados, en ficheros ya exportados y en el texto firmado se quedan.',
  },
  backups: {
    en: 'Backups made before today still hold it, until you delete them.',
    es: 'Las copias hechas antes de hoy lo siguen teniendo hasta que las borres.',
  },
  reason: { en: 'Reason', es: 'Motivo' },
  reasonHelp: {
    en: 'Write it without repeating what is removed.',
    es: 'Escríbelo sin repetir lo que se elimina.',
  },
  remove: { en: 'Remove for good', es: 'Eliminar para siempre' },
  keep: { en: 'Keep it', es: 'Dejarlo' },
  removedBy: {
    en: ({ name, at, reason }: { name: string; at: string; reason: string }) => `Removed by ${name}, ${at}: ${reason}`,
    es: ({ name, at, reason }: { name: string; at: string; reason: string }) =>
      `Eliminado por ${name}, ${at}: ${reason}`,
  },
  head: { en: 'Save where the record stands', es: 'Guardar hasta dónde llega el registro' },
  headHelp: {
    en: 'A small sealed file. Kept elsewhere, it shows later whether entries were cut off, changed, or an old backup was put back: «parley verify log --head FILE».',
    es: 'Un fichero pequeño y sellado. Guardado en otro sitio, muestra más tarde si se han cortado o cambiado entradas o se ha repuesto una copia antigua: «parley verify log --head FICHERO».',
  },
} satisfies Catalogue;
