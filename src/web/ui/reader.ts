import { createContext, useContext } from 'react';
import type { Filled, Language, Plain } from '../../words/web/interface-sentence.ts';

/** Who reads the page: language and zone of dates; the clock is the server's. */
export interface Reader {
  readonly language: Language;
  /** IANA zone of the workspace. */
  readonly zone: string;
  readonly currency: string;
}

export const ReaderContext = createContext<Reader>({ language: 'en', zone: 'UTC', currency: 'EUR' });

export function useReader(): Reader {
  return useContext(ReaderContext);
}

export interface Say {
  (sentence: Plain): string;
  <V>(sentence: Filled<V>, values: V): string;
}

/** Says a sentence of the words in a language. */
export function sayIn(language: Language): Say {
  return <V>(sentence: Plain | Filled<V>, values?: V) => {
    const spoken = sentence[language];
    return typeof spoken === 'string' ? spoken : spoken(values as V);
  };
}

/** Says sentences in the reader's language. */
export function useSay(): Say {
  return sayIn(useReader().language);
}
