import type { Store } from "../../store/port.js";
import type { Client } from "../wire/client.js";

/** What an account needs of the program. */
export interface AccountParts {
  readonly client: Client;
  readonly store: () => Promise<Store>;
  /** Receives what the person who runs the server should know. */
  readonly notice: (text: string) => void;
  /** Receives the result of each request for tokens. */
  readonly asked: (outcome: string) => void;
}
