import type { Catalogue } from './interface-sentence.ts';

/** Words of the keys under which programs ask for flags. */
export const flagKeyWords = {
  help: {
    en: 'Applications ask for flags with one of these keys. A flag key opens flags and nothing else.',
    es: 'Las aplicaciones consultan los interruptores con una de estas claves, que no abren nada más.',
  },
  none: {
    en: 'No flag key yet. Issue one for the application that the agreement is about.',
    es: 'Aún no hay claves. Crea una para la aplicación de la que trata el acuerdo.',
  },
  server: { en: 'For a server', es: 'Para un servidor' },
  browser: { en: 'For a page in the browser', es: 'Para una página en el navegador' },
  serverHelp: {
    en: 'Keep it secret. No page can use it.',
    es: 'Guárdala en secreto. Ninguna página puede usarla.',
  },
  browserHelp: {
    en: 'Everybody who opens the page can read it, so it is for one client and for the pages you name.',
    es: 'La puede leer quien abra la página; por eso es de un solo cliente y solo para las páginas que indiques.',
  },
  kind: { en: 'Who asks with it', es: 'Quién consulta con ella' },
  name: { en: 'Which application asks', es: 'Qué aplicación consulta' },
  client: { en: 'Client', es: 'Cliente' },
  clientOptional: {
    en: 'Empty: flags of all clients. With a name it sees that client’s flags alone and speaks for it.',
    es: 'Vacío: interruptores de todos los clientes. Con un nombre ve solo los suyos y habla por él.',
  },
  clientNeeded: {
    en: 'As it stands in the agreements. The key speaks for this client, whatever the page says.',
    es: 'Como figura en los acuerdos. La clave habla por este cliente, diga lo que diga la página.',
  },
  origins: { en: 'Origins of the pages', es: 'Orígenes de las páginas' },
  originsHelp: {
    en: 'One a line, such as https://app.example.com: scheme, host and port, without a path.',
    es: 'Uno por línea, como https://app.example.com: esquema, dominio y puerto, sin ruta.',
  },
  days: { en: 'Days', es: 'Días' },
  issue: { en: 'Issue a flag key', es: 'Crear una clave' },
  ofClient: {
    en: ({ client }: { client: string }) => `flags of ${client}`,
    es: ({ client }: { client: string }) => `interruptores de ${client}`,
  },
  ofAll: { en: 'flags of all clients', es: 'interruptores de todos los clientes' },
  editOrigins: { en: 'Origins', es: 'Orígenes' },
  editOriginsNamed: {
    en: ({ name }: { name: string }) => `Origins of ${name}`,
    es: ({ name }: { name: string }) => `Orígenes de ${name}`,
  },
  save: { en: 'Save the origins', es: 'Guardar los orígenes' },
  saveHelp: {
    en: 'A page whose origin you take away is told nothing from then on.',
    es: 'Una página cuyo origen quites no recibe nada desde ese momento.',
  },
} satisfies Catalogue;
