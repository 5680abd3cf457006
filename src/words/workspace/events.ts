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
  FlagKeyOriginsSet: {
    en: ({ actor, origins }) => `${actor} set whose pages a flag key answers: ${origins}.`,
    es: ({ actor, origins }) => `${actor} fijó a qué páginas responde una clave de interruptores: ${origins}.`,
  },
  FlagKeyRevoked: {
    en: ({ actor }) => `${actor} revoked a flag key.`,
    es: ({ actor }) => `${actor} revocó una clave de interruptores.`,
  },
  WebhookAdded: {
    en: ({ actor, name, host }) => `${actor} added the webhook «${name}» to ${host}.`,
    es: ({ actor, name, host }) => `${actor} añadió el webhook «${name}» hacia ${host}.`,
  },
  WebhookChanged: {
    en: ({ actor, name, host }) => `${actor} changed the webhook «${name}», which goes to ${host}.`,
    es: ({ actor, name, host }) => `${actor} cambió el webhook «${name}», que va a ${host}.`,
  },
  WebhookSecretRotated: {
    en: ({ actor, name }) => `${actor} gave the webhook «${name}» a new secret.`,
    es: ({ actor, name }) => `${actor} dio un secreto nuevo al webhook «${name}».`,
  },
  WebhookPaused: {
    en: ({ actor, name }) => `${actor} paused the webhook «${name}».`,
    es: ({ actor, name }) => `${actor} pausó el webhook «${name}».`,
  },
  WebhookResumed: {
    en: ({ actor, name }) => `${actor} resumed the webhook «${name}».`,
    es: ({ actor, name }) => `${actor} reanudó el webhook «${name}».`,
  },
  WebhookGone: {
    en: ({ name }) => `The webhook «${name}» answered that it is gone (410); nothing more is sent to it.`,
    es: ({ name }) => `El webhook «${name}» respondió que ya no existe (410); no se le envía nada más.`,
  },
  WebhookRemoved: {
    en: ({ actor, name }) => `${actor} removed the webhook «${name}».`,
    es: ({ actor, name }) => `${actor} quitó el webhook «${name}».`,
  },
  ApiKeyRevoked: {
    en: ({ actor }) => `${actor} revoked an API key.`,
    es: ({ actor }) => `${actor} revocó una clave de API.`,
  },
};
