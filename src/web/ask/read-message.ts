/** What a pasted message says, read by rules alone. */
export interface ReadMessage {
  readonly ask: string;
  readonly forWhom: string;
  /** Calendar day, `2026-03-06`; empty when none was found. */
  readonly neededBy: string;
  /** The date as it was said. */
  readonly neededByWords: string;
  readonly amounts: readonly string[];
}

/** Clauses that say why it hurries or who writes, not what is asked. */
const AROUND: readonly RegExp[] = [
  /\(([^()]*)\)/g,
  /[,;:–-]?\s*\b(?:or|otherwise|because|o si no|si no|porque)\b[^.?!]*/gi,
  /[,;]?\s*\bo\s+(?:perdemos|perderemos|nos\s)[^.?!]*/gi,
  /(?:^|(?<=[.?!]\s))(?:hi|hello|hey|hola|buenas|buenos días)\b[^.,!?]*[.,!?]\s*/gi,
  /(?:^|(?<=[.?!]\s))(?:can|could|would) (?:you|we)[^?]*\?/gi,
  /¿[^?]*\?/g,
];

const WEEKDAYS: readonly (readonly string[])[] = [
  ['sunday', 'domingo'],
  ['monday', 'lunes'],
  ['tuesday', 'martes'],
  ['wednesday', 'miércoles', 'miercoles'],
  ['thursday', 'jueves'],
  ['friday', 'viernes'],
  ['saturday', 'sábado', 'sabado'],
];
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'enero', 'jan', 'ene'],
  ['february', 'febrero', 'feb'],
  ['march', 'marzo', 'mar'],
  ['april', 'abril', 'apr', 'abr'],
  ['may', 'mayo'],
  ['june', 'junio', 'jun'],
  ['july', 'julio', 'jul'],
  ['august', 'agosto', 'aug', 'ago'],
  ['september', 'septiembre', 'sep'],
  ['october', 'octubre', 'oct'],
  ['november', 'noviembre', 'nov'],
  ['december', 'diciembre', 'dec', 'dic'],
];

const AMOUNT =
  /(?:[€$£]\s?\d[\d.,]*\s?[kKmM]?|\d[\d.,]*\s?[kKmM]?\s?(?:€|\$|£|EUR|USD|euros?)|\d+(?:[.,]\d+)?[kKM](?![\p{L}\d]))/gu;
/** A capitalised word; a dot may stand inside of it, but at its end the sentence ends. */
const NAME = '[A-ZÁÉÍÓÚÑ](?:[\\wÁÉÍÓÚÑáéíóúñ&-]|\\.(?=\\w))*';
const CLIENT = new RegExp(
  `\\b(?:for|lose|losing|para|(?:perdemos|perder|perdamos)(?: a)?|cliente)\\s+(${NAME}(?:\\s+${NAME})*)`,
);

/** Reads a message on a given day; `clients` are names already known here and win over a guess. */
export function readMessage(message: string, today: string, clients: readonly string[]): ReadMessage {
  const text = message.replace(/\s+/g, ' ').trim();
  const date = readDate(text, today);
  const known = clients.find((client) => client && text.toLocaleLowerCase().includes(client.toLocaleLowerCase()));
  return {
    ask: askOf(text, date?.words),
    forWhom: (known ?? CLIENT.exec(text)?.[1] ?? '').replace(/[.,;:]+$/, '').slice(0, 120),
    neededBy: date?.day ?? '',
    neededByWords: date?.words ?? '',
    amounts: text.match(AMOUNT)?.map((amount) => amount.replace(/[.,]$/, '').trim()) ?? [],
  };
}

/** The rest of the message, when date, sums and reasons are taken out; all of it when nothing would be left. */
function askOf(text: string, dateWords: string | undefined): string {
  const without = AROUND.reduce((rest, pattern) => rest.replace(pattern, ' '), text);
  // A sentence with a sum says what it is worth, not what is asked.
  const sentences = without.split(/(?<=[.!?])\s+/);
  const asking = sentences.filter((sentence) => !sentence.match(AMOUNT));
  const told = (asking.length > 0 ? asking : sentences).join(' ');
  const rest = (dateWords ? told.replace(dateWords, ' ') : told)
    .replace(AMOUNT, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s+([.,;:?!])/g, '$1')
    .replace(/^[\s.,;:–-]+|[\s.,;:–-]+$/g, '')
    // What stood before the date.
    .replace(/\s+(?:by|before|on|until|due|el|antes del?|para(?: el)?|hasta(?: el)?)$/i, '');
  return (rest.length >= 8 ? rest : text).slice(0, 400);
}

/** «€216,000», «216.000 €», «€216k»: the number; undefined when it cannot be told. */
export function amountIn(amount: string | undefined): number | undefined {
  const found = /(\d[\d.,]*)\s?([kKmM])?/.exec(amount ?? '');
  if (!found?.[1]) return undefined;
  const plain = found[1].replace(/[.,](?=\d{3}(?:\D|$))/g, '').replace(',', '.');
  const value = Number(plain) * { k: 1_000, m: 1_000_000, '': 1 }[(found[2] ?? '').toLowerCase() as 'k' | 'm' | ''];
  return Number.isFinite(value) ? Math.round(value) : undefined;
}

interface FoundDate {
  readonly day: string;
  readonly words: string;
}

function readDate(text: string, today: string): FoundDate | undefined {
  const iso = /\b(\d{4}-\d{2}-\d{2})\b/.exec(text);
  if (iso?.[1] && !Number.isNaN(Date.parse(iso[1]))) return { day: iso[1], words: iso[1] };
  const rules: readonly [RegExp, () => string][] = [
    [/\b(this week|EOW|end of (?:the )?week|esta semana|fin de semana)\b/i, () => weekdayFrom(today, 5)],
    [/\b(EOM|end of (?:the )?month|fin(?:al)? de mes)\b/i, () => lastOfMonth(today)],
    [/\b(tomorrow)\b|(?<![\p{L}])(mañana)(?![\p{L}])/iu, () => plusDays(today, 1)],
    [/\b(today|hoy|EOD)\b/i, () => today],
    [/\b(next week|la semana que viene|la próxima semana)\b/i, () => plusDays(weekdayFrom(today, 5), 7)],
  ];
  const named = readNamedMonth(text, today) ?? readWeekday(text, today);
  if (named) return named;
  for (const [pattern, day] of rules) {
    const found = pattern.exec(text);
    if (found) return { day: day(), words: found[0] };
  }
  return undefined;
}

function readWeekday(text: string, today: string): FoundDate | undefined {
  for (const [index, names] of WEEKDAYS.entries()) {
    const found = new RegExp(
      `(?<![\\p{L}])(?:(?:by|before|on|el|para el|antes del) )?(?:${names.join('|')})(?![\\p{L}])`,
      'iu',
    ).exec(text);
    if (found) return { day: weekdayFrom(today, index), words: found[0] };
  }
  return undefined;
}

function readNamedMonth(text: string, today: string): FoundDate | undefined {
  for (const [month, names] of MONTHS.entries()) {
    const name = `(?:${names.join('|')})`;
    const found = new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?: of| de)? ${name}(?![\\p{L}])|(?<![\\p{L}])${name} (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)`,
      'iu',
    ).exec(text);
    const day = Number(found?.[1] ?? found?.[2]);
    if (!found || !(day >= 1 && day <= 31)) continue;
    const thisYear = dayText(Number(today.slice(0, 4)), month, day);
    return { day: thisYear < today ? dayText(Number(today.slice(0, 4)) + 1, month, day) : thisYear, words: found[0] };
  }
  return undefined;
}

/** The next such weekday, today included. */
function weekdayFrom(today: string, weekday: number): string {
  const at = new Date(`${today}T00:00:00Z`).getUTCDay();
  return plusDays(today, (weekday - at + 7) % 7);
}

function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function lastOfMonth(day: string): string {
  return dayText(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0);
}

function dayText(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}
