import type { Store } from "../../store/port.js";
import type { Log } from "../../text/log.js";
import type { Observer } from "../observer.js";
import type { Client } from "../wire/client.js";

/** What an account needs of the program. */
export interface AccountParts {
  readonly client: Client;
  readonly store: () => Promise<Store>;
  readonly log: Log;
  readonly observer: Pick<Observer, "tokensRequested">;
}
