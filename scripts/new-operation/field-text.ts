import { type Documents, listOf, objectOf, type Placed, resolve } from "../../facts/official/shape.js";
import { idNames } from "../../src/declare/glossary.js";
import { fieldsOf, type OfficialField } from "./official.js";

/** Arguments that the account fills in have fields of their own. */
const tenantFields = ["locationId", "companyId", "altId", "altType"];

/** Writes the fields of a declaration, and remembers which of `src/declare/fields.ts` they use. */
export class FieldText {
  readonly used = new Set<string>();
  readonly #documents: Documents;

  constructor(documents: Documents) {
    this.#documents = documents;
  }

  /** `{ name: z.string(), … }` */
  object(fields: readonly OfficialField[], depth = 0): string {
    return `{ ${fields.map((field) => this.#entry(field, depth)).join(", ")} }`;
  }

  /** The zod schema of one field. */
  schema({ name, required, description, schema }: OfficialField, depth = 0): string {
    if (depth === 0 && tenantFields.includes(name)) return this.#use(name) + (required ? "" : ".optional()");
    const kind = name.replace(/Id$/, "");
    const isID = kind !== name && Object.hasOwn(idNames, kind);
    const type = isID ? `${this.#use("id")}(${JSON.stringify(kind)})` : this.#type(schema, depth);
    const words = isID || type.startsWith("time(") ? "" : firstSentence(description, name);
    return `${type}${required ? "" : ".optional()"}${words === "" ? "" : `.describe(${JSON.stringify(words)})`}`;
  }

  #entry(field: OfficialField, depth: number): string {
    const schema = this.schema(field, depth);
    const key = /^[\w$]+$/.test(field.name) ? field.name : JSON.stringify(field.name);
    return schema === field.name ? schema : `${key}: ${schema}`;
  }

  #type(placed: Placed, depth: number): string {
    const { file, schema } = resolve(this.#documents, placed);
    const values = listOf(schema.enum).filter((value) => typeof value === "string");
    if (values.length > 0) return `${this.#use("z")}.enum(${JSON.stringify(values)})`;
    switch (schema.type) {
      case "string":
        if (schema.format === "binary") return this.#use("file");
        return schema.format === "date-time" ? `${this.#use("time")}("iso")` : `${this.#use("z")}.string()`;
      case "number":
      case "integer":
        return `${this.#use("z")}.number()`;
      case "boolean":
        return `${this.#use("z")}.boolean()`;
      case "array": {
        const item = this.#type({ file, schema: objectOf(schema.items) }, depth + 1);
        return `${this.#use("z")}.array(${item})`;
      }
      default:
        return this.#objectType({ file, schema }, depth);
    }
  }

  #objectType(placed: Placed, depth: number): string {
    const fields = fieldsOf(this.#documents, placed);
    if (fields.length === 0) return this.#use(placed.schema.type === "object" ? "anyObject" : "anyValue");
    // Deeper down the names tell a model little, and the API knows more of them than the file.
    if (depth > 2) return this.#use("anyObject");
    return `${this.#use("object")}(${this.object(fields, depth + 1)})`;
  }

  #use(name: string): string {
    this.used.add(name);
    return name;
  }
}

/** What the official description adds to the name, in one sentence. */
function firstSentence(description: string, name: string): string {
  const [sentence = ""] = description.split(/(?<=\.)\s/);
  const plain = (words: string) => words.toLowerCase().replace(/[^a-z0-9]/g, "");
  if (sentence.length > 120 || plain(sentence) === plain(name)) return "";
  return sentence === "" || /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** A value that the field takes: the official example if it fits. */
export function exampleOf(documents: Documents, { name, schema: placed }: OfficialField): unknown {
  const { file, schema } = resolve(documents, placed);
  const [first] = listOf(schema.enum).filter((value) => typeof value === "string");
  if (first !== undefined) return first;
  const { example } = schema;
  switch (schema.type) {
    case "string":
      if (schema.format === "binary") return { name: "example.txt", base64: "SGVsbG8=" };
      return typeof example === "string" && example !== "" ? example : name;
    case "number":
    case "integer":
      return typeof example === "number" ? example : 1;
    case "boolean":
      return typeof example === "boolean" ? example : true;
    case "array": {
      const item = {
        name,
        description: "",
        required: true,
        schema: { file, schema: objectOf(schema.items) },
      };
      return [exampleOf(documents, item)];
    }
    default: {
      const required = fieldsOf(documents, { file, schema }).filter((field) => field.required);
      return Object.fromEntries(required.map((field) => [field.name, exampleOf(documents, field)]));
    }
  }
}

/** True when the account fills the field in. */
export function isTenant(name: string): boolean {
  return tenantFields.includes(name);
}
