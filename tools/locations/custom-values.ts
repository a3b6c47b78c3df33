import { z } from "zod";
import { id } from "../../src/declare/fields.js";
import { area, read, remove, write } from "../../src/declare/toolset.js";

const valueForm = { name: z.string(), value: z.string() };

export const customValues = area("locations/customValues", {
  list_custom_values: read("GET /locations/{locationId}/customValues", {
    title: "List custom values",
    description:
      "All custom values of the sub-account: texts kept once, such as an office address or a review link, and merged in wherever their tag stands.",
    returns: { customValues: "list" },
    example: {},
  }),

  get_custom_value: read("GET /locations/{locationId}/customValues/{id}", {
    title: "Get custom value",
    description:
      "Read one custom value: its name, its text and the tag that merges it into messages and pages.",
    path: { id: id("customValue") },
    returns: { customValue: "record" },
    example: { id: "rWQ709Pb62syqGLceg1x" },
  }),

  create_custom_value: write("POST /locations/{locationId}/customValues", {
    title: "Create custom value",
    description:
      "Keep a text once for the whole sub-account and merge it in as {{ custom_values.<key> }}. A fact about each contact is a custom field: locations_create_custom_field.",
    body: valueForm,
    returns: { customValue: "record" },
    example: { name: "Review link", value: "https://g.page/r/glow-medspa-austin/review" },
  }),

  update_custom_value: write("PUT /locations/{locationId}/customValues/{id}", {
    title: "Update custom value",
    description:
      "Change the text or the name of one custom value; both must be given. Every template, page and workflow that merges it says the new text from then on.",
    also: ["send"],
    riskNote: "Stands at once in every page and message that uses it.",
    path: { id: id("customValue") },
    body: valueForm,
    returns: { customValue: "record" },
    example: {
      id: "rWQ709Pb62syqGLceg1x",
      name: "Review link",
      value: "https://g.page/r/glow-medspa-round-rock/review",
    },
  }),

  delete_custom_value: remove("DELETE /locations/{locationId}/customValues/{id}", {
    title: "Delete custom value",
    description:
      "Remove one custom value for good. Templates and pages that still merge its tag may come out empty there.",
    path: { id: id("customValue") },
    returns: { succeded: "value" },
    example: { id: "rWQ709Pb62syqGLceg1x" },
  }),
});
