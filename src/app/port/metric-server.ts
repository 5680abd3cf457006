import type { PullWindow, SilenceWhy } from '../../domain/measurement/source.ts';
import type { Sample } from '../../domain/measurement/take-pulled.ts';

/** A question to a server that keeps numbers over time. */
export interface MetricQuestion {
  readonly url: string;
  readonly query: string;
  readonly window: PullWindow;
  /** The whole `Authorization` header; absent where none is needed. */
  readonly authorization?: string | undefined;
}

/**
 * What it said, in order; or why there is nothing to keep. `beyond`: after its last sample it said only that it lies
 * above the largest bucket. `detail` is plain text for the parties,
 * never a secret.
 */
export type MetricAnswer =
  | { readonly samples: readonly Sample[]; readonly beyond?: true | undefined }
  | { readonly silence: SilenceWhy; readonly detail: string };

export interface MetricServer {
  ask(question: MetricQuestion): Promise<MetricAnswer>;
}
