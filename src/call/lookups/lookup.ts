import type { Scope } from "../../api/scope.js";
import type { CallRecords } from "../../api/send/call-record.js";
import { measured } from "../../api/send/call-record.js";
import type { Sender } from "../../api/send/sender.js";
import { type Arguments, wireRequest } from "../../api/wire/request.js";
import type { Catalogue } from "../../catalogue/catalogue.js";
import type { Endpoint } from "../../catalogue/endpoint.js";
import { checkArguments } from "../steps/check.js";
import { findOperation } from "../steps/find.js";
import { type Page, pageOf, readOn } from "../steps/pages.js";
import { placeInAccount } from "../steps/tenant.js";

/** On whose behalf something is looked up, and in which sub-account: by id or by name, undefined for the account's own. */
export interface LookupScope extends Pick<Scope, "caller" | "signal" | "trace"> {
  readonly location: string | undefined;
}

export interface LookupParts {
  readonly catalogue: Catalogue;
  readonly sender: Sender;
  readonly records: CallRecords;
}

/**
 * Reads what a call needs to know before it is sent. A look-up takes ids and times as the API has them, so it needs
 * none of the steps that look names up, and stands below them.
 */
export class Lookups {
  readonly #parts: LookupParts;

  constructor(parts: LookupParts) {
    this.#parts = parts;
  }

  /**
   * The JSON of one read, or undefined when the reply is no JSON.
   *
   * @param mostItems how many items to gather over several pages; one page when it is undefined.
   * @throws CallError
   */
  async read(operation: string, given: Arguments, scope: LookupScope, mostItems?: number): Promise<unknown> {
    const { catalogue, records } = this.#parts;
    const card = findOperation(catalogue, operation);
    return measured(records, { operation: card.name, class: card.class, scope }, async () => {
      records.begun(card.name, given);
      const endpoint = await catalogue.endpoint(card);
      const read = (args: Arguments) => this.#page(endpoint, args, scope);
      const first = await read(checkArguments(endpoint, given));
      const page = mostItems === undefined ? first : await readOn(first, mostItems, read, scope);
      return page.reply.body.kind === "json" ? page.reply.body.value : undefined;
    });
  }

  async #page(endpoint: Endpoint, given: Arguments, scope: LookupScope): Promise<Page> {
    const { operation } = endpoint;
    const { args, locationId } = await placeInAccount(endpoint, given, scope.location, scope);
    const request = wireRequest(operation, args);
    const reply = await this.#parts.sender.send({ operation, request, locationId, scope });
    return pageOf(operation, given, reply);
  }
}
