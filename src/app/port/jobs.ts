import type { Id } from '../../domain/id.ts';

/** A delivery that is due. Jobs tell, they never decide: one that is lost or run twice changes nothing. */
export interface DeliveryJob {
  readonly workspace: Id;
  readonly delivery: Id;
}

/** The queue that runs on a real database; whatever it loses is found by the sweep. */
export interface JobQueue {
  /** Runs jobs as they come, on this server or another one. */
  start(run: (job: DeliveryJob) => Promise<void>): void;
  /** Lets running jobs end. */
  close(): Promise<void>;
}
