import type { Store } from "../../store/port.js";
import type { Client } from "../wire/client.js";

/** What the accounts of the settings are made with. */
export interface AccountParts {
  readonly client: Client;
  readonly store: () => Promise<Store>;
  /** Told what the person who runs the server should know. */
  readonly notice: (text: string) => void;
  /** Told what came of each request for tokens. */
  readonly asked: (outcome: string) => void;
}
