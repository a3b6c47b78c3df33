import type { Schema } from "./schema.js";

/** Where the official schema of a reply is known to be wrong, and what is right. */
export interface Correction {
  readonly why: string;
  /** The reply is a list under this name, of what the file shows as the whole reply. */
  readonly listOf?: string;
  /** The reply's form in place of the official one; `{}` lets a record through as it is. */
  readonly schema?: Schema;
  /** Places of the official schema that are wrong, as its faults name them; the rest of it holds. */
  readonly except?: readonly string[];
}

const oneForMany = "The file shows one record in place of the list.";

/** By operation, for both of its forms. */
export const corrections: Readonly<Record<string, Correction>> = {
  "GET /courses/products/{productId}/completions": {
    except: ["/completions/"],
    why: "The page shows the form of one learner alone; the roll-up is by contact.",
  },
  "GET /associations/": { listOf: "associations", why: oneForMany },
  "GET /associations/objectKey/{objectKey}": { listOf: "associations", why: oneForMany },
  "GET /associations/relations/{recordId}": {
    schema: { properties: { relations: { type: "array", items: {} }, total: { type: "number" } } },
    why: "The file shows an association in place of the list of relations.",
  },
  "POST /associations/relations": {
    schema: {},
    why: "The file shows an association in place of the relation.",
  },
  "DELETE /associations/relations/{relationId}": {
    schema: {},
    why: "The file shows an association in place of the relation.",
  },
};
