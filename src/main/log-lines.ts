/** The log of a running server. */
export interface LogLines {
  readonly add: (entry: object) => void;
  /** Writes what still waits. */
  readonly flush: () => void;
}

/** Milliseconds a line may wait for others: each write stops the whole server for a moment. */
const WAIT = 20;

/** Writes entries as lines of JSON, several at once; what tells of a bug is written right away. */
export function logLines(write: (text: string) => void): LogLines {
  let waiting: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const lines = waiting;
    waiting = [];
    if (lines.length > 0) write(lines.join('\n'));
  };
  return {
    flush,
    add: (entry) => {
      waiting.push(JSON.stringify(entry));
      if ('bug' in entry) flush();
      else timer ??= setTimeout(flush, WAIT).unref();
    },
  };
}
