import type { Observer } from "../../api/observer.js";
import type { Scope } from "../../api/scope.js";
import type { Send } from "../../api/send/sending.js";
import { type Arguments, wireRequest } from "../../api/wire/request.js";
import type { Catalogue } from "../../catalogue/catalogue.js";
import type { Endpoint } from "../../catalogue/endpoint.js";
import { type Page, pageOf } from "../steps/answer.js";
import { gather } from "../steps/gather.js";
import { answeredWith, measure } from "../steps/measure.js";
import { placeInAccount } from "../steps/tenant.js";
import { checkArguments, findOperation } from "../steps/understand.js";

/** On whose behalf something is looked up, and in which sub-account: by id or by name, undefined for the account's own. */
export interface LookupScope extends Pick<Scope, "caller" | "signal" | "trace"> {
  readonly location: string | undefined;
}

export interface LookupParts {
  readonly catalogue: Catalogue;
  readonly send: Send;
  readonly observer: Observer;
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
    const { catalogue, observer } = this.#parts;
    const card = findOperation(catalogue, operation);
    return measure(observer, card, scope, async () => {
      const endpoint = await catalogue.endpoint(card);
      observer.callBegan?.(card.name, given, endpoint.secrets);
      let locationId: string | undefined;
      const read = async (args: Arguments) => {
        const page = await this.#page(endpoint, args, scope);
        locationId = page.locationId;
        return page;
      };
      const args = checkArguments(endpoint, given);
      const { reply } =
        mostItems === undefined
          ? await read(args)
          : await gather(endpoint.operation, args, mostItems, read, scope);
      const value = reply.body.kind === "json" ? reply.body.value : undefined;
      return [value, answeredWith(reply, locationId)];
    });
  }

  async #page(
    endpoint: Endpoint,
    given: Arguments,
    scope: LookupScope,
  ): Promise<Page & { readonly locationId: string | undefined }> {
    const { operation } = endpoint;
    const { args, locationId } = await placeInAccount(endpoint, given, scope.location, scope);
    const request = wireRequest(operation, args);
    const reply = await this.#parts.send({ operation, request, locationId, scope });
    return { ...pageOf(operation, given, reply), locationId };
  }
}
