import type { WorkspaceRefusal } from '../../domain/workspace/refusals.ts';
import type { Sentence } from '../sentence.ts';

/** The workspace's «no», in words. */
export const workspaceRefusals: Readonly<Record<WorkspaceRefusal, Sentence>> = {
  'workspace-already-claimed': {
    en: 'This Parley already has an owner. Ask them for an invitation.',
    es: 'Este Parley ya tiene propietario. Pídele una invitación.',
  },
  'administrators-only': {
    en: 'Only an owner or an administrator can do this.',
    es: 'Solo puede hacerlo quien administra o es propietario.',
  },
  'owners-only': {
    en: 'Only an owner can change an owner.',
    es: 'Solo un propietario puede cambiar a un propietario.',
  },
  'last-owner': {
    en: 'This is the last owner. Make somebody else an owner first.',
    es: 'Es el último propietario. Nombra antes a otro.',
  },
  'people-only': {
    en: 'A person does this, signed in; an API key cannot.',
    es: 'Esto lo hace una persona con su sesión; una clave de API no puede.',
  },
  'yourself-only': {
    en: 'You can do this for your own account only.',
    es: 'Solo puedes hacerlo con tu propia cuenta.',
  },
  'member-unknown': {
    en: 'Nobody in this workspace matches. They may have been removed.',
    es: 'Nadie de este espacio coincide. Quizá se haya quitado.',
  },
  'already-member': {
    en: ({ address }) => `${address} is already a member.`,
    es: ({ address }) => `${address} ya es miembro.`,
  },
  'team-unknown': {
    en: 'This team does not exist any more.',
    es: 'Este equipo ya no existe.',
  },
  'team-name-taken': {
    en: ({ name }) => `Another team is already called «${name}».`,
    es: ({ name }) => `Ya hay otro equipo llamado «${name}».`,
  },
  'zone-unknown': {
    en: ({ zone }) => `«${zone}» is no time zone we know. Write it like Europe/Madrid.`,
    es: ({ zone }) => `«${zone}» no es una zona horaria conocida. Escríbela como Europe/Madrid.`,
  },
  'no-workday': {
    en: 'A week needs at least one working day; without it no answer would ever be due.',
    es: 'La semana necesita al menos un día laborable; sin él ninguna respuesta vencería nunca.',
  },
  'browser-key-needs-client': {
    en: 'A browser key is for one client: everybody who opens the page can read it. Name the client.',
    es: 'Una clave de navegador es para un solo cliente: quien abra la página puede leerla. Indica el cliente.',
  },
  'browser-key-needs-origin': {
    en: 'Name at least one origin, such as https://app.example.com: only its pages may use the key.',
    es: 'Indica al menos un origen, como https://app.example.com: solo sus páginas pueden usar la clave.',
  },
  'server-key-has-no-origins': {
    en: 'A server key answers no page, so it has no origins. Issue a browser key for pages.',
    es: 'Una clave de servidor no responde a páginas, así que no tiene orígenes. Crea una clave de navegador.',
  },
  'origin-wrong': {
    en: ({ origin }) => `«${origin}» is no origin. Write scheme, host and port alone, such as https://app.example.com.`,
    es: ({ origin }) =>
      `«${origin}» no es un origen. Escribe solo esquema, dominio y puerto, como https://app.example.com.`,
  },
  'invitation-unknown': {
    en: 'This invitation was used or taken back.',
    es: 'Esta invitación ya se usó o se retiró.',
  },
  'entry-stays': {
    en: 'This entry stays: it holds no typed text of its own, or it is part of what people sign. What is signed is never taken away.',
    es: 'Esta entrada se queda: no tiene texto propio o forma parte de lo que se firma. Lo firmado no se elimina nunca.',
  },
  'entry-redacted-already': {
    en: 'The text of this entry was removed before.',
    es: 'El texto de esta entrada ya se eliminó.',
  },
  'key-unknown': {
    en: 'There is no such API key.',
    es: 'No existe esa clave de API.',
  },
  'webhook-unknown': {
    en: 'There is no such webhook. It may have been removed.',
    es: 'No existe ese webhook. Quizá se haya quitado.',
  },
  'webhooks-many': {
    en: ({ most }) => `A workspace has at most ${most} webhooks. Remove one that nobody listens to.`,
    es: ({ most }) => `Un espacio tiene como mucho ${most} webhooks. Quita uno que ya nadie escuche.`,
  },
  'webhook-not-on': {
    en: 'This webhook is paused or gone. Resume it first.',
    es: 'Este webhook está en pausa o ya no existe. Reanúdalo antes.',
  },
  'webhook-address': {
    en: 'This is no address a webhook can be sent to: write it like https://hooks.example.com/parley, without a user, a password or a #.',
    es: 'No se puede enviar un webhook a esa dirección: escríbela como https://hooks.example.com/parley, sin usuario, contraseña ni #.',
  },
  'webhook-https-only': {
    en: 'Webhooks go over https. Plain http only goes to networks that whoever runs this server allows (PARLEY_WEBHOOK_ALLOW).',
    es: 'Los webhooks van por https. Por http solo van a las redes que permita quien administra el servidor (PARLEY_WEBHOOK_ALLOW).',
  },
  'webhook-private': {
    en: 'This address lies in a private network. Whoever runs this server can allow it (PARLEY_WEBHOOK_ALLOW).',
    es: 'Esa dirección está en una red privada. Quien administra el servidor puede permitirla (PARLEY_WEBHOOK_ALLOW).',
  },
  'delivery-unknown': {
    en: 'There is no such delivery. It may have gone with its webhook.',
    es: 'No existe ese envío. Quizá se fuera con su webhook.',
  },
};
