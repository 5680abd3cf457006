import type { Catalogue } from '../interface-sentence.ts';

/** Words of the ledgers: the clean-up that is owed, and the claims that were made. */
export const ledgerWords = {
  ledgers: { en: 'Ledgers', es: 'Libros' },
  debt: { en: 'Clean-up', es: 'Limpieza' },
  claims: { en: 'Claims', es: 'Afirmaciones' },
  sample: { en: 'sample, not counted', es: 'ejemplo, no cuenta' },
  more: { en: 'Show more', es: 'Mostrar más' },
  shown: {
    en: ({ some, all }: { some: string; all: string }) => `${some} of ${all} shown`,
    es: ({ some, all }: { some: string; all: string }) => `se muestran ${some} de ${all}`,
  },
} satisfies Catalogue;

/** Words of the clean-up that is owed; engineer-days first, money second. */
export const debtWords = {
  title: { en: 'Clean-up owed', es: 'Limpieza pendiente' },
  inAll: {
    en: ({ days, money }: { days: string; money: string }) => `${days} in all, about ${money}`,
    es: ({ days, money }: { days: string; money: string }) => `${days} en total, unos ${money}`,
  },
  nothingOwed: { en: 'Nothing is owed.', es: 'No se debe nada.' },
  samplesOnly: {
    en: 'Nothing is owed: only the sample stands here, and it does not count.',
    es: 'No se debe nada: aquí solo está el ejemplo, que no cuenta.',
  },
  none: {
    en: 'A line appears here when an agreement with clean-up is signed: who gives the days, and by when.',
    es: 'Aquí aparece una línea cuando se firma un acuerdo con limpieza: quién pone los días, y hasta cuándo.',
  },
  byTeam: { en: 'By team', es: 'Por equipo' },
  team: { en: 'Team', es: 'Equipo' },
  days: { en: 'Engineer-days', es: 'Días de ingeniería' },
  money: { en: 'In money', es: 'En dinero' },
  overdueCount: { en: 'Overdue', es: 'Vencidas' },
  byAgreement: { en: 'By agreement', es: 'Por acuerdo' },
  engineerDays: {
    en: ({ days, text }: { days: number; text: string }) => (days === 1 ? '1 engineer-day' : `${text} engineer-days`),
    es: ({ days, text }: { days: number; text: string }) =>
      days === 1 ? '1 día de ingeniería' : `${text} días de ingeniería`,
  },
  givenBy: {
    en: ({ team }: { team: string }) => `owed by ${team}`,
    es: ({ team }: { team: string }) => `lo debe ${team}`,
  },
  dueOn: {
    en: ({ day }: { day: string }) => `due ${day}`,
    es: ({ day }: { day: string }) => `vence el ${day}`,
  },
  noDue: { en: 'no day was signed', es: 'sin día firmado' },
  overdue: { en: 'overdue', es: 'vencida' },
  warnTitle: {
    en: ({ side }: { side: string }) => `${side} still owes clean-up past its day`,
    es: ({ side }: { side: string }) => `${side} aún debe limpieza vencida`,
  },
  warnLine: {
    en: ({ days, day }: { days: string; day: string }) => `${days}, due ${day}`,
    es: ({ days, day }: { days: string; day: string }) => `${days}, vencía el ${day}`,
  },
  warnHelp: {
    en: 'This stops nothing here. Everybody who reads this ask sees it.',
    es: 'Aquí no impide nada. Lo ve todo el que lee esta petición.',
  },
  overdueHelp: {
    en: 'While it is overdue, this agreement cannot be extended.',
    es: 'Mientras esté vencida, este acuerdo no se puede prorrogar.',
  },
  grows: {
    en: ({ days }: { days: string }) => `grows by ${days} a week`,
    es: ({ days }: { days: string }) => `crece ${days} por semana`,
  },
  paidBack: { en: 'paid back', es: 'pagada' },
  how: { en: 'How it came to this', es: 'Cómo se llegó aquí' },
  atInk: { en: 'Owed when signed', es: 'Al firmar' },
  grown: { en: 'Grown since', es: 'Ha crecido' },
  paid: { en: 'Paid back', es: 'Pagado' },
  owed: { en: 'Owed now', es: 'Pendiente ahora' },
  step: { en: 'Step', es: 'Paso' },
  waterfall: {
    en: ({ signed, grown, paid, owed }: Readonly<Record<'signed' | 'grown' | 'paid' | 'owed', string>>) =>
      `Owed when signed: ${signed}. Grown since: ${grown}. Paid back: ${paid}. Owed now: ${owed}.`,
    es: ({ signed, grown, paid, owed }: Readonly<Record<'signed' | 'grown' | 'paid' | 'owed', string>>) =>
      `Al firmar: ${signed}. Ha crecido: ${grown}. Pagado: ${paid}. Pendiente ahora: ${owed}.`,
  },
  payments: { en: 'Days that were paid back', es: 'Días pagados' },
  noPayments: { en: 'No day has been paid back yet.', es: 'Aún no se ha pagado ningún día.' },
  when: { en: 'Day', es: 'Día' },
  what: { en: 'What was done', es: 'Qué se hizo' },
  issues: { en: 'Planned in', es: 'Planificado en' },
  issue: { en: 'Tracker’s issue', es: 'Incidencia del gestor de tareas' },
  pay: { en: 'Record clean-up that was done', es: 'Anotar limpieza hecha' },
  payNow: { en: 'Record these days', es: 'Anotar estos días' },
  payHelp: {
    en: 'What has grown is paid first. Members of both sides and whoever is on call can record it.',
    es: 'Primero se paga lo que ha crecido. Pueden anotarlo los miembros de las partes y quien esté de guardia.',
  },
  todayIfEmpty: { en: 'empty: today', es: 'vacío: hoy' },
} satisfies Catalogue;
