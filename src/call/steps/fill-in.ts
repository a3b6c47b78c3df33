import { wireRequest } from "../../api/wire/request.js";
import { type UploadRules, withFiles } from "../../api/wire/uploads.js";
import type { Meaning } from "../../catalogue/endpoint.js";
import type { ArgumentKind } from "../../declare/fields.js";
import type { Operation } from "../../declare/operation.js";
import { isRecord } from "../../text/json.js";
import type { CheckedCall, LaidOutCall, Step } from "../call.js";
import { atOnce, fewAtOnce } from "../few-at-once.js";
import { fillCustomFields } from "../kinds/custom-fields.js";
import type { Filling } from "../kinds/filling.js";
import { fillFilters, fillSort } from "../kinds/filters.js";
import { fillId } from "../kinds/id-or-name.js";
import { fillTime } from "../kinds/time.js";
import type { Named, Names } from "../lookups/names.js";
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
    const named: Record<string, Named> = {};
    const filling: Filling = {
      call,
      filled,
      names,
      within: { ...scope, location: locationId ?? options.location },
      noteName: (given, { id, name }) => {
        named[given] = { id, name };
      },
    };
    for (const { name, meaning } of endpoint.toFillIn) {
      if (meaning !== undefined) filled[name] = await fill(filled[name], name, meaning, filling);
    }
    const placed = takesFiles(operation) ? await withFiles(filled, uploads) : filled;
    const request = wireRequest(operation, placed);
    return next({ ...call, operation, placed, names: named, locationId, request });
  };
}

function takesFiles({ body }: Operation): boolean {
  return body?.kind === "fields" && body.encoding === "multipart";
}

async function fill(value: unknown, where: string, meaning: Meaning, filling: Filling): Promise<unknown> {
  if (value === undefined || value === null) return value;
  switch (meaning.at) {
    case "value":
      return fillValue(value, where, meaning.kind, filling);
    case "items":
      if (!Array.isArray(value)) return value;
      return fewAtOnce([...value.entries()], atOnce, ([n, item]) =>
        fill(item, `${where}.${n}`, meaning.of, filling),
      );
    case "fields": {
      if (!isRecord(value)) return value;
      const filled = { ...value };
      for (const [name, inner] of Object.entries(meaning.of))
        if (name in filled) filled[name] = await fill(filled[name], `${where}.${name}`, inner, filling);
      return filled;
    }
  }
}

async function fillValue(
  value: unknown,
  where: string,
  kind: ArgumentKind,
  filling: Filling,
): Promise<unknown> {
  switch (kind.kind) {
    case "id":
      return fillId(value, where, kind, filling);
    case "time":
      return fillTime(value, where, kind, filling);
    case "customFields":
      return fillCustomFields(value, where, kind, filling);
    case "filters":
      return fillFilters(value, where, kind, filling);
    case "sort":
      return fillSort(value, where, kind, filling);
    // The tenant is placed first, since names are looked up in it; files are read last, once all else is right.
    case "tenant":
    case "everyLocation":
    case "ownKeys":
    case "file":
      return value;
  }
}
