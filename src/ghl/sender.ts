import type { Operation } from "../catalogue/operation.js";
import type { Account } from "./account.js";
import type { Client } from "./client.js";
import { refusal } from "./refusal.js";
import type { Reply } from "./reply.js";
import type { WireRequest } from "./request.js";

export interface Sending {
  readonly operation: Operation;
  readonly request: WireRequest;
  /** The sub-account the request is for, where it is for one. */
  readonly locationId: string | undefined;
  readonly signal: AbortSignal;
}

/** Sends a request with the token it takes, and judges the reply. */
export class Sender {
  readonly #account: Account;
  readonly #client: Client;

  constructor(account: Account, client: Client) {
    this.#account = account;
    this.#client = client;
  }

  /** @throws CallError when HighLevel cannot be reached or refuses. */
  async send({ operation, request, locationId, signal }: Sending): Promise<Reply> {
    const token = await this.#account.token(operation.token, locationId, signal);
    const reply = await this.#client.send(request, token, signal);
    if (reply.status >= 400) throw refusal(operation, reply);
    return reply;
  }
}
