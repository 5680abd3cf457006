import type { SilenceWhy } from '../../../domain/measurement/source.ts';
import type { Catalogue, Filled, Plain } from '../interface-sentence.ts';

type Named = Readonly<Record<'name', string>>;

/** Words of the metrics of an agreement and of the servers they are read from. */
export const metricSourceWords = {
  metrics: { en: 'Metrics and where they are read', es: 'Métricas y de dónde se leen' },
  inUnit: {
    en: ({ unit }: { unit: string }) => `in ${unit}`,
    es: ({ unit }: { unit: string }) => `en ${unit}`,
  },
  high: { en: 'good when high', es: 'mejor cuanto más alto' },
  low: { en: 'good when low', es: 'mejor cuanto más bajo' },
  count: {
    en: ({ count, text }: { count: number; text: string }) => (count === 1 ? '1 reading' : `${text} readings`),
    es: ({ count, text }: { count: number; text: string }) => (count === 1 ? '1 lectura' : `${text} lecturas`),
  },
  asked: {
    en: ({ every }: { every: string }) => `Prometheus is asked every ${every}`,
    es: ({ every }: { every: string }) => `Se pregunta a Prometheus cada ${every}`,
  },
  lastHeard: {
    en: ({ at }: { at: string }) => `last reading ${at}`,
    es: ({ at }: { at: string }) => `última lectura: ${at}`,
  },
  notHeardYet: { en: 'no reading yet', es: 'aún sin lecturas' },
  silentSince: {
    en: ({ at }: { at: string }) => `Silent since ${at}.`,
    es: ({ at }: { at: string }) => `En silencio desde ${at}.`,
  },
  silenceMeans: {
    en: 'Silence decides nothing: the flag stays as it is, and its guardrail watches again with the next reading.',
    es: 'El silencio no decide nada: el interruptor sigue como está y su límite vuelve a vigilar con la próxima lectura.',
  },
  silenceDecides: { en: 'Silence decides nothing.', es: 'El silencio no decide nada.' },
  sent: { en: 'sent by people and programs', es: 'la envían personas y programas' },
  readFrom: { en: 'Read from Prometheus…', es: 'Leer de Prometheus…' },
  changeSource: { en: 'Change the source…', es: 'Cambiar la fuente…' },
  ofMetric: {
    en: ({ name }: Named) => `for ${name}`,
    es: ({ name }: Named) => `de ${name}`,
  },
  sourceTitle: {
    en: ({ name }: Named) => `Read ${name} from Prometheus`,
    es: ({ name }: Named) => `Leer ${name} de Prometheus`,
  },
  url: { en: 'Address of the server', es: 'Dirección del servidor' },
  urlHelp: {
    en: 'Private addresses are refused unless whoever runs Parley lists their network in PARLEY_METRICS_ALLOW.',
    es: 'Las direcciones privadas se rechazan, salvo que quien administra Parley ponga su red en PARLEY_METRICS_ALLOW.',
  },
  query: { en: 'Query (PromQL)', es: 'Consulta (PromQL)' },
  queryHelp: { en: 'It has to yield one series.', es: 'Tiene que dar una sola serie.' },
  every: { en: 'One reading every', es: 'Una lectura cada' },
  factor: {
    en: ({ unit }: { unit: string }) => `Times this makes ${unit}`,
    es: ({ unit }: { unit: string }) => `Por cuánto da ${unit}`,
  },
  counter: {
    en: 'It is a counter: what it grows by is added up, through restarts too',
    es: 'Es un contador: se suma lo que crece, también tras un reinicio',
  },
  authorization: { en: 'Authorization header', es: 'Cabecera Authorization' },
  authorizationHelp: {
    en: 'Such as «Bearer …». Kept encrypted and never shown again; empty means none.',
    es: 'Por ejemplo «Bearer …». Se guarda cifrada y no se vuelve a mostrar; vacía: ninguna.',
  },
  tryNow: { en: 'Ask now', es: 'Preguntar ahora' },
  answers: {
    en: ({ value, at }: Readonly<Record<'value' | 'at', string>>) => `It answers ${value} for ${at}.`,
    es: ({ value, at }: Readonly<Record<'value' | 'at', string>>) => `Responde ${value} para ${at}.`,
  },
  setSource: { en: 'Read it from here', es: 'Leerla de aquí' },
  removeSource: { en: 'Stop reading from here', es: 'Dejar de leer de aquí' },
} satisfies Catalogue;

/** Why a source gives nothing. `detail` is what the other server said, where it said something. */
export const silenceWords: Readonly<Record<SilenceWhy, Plain | Filled<{ readonly detail: string }>>> = {
  'address-refused': {
    en: ({ detail }) =>
      `${detail} is a private address or uses plain http: whoever runs Parley has to list its network in PARLEY_METRICS_ALLOW.`,
    es: ({ detail }) =>
      `${detail} es una dirección privada o usa http sin cifrar: quien administra Parley tiene que poner su red en PARLEY_METRICS_ALLOW.`,
  },
  'query-refused': {
    en: ({ detail }) => `The server refuses the query${detail && `: ${detail}`}.`,
    es: ({ detail }) => `El servidor rechaza la consulta${detail && `: ${detail}`}.`,
  },
  'several-series': {
    en: ({ detail }) => `The query yields several series where one is needed${detail && `: ${detail}`}.`,
    es: ({ detail }) => `La consulta da varias series y hace falta una sola${detail && `: ${detail}`}.`,
  },
  'not-numbers': {
    en: ({ detail }) => `The query yields no plain number${detail && ` (${detail})`}.`,
    es: ({ detail }) => `La consulta no da un número simple${detail && ` (${detail})`}.`,
  },
  'unit-changed': {
    en: ({ detail }) => `The metric’s unit was amended${detail && ` (${detail})`}: set the source again.`,
    es: ({ detail }) => `Se enmendó la unidad de la métrica${detail && ` (${detail})`}: vuelve a poner la fuente.`,
  },
  'access-refused': {
    en: 'The server refuses access: the Authorization header is missing or wrong.',
    es: 'El servidor niega el acceso: falta la cabecera Authorization o no es la correcta.',
  },
  'beyond-buckets': {
    en: 'The last answer was beyond the largest bucket: too high to be measured. It counts as no reading, so it stops nothing, and it does not mean that all is well. Give the histogram larger buckets.',
    es: 'La última respuesta superaba el intervalo mayor: demasiado alta para medirla. No cuenta como lectura, así que no detiene nada, y no significa que todo vaya bien. Da al histograma intervalos mayores.',
  },
  partial: {
    en: ({ detail }) => `The server says its answer is partial, so it is not kept${detail && `: ${detail}`}.`,
    es: ({ detail }) => `El servidor dice que su respuesta es parcial, así que no se guarda${detail && `: ${detail}`}.`,
  },
  'no-answer': {
    en: ({ detail }) => `The server does not answer as Prometheus does${detail && ` (${detail})`}.`,
    es: ({ detail }) => `El servidor no responde como Prometheus${detail && ` (${detail})`}.`,
  },
  'too-slow': { en: 'The server takes longer than ten seconds.', es: 'El servidor tarda más de diez segundos.' },
  empty: {
    en: ({ detail }) => `The query yields nothing now${detail && ` but ${detail}`}.`,
    es: ({ detail }) => `La consulta no da nada ahora${detail && `, solo ${detail}`}.`,
  },
};
