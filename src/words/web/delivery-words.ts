import type { Catalogue } from './interface-sentence.ts';

/** What became of a link that was to be sent. */
export const deliveryWords = {
  mailed: { en: 'The link is on its way by mail.', es: 'El enlace va de camino por correo.' },
  unknown: {
    en: 'The mail may have been sent; we could not learn it. It is not sent again by itself.',
    es: 'Puede que el correo se haya enviado; no hemos podido saberlo. No se repite solo.',
  },
  refused: {
    en: 'The mail server refused it. Check the address and invite again.',
    es: 'El servidor de correo lo rechazó. Revisa la dirección e invita de nuevo.',
  },
  'hand-over': {
    en: 'There is no mail server: hand this link over yourself. It is shown this once and works once.',
    es: 'No hay servidor de correo: entrega tú este enlace. Se muestra y vale una sola vez.',
  },
} satisfies Catalogue;
