import { z } from "zod";
import { id } from "../../src/catalogue/fields.js";
import { type Declarations, erase, read, write } from "../../src/catalogue/toolset.js";

export const customValues = {
  /* RAW summary: Get Custom Values */
  list_custom_values: read("GET /locations/{locationId}/customValues", {
    title: "TODO",
    description: "TODO",
    scopes: ["locations/customValues.readonly"],
    returns: ["customValues"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Create Custom Value */
  create_custom_value: write("POST /locations/{locationId}/customValues", {
    title: "TODO",
    description: "TODO",
    scopes: ["locations/customValues.write"],
    body: {
      name: z.string(),
      value: z.string(),
    },
    returns: ["customValue"],
    aliases: [],
    // RAW example: {"name": "Custom Field Name", "value": "Value"}
    example: {},
  }),

  /* RAW summary: Get Custom Value */
  get_custom_value: read("GET /locations/{locationId}/customValues/{id}", {
    title: "TODO",
    description: "TODO",
    scopes: ["locations/customValues.readonly"],
    path: { id: id("customValue") },
    returns: ["customValue"],
    aliases: [],
    // RAW example: {"id": "kOBjMVAJhFuUeYIojVet"}
    example: {},
  }),

  /* RAW summary: Update Custom Value */
  update_custom_value: write("PUT /locations/{locationId}/customValues/{id}", {
    title: "TODO",
    description: "TODO",
    scopes: ["locations/customValues.write"],
    path: { id: id("customValue") },
    body: {
      name: z.string(),
      value: z.string(),
    },
    returns: ["customValue"],
    aliases: [],
    // RAW example: {"id": "kOBjMVAJhFuUeYIojVet", "name": "Custom Field Name", "value": "Value"}
    example: {},
  }),

  /* RAW summary: Delete Custom Value */
  delete_custom_value: erase("DELETE /locations/{locationId}/customValues/{id}", {
    title: "TODO",
    description: "TODO",
    scopes: ["locations/customValues.write"],
    path: { id: id("customValue") },
    returns: ["succeded"],
    aliases: [],
    // RAW example: {"id": "kOBjMVAJhFuUeYIojVet"}
    example: {},
  }),
} satisfies Declarations;
