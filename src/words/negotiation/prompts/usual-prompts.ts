import type { PartyKind } from '../../../domain/negotiation/party.ts';
import { type Prompt, prompt } from './prompt.ts';

/** Reasons people of a side usually have, whatever the moment. */
export const usualPrompts: Readonly<Record<PartyKind, readonly Prompt[]>> = {
  sales: [
    prompt('Keep or renew {client}', 'Conservar o renovar {client}', 'scope'),
    prompt('Our target', 'Nuestro objetivo', 'delivery'),
  ],
  product: [
    prompt('No debt nobody pays back', 'Ninguna deuda que nadie pague', 'clean-up'),
    prompt('Releases stay safe', 'Que las entregas sigan siendo seguras', 'criteria'),
  ],
  engineering: [
    prompt('No rework and hotfixes', 'Nada de rehacer ni parches', 'criteria'),
    prompt('The architecture stays sound', 'Que la arquitectura siga sana', 'clean-up'),
    prompt('Time to do it properly', 'Tiempo para hacerlo bien', 'delivery'),
  ],
  customer: [
    prompt('Our own deadline', 'Nuestro propio plazo', 'delivery'),
    prompt('Less work by hand', 'Menos trabajo a mano', 'scope'),
    prompt('To know what comes when', 'Saber qué llega y cuándo', 'confidence'),
  ],
  leadership: [
    prompt('The year’s objective', 'El objetivo del año', 'scope', 'people'),
    prompt('A decision that holds', 'Una decisión que se mantenga', 'review'),
    prompt('People spent where they count', 'La gente donde más cuenta', 'people', 'clean-up'),
  ],
  other: [
    prompt('Our own plan', 'Nuestro propio plan', 'scope'),
    prompt('Less risk', 'Menos riesgo', 'criteria'),
    prompt('An answer in time', 'Una respuesta a tiempo', 'delivery'),
  ],
};
