import type { Catalogue } from '../interface-sentence.ts';

/** Words of the private sheet. */
export const preferencesWords = {
  title: { en: 'What matters to you', es: 'Lo que te importa' },
  onlyYours: {
    en: 'Only your side can see this. Nobody learns what you change, only how often you seal.',
    es: 'Solo lo ve tu parte. Nadie sabe qué cambias, solo cuántas veces sellas.',
  },
  startHere: {
    en: ({ name }: { name: string }) =>
      `This is where people in ${name} usually start. The others know this start, not your changes.`,
    es: ({ name }: { name: string }) =>
      `Por aquí suele empezar la gente de ${name}. Los demás conocen este comienzo, no tus cambios.`,
  },
  noStart: {
    en: ({ name }: { name: string }) => `There is no usual start for ${name}: mark every choice yourself.`,
    es: ({ name }: { name: string }) => `No hay un comienzo habitual para ${name}: marca tú cada opción.`,
  },
  marks: { en: 'How good is each choice for you?', es: '¿Cómo de buena es cada opción para ti?' },
  badIsNoVeto: { en: '«Bad» is not a veto.', es: '«Mala» no es un veto.' },
  good: { en: 'Good', es: 'Buena' },
  acceptable: { en: 'Acceptable', es: 'Aceptable' },
  bad: { en: 'Bad', es: 'Mala' },
  markOf: {
    en: ({ choice, point }: { choice: string; point: string }) => `${point}: ${choice}`,
    es: ({ choice, point }: { choice: string; point: string }) => `${point}: ${choice}`,
  },
  changedLines: {
    en: ({ count }: { count: number }) =>
      count === 1 ? 'One choice is new. Mark it (10 s).' : `${count} choices are new. Mark them (10 s each).`,
    es: ({ count }: { count: number }) =>
      count === 1 ? 'Hay una opción nueva. Márcala (10 s).' : `Hay ${count} opciones nuevas. Márcalas (10 s cada una).`,
  },
  newChoice: { en: 'new', es: 'nueva' },
  most: { en: 'Which matters most?', es: '¿Cuál importa más?' },
  least: { en: 'Which matter least?', es: '¿Cuáles importan menos?' },
  tapMost: { en: 'Tap at least what matters most.', es: 'Marca al menos lo que más importa.' },
  signTitle: {
    en: ({ number, of }: { number: number; of: number }) =>
      `Question ${number} of ${of}: would you sign this rather than have no deal?`,
    es: ({ number, of }: { number: number; of: number }) =>
      `Pregunta ${number} de ${of}: ¿firmarías esto antes que quedarte sin acuerdo?`,
  },
  yes: { en: 'Yes, I’d sign', es: 'Sí, firmaría' },
  no: { en: 'No, rather no deal', es: 'No, mejor sin acuerdo' },
  signLater: {
    en: 'Three short questions follow once you have tapped what matters most.',
    es: 'Cuando marques lo que más importa vienen tres preguntas cortas.',
  },
  answerAgain: { en: 'Answer the three again', es: 'Responder las tres otra vez' },
  leastTitle: { en: 'The least you’d sign', es: 'El mínimo que firmarías' },
  leastBand: {
    en: ({ from, to }: { from: number; to: number }) => `From your answers: between ${from} and ${to} of 100.`,
    es: ({ from, to }: { from: number; to: number }) => `Según tus respuestas: entre ${from} y ${to} sobre 100.`,
  },
  leastField: { en: 'Worth to you, of 100', es: 'Valor para ti, sobre 100' },
  contradiction: {
    en: ({ better, worse }: { better: string; worse: string }) =>
      `You would not sign «${better}», but you would sign «${worse}», which your marks put no higher. Only you know which is right.`,
    es: ({ better, worse }: { better: string; worse: string }) =>
      `No firmarías «${better}», pero sí «${worse}», que según tus marcas no vale más. Solo tú sabes cuál es correcta.`,
  },
  noDeal: { en: 'If there is no deal, we’ll…', es: 'Si no hay acuerdo, haremos…' },
  seal: { en: 'Seal my answers', es: 'Sellar mis respuestas' },
  sealed: { en: 'Your answers are sealed.', es: 'Tus respuestas están selladas.' },
  sealedTimes: {
    en: ({ count }: { count: number }) => (count === 1 ? 'Sealed once.' : `Sealed ${count} times.`),
    es: ({ count }: { count: number }) => (count === 1 ? 'Selladas una vez.' : `Selladas ${count} veces.`),
  },
  missingMarks: {
    en: ({ count }: { count: number }) => `${count} choices still have no mark.`,
    es: ({ count }: { count: number }) => `Faltan ${count} opciones por marcar.`,
  },
  ready: { en: 'We are ready to find deals', es: 'Estamos listos para buscar tratos' },
  notReady: { en: 'Take «ready» back', es: 'Retirar «listos»' },
  isReady: {
    en: 'You are ready. Deals are looked for when all are.',
    es: 'Estás listo. Se buscan tratos cuando lo estén todos.',
  },
  full: { en: 'Full preparation', es: 'Preparación completa' },
  quick: { en: 'Quick questions', es: 'Preguntas rápidas' },
  weightsTitle: { en: 'How much each point matters', es: 'Cuánto importa cada punto' },
  weightOf: {
    en: ({ point }: { point: string }) => `How much «${point}» matters`,
    es: ({ point }: { point: string }) => `Cuánto importa «${point}»`,
  },
  weightsHelp: {
    en: 'Arrow keys change by 1, with Shift by 10; only the shares count.',
    es: 'Las flechas cambian de 1 en 1 y con Mayús de 10 en 10; solo cuentan las proporciones.',
  },
  share: { en: ({ share }: { share: number }) => `${share} %`, es: ({ share }: { share: number }) => `${share} %` },
  ratingOf: {
    en: ({ choice }: { choice: string }) => `How good «${choice}» is, 0 to 100`,
    es: ({ choice }: { choice: string }) => `Cómo de buena es «${choice}», de 0 a 100`,
  },
  ratingsTitle: { en: 'How good each choice is, 0 to 100', es: 'Cómo de buena es cada opción, de 0 a 100' },
  pairTitle: { en: 'Which would you rather?', es: '¿Cuál prefieres?' },
  pairHelp: {
    en: 'Everything else being equal. Your weights are checked against your answers, never changed.',
    es: 'Con todo lo demás igual. Tus pesos se comparan con tus respuestas, nunca se cambian.',
  },
  left: { en: 'The first', es: 'El primero' },
  right: { en: 'The second', es: 'El segundo' },
  same: { en: 'About the same', es: 'Más o menos igual' },
  pairContradiction: {
    en: ({ rather, score, other }: { rather: string; score: number; other: number }) =>
      `You said ${rather}, but your numbers give ${score} against ${other} of 100. Change an answer or a number, or leave it.`,
    es: ({ rather, score, other }: { rather: string; score: number; other: number }) =>
      `Dijiste ${rather}, pero tus cifras dan ${score} frente a ${other} sobre 100. Cambia una respuesta o una cifra, o déjalo.`,
  },
  pairDone: { en: 'Your answers and your numbers agree.', es: 'Tus respuestas y tus cifras coinciden.' },
  forget: { en: 'Forget this answer', es: 'Olvidar esta respuesta' },
  elementsTitle: { en: 'Seven things to think through', es: 'Siete cosas que pensar' },
  notes: { en: 'Private notes', es: 'Notas privadas' },
  asSealed: { en: 'As you sealed it', es: 'Como lo sellaste' },
  neverSealed: { en: 'Your side sealed no answers.', es: 'Tu parte no selló respuestas.' },
  point: { en: 'Point', es: 'Punto' },
  matters: { en: 'Matters', es: 'Importa' },
  yourMarks: { en: 'Your marks', es: 'Tus marcas' },
  noPoints: {
    en: 'There are no points to settle yet. Add them under «Points».',
    es: 'Aún no hay puntos por acordar. Añádelos en «Puntos».',
  },
  toPoints: { en: 'Points to settle', es: 'Puntos por acordar' },
  toChoose: { en: 'To the deals', es: 'A los tratos' },
} satisfies Catalogue;

export const elementWords = {
  interests: { en: 'Interests: what does each side need?', es: 'Intereses: ¿qué necesita cada parte?' },
  options: { en: 'Choices: what could serve all?', es: 'Opciones: ¿qué serviría a todas?' },
  alternatives: { en: 'Without a deal: what will each side do?', es: 'Sin acuerdo: ¿qué hará cada parte?' },
  legitimacy: {
    en: 'Standards: what would an outsider call reasonable?',
    es: 'Criterios: ¿qué vería razonable alguien de fuera?',
  },
  communication: { en: 'Talk: what to say, what to listen for?', es: 'Comunicación: ¿qué decir y qué escuchar?' },
  relationship: {
    en: 'Relationship: how do we want to work afterwards?',
    es: 'Relación: ¿cómo queremos trabajar después?',
  },
  commitment: {
    en: 'Commitment: what can each side really promise?',
    es: 'Compromiso: ¿qué puede prometer de verdad cada parte?',
  },
} satisfies Catalogue;
