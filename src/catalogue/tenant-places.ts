import { z } from "zod";
import { kindOf, unwrap } from "../declare/fields.js";

/**
 * Where in the value of an argument a sub-account or an agency may be named, beside the arguments that the account
 * fills in: worked out once, and looked at in every call.
 */
export interface TenantPlaces {
  /** What the value itself names. */
  readonly names?: "location" | "company" | "every location";
  /** Values with which it does not. */
  readonly except?: readonly unknown[];
  /** Of a list: the places in each item. */
  readonly items?: TenantPlaces;
  /** Of an object: the declared fields; undefined for one that names no tenant. */
  readonly fields?: Readonly<Record<string, TenantPlaces | undefined>>;
}

/** An object of which nothing is declared. */
const open: TenantPlaces = { fields: {} };

/** @returns undefined when no tenant can be named in it. */
export function tenantPlaces(field: z.ZodType): TenantPlaces | undefined {
  const kind = kindOf(field);
  switch (kind?.kind) {
    case undefined:
      break;
    case "everyLocation":
      return { names: "every location", except: kind.except };
    case "id":
      return kind.of === "location" || kind.of === "company" ? { names: kind.of } : undefined;
    default:
      return undefined;
  }
  const plain = unwrap(field);
  if (plain instanceof z.ZodArray) {
    const items = plain.element instanceof z.ZodType ? tenantPlaces(plain.element) : open;
    return items && { items };
  }
  if (plain instanceof z.ZodObject) {
    const fields = Object.entries(plain.shape).map(([name, inner]) => [
      name,
      inner instanceof z.ZodType ? tenantPlaces(inner) : open,
    ]);
    return { fields: Object.fromEntries(fields) };
  }
  if (plain instanceof z.ZodUnion)
    return plain.options
      .map((one) => (one instanceof z.ZodType ? tenantPlaces(one) : open))
      .reduce<TenantPlaces | undefined>(both, undefined);
  return plain instanceof z.ZodRecord || plain instanceof z.ZodUnknown || plain instanceof z.ZodAny
    ? { ...open, items: open }
    : undefined;
}

/** The places in a value that may have either form. */
function both(one: TenantPlaces | undefined, other: TenantPlaces | undefined): TenantPlaces | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const names = one.names ?? other.names;
  const except = one.except ?? other.except;
  const items = both(one.items, other.items);
  const declared = [...Object.keys(one.fields ?? {}), ...Object.keys(other.fields ?? {})];
  return {
    ...(names === undefined ? {} : { names }),
    ...(except === undefined ? {} : { except }),
    ...(items === undefined ? {} : { items }),
    ...(one.fields === undefined && other.fields === undefined
      ? {}
      : {
          fields: Object.fromEntries(
            declared.map((name) => [name, both(one.fields?.[name], other.fields?.[name])]),
          ),
        }),
  };
}
