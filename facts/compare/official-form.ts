import {
  type Documents,
  type JSONObject,
  listOf,
  objectOf,
  type Placed,
  resolve,
} from "../official/shape.js";
import { anything, type Form } from "./form.js";
import { type Read, schemaForm } from "./schema-form.js";

/** What an operation takes: its query and its body. */
export interface RequestForm {
  readonly query: Form;
  readonly body: Form;
}

/** The form of an official schema; its references lead from file to file. */
export function officialForm(documents: Documents, placed: Placed): Form {
  return schemaForm(placed, (one) => reading(documents, one));
}

function reading(documents: Documents, { file, schema }: Placed): Read<Placed> {
  return {
    schema,
    within: (inner) => ({ file, schema: objectOf(inner) }),
    referred() {
      if (typeof schema.$ref !== "string") return undefined;
      return { name: `${file} ${schema.$ref}`, to: resolve(documents, { file, schema }) };
    },
  };
}

/** What an official operation takes. A list in a query may stand in one text or in several. */
export function officialRequest(documents: Documents, file: string, operation: JSONObject): RequestForm {
  const parameters = listOf(operation.parameters)
    .map(objectOf)
    .filter((one) => one.in === "query");
  const [media] = Object.values(objectOf(objectOf(operation.requestBody).content));
  const schema = objectOf(objectOf(media).schema);
  return {
    query: {
      ...anything,
      types: new Set(["object"]),
      fields: new Map(
        parameters.map((one) => [
          String(one.name),
          {
            ...officialForm(documents, { file, schema: objectOf(one.schema) }),
            deprecated: one.deprecated === true,
          },
        ]),
      ),
      required: new Set(parameters.filter((one) => one.required === true).map((one) => String(one.name))),
    },
    body: media === undefined ? anything : officialForm(documents, { file, schema }),
  };
}
