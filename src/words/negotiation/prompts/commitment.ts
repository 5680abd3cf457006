import { type MomentPrompts, prompt } from './prompt.ts';

/** What can be said to a client, when, and on what condition (Product and whoever faces the client). */
export const commitmentPrompts: MomentPrompts = {
  template: { en: 'What we may promise', es: 'Qué podemos prometer' },
  advice: {
    en: 'Tell direction from commitment: «on our roadmap for the next six months» is not «available by March 15».',
    es: 'Distingue dirección de compromiso: «en nuestra hoja de ruta para los próximos seis meses» no es «disponible el 15 de marzo».',
  },
  blocker: {
    en: 'The client wants a date, and nobody has said what we know and what we don’t',
    es: 'El cliente quiere una fecha y nadie ha dicho qué sabemos y qué no',
  },
  positions: {
    product: { en: 'No date yet', es: 'Todavía sin fecha' },
    sales: { en: 'A date for the client', es: 'Una fecha para el cliente' },
    customer: { en: 'Tell us when', es: 'Decidnos cuándo' },
  },
  objectives: {
    product: { en: 'Promises that are kept', es: 'Promesas que se cumplen' },
    sales: { en: 'A client who stays and trusts us', es: 'Un cliente que se queda y confía' },
  },
  interests: {
    product: [
      prompt('Only promise what we can keep', 'Prometer solo lo que podamos cumplir', 'confidence', 'delivery'),
      prompt('Stay free to change the order of work', 'Poder cambiar el orden del trabajo', 'confidence'),
      prompt(
        'No ongoing duty for one client alone',
        'Ninguna obligación continua para un solo cliente',
        'scope',
        'review',
      ),
    ],
    sales: [
      prompt('Something true to tell the client today', 'Algo cierto que decir hoy al cliente', 'confidence'),
      prompt('A relation that survives a delay', 'Una relación que aguante un retraso', 'delivery', 'review'),
      prompt('Close while the client still asks', 'Cerrar mientras el cliente aún pregunta', 'delivery', 'scope'),
    ],
    customer: [
      prompt('Plan our own work around it', 'Planificar nuestro trabajo en torno a ello', 'delivery', 'confidence'),
      prompt('Hear it early when it slips', 'Enterarnos pronto si se retrasa', 'review'),
    ],
  },
  risksIfDone: [
    { en: 'The date slips and trust goes with it', es: 'La fecha se retrasa y con ella la confianza' },
    { en: 'Everyone else waits behind one promise', es: 'Todo lo demás espera tras una promesa' },
    { en: 'A vague word is heard as a promise', es: 'Una palabra vaga se oye como promesa' },
  ],
  risksIfNot: [
    { en: 'The client looks elsewhere', es: 'El cliente busca en otra parte' },
    { en: 'Somebody promises it anyway', es: 'Alguien lo promete igualmente' },
    { en: 'The renewal is put off', es: 'La renovación se aplaza' },
  ],
};
