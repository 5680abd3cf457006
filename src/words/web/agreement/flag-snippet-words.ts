import type { Catalogue } from '../interface-sentence.ts';

/** Words beside the lines an application takes over to ask for a flag. */
export const flagSnippetWords = {
  title: { en: 'For developers: ask for this flag', es: 'Para desarrollo: consultar este interruptor' },
  help: {
    en: 'Any OpenFeature SDK works. A key comes from the settings.',
    es: 'Sirve cualquier SDK de OpenFeature. La clave se crea en los ajustes.',
  },
  where: { en: 'Where the question is asked', es: 'Dónde se consulta' },
  server: { en: 'On a server', es: 'En un servidor' },
  browser: { en: 'In a page', es: 'En una página' },
  away: {
    en: 'While Parley cannot be reached the SDK gives the default in these lines: leave it false, or the feature would outlive its agreement. A page keeps the answers it had until it reaches Parley again.',
    es: 'Mientras no se llega a Parley, el SDK da el valor por defecto de estas líneas: déjalo en false o la función sobreviviría a su acuerdo. Una página conserva las respuestas que tenía hasta que vuelve a llegar.',
  },
  toKeys: { en: 'Flag keys', es: 'Claves de interruptores' },
} satisfies Catalogue;
