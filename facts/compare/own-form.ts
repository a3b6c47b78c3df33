import { z } from "zod";
import { type ArgumentKind, kindOf } from "../../src/declare/fields.js";
import { isRecord } from "../../src/text/json.js";
import { type JSONObject, objectOf } from "../official/shape.js";
import { anything, type Form } from "./form.js";
import { type Read, schemaForm } from "./schema-form.js";

/** The form of an argument as it is sent: a time as the API wants it, a file as a file. */
export function ownForm(schema: z.ZodType): Form {
  const root: JSONObject = z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      const kind = zodSchema instanceof z.ZodType ? kindOf(zodSchema) : undefined;
      if (kind !== undefined) Object.assign(jsonSchema, { [kindKey]: kind });
    },
  });
  return schemaForm(root, reading(root), (own, form) => sentAs(own[kindKey], form));
}

/** Where the JSON schema remembers what an argument means. */
const kindKey = "x-kind";

function reading(root: JSONObject): (schema: JSONObject) => Read<JSONObject> {
  return (schema) => ({
    schema,
    within: objectOf,
    referred() {
      const { $ref } = schema;
      if (typeof $ref !== "string") return undefined;
      const steps = $ref.split("/").slice(1);
      return {
        name: $ref,
        to: objectOf(steps.reduce<unknown>((inner, step) => objectOf(inner)[step], root)),
      };
    },
  });
}

function sentAs(kind: unknown, form: Form): Form {
  if (!isKind(kind)) return form;
  switch (kind.kind) {
    case "tenant":
    case "filters":
    case "sort":
      return { ...anything, isOwn: true };
    case "time":
      return {
        ...anything,
        types: new Set([kind.form.startsWith("epoch") ? "number" : "string"]),
        isOwn: true,
      };
    case "file":
      return { ...anything, types: new Set(["string"]), format: "binary" };
    case "customFields":
      // Names and values become the list that the API takes.
      return { ...form, types: new Set(["array"]), fields: new Map(), required: new Set() };
    default:
      return form;
  }
}

function isKind(value: unknown): value is ArgumentKind {
  return isRecord(value) && typeof value.kind === "string";
}
