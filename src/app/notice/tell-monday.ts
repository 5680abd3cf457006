import { isQuiet } from '../../domain/monday/monday.ts';
import type { DueNotice } from '../../domain/notice/due.ts';
import type { WorkspaceState } from '../../domain/workspace/state.ts';
import { readMonday } from '../queries/monday.ts';
import type { Work } from '../work.ts';
import type { MailContent } from './mail-channel.ts';
import { mailSubject } from './tell.ts';

/** Puts the week in five lines into the outbox, once for every member who wants it and has anything to read in it. */
export async function tellMonday(work: Work, { key }: Pick<DueNotice, 'key'>): Promise<void> {
  const { environment } = work.app;
  const { notices, outbox } = work.transaction;
  const { state } = await work.standing<WorkspaceState>('workspace', work.workspace);
  for (const { account } of state.members) {
    if ((await notices.silenced(account)).includes('monday')) continue;
    const week = await readMonday(work, account);
    if (isQuiet(week)) continue;
    const content: MailContent = { form: 'monday', week };
    await outbox.put({
      id: environment.newId(),
      channel: 'mail',
      subject: mailSubject(key, account),
      receiver: account,
      content,
      createdAt: environment.now(),
    });
  }
}
