import type { Catalogue } from '../interface-sentence.ts';

/** Words of the review: the verdict by what was signed, what can be decided, and the signatures of all. */
export const decisionWords = {
  title: { en: 'Review', es: 'Revisión' },
  verdict: {
    en: ({ verdict }: { verdict: string }) => `By the thresholds you signed: ${verdict}`,
    es: ({ verdict }: { verdict: string }) => `Según los umbrales firmados: ${verdict}`,
  },
  joint: {
    en: ({ name, joint, value, cost }: { name: string; joint: string; value: string; cost: string }) =>
      `${name} is ${joint}: value ${value} ÷ technical cost ${cost}, added up so far.`,
    es: ({ name, joint, value, cost }: { name: string; joint: string; value: string; cost: string }) =>
      `${name} vale ${joint}: valor ${value} ÷ coste técnico ${cost}, sumados hasta ahora.`,
  },
  noData: {
    en: 'Value and technical cost have not both been read for this review: only readings after the checkpoint before it count. Without them it cannot be kept.',
    es: 'El valor y el coste técnico aún no se han leído los dos para esta revisión: solo cuentan las lecturas posteriores al punto de control anterior. Sin ellas no se puede mantener.',
  },
  withoutData: { en: 'Without data', es: 'Sin datos' },
  noDataDays: {
    en: ({ days }: { days: number }) =>
      `reverted ${days === 1 ? 'a day' : `${days} days`} after a checkpoint for which value and cost were not both read`,
    es: ({ days }: { days: number }) =>
      `se revierte ${days === 1 ? 'al día siguiente' : `a los ${days} días`} de un punto de control del que no se leyeron el valor y el coste`,
  },
  deputy: { en: 'Let somebody else sign for your side', es: 'Que firme otra persona por tu parte' },
  dataDue: {
    en: ({ checkpoint, by, zone }: { checkpoint: string; by: string; zone: string }) =>
      `Nothing complete was read for the checkpoint of ${checkpoint}. Unless value and cost are both read by the end of ${by} (${zone}), it is reverted then: off for everybody, without grace.`,
    es: ({ checkpoint, by, zone }: { checkpoint: string; by: string; zone: string }) =>
      `No hay lectura completa del punto de control del ${checkpoint}. Si el valor y el coste no se leen antes de que acabe el ${by} (${zone}), se revierte: apagado para todos, sin gracia.`,
  },
  revertedWithoutData: {
    en: ({ checkpoint, by }: { checkpoint: string; by: string; zone: string }) =>
      `It was reverted: value and cost were not both read for the checkpoint of ${checkpoint} by ${by}, as signed.`,
    es: ({ checkpoint, by }: { checkpoint: string; by: string; zone: string }) =>
      `Se revirtió: el valor y el coste del punto de control del ${checkpoint} no se leyeron hasta el ${by}, como se firmó.`,
  },
  notProof: {
    en: 'Before and after, not proof: nobody was left out to compare with.',
    es: 'Antes y después, no una prueba: no hubo con quién comparar.',
  },
  opensOn: {
    en: ({ day }: { day: string }) => `Keeping and extending are decided from ${day} on.`,
    es: ({ day }: { day: string }) => `Mantener y prorrogar se deciden a partir del ${day}.`,
  },
  allSign: {
    en: 'Whatever is proposed happens when every party that signed has signed it.',
    es: 'Lo que se proponga ocurre cuando lo firme cada parte que firmó el acuerdo.',
  },
  reason: { en: 'Reason', es: 'Motivo' },
  until: { en: 'New end (that day included)', es: 'Nuevo final (ese día incluido)' },
  on: { en: 'Last day in force', es: 'Último día en vigor' },
  proposeAndSign: { en: 'Propose and sign for my side', es: 'Proponer y firmar por mi parte' },
  beforeEnd: {
    en: ({ day }: { day: string }) => `Today or later, and before ${day}. There is no grace then.`,
    es: ({ day }: { day: string }) => `Hoy o más tarde, y antes del ${day}. Después no hay gracia.`,
  },
  anyDay: { en: 'Today or later. There is no grace then.', es: 'Hoy o más tarde. Después no hay gracia.' },
  changeIt: { en: 'Back, to change it', es: 'Volver para cambiarlo' },
  onTheTable: { en: 'Waiting for signatures', es: 'A la espera de firmas' },
  proposedBy: {
    en: ({ name, at }: { name: string; at: string }) => `proposed by ${name}, ${at}`,
    es: ({ name, at }: { name: string; at: string }) => `propuesto por ${name}, ${at}`,
  },
  signed: {
    en: ({ name, at }: { name: string; at: string }) => `signed by ${name}, ${at}`,
    es: ({ name, at }: { name: string; at: string }) => `firmado por ${name}, ${at}`,
  },
  notSigned: { en: 'not signed yet', es: 'aún sin firmar' },
  byThisInstance: { en: 'attested by this instance only', es: 'atestiguada solo por esta instancia' },
  leadership: { en: 'Leadership', es: 'Dirección' },
  signAs: {
    en: ({ party }: { party: string }) => `Sign as ${party}`,
    es: ({ party }: { party: string }) => `Firmar como ${party}`,
  },
  takeBack: { en: 'Take it back', es: 'Retirarla' },
  didSign: { en: 'Signed.', es: 'Firmado.' },
  settled: { en: 'Decided', es: 'Decidido' },
  settledAt: {
    en: ({ at }: { at: string }) => `signed by all, ${at}`,
    es: ({ at }: { at: string }) => `firmado por todas las partes, ${at}`,
  },
} satisfies Catalogue;

/** The price of an extension, and the executive's place in the third. */
export const extensionWords = {
  price: { en: 'What an extension costs', es: 'Lo que cuesta una prórroga' },
  count: {
    en: ({ number, allowed }: { number: number; allowed: number }) =>
      `It would be extension ${number}; the signed rule allows ${allowed}. The count is public.`,
    es: ({ number, allowed }: { number: number; allowed: number }) =>
      `Sería la prórroga ${number}; la regla firmada permite ${allowed}. La cuenta es pública.`,
  },
  length: {
    en: ({ day }: { day: string }) => `It ends on ${day} at the latest, no longer than it was signed for at first.`,
    es: ({ day }: { day: string }) => `Termina, como tarde, el ${day}: no dura más de lo que se firmó al principio.`,
  },
  paid: { en: 'The clean-up is not overdue, and must not be.', es: 'La limpieza no está vencida, y no puede estarlo.' },
  overdue: {
    en: ({ day }: { day: string }) => `The clean-up due on ${day} is overdue. It comes first.`,
    es: ({ day }: { day: string }) => `La limpieza que vencía el ${day} está pendiente. Va antes.`,
  },
  signed: {
    en: 'A reason, and the signature of every party that signed.',
    es: 'Un motivo y la firma de cada parte que firmó.',
  },
  executive: {
    en: ({ who }: { who: string }) =>
      who
        ? `From the third one on, the approval of leadership too: ${who}.`
        : 'From the third one on, the approval of leadership too; its team has nobody yet.',
    es: ({ who }: { who: string }) =>
      who
        ? `Desde la tercera, también el visto bueno de la dirección: ${who}.`
        : 'Desde la tercera, también el visto bueno de la dirección; su equipo aún no tiene a nadie.',
  },
  someExecutive: { en: 'somebody of its team', es: 'alguien de su equipo' },
  canApprove: {
    en: ({ who }: { who: string }) => `not signed yet; ${who} can`,
    es: ({ who }: { who: string }) => `aún sin firmar; puede hacerlo ${who}`,
  },
  nobody: {
    en: 'not signed yet; the leadership team has nobody who could',
    es: 'aún sin firmar; en el equipo de dirección no hay nadie que pueda',
  },
  whyExecutive: {
    en: 'What is extended a third time is an exception no longer, so somebody of leadership answers for it too.',
    es: 'Lo que se prorroga por tercera vez ya no es una excepción, así que responde también alguien de la dirección.',
  },
} satisfies Catalogue;

/** Button, title of the window and line of what is proposed. */
export const proposalWords = {
  keep: { en: 'Keep it', es: 'Mantenerlo' },
  extend: { en: 'Extend it', es: 'Prorrogarlo' },
  revert: { en: 'Revert it: off for everybody', es: 'Revertirlo: apagado para todos' },
  'end-early': { en: 'End it on an earlier day', es: 'Terminarlo antes' },
  amend: { en: 'Amend what was signed', es: 'Enmendar lo firmado' },
  'turn-on': { en: 'Turn it on again', es: 'Volver a encenderlo' },
  extendUntil: {
    en: ({ day }: { day: string }) => `Extend it until ${day}`,
    es: ({ day }: { day: string }) => `Prorrogarlo hasta el ${day}`,
  },
  endOn: {
    en: ({ day }: { day: string }) => `End it with ${day}`,
    es: ({ day }: { day: string }) => `Terminarlo al acabar el ${day}`,
  },
} satisfies Catalogue;

export const verdictWords = {
  keep: { en: 'keep', es: 'mantener' },
  extend: { en: 'extend', es: 'prorrogar' },
  revert: { en: 'revert', es: 'revertir' },
  'no-data': { en: 'no data', es: 'sin datos' },
} satisfies Catalogue;
