import type { OptionTemplate } from '../../domain/negotiation/commands.ts';
import type { Both } from './prompts/prompt.ts';

/** The five interest-based options of the article: their names and what each brings along. */
export const optionTemplateWords: Readonly<Record<OptionTemplate, { readonly name: Both; readonly brings: Both }>> = {
  temporary: {
    name: { en: 'Limited temporary arrangement', es: 'Arreglo temporal limitado' },
    brings: {
      en: 'Just for that client, with a small scope and a mandatory review date.',
      es: 'Solo para ese cliente, con un alcance pequeño y fecha de revisión obligatoria.',
    },
  },
  criteria: {
    name: { en: 'Technical acceptance criteria', es: 'Criterios técnicos de aceptación' },
    brings: {
      en: 'What has to be true before launch: tests, limits of use, automatic stops.',
      es: 'Qué debe cumplirse antes del lanzamiento: pruebas, límites de uso, paradas automáticas.',
    },
  },
  'shared-metric': {
    name: { en: 'Shared value metric', es: 'Métrica de valor compartida' },
    brings: {
      en: 'Commercial value after 30, 60 and 90 days, compared with the technical cost.',
      es: 'Valor comercial a los 30, 60 y 90 días, comparado con el coste técnico.',
    },
  },
  compensation: {
    name: { en: 'Compensation for technical debt', es: 'Compensación por la deuda técnica' },
    brings: {
      en: 'Days kept free later to clean up what this leaves behind.',
      es: 'Días reservados después para limpiar lo que esto deje.',
    },
  },
  flag: {
    name: { en: 'Flag and controlled rollout', es: 'Interruptor y despliegue controlado' },
    brings: {
      en: 'Behind a switch, for few first, with a quick way back.',
      es: 'Tras un interruptor, primero para pocos, con vuelta atrás rápida.',
    },
  },
};
