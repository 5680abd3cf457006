import type { AgreementSummary } from '../../domain/agreement/summary.ts';
import type { DebtSummary } from '../../domain/debt/view.ts';
import type { Id } from '../../domain/id.ts';
import { lapsesDue } from '../../domain/life.ts';
import type { NegotiationSummary } from '../../domain/negotiation/summary.ts';
import {
  agreementNotices,
  askNotices,
  type DueNotice,
  debtNotices,
  dueNow,
  mondayNotice,
} from '../../domain/notice/due.ts';
import type { RfcSummary } from '../../domain/rfc/summary.ts';
import type { WorkspaceState } from '../../domain/workspace/state.ts';
import { noteLapses } from '../agreement/note-lapses.ts';
import { atMost } from '../at-most.ts';
import { type App, Work } from '../work.ts';
import { tellingOf } from './due-tellings.ts';
import { tell } from './tell.ts';
import { tellMonday } from './tell-monday.ts';

interface Due {
  readonly about: Id;
  readonly notice: DueNotice;
}

/** What was reckoned of a row, with the row beside it that it depends on too. */
interface Reckoned {
  readonly beside: object | undefined;
  readonly notices: readonly DueNotice[];
}

/**
 * One look at the clock of a workspace. Ends that have passed are noted, each once whoever notes it, and told with
 * that event; then everything is told that is due by now and has not been told. Two servers may look at once: a
 * notice's key lets a person be told once. Nothing is decided here.
 */
export class DueRound {
  /** Rows are shared and never change, so that ten thousand of them are reckoned once. */
  private readonly reckoned = new WeakMap<object, Reckoned>();
  /** Keys this server has dealt with, so that it does not ask the database again at every look. */
  private readonly done = new Set<string>();

  constructor(private readonly app: App) {}

  async look(workspace: Id): Promise<void> {
    const { lapsed, due, monday } = await this.read(workspace);
    await noteLapses(this.app, workspace, lapsed);
    const tellOne = async ({ about, notice }: Due) => {
      await this.inOne(workspace, async (work) => {
        const telling = await tellingOf(work, about, notice);
        if (telling !== undefined) await tell(work, telling);
      });
      this.remember(workspace, notice.key);
    };
    await atMost(
      1,
      due.map((one) => () => tellOne(one)),
    );
    if (monday === undefined || this.done.has(`${workspace}/${monday.key}`)) return;
    await this.inOne(workspace, (work) => tellMonday(work, monday));
    this.remember(workspace, monday.key);
  }

  private async read(workspace: Id) {
    const now = this.app.environment.now();
    const { rows } = this.app.states;
    return this.app.store.transaction(workspace, async (transaction) => {
      const agreements = await rows.read<AgreementSummary>(transaction, 'agreement');
      const debts = await rows.read<DebtSummary>(transaction, 'debt');
      const asks = await rows.read<NegotiationSummary>(transaction, 'negotiation');
      const texts = await rows.read<RfcSummary>(transaction, 'rfc');
      const due = (about: Id, row: object, beside: object | undefined, reckon: () => readonly DueNotice[]) =>
        dueNow(this.reckon(row, beside, reckon), now)
          .filter(({ key }) => !this.done.has(`${workspace}/${key}`))
          .map((notice): Due => ({ about, notice }));
      const found: Due[] = [
        ...agreements.all.flatMap((row) => due(row.agreement, row, undefined, () => agreementNotices(row))),
        ...debts.all.flatMap((row) => due(row.agreement, row, undefined, () => debtNotices(debtTimes(row)))),
        ...asks.all.flatMap((row) => {
          const text = texts.get(row.id);
          return due(row.id, row, text, () => askNotices(askTimes(row, text)));
        }),
      ];
      const { state } = await new Work(this.app, transaction).standing<WorkspaceState>('workspace', workspace);
      const lapsed = agreements.all.filter(({ life }) => lapsesDue(life, now).length > 0);
      return { lapsed, due: found, monday: dueNow([mondayNotice(state.calendar.zone, now)], now)[0] };
    });
  }

  private reckon(row: object, beside: object | undefined, reckon: () => readonly DueNotice[]): readonly DueNotice[] {
    const known = this.reckoned.get(row);
    if (known !== undefined && known.beside === beside) return known.notices;
    const notices = reckon();
    this.reckoned.set(row, { beside, notices });
    return notices;
  }

  private async inOne(workspace: Id, run: (work: Work) => Promise<void>): Promise<void> {
    await this.app.store.transaction(workspace, (transaction) => run(new Work(this.app, transaction)));
  }

  private remember(workspace: Id, key: string): void {
    if (this.done.size > MOST_REMEMBERED) this.done.clear();
    this.done.add(`${workspace}/${key}`);
  }
}

const MOST_REMEMBERED = 50_000;

function debtTimes({ agreement, state: { sample, terms, zone } }: DebtSummary) {
  return { agreement, sample, zone, dueOn: terms?.dueOn ?? null };
}

function askTimes(ask: NegotiationSummary, text: RfcSummary | undefined) {
  const { id, sample, archived, filedAt, answerBy } = ask;
  const commenting = text?.status === 'open' || text?.status === 'signing';
  return {
    id,
    sample,
    archived,
    filedAt,
    answerBy,
    open: ask.state === 'open',
    commentsCloseAt: commenting ? (text?.commentsCloseAt ?? null) : null,
  };
}
