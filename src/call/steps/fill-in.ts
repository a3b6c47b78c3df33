import { wireRequest } from "../../api/wire/request.js";
import { type UploadRules, withFiles } from "../../api/wire/uploads.js";
import type { Argument } from "../../catalogue/endpoint.js";
import type { Operation } from "../../declare/operation.js";
import type { CheckedCall, LaidOutCall, Step } from "../call.js";
import { fillCustomFields } from "../kinds/custom-fields.js";
import type { Filling } from "../kinds/filling.js";
import { fillId } from "../kinds/id-or-name.js";
import { fillTime } from "../kinds/time.js";
import type { Names } from "../lookups/names.js";
import { placeInAccount } from "./tenant.js";

export interface FillInParts {
  readonly names: Names;
  readonly uploads: UploadRules;
}

/** Fills in the tenant, puts ids for names, times and files in the API's form, and lays the request out. */
export function filledIn({ names, uploads }: FillInParts): Step<CheckedCall, LaidOutCall> {
  return async (call, next) => {
    const { endpoint, scope, options } = call;
    const { operation } = endpoint;
    const { args, locationId } = await placeInAccount(endpoint, call.args, options.location, scope);
    const filled: Record<string, unknown> = { ...args };
    const named: Record<string, string> = {};
    const filling: Filling = {
      call,
      filled,
      names,
      within: { ...scope, location: locationId ?? options.location },
      noteName: (name, id) => {
        named[name] = id;
      },
    };
    for (const argument of endpoint.toFillIn) {
      const { name } = argument;
      if (filled[name] !== undefined) filled[name] = await fill(filled[name], argument, filling);
    }
    const placed = takesFiles(operation) ? await withFiles(filled, uploads) : filled;
    const request = wireRequest(operation, placed);
    return next({ ...call, operation, placed, names: named, locationId, request });
  };
}

function takesFiles({ body }: Operation): boolean {
  return body?.kind === "fields" && body.encoding === "multipart";
}

async function fill(value: unknown, argument: Argument, filling: Filling): Promise<unknown> {
  const { kind } = argument;
  switch (kind?.kind) {
    case "id":
      return fillId(value, argument, kind, filling);
    case "time":
      return fillTime(value, argument, kind, filling);
    case "customFields":
      return fillCustomFields(value, argument, kind, filling);
    // The tenant is placed first, since names are looked up in it; files are read last, once all else is right.
    case "tenant":
    case "file":
    case undefined:
      return value;
  }
}
