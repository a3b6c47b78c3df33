import { z } from "zod";

/** The name of an environment variable. */
export type Setting = `GHL_${string}` | `MCP_${string}`;

export interface SettingFacts {
  readonly variable: Setting;
  /** True when the value is never shown, not even in an error. */
  readonly secret?: boolean;
}

const facts = z.registry<SettingFacts>();

export const secret = { secret: true };

/** A schema that takes its value from an environment variable. */
export function setting<T extends z.ZodType>(
  variable: Setting,
  schema: T,
  more: { readonly secret?: boolean } = {},
): T {
  const named = schema.clone();
  facts.add(named, { variable, ...more });
  return named;
}

export interface PlacedSetting extends SettingFacts {
  readonly schema: z.ZodType;
  /** Where the value stands in the configuration, such as `journal.days`. */
  readonly place: string;
}

/** The settings in a schema and in the groups inside it, in the order of their declaration. */
export function settingsIn(schema: z.core.$ZodType, place: readonly string[] = []): readonly PlacedSetting[] {
  const found = facts.get(schema);
  if (found !== undefined && schema instanceof z.ZodType)
    return [{ ...found, schema, place: place.join(".") }];
  return Object.entries(shapeOf(schema)).flatMap(([key, member]) => settingsIn(member, [...place, key]));
}

/** What the schema parses: each value taken from its variable and put in its place. */
export function arranged(schema: z.core.$ZodType, values: Readonly<Record<string, unknown>>): unknown {
  const found = facts.get(schema);
  if (found !== undefined) return unset(values[found.variable]);
  const members = Object.entries(shapeOf(schema));
  return Object.fromEntries(members.map(([key, member]) => [key, arranged(member, values)]));
}

/** The value, or undefined when it means unset: a host may pass an unset optional as "" or as `${user_config.x}`. */
export function unset(value: unknown): unknown {
  if (typeof value !== "string") return value;
  const text = value.trim();
  return text === "" || /^\$\{[^}]*\}$/.test(text) ? undefined : value;
}

/** The members of a group, whatever is done with it once it is parsed. */
function shapeOf(schema: z.core.$ZodType): Readonly<Record<string, z.core.$ZodType>> {
  if (schema instanceof z.ZodObject) return schema.shape;
  if (schema instanceof z.ZodReadonly) return shapeOf(schema.unwrap());
  if (schema instanceof z.ZodPipe) return shapeOf(schema.in);
  throw new Error("a member of the configuration is neither a setting nor a group of settings");
}
