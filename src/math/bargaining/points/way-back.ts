import type { Layer } from './layer.ts';

/**
 * What is kept of a step once the next one is taken: how each vector was reached. The scores themselves are gone; a
 * search remembers little beside its last step.
 */
export interface WayBack {
  readonly option: Int32Array;
  /** The row in the step before. */
  readonly parent: Int32Array;
  /** The place of the first further way, or −1; empty where no vector was reached in several ways. */
  readonly also: Int32Array;
  /** Three numbers a way: option, parent and the place of the next way, or −1. */
  readonly further: Int32Array;
}

const none = new Int32Array(0);

export function wayBack({ size, option, parent, also, further }: Layer): WayBack {
  const several = further.length > 0;
  return {
    option: option.slice(0, size),
    parent: parent.slice(0, size),
    also: several ? also.slice(0, size) : none,
    further: several ? new Int32Array(further) : none,
  };
}
