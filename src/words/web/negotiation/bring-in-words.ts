import type { Catalogue } from '../interface-sentence.ts';

/** Words of bringing points, choices and one's own ratings in from a file. */
export const bringInWords = {
  title: { en: 'Points from a file', es: 'Puntos desde un fichero' },
  formats: {
    en: 'A case in YAML or JSON, a table (CSV), a scenario, or a Genius, NegMAS or NegoLog domain with its profiles: choose all its files together.',
    es: 'Un caso en YAML o JSON, una tabla (CSV), un escenario, o un dominio de Genius, NegMAS o NegoLog con sus perfiles: elige todos sus ficheros a la vez.',
  },
  limits: {
    en: ({ room, most }: { room: number; most: number }) =>
      `Room for ${room} of ${most} points with 2 to 12 choices each. It all comes in, or nothing does.`,
    es: ({ room, most }: { room: number; most: number }) =>
      `Caben ${room} de ${most} puntos con 2 a 12 opciones cada uno. Entra todo o no entra nada.`,
  },
  staysHere: {
    en: 'The file is read in this browser. Points, choices and rules are shared as if you had typed them; of the ratings, only your own side’s are sent, to your private draft.',
    es: 'El fichero se lee en este navegador. Puntos, opciones y reglas se comparten como si los hubieras escrito; de las valoraciones solo se envían las de tu parte, a tu borrador privado.',
  },
  choose: { en: 'Choose files', es: 'Elegir ficheros' },
  another: { en: 'Choose other files', es: 'Elegir otros ficheros' },
  tooLarge: {
    en: ({ name }: { name: string }) => `${name} is larger than 5 MB and was not read`,
    es: ({ name }: { name: string }) => `${name} ocupa más de 5 MB y no se ha leído`,
  },
  faults: {
    en: ({ count }: { count: number }) =>
      count === 1
        ? 'One thing is wrong with it; nothing was changed'
        : `${count} things are wrong with it; nothing was changed`,
    es: ({ count }: { count: number }) =>
      count === 1 ? 'Hay un error; no se ha cambiado nada' : `Hay ${count} errores; no se ha cambiado nada`,
  },
  moreFaults: {
    en: ({ count }: { count: number }) => `and ${count} more`,
    es: ({ count }: { count: number }) => `y ${count} más`,
  },
  holds: {
    en: ({ points, choices, sides, rules }: { points: number; choices: number; sides: number; rules: number }) =>
      `Points: ${points} · choices: ${choices} · sides: ${sides} · rules: ${rules}`,
    es: ({ points, choices, sides, rules }: { points: number; choices: number; sides: number; rules: number }) =>
      `Puntos: ${points} · opciones: ${choices} · partes: ${sides} · reglas: ${rules}`,
  },
  points: { en: 'Points of the file', es: 'Puntos del fichero' },
  twins: {
    en: ({ names }: { names: string }) => `There already is a point called so, and both would stand: ${names}`,
    es: ({ names }: { names: string }) => `Ya hay un punto que se llama así, y quedarían los dos: ${names}`,
  },
  whose: { en: 'Which side of the file is yours?', es: '¿Qué parte del fichero es la tuya?' },
  whoseHelp: {
    en: 'Its ratings go to your private draft, where you look at them before you seal. No other side’s ratings leave this browser.',
    es: 'Sus valoraciones van a tu borrador privado, donde las ves antes de sellar. Las de las demás partes no salen de este navegador.',
  },
  nobody: { en: 'None: only points and choices', es: 'Ninguna: solo puntos y opciones' },
  weighs: {
    en: ({ weight }: { weight: number }) => `weighs ${weight} of 100`,
    es: ({ weight }: { weight: number }) => `pesa ${weight} sobre 100`,
  },
  combinations: {
    en: 'This side values combinations of choices, which a private sheet cannot say: only points and choices come in.',
    es: 'Esta parte valora combinaciones de opciones, que una hoja privada no puede decir: solo entran puntos y opciones.',
  },
  discounted: {
    en: 'What the file says of worth shrinking with time is left out.',
    es: 'Se omite lo que el fichero dice del valor que se pierde con el tiempo.',
  },
  before: {
    en: 'Your points that were there before keep their weights among themselves and count, on average, as much as those of the file.',
    es: 'Tus puntos de antes conservan sus pesos entre sí y cuentan, de media, tanto como los del fichero.',
  },
  least: {
    en: ({ least }: { least: number }) => `The least you would sign: ${least} of 100`,
    es: ({ least }: { least: number }) => `Lo mínimo que firmarías: ${least} sobre 100`,
  },
  add: {
    en: ({ count }: { count: number }) => (count === 1 ? 'Add 1 point' : `Add ${count} points`),
    es: ({ count }: { count: number }) => (count === 1 ? 'Añadir 1 punto' : `Añadir ${count} puntos`),
  },
  added: {
    en: ({ count }: { count: number }) => (count === 1 ? '1 point is added.' : `${count} points are added.`),
    es: ({ count }: { count: number }) => (count === 1 ? 'Se ha añadido 1 punto.' : `Se han añadido ${count} puntos.`),
  },
  draftFilled: {
    en: 'Your private draft is filled in; nobody else sees it, and nothing is sealed yet.',
    es: 'Tu borrador privado está relleno; nadie más lo ve y aún no se ha sellado nada.',
  },
  toDraft: { en: 'Look at my private answers', es: 'Ver mis respuestas privadas' },
  undo: { en: 'Undo', es: 'Deshacer' },
  undone: { en: 'Taken out again: everything is as it was.', es: 'Retirado: todo está como antes.' },
  takenBack: {
    en: 'What had come in before that was taken out again.',
    es: 'Lo que ya había entrado se ha retirado.',
  },
  leftBehind: {
    en: ({ names }: { names: string }) => `These points could not be taken out again; remove them yourself: ${names}`,
    es: ({ names }: { names: string }) => `Estos puntos no se han podido retirar; quítalos tú: ${names}`,
  },
} satisfies Catalogue;

/** Why the points of a file do not fit into a negotiation. */
export const planFaultWords = {
  'points-too-many': {
    en: ({ count, room, most }: { count: number; room: number; most: number }) =>
      `The file has ${count} points, and there is room for ${room} of ${most}`,
    es: ({ count, room, most }: { count: number; room: number; most: number }) =>
      `El fichero tiene ${count} puntos, y caben ${room} de ${most}`,
  },
  'rules-too-many': {
    en: ({ count, room, most }: { count: number; room: number; most: number }) =>
      `The file has ${count} rules, and there is room for ${room} of ${most}`,
    es: ({ count, room, most }: { count: number; room: number; most: number }) =>
      `El fichero tiene ${count} reglas, y caben ${room} de ${most}`,
  },
  'choices-too-few': {
    en: ({ point, count }: { point: string; count: number }) => `«${point}» has ${count} of at least 2 choices`,
    es: ({ point, count }: { point: string; count: number }) => `«${point}» tiene ${count} de al menos 2 opciones`,
  },
  'choices-too-many': {
    en: ({ point, count }: { point: string; count: number }) => `«${point}» has ${count} choices of at most 12`,
    es: ({ point, count }: { point: string; count: number }) => `«${point}» tiene ${count} opciones de 12 como máximo`,
  },
  'choice-twice': {
    en: ({ point, choice }: { point: string; choice: string }) => `«${point}» has the choice «${choice}» twice`,
    es: ({ point, choice }: { point: string; choice: string }) => `«${point}» tiene dos veces la opción «${choice}»`,
  },
  'text-too-long': {
    en: ({ point, most }: { point: string; most: number }) => `«${point}» is longer than ${most} letters`,
    es: ({ point, most }: { point: string; most: number }) => `«${point}» tiene más de ${most} letras`,
  },
  'text-empty': {
    en: ({ point }: { point: string }) => `«${point}» or one of its choices has no name`,
    es: ({ point }: { point: string }) => `«${point}» o una de sus opciones no tiene nombre`,
  },
  'rule-on-one-point': {
    en: ({ point }: { point: string }) => `A rule is about two choices of «${point}» alone`,
    es: ({ point }: { point: string }) => `Una regla trata de dos opciones del mismo punto, «${point}»`,
  },
  'rule-without-others': {
    en: ({ point }: { point: string }) => `A rule about «${point}» names nothing to go with it`,
    es: ({ point }: { point: string }) => `Una regla sobre «${point}» no dice con qué va`,
  },
  'no-deal': { en: 'Its rules leave no deal at all', es: 'Sus reglas no dejan ningún trato' },
} satisfies Catalogue;
