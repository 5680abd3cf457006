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
  leadershipToo: {
    en: 'From the third extension on, leadership signs too.',
    es: 'Desde la tercera prórroga firma también la dirección.',
  },
  reason: { en: 'Reason', es: 'Motivo' },
  until: { en: 'New end (that day included)', es: 'Nuevo final (ese día incluido)' },
  on: { en: 'Last day in force', es: 'Último día en vigor' },
  proposeAndSign: { en: 'Propose and sign for my side', es: 'Proponer y firmar por mi parte' },
  proposed: { en: 'Proposed and signed for your side.', es: 'Propuesto y firmado por tu parte.' },
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
