import { locationId } from "../src/declare/fields.js";
import { read, toolset } from "../src/declare/toolset.js";

export default toolset(
  "workflows",
  {
    title: "Workflows",
    summary:
      "The automations of a sub-account: a list with names, ids and states; steps and triggers stay hidden.",
    version: "2021-07-28",
  },
  {
    list_workflows: read("GET /workflows/", {
      title: "List workflows",
      description:
        "All workflows with ids and whether published, for contacts_add_to_workflow. The API shows no triggers or steps and cannot edit them.",
      scopes: ["workflows.readonly"],
      query: { locationId },
      returns: ["workflows"],
      aliases: [
        "what automations do we have",
        "is the no-show automation live",
        "find the review request sequence",
        "automations still in draft",
        "pull up all automations",
        "find the id of a workflow",
        "which workflows are turned on",
        "do we have a welcome flow",
        "is the birthday automation published",
        "list every flow in the account",
        "what's the missed call text back called",
        "which automation can i put her in",
        "enumerate automations with ids and status",
        "which automated sequences exist in this location",
        "all published and draft automations",
        "available automations for enrolling people",
      ],
      example: {},
    }),
  },
);
