import { z } from 'zod';
import { ceremony, identifier, language } from './operation.ts';

export const sampleOperations = {
  sample: {
    open: ceremony(
      {
        path: '/sample',
        summary: 'Open the finished negotiation to explore; it is played once and left out of every statistic',
        tag: 'sample',
        who: 'member',
      },
      { language, again: z.boolean().default(false).describe('archive the one that is there and play it anew') },
      z.object({ id: identifier }),
    ),
  },
};
