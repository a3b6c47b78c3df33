import type { OpenOptions } from "../../../src/store/open.js";
import type { Store } from "../../../src/store/port.js";

export interface Bench {
  /** Open on the place. */
  readonly store: Store;
  /** A second one on the same place, as another process would have it. */
  readonly other: Store;
  readonly options: OpenOptions;
}
