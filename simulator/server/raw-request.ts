import { isRecord } from "../../src/text/json.js";
import type { Fields } from "../endpoint/endpoint.js";
import { serviceError } from "../endpoint/service-error.js";

/** A request as it came over the wire. */
export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly query: readonly (readonly [string, string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
  /** The body when it is a form with files; undefined when it is not, or cannot be read. */
  readonly form: FormData | undefined;
}

/** Repeated names become arrays; `name[]`, as axios writes it, is the same as `name`. */
export function queryFields(pairs: RawRequest["query"]): Fields {
  const fields: Record<string, unknown> = {};
  for (const [rawName, value] of pairs) {
    const name = rawName.replace(/\[\]$/, "");
    const before = fields[name];
    if (before === undefined) fields[name] = value;
    else fields[name] = Array.isArray(before) ? [...before, value] : [before, value];
  }
  return fields;
}

/** The fields of a JSON or form body, files among them; throws 400 on malformed JSON. */
export function bodyFields({ headers, bytes, form }: RawRequest): Fields {
  const contentType = headers["content-type"] ?? "";
  if (bytes.length === 0) return {};
  if (contentType.startsWith("multipart/")) return Object.fromEntries(form ?? []);
  const text = bytes.toString("utf8");
  if (contentType.startsWith("application/x-www-form-urlencoded")) {
    return Object.fromEntries(new URLSearchParams(text));
  }
  // Without its media type the service's parser leaves the body alone and validates an empty one.
  if (!contentType.includes("json")) return {};
  const value = parse(text);
  return isRecord(value) ? { ...value } : {};
}

/** A multipart body; undefined when it is none, or is malformed. */
export async function formOf(contentType: string, bytes: Buffer): Promise<FormData | undefined> {
  if (!contentType.toLowerCase().startsWith("multipart/form-data")) return undefined;
  const body = new Response(new Uint8Array(bytes), { headers: { "content-type": contentType } });
  return body.formData().catch(() => undefined);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw serviceError(400, error instanceof Error ? error.message : "Malformed JSON");
  }
}
