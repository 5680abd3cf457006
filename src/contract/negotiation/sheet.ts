import { z } from 'zod';
import type { PreparationElement, Sheet, SheetDraft } from '../../domain/negotiation/sheet.ts';
import { freeText, identifier } from '../operation.ts';
import type { Wire } from './row.ts';
import { chosenPackage } from './things.ts';

const preparationElement = z.enum([
  'interests',
  'options',
  'alternatives',
  'legitimacy',
  'communication',
  'relationship',
  'commitment',
]) satisfies Wire<PreparationElement>;

const rating = z.int().min(0).max(100);

const sheetFields = {
  weights: z.record(identifier, z.int().min(0).max(1000)).describe('whole points per issue; what counts is the share'),
  ratings: z.record(identifier, z.record(identifier, rating)).describe('per issue and option, 0 (worst) to 100 (best)'),
  ranges: z
    .record(identifier, z.record(identifier, z.object({ low: rating, high: rating })))
    .optional()
    .describe('ratings you are not sure of, at most 20: low ≤ rating ≤ high'),
  reservation: z.int().min(0).max(100).describe('the least you would sign, of 100'),
  importance: z.record(identifier, z.enum(['most', 'middle', 'least'])).optional(),
  alternative: freeText(2000).optional(),
  notes: freeText(8000).optional(),
  answers: z
    .array(
      z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('pair'),
          left: chosenPackage,
          right: chosenPackage,
          rather: z.enum(['left', 'right', 'same']),
        }),
        z.object({ kind: z.literal('sign'), offered: chosenPackage, yes: z.boolean() }),
      ]),
    )
    .max(200)
    .optional(),
  preparation: z.partialRecord(preparationElement, freeText(4000)).optional(),
};

/** A party's private answers. Stored sealed; answered back to nobody but that party. */
export const sheet: Wire<Sheet> = z.object(sheetFields).superRefine(({ ratings, ranges = {} }, context) => {
  for (const [issue, given] of Object.entries(ranges))
    for (const [option, { low, high }] of Object.entries(given)) {
      const inside = ratings[issue]?.[option];
      const path = ['ranges', issue, option];
      const number = { origin: 'number', inclusive: true } as const;
      if (inside === undefined) context.addIssue({ code: 'custom', path: ['ratings', issue, option] });
      else if (low > inside)
        context.addIssue({ code: 'too_big', maximum: inside, ...number, input: low, path: [...path, 'low'] });
      if (inside !== undefined && high < inside)
        context.addIssue({ code: 'too_small', minimum: inside, ...number, input: high, path: [...path, 'high'] });
    }
});
/** The same on the way, whatever is filled in so far. */
export const sheetDraft: Wire<SheetDraft> = z.object(sheetFields).partial();
