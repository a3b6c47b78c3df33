import type { CallRecords } from "../../api/send/call-record.js";
import type { Catalogue } from "../../catalogue/catalogue.js";
import type { Call, CheckedCall, Step } from "../call.js";
import { checkArguments } from "./check.js";
import { findOperation, guard } from "./find.js";
import { splitOptions } from "./options.js";

export interface UnderstandParts {
  readonly catalogue: Catalogue;
  readonly records: CallRecords;
  readonly readOnly: boolean;
}

/** Finds the operation, sees whether it may be called, and checks the options and the arguments. */
export function understood({ catalogue, records, readOnly }: UnderstandParts): Step<Call, CheckedCall> {
  return async (call, next) => {
    const { scope, approval } = call;
    const card = findOperation(catalogue, call.operation);
    guard(card, call.only, readOnly);
    records.begun(card.name, call.args);
    const endpoint = await catalogue.endpoint(card);
    const { args: given, options } = splitOptions(endpoint, call.args);
    const args = checkArguments(endpoint, given);
    return next({ endpoint, class: card.class, args, options, scope, approval });
  };
}
