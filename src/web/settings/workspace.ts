import type { Refusal } from '../../domain/refusal.ts';
import { refusalSentence } from '../../words/api/refusal-sentence.ts';
import type { OutputOf } from '../data/operation-names.ts';
import { useReader } from '../ui/reader.ts';

/** The workspace as one of its members sees it. */
export type Workspace = OutputOf<'workspace.get'>;

/** Why something of the workspace cannot be changed by the reader now; undefined when it can. */
export function useWorkspaceReason(workspace: Workspace, action: string): string | undefined {
  const { language } = useReader();
  const no = workspace.may[action] as Refusal | null | undefined;
  return no ? refusalSentence(no, language) : undefined;
}
