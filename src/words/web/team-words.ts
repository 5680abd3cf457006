import type { Catalogue } from './interface-sentence.ts';

/** Words of the teams that negotiate. */
export const teamWords = {
  teamsHelp: {
    en: 'A negotiation is between teams. Shape and hue stand beside the name everywhere and never rank.',
    es: 'Una negociación es entre equipos. Forma y color acompañan al nombre y nunca ordenan.',
  },
  teamsNone: {
    en: 'No team yet. Define at least two to file an ask.',
    es: 'Aún no hay equipos. Define al menos dos para presentar una petición.',
  },
  teamNew: { en: 'New team', es: 'Equipo nuevo' },
  teamChange: {
    en: ({ name }: { name: string }) => `Team ${name}`,
    es: ({ name }: { name: string }) => `Equipo ${name}`,
  },
  teamKind: { en: 'Usually starts from', es: 'Suele partir de' },
  teamKindHelp: {
    en: 'Chooses the first marks and prompts; gives no rights.',
    es: 'Elige las primeras marcas y preguntas; no da permisos.',
  },
  teamMark: { en: 'Shape', es: 'Forma' },
  teamMembers: { en: 'People', es: 'Personas' },
  teamEmpty: { en: 'nobody yet', es: 'nadie todavía' },
  nameTeams: { en: 'Name them in English', es: 'Ponerles nombre en español' },
  teamsNamed: {
    en: 'The teams have their English names. What was signed keeps the old ones.',
    es: 'Los equipos tienen su nombre en español. Lo firmado conserva los anteriores.',
  },
  teamRemove: { en: 'Remove this team', es: 'Quitar este equipo' },
} satisfies Catalogue;

/** Kinds of teams. */
export const teamKindWords = {
  product: { en: 'Product', es: 'Producto' },
  sales: { en: 'Sales', es: 'Ventas' },
  engineering: { en: 'Engineering', es: 'Ingeniería' },
  customer: { en: 'Customer', es: 'Cliente' },
  leadership: { en: 'Leadership', es: 'Dirección' },
  other: { en: 'Other', es: 'Otro' },
} satisfies Catalogue;

/** The shapes beside a side's name. */
export const markWords = {
  circle: { en: 'Circle', es: 'Círculo' },
  square: { en: 'Square', es: 'Cuadrado' },
  triangle: { en: 'Triangle', es: 'Triángulo' },
  diamond: { en: 'Diamond', es: 'Rombo' },
  hexagon: { en: 'Hexagon', es: 'Hexágono' },
  star: { en: 'Star', es: 'Estrella' },
} satisfies Catalogue;
