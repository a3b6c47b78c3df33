import { z } from "zod";
import { locationId } from "../src/catalogue/fields.js";
import { erase, read, toolset, write } from "../src/catalogue/toolset.js";

const businessFields = {
  phone: z.string().optional(),
  email: z.string().optional(),
  website: z.string().optional(),
  address: z.string().optional(),
  city: z.string().optional(),
  postalCode: z.string().optional(),
  state: z.string().optional(),
  country: z.string().optional(),
  description: z.string().optional(),
};

export default toolset(
  "businesses",
  { title: "Businesses", summary: "TODO", version: "2021-07-28" },
  {
    /* RAW summary: Get Businesses by Location */
    list_businesses: read("GET /businesses/", {
      title: "TODO",
      description: "TODO",
      scopes: ["businesses.readonly"],
      query: {
        locationId,
        limit: z.number().optional(),
        skip: z.number().optional(),
      },
      pager: { kind: "offset", offset: "skip", limit: "limit", items: "businesses" },
      returns: ["businesses"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Create Business */
    create_business: write("POST /businesses/", {
      title: "TODO",
      description: "TODO",
      scopes: ["businesses.write"],
      body: {
        locationId,
        name: z.string(),
        ...businessFields,
      },
      returns: ["buiseness", "success"],
      aliases: [],
      // RAW example: {"name": "Microsoft"}
      example: {},
    }),

    /* RAW summary: Get Business */
    get_business: read("GET /businesses/{businessId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["businesses.readonly"],
      returns: ["business"],
      aliases: [],
      // RAW example: {"businessId": "5DP4iH6HLkQsiKESj6rh"}
      example: {},
    }),

    /* RAW summary: Update Business */
    update_business: write("PUT /businesses/{businessId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["businesses.write"],
      body: {
        name: z.string().optional(),
        ...businessFields,
      },
      returns: ["buiseness", "success"],
      aliases: [],
      // RAW example: {"businessId": "5DP4iH6HLkQsiKESj6rh"}
      example: {},
    }),

    /* RAW summary: Delete Business */
    delete_business: erase("DELETE /businesses/{businessId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["businesses.write"],
      returns: ["success"],
      aliases: [],
      // RAW example: {"businessId": "5DP4iH6HLkQsiKESj6rh"}
      example: {},
    }),
  },
);
