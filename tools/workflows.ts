import { locationId } from "../src/declare/fields.js";
import { read, toolset } from "../src/declare/toolset.js";

export default toolset(
  "workflows",
  {
    title: "Workflows",
    summary:
      "The automations of a sub-account: a list with names, ids and states; steps and triggers stay hidden.",
    version: "2021-07-28",
    area: "workflows",
  },
  {
    list_workflows: read("GET /workflows/", {
      title: "List workflows",
      description:
        "All workflows with ids and whether published, for contacts_add_to_workflow. The API shows no triggers or steps and cannot edit them.",
      query: { locationId },
      returns: { workflows: "list" },
      example: {},
    }),
  },
);
