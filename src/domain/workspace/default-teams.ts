import type { Language } from '../text.ts';
import type { Team } from './events.ts';

type DefaultTeam = Pick<Team, 'kind' | 'mark'> & { readonly name: Readonly<Record<Language, string>> };

/** The teams a new workspace begins with; nobody is in them until somebody chooses. */
export const defaultTeams: readonly DefaultTeam[] = [
  { kind: 'product', mark: 'circle', name: { en: 'Product', es: 'Producto' } },
  { kind: 'sales', mark: 'square', name: { en: 'Sales', es: 'Ventas' } },
  { kind: 'engineering', mark: 'triangle', name: { en: 'Engineering', es: 'Ingeniería' } },
  { kind: 'customer', mark: 'diamond', name: { en: 'Customer', es: 'Cliente' } },
  { kind: 'leadership', mark: 'hexagon', name: { en: 'Leadership', es: 'Dirección' } },
];

/** The default name in a language of a team that still has its default name in another; undefined for any other team. */
export function defaultNameIn(language: Language, { kind, name }: Pick<Team, 'kind' | 'name'>): string | undefined {
  const usual = defaultTeams.find((team) => team.kind === kind)?.name;
  if (usual === undefined || name === usual[language]) return undefined;
  return Object.values(usual).includes(name) ? usual[language] : undefined;
}
