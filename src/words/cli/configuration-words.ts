import type { Sentence } from '../sentence.ts';

interface Blanks {
  readonly name: string;
  readonly value: string;
}

/** What is wrong with a setting of the environment, and what to do. */
export const configurationWords = {
  heading: {
    en: 'Parley cannot start with these settings:',
    es: 'Parley no puede arrancar con estos ajustes:',
  },
  port: {
    en: ({ name, value }) =>
      `${name}=${value} is no port: set a whole number from 0 to 65535, or leave it out for 4600.`,
    es: ({ name, value }) =>
      `${name}=${value} no es un puerto: pon un número entero de 0 a 65535 o quítalo para usar 4600.`,
  },
  'public-url': {
    en: ({ name, value }) =>
      `${name}=${value} is no address of a site: set scheme and host without a path, such as https://parley.example.org.`,
    es: ({ name, value }) =>
      `${name}=${value} no es la dirección de un sitio: pon esquema y nombre sin ruta, como https://parley.example.org.`,
  },
  'public-url-missing': {
    en: ({ name }) =>
      `${name} is missing: links in mails begin with it, so set it to the address people use, such as https://parley.example.org.`,
    es: ({ name }) =>
      `Falta ${name}: los enlaces de los correos empiezan por ella, así que pon la dirección que usa la gente, como https://parley.example.org.`,
  },
  proxies: {
    en: ({ name, value }) =>
      `${name} holds «${value}», which is no address and no network: list them with commas, such as 10.0.0.5, 172.16.0.0/12.`,
    es: ({ name, value }) =>
      `${name} contiene «${value}», que no es una dirección ni una red: sepáralas con comas, como 10.0.0.5, 172.16.0.0/12.`,
  },
  'database-url': {
    en: ({ name }) => `${name} is no PostgreSQL address: it has to begin with postgres:// or postgresql://.`,
    es: ({ name }) => `${name} no es una dirección de PostgreSQL: tiene que empezar por postgres:// o postgresql://.`,
  },
  'database-urls-together': {
    en: ({ name }) =>
      `${name} is missing: DATABASE_MIGRATE_URL, DATABASE_URL, DATABASE_AUTH_URL and DATABASE_DIRECT_URL are given all together, or none for the embedded database.`,
    es: ({ name }) =>
      `Falta ${name}: DATABASE_MIGRATE_URL, DATABASE_URL, DATABASE_AUTH_URL y DATABASE_DIRECT_URL se dan todas juntas, o ninguna para usar la base de datos integrada.`,
  },
  'smtp-url': {
    en: ({ name }) => `${name} is no mail server: it has to begin with smtp:// or smtps://.`,
    es: ({ name }) => `${name} no es un servidor de correo: tiene que empezar por smtp:// o smtps://.`,
  },
  'clock-file': {
    en: ({ name, value }) => `${name}=${value} is no file that can be read: create it with an instant in it.`,
    es: ({ name, value }) => `${name}=${value} no es un fichero que se pueda leer: créalo con un instante dentro.`,
  },
  ready: {
    en: ({ value }) => `Parley is ready at ${value}`,
    es: ({ value }) => `Parley is ready at ${value}`,
  },
  'claim-code-lies': {
    en: ({ value }) => `Nobody has claimed this Parley yet. The one-time code lies in ${value}`,
    es: ({ value }) => `Nadie se ha hecho cargo todavía de este Parley. El código de un solo uso está en ${value}`,
  },
  'port-taken': {
    en: ({ name, value }) => `${name}:${value} is taken by another program: stop it, or set PORT to another number.`,
    es: ({ name, value }) => `${name}:${value} lo ocupa otro programa: páralo o pon otro número en PORT.`,
  },
  'host-not-here': {
    en: ({ name, value }) => `${name}=${value} is no address of this machine: set one of its own, or 127.0.0.1.`,
    es: ({ name, value }) => `${name}=${value} no es una dirección de esta máquina: pon una suya, o 127.0.0.1.`,
  },
  'folder-not-writable': {
    en: ({ name, value }) =>
      `${value} cannot be written: make it writable and leave room, or set ${name} to another folder.`,
    es: ({ name, value }) =>
      `No se puede escribir en ${value}: dale permisos y espacio, o pon otra carpeta en ${name}.`,
  },
  'database-out-of-reach': {
    en: ({ name, value }) =>
      `The database cannot be reached${value ? ` (${value})` : ''}: see that it runs and that ${name} and its companions are right.`,
    es: ({ name, value }) =>
      `No se puede acceder a la base de datos${value ? ` (${value})` : ''}: comprueba que está en marcha y que ${name} y las demás direcciones son correctas.`,
  },
  migrated: {
    en: 'The database stands at this version.',
    es: 'La base de datos está en esta versión.',
  },
  'backed-up': {
    en: ({ name, value }) =>
      `${value} holds everything but the keys. Keep ${name} apart from it: without the keys the sealed answers cannot be read.`,
    es: ({ name, value }) =>
      `${value} contiene todo menos las claves. Guarda ${name} aparte: sin las claves no se pueden leer las respuestas selladas.`,
  },
  restored: {
    en: ({ value }) => `${value} is restored, and every chain of it verified.`,
    es: ({ value }) => `${value} está restaurado y se han verificado todas sus cadenas.`,
  },
} as const satisfies Record<string, Sentence<Blanks>>;

export type ConfigurationWord = keyof typeof configurationWords;
export type { Blanks as ConfigurationBlanks };
