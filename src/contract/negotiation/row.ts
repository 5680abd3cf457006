import type { z } from 'zod';
import type { NegotiationCommand } from '../../domain/negotiation/commands.ts';
import { command, identifier, type OperationMeta } from '../operation.ts';

/** A schema whose wire form is exactly this view. */
export type Wire<View> = z.ZodType<View, View>;

/** A row for a command to one negotiation. Paths continue `/negotiations/{negotiation}`. */
export function act<Shape extends z.ZodRawShape>(
  type: NegotiationCommand['type'],
  path: '' | `/${string}`,
  summary: string,
  shape: Shape,
  who: NonNullable<OperationMeta['who']> = 'person',
) {
  return command(
    {
      slice: 'negotiation',
      type,
      path: `/negotiations/{negotiation}${path}`,
      summary,
      who,
      streamField: 'negotiation',
    },
    { negotiation: identifier.describe('the negotiation'), ...shape },
  );
}
