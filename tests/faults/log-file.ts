import type { ChainLink, StoredEvent } from '../../src/app/port/store.ts';
import { realClock } from '../../src/store/clock.ts';
import { type OpenedStore, openStore } from '../../src/store/open-store.ts';

/** The whole chain of the only workspace of a store. */
export async function readWholeChain({ store }: OpenedStore): Promise<{
  readonly workspace: string;
  readonly links: readonly ChainLink[];
}> {
  const [workspace] = await store.workspaces();
  if (workspace === undefined) throw new Error('the store has a workspace');
  const links: ChainLink[] = [];
  for (;;) {
    const page = await store.transaction(workspace, (transaction) => transaction.readChain(links.length, 2_000));
    links.push(...page);
    if (page.length < 2_000) return { workspace, links };
  }
}

/** Texts of the notes in a log, in its order. */
export function notesOf(links: readonly ChainLink[]): readonly string[] {
  return links
    .filter((link) => link.type === 'NotePosted')
    .map((link) => (JSON.parse(link.payload ?? '{}') as { event: { text: string } }).event.text);
}

/** Opens the store of a data folder in which no server works now. */
export function openFolder(dataFolder: string, variables: Readonly<Record<string, string>> = {}): Promise<OpenedStore> {
  return openStore({ dataFolder, variables, clock: realClock });
}

export type { StoredEvent };
