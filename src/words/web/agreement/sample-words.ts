import type { Catalogue } from '../interface-sentence.ts';

/** Words of the sample among the agreements. */
export const sampleWords = {
  playAnew: { en: 'Play the sample anew', es: 'Volver a poner el ejemplo' },
  help: {
    en: 'The sample agreements count in no figure. Their days go on; played anew, each stands in its state again and the old ones go to the archive.',
    es: 'Los acuerdos de ejemplo no cuentan en ninguna cifra. Sus días pasan; al ponerlos de nuevo, cada uno vuelve a su estado y los anteriores van al archivo.',
  },
  played: { en: 'The sample stands as at the beginning.', es: 'El ejemplo está como al principio.' },
} satisfies Catalogue;
