import { z } from 'zod';

/** How much of a list, and from where. `name` is how its lines are named in `next`. */
export function pageFields<Name extends z.ZodType<string>>(name: Name, usual = 100, most = 500) {
  return {
    after: name.optional().describe('the next page: what `next` said'),
    limit: z.int().min(1).max(most).default(usual),
  };
}

export const pageOutput = {
  next: z.string().nullable().describe('ask with it for the next page; null at the end'),
  total: z.int(),
};
