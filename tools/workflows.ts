import { locationId } from "../src/catalogue/fields.js";
import { read, toolset } from "../src/catalogue/toolset.js";

export default toolset(
  "workflows",
  { title: "Workflows", summary: "TODO", version: "2021-07-28" },
  {
    /* RAW summary: Get Workflow */
    list_workflows: read("GET /workflows/", {
      title: "TODO",
      description: "TODO",
      scopes: ["workflows.readonly"],
      query: {
        locationId,
      },
      returns: ["workflows"],
      aliases: [],
      example: {},
    }),
  },
);
