import { z } from "zod";
import { id } from "../../src/declare/fields.js";
import { type Declarations, read, remove, write } from "../../src/declare/toolset.js";

const valueForm = { name: z.string(), value: z.string() };

export const customValues = {
  list_custom_values: read("GET /locations/{locationId}/customValues", {
    title: "List custom values",
    description:
      "All custom values of the sub-account: texts kept once, such as an office address or a review link, and merged in wherever their tag stands.",
    scopes: ["locations/customValues.readonly"],
    returns: ["customValues"],
    aliases: [
      "which account-wide merge tags do we have",
      "reusable text for this location",
      "where is our review link stored",
      "global variables of the client",
      "pull up all custom values",
      "which placeholders does this account use",
      "list the merge values of the location",
      "what's stored as our business hours",
      "which values did the snapshot bring",
      "find the id of a custom value",
      "show account-wide variables",
      "enumerate reusable placeholder values",
      "global merge variables of a location",
      "which template variables exist in this sub-account",
      "all key value pairs used in templates",
    ],
    example: {},
  }),

  get_custom_value: read("GET /locations/{locationId}/customValues/{id}", {
    title: "Get custom value",
    description:
      "Read one custom value: its name, its text and the tag that merges it into messages and pages.",
    scopes: ["locations/customValues.readonly"],
    path: { id: id("customValue") },
    returns: ["customValue"],
    aliases: [
      "what does this merge tag say",
      "text behind a placeholder",
      "look at one account variable",
      "pull up one custom value",
      "what's the review link set to",
      "which phone number is in the merge value",
      "see what a custom value holds",
      "check the text behind one placeholder",
      "value of a single account variable",
      "what tag merges this value in",
      "content of one merge variable by id",
      "fetch a single custom placeholder",
      "key and text of a specific template variable",
      "what a given global variable resolves to",
    ],
    example: { id: "rWQ709Pb62syqGLceg1x" },
  }),

  create_custom_value: write("POST /locations/{locationId}/customValues", {
    title: "Create custom value",
    description:
      "Keep a text once for the whole sub-account and merge it in as {{ custom_values.<key> }}. A fact about each contact is a custom field: locations_create_custom_field.",
    scopes: ["locations/customValues.write"],
    body: valueForm,
    returns: ["customValue"],
    aliases: [
      "save our booking link as a merge tag",
      "new account-wide variable",
      "store the office hours for templates",
      "make a placeholder for the business name",
      "add a custom value for our address",
      "make a merge tag for the owner's name",
      "keep the promo price in one place",
      "new placeholder for the zoom link",
      "save the client's phone as a variable",
      "set up a reusable value for templates",
      "store the review link once for everything",
      "define a new global merge variable",
      "insert a reusable placeholder with text",
      "new key value pair for templates",
      "set up a location-wide template variable",
    ],
    example: { name: "Review link", value: "https://g.page/r/glow-medspa-austin/review" },
  }),

  update_custom_value: write("PUT /locations/{locationId}/customValues/{id}", {
    title: "Update custom value",
    description:
      "Change the text or the name of one custom value; both must be given. Every template, page and workflow that merges it says the new text from then on.",
    scopes: ["locations/customValues.write"],
    path: { id: id("customValue") },
    body: valueForm,
    returns: ["customValue"],
    aliases: [
      "swap the review link everywhere",
      "change our phone number in all templates",
      "set the promo price the pages show",
      "fill in a snapshot's placeholders for this client",
      "new booking link change it in every template",
      "rebrand so swap the business name everywhere",
      "owner's name changed update the merge value",
      "typo in a custom value",
      "new address should show in all emails",
      "change what a placeholder says",
      "edit the office hours value",
      "modify the text of a merge variable",
      "edit an existing template placeholder",
      "set a new value for a global variable",
      "change what a template variable resolves to",
    ],
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
    scopes: ["locations/customValues.write"],
    path: { id: id("customValue") },
    returns: ["succeded"],
    aliases: [
      "drop an old merge tag",
      "remove an account variable",
      "clear out unused placeholders",
      "nuke a custom value",
      "scrap a placeholder we don't use",
      "toss a duplicate merge value",
      "kill an account variable for good",
      "get rid of the old promo value",
      "remove a custom value from the location",
      "wipe a merge tag off the account",
      "permanently remove a merge variable",
      "discard a template placeholder by id",
      "throw away a global variable of the location",
      "delete a key value pair used in templates",
    ],
    example: { id: "rWQ709Pb62syqGLceg1x" },
  }),
} satisfies Declarations;
