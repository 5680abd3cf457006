import type { WorkspaceEvent } from '../../domain/workspace/events.ts';
import type { Sentence } from '../sentence.ts';

const roleWord = {
  en: { owner: 'owner', admin: 'administrator', member: 'member' },
  es: { owner: 'propietario', admin: 'administrador', member: 'miembro' },
} as const;

const inLanguage = (language: 'en' | 'es', role: unknown): string =>
  roleWord[language][role as keyof (typeof roleWord)['en']] ?? String(role);

/**
 * What happened in the workspace, in words. Blanks: `actor` (who did it), `member` (whom it concerns), and the
 * event's own `name`, `role`, `address`, `team`, `zone`, `currency`.
 */
export const workspaceEventSentences: Readonly<Record<WorkspaceEvent['type'], Sentence>> = {
  WorkspaceClaimed: {
    en: ({ actor, name }) => `${actor} opened the workspace «${name}».`,
    es: ({ actor, name }) => `${actor} abrió el espacio «${name}».`,
  },
  WorkspaceRenamed: {
    en: ({ actor, name }) => `${actor} renamed the workspace to «${name}».`,
    es: ({ actor, name }) => `${actor} cambió el nombre del espacio a «${name}».`,
  },
  CalendarSet: {
    en: ({ actor, zone }) => `${actor} set the working calendar (${zone}).`,
    es: ({ actor, zone }) => `${actor} fijó el calendario laboral (${zone}).`,
  },
  CurrencySet: {
    en: ({ actor, currency }) => `${actor} set the currency to ${currency}.`,
    es: ({ actor, currency }) => `${actor} fijó la moneda en ${currency}.`,
  },
  ReasonPolicySet: {
    en: ({ actor }) => `${actor} changed whether «not yet» needs a reason.`,
    es: ({ actor }) => `${actor} cambió si «todavía no» exige un motivo.`,
  },
  MemberJoined: {
    en: ({ member, unverified }) => `${member} joined the workspace${unverified ? ', unverified' : ''}.`,
    es: ({ member, unverified }) => `${member} entró en el espacio${unverified ? ', sin verificar' : ''}.`,
  },
  MemberRenamed: {
    en: ({ name }) => `A member is now called ${name}.`,
    es: ({ name }) => `Un miembro se llama ahora ${name}.`,
  },
  RoleSet: {
    en: ({ actor, member, role }) => `${actor} made ${member} ${inLanguage('en', role)}.`,
    es: ({ actor, member, role }) => `${actor} hizo a ${member} ${inLanguage('es', role)}.`,
  },
  MemberRemoved: {
    en: ({ actor, member }) => `${actor} removed ${member} from the workspace.`,
    es: ({ actor, member }) => `${actor} quitó a ${member} del espacio.`,
  },
  TeamDefined: {
    en: ({ actor, team }) => `${actor} defined the team ${team}.`,
    es: ({ actor, team }) => `${actor} creó el equipo ${team}.`,
  },
  TeamChanged: {
    en: ({ actor, team }) => `${actor} changed the team ${team}.`,
    es: ({ actor, team }) => `${actor} cambió el equipo ${team}.`,
  },
  TeamRemoved: {
    en: ({ actor, team }) => `${actor} removed the team ${team}.`,
    es: ({ actor, team }) => `${actor} quitó el equipo ${team}.`,
  },
  MemberInvited: {
    en: ({ actor, address }) => `${actor} invited ${address}.`,
    es: ({ actor, address }) => `${actor} invitó a ${address}.`,
  },
  InvitationRevoked: {
    en: ({ actor }) => `${actor} took an invitation back.`,
    es: ({ actor }) => `${actor} retiró una invitación.`,
  },
  SessionsEnded: {
    en: ({ actor, everywhere }) => `${actor} signed out${everywhere ? ' everywhere' : ''}.`,
    es: ({ actor, everywhere }) => `${actor} cerró ${everywhere ? 'todas sus sesiones' : 'su sesión'}.`,
  },
  AddressConfirmed: {
    en: ({ member }) => `${member} confirmed their address.`,
    es: ({ member }) => `${member} confirmó su dirección.`,
  },
  AccountRecovered: {
    en: ({ member }) => `${member} recovered access by mail and set a new password.`,
    es: ({ member }) => `${member} recuperó el acceso por correo y puso una contraseña nueva.`,
  },
  ApiKeyIssued: {
    en: ({ actor, name }) => `${actor} issued the API key «${name}».`,
    es: ({ actor, name }) => `${actor} creó la clave de API «${name}».`,
  },
  FlagKeyIssued: {
    en: ({ actor, name }) => `${actor} issued the flag key «${name}».`,
    es: ({ actor, name }) => `${actor} creó la clave de interruptores «${name}».`,
  },
  FlagKeyRevoked: {
    en: ({ actor }) => `${actor} revoked a flag key.`,
    es: ({ actor }) => `${actor} revocó una clave de interruptores.`,
  },
  ApiKeyRevoked: {
    en: ({ actor }) => `${actor} revoked an API key.`,
    es: ({ actor }) => `${actor} revocó una clave de API.`,
  },
};
