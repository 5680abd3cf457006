import type { Id } from '../../domain/id.ts';
import { invariant } from '../../domain/invariant.ts';
import type { Sheet } from '../../domain/negotiation/sheet.ts';
import type { Work } from '../work.ts';

/** Sealed sheets by id, in the order asked, read under the mediator's database role. */
export function readSheets(work: Work, negotiation: Id, seals: readonly Id[]): Promise<readonly Sheet[]> {
  return readContents<Sheet>(work, negotiation, seals);
}

/** Which deals each sealed answer ticked, in the order asked. */
export async function readTicks(
  work: Work,
  negotiation: Id,
  seals: readonly Id[],
): Promise<readonly (readonly Id[])[]> {
  const answers = await readContents<{ readonly deals: readonly Id[] }>(work, negotiation, seals);
  return answers.map((answer) => answer.deals);
}

async function readContents<Content>(work: Work, negotiation: Id, seals: readonly Id[]): Promise<readonly Content[]> {
  const rows = await work.transaction.sealed.forMediator(negotiation, seals);
  return seals.map((id) => {
    const row = rows.find((candidate) => candidate.seal.id === id);
    invariant(row !== undefined, 'a seal in the log has its sealed row');
    return row.content as Content;
  });
}
