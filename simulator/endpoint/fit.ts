import { createHash } from "node:crypto";
import { isRecord } from "../../src/text/json.js";
import type { Schema } from "../spec/schema.js";
import type { Fields } from "./endpoint.js";

/** Whose value is made: what is made for the same record and field is the same each time. */
export interface Origin {
  readonly id: string;
  /** ISO 8601; what is made as a time is this one. */
  readonly at: string;
}

/**
 * The fields as the official reply has them: names and types of the schema, values of the fields. What the reply must
 * have and the fields lack is made: the official example where there is one, else the least value of its type. What
 * the schema does not know is left out; a silent schema lets all through.
 */
export function fitted(schema: Schema, fields: Fields, origin: Origin): Fields {
  const { properties, required = [] } = schema;
  if (properties === undefined) return fields;
  const found = byPlainName(fields);
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, inner]) => {
      const given = valueFor(name, fields, found);
      const value = given === undefined ? undefined : fittedValue(inner, given, originWithin(origin, name));
      if (value !== undefined) return [[name, value]];
      return required.includes(name) ? [[name, made(inner, name, origin)]] : [];
    }),
  );
}

/** A field by its name, or by the same name in another spelling: `date_added` is `createdAt`, `_id` is `id`. */
function valueFor(name: string, fields: Fields, found: ReadonlyMap<string, unknown>): unknown {
  return fields[name] ?? found.get(plain(name)) ?? found.get(otherNames[plain(name)] ?? "");
}

const otherNames: Readonly<Record<string, string>> = {
  dateadded: "createdat",
  datecreated: "createdat",
  createdon: "createdat",
  dateupdated: "updatedat",
  updatedon: "updatedat",
  altid: "locationid",
};

function byPlainName(fields: Fields): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(fields).map(([name, value]) => [plain(name), value]));
}

function plain(name: string): string {
  return name.replaceAll("_", "").toLowerCase();
}

function originWithin(origin: Origin, name: string): Origin {
  return { ...origin, id: `${origin.id} ${name}` };
}

/** Undefined when the value cannot be of the type that the schema wants. */
function fittedValue(schema: Schema, value: unknown, origin: Origin): unknown {
  if (value === null) return null;
  if (schema.properties !== undefined) {
    return isRecord(value) ? fitted(schema, value, origin) : undefined;
  }
  switch (schema.type) {
    case "string":
      return typeof value === "string" ? value : typeof value === "object" ? undefined : String(value);
    case "number":
    case "integer":
      return typeof value === "number" ? value : numberIn(value);
    case "boolean":
      return typeof value === "boolean" ? value : undefined;
    case "object":
      return isRecord(value) ? value : undefined;
    case "array": {
      if (!Array.isArray(value)) return undefined;
      const { items = {} } = schema;
      return value.flatMap((one, place) => {
        const item = fittedValue(items, one, originWithin(origin, String(place)));
        return item === undefined ? [] : [item];
      });
    }
    default:
      return value;
  }
}

function numberIn(value: unknown): number | undefined {
  return typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value))
    ? Number(value)
    : undefined;
}

/** A value of the schema for a field that nobody has given. */
export function made(schema: Schema, name: string, origin: Origin): unknown {
  if (schema.properties !== undefined) return fitted(schema, {}, originWithin(origin, name));
  if (schema.type === "array") return [];
  if (schema.enum !== undefined && schema.enum.length > 0) return schema.enum[0];
  if (isTime(name, schema)) return schema.type === "number" ? Date.parse(origin.at) : origin.at;
  if (schema.type === "string" && /(^|[a-z_])id$/i.test(name)) return idFor(`${origin.id} ${name}`);
  if (schema.example !== undefined && fittedValue(schema, schema.example, origin) !== undefined) {
    return fittedValue(schema, schema.example, origin);
  }
  if (schema.type === "number" || schema.type === "integer") return 0;
  if (schema.type === "boolean") return false;
  if (schema.type === "object") return {};
  return "";
}

function isTime(name: string, { type, format }: Schema): boolean {
  if (format === "date-time") return true;
  return (
    (type === "string" || type === "number") &&
    /(^|_)(created|updated)(_?at)?$|(created|updated)(_?at|On)$|^date(Added|Updated)$/i.test(name)
  );
}

/** An id of 24 hexadecimal digits, the same for the same words. */
function idFor(words: string): string {
  return createHash("sha256").update(words).digest("hex").slice(0, 24);
}
