import type { SilenceWhy } from '../../../domain/measurement/source.ts';
import type { Catalogue, Filled, Plain } from '../interface-sentence.ts';

type Named = Readonly<Record<'name', string>>;

/** Words of the readings of an agreement: where they come from, how they are added, corrected and taken back. */
export const readingWords = {
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
    en: 'Nothing is decided by silence: the flag stays as it is, and its guardrail watches again with the next reading.',
    es: 'El silencio no decide nada: el interruptor sigue como está y su límite vuelve a vigilar con la próxima lectura.',
  },
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
  factorHelp: { en: 'Seconds to milliseconds: 1000.', es: 'De segundos a milisegundos: 1000.' },
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
  readings: { en: 'Readings', es: 'Lecturas' },
  none: {
    en: 'No reading yet. Programs send them over the API, a file brings many at once.',
    es: 'Aún no hay lecturas. Los programas las envían por la API y un fichero trae muchas de una vez.',
  },
  allMetrics: { en: 'All metrics', es: 'Todas las métricas' },
  metric: { en: 'Metric', es: 'Métrica' },
  value: { en: 'Value', es: 'Valor' },
  when: { en: 'When', es: 'Cuándo' },
  origin: { en: 'From', es: 'Origen' },
  wholePage: {
    en: ({ from, to, total }: Readonly<Record<'from' | 'to' | 'total', string>>) => `${from}–${to} of ${total}`,
    es: ({ from, to, total }: Readonly<Record<'from' | 'to' | 'total', string>>) => `${from}–${to} de ${total}`,
  },
  newer: { en: 'Newer', es: 'Más nuevas' },
  older: { en: 'Older', es: 'Más antiguas' },
  late: { en: 'came late', es: 'llegó tarde' },
  wasBefore: {
    en: ({ value, name, reason }: Readonly<Record<'value' | 'name' | 'reason', string>>) =>
      `was ${value}, corrected by ${name}${reason && `: ${reason}`}`,
    es: ({ value, name, reason }: Readonly<Record<'value' | 'name' | 'reason', string>>) =>
      `antes ${value}; lo corrigió ${name}${reason && `: ${reason}`}`,
  },
  takenBack: {
    en: ({ name, reason }: Readonly<Record<'name' | 'reason', string>>) => `taken back by ${name}: ${reason}`,
    es: ({ name, reason }: Readonly<Record<'name' | 'reason', string>>) => `la retiró ${name}: ${reason}`,
  },
  correct: { en: 'Correct…', es: 'Corregir…' },
  correctTitle: {
    en: ({ name, at }: Readonly<Record<'name' | 'at', string>>) => `${name}, ${at}`,
    es: ({ name, at }: Readonly<Record<'name' | 'at', string>>) => `${name}, ${at}`,
  },
  correctHelp: {
    en: 'What it says now stays to be read beside the correction. A guardrail that was passed stays passed until all sign.',
    es: 'Lo que dice ahora se podrá leer junto a la corrección. Un límite que se superó sigue superado hasta que firmen todas las partes.',
  },
  rightValue: { en: 'Right value', es: 'Valor correcto' },
  reason: { en: 'Why', es: 'Por qué' },
  saveCorrection: { en: 'Correct it', es: 'Corregirla' },
  takeBack: { en: 'Take it back', es: 'Retirarla' },
  upload: { en: 'Add readings from a file…', es: 'Añadir lecturas de un fichero…' },
  uploadTitle: { en: 'Readings from a file', es: 'Lecturas de un fichero' },
  uploadHelp: {
    en: 'CSV with a heading line: date and value, and metric, unit or name where you have them. Nothing is kept before you say so.',
    es: 'CSV con una línea de títulos: fecha y valor, y métrica, unidad o nombre si los tienes. No se guarda nada hasta que lo digas.',
  },
  chooseFile: { en: 'Choose a file', es: 'Elegir un fichero' },
  orPaste: { en: 'Or paste the lines here', es: 'O pega aquí las líneas' },
  whichMetric: {
    en: 'Metric, where the file has no column for it',
    es: 'Métrica, si el fichero no tiene columna para ella',
  },
  look: { en: 'Look at them first', es: 'Verlas antes' },
  tooBig: {
    en: 'The file is larger than 400 kB: cut it in two.',
    es: 'El fichero ocupa más de 400 kB: pártelo en dos.',
  },
  zoneOfDays: {
    en: ({ zone }: { zone: string }) =>
      `Days and times without an offset are those of ${zone}, the signed zone; a whole day counts at its last moment.`,
    es: ({ zone }: { zone: string }) =>
      `Los días y las horas sin desfase son los de ${zone}, la zona firmada; un día entero cuenta en su último momento.`,
  },
  nothingToKeep: {
    en: 'Every reading of this file stands already.',
    es: 'Todas las lecturas de este fichero constan ya.',
  },
  understood: {
    en: ({ added, corrected, same }: Readonly<Record<'added' | 'corrected' | 'same', number>>) =>
      [`${added} new`, corrected > 0 && `${corrected} correct what stands`, same > 0 && `${same} stand already`]
        .filter(Boolean)
        .join(', '),
    es: ({ added, corrected, same }: Readonly<Record<'added' | 'corrected' | 'same', number>>) =>
      [
        added === 1 ? '1 nueva' : `${added} nuevas`,
        corrected > 0 && (corrected === 1 ? '1 corrige lo que consta' : `${corrected} corrigen lo que consta`),
        same > 0 && (same === 1 ? '1 consta ya' : `${same} constan ya`),
      ]
        .filter(Boolean)
        .join(', '),
  },
  notRead: {
    en: ({ names }: { names: string }) => `Columns that are not read: ${names}.`,
    es: ({ names }: { names: string }) => `Columnas que no se leen: ${names}.`,
  },
  keep: {
    en: ({ count }: { count: number }) => (count === 1 ? 'Keep 1 reading' : `Keep ${count} readings`),
    es: ({ count }: { count: number }) => (count === 1 ? 'Guardar 1 lectura' : `Guardar ${count} lecturas`),
  },
  keptNow: {
    en: ({ added, corrected }: Readonly<Record<'added' | 'corrected', number>>) =>
      `Kept: ${added} new${corrected > 0 ? `, ${corrected} corrected` : ''}.`,
    es: ({ added, corrected }: Readonly<Record<'added' | 'corrected', number>>) =>
      `Guardado: ${added === 1 ? '1 nueva' : `${added} nuevas`}${corrected > 0 ? `, ${corrected === 1 ? '1 corregida' : `${corrected} corregidas`}` : ''}.`,
  },
  undo: { en: 'Undo', es: 'Deshacer' },
  undoReason: { en: 'The file was taken back', es: 'Se retiró el fichero' },
  undone: {
    en: 'Taken back. They stay to be read and count for nothing.',
    es: 'Retiradas. Se pueden leer y no cuentan.',
  },
  line: { en: 'Line', es: 'Línea' },
  column: { en: 'Column', es: 'Columna' },
  fault: { en: 'What is wrong', es: 'Qué está mal' },
  faults: {
    en: ({ count }: { count: number }) =>
      `${count === 1 ? 'One thing is wrong' : `${count} things are wrong`}, so nothing can be kept. Mend the file and look again.`,
    es: ({ count }: { count: number }) =>
      `${count === 1 ? 'Hay un error' : `Hay ${count} errores`}, así que no se puede guardar nada. Arregla el fichero y vuelve a mirarlo.`,
  },
  status: { en: 'What happens', es: 'Qué pasa' },
  new: { en: 'new', es: 'nueva' },
  same: { en: 'stands already', es: 'consta ya' },
  correction: {
    en: ({ was }: { was: string }) => `corrects ${was}`,
    es: ({ was }: { was: string }) => `corrige ${was}`,
  },
  more: {
    en: ({ count }: { count: number }) => `and ${count} more`,
    es: ({ count }: { count: number }) => `y ${count} más`,
  },
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
