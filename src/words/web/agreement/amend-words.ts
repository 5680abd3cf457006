import type { Catalogue } from '../interface-sentence.ts';

/** Words of the window in which an amendment is proposed. */
export const amendWords = {
  segments: { en: 'Also on for', es: 'Encendido también para' },
  segmentsHelp: {
    en: 'Whole groups beside the client, such as staff, with commas between them.',
    es: 'Grupos enteros además del cliente, como el personal, separados por comas.',
  },
  shareOfClient: {
    en: ({ client }: { client: string }) => `Share of ${client}’s users`,
    es: ({ client }: { client: string }) => `Parte de los usuarios de ${client}`,
  },
  shareOfOthers: { en: 'Share of everybody else', es: 'Parte de los demás' },
  guardrail: {
    en: ({ number }: { number: number }) => `Guardrail ${number}`,
    es: ({ number }: { number: number }) => `Límite ${number}`,
  },
  addGuardrail: { en: 'Add a guardrail', es: 'Añadir un límite' },
  removeGuardrail: {
    en: ({ number }: { number: number }) => `Remove guardrail ${number}`,
    es: ({ number }: { number: number }) => `Quitar el límite ${number}`,
  },
  metric: { en: 'Metric', es: 'Métrica' },
  offWhen: { en: 'Off when it is', es: 'Se apaga si está' },
  above: { en: 'above', es: 'por encima de' },
  below: { en: 'below', es: 'por debajo de' },
  bound: { en: 'Bound', es: 'Límite' },
  unit: { en: 'Unit', es: 'Unidad' },
  readings: { en: 'Readings in a row', es: 'Lecturas seguidas' },
  changes: { en: 'What changes', es: 'Lo que cambia' },
  nothingYet: { en: 'Nothing yet.', es: 'Nada todavía.' },
} satisfies Catalogue;
