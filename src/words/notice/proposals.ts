import type { Language } from '../../domain/text.ts';
import { dayWords } from '../dates.ts';
import { type Sentence, say } from '../sentence.ts';

interface Until {
  readonly until: string;
}

const words: Readonly<Record<string, Sentence<Until>>> = {
  keep: {
    en: ({ until }) => (until === '' ? 'keep it until a signed end' : `keep it, until ${until}`),
    es: ({ until }) => (until === '' ? 'mantenerlo hasta un final firmado' : `mantenerlo, hasta el ${until}`),
  },
  extend: { en: ({ until }) => `extend it until ${until}`, es: ({ until }) => `prorrogarlo hasta el ${until}` },
  revert: { en: 'switch it off', es: 'apagarlo' },
  'end-early': { en: ({ until }) => `end it early, on ${until}`, es: ({ until }) => `terminarlo antes, el ${until}` },
  amend: { en: 'amend its terms', es: 'modificar sus condiciones' },
  'turn-on': { en: 'turn it on again', es: 'volver a encenderlo' },
};

/** A proposal in a sentence: «extend it until Thu 4 June». */
export function proposalWords(kind: string, until: string, language: Language): string {
  const day = until === '' ? '' : dayWords(until, language);
  return say(words[kind] ?? { en: kind, es: kind }, language, { until: day });
}
