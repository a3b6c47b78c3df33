import { toolset } from "../../src/declare/toolset.js";
import { customFields } from "./custom-fields.js";
import { customValues } from "./custom-values.js";
import { locations } from "./locations.js";
import { tags } from "./tags.js";
import { tasks } from "./tasks.js";
import { templates } from "./templates.js";

export default toolset(
  "locations",
  {
    title: "Locations",
    summary:
      "Sub-accounts: open, find, change and close them, with their custom fields, custom values, tags, tasks and message templates.",
    version: "2021-07-28",
  },
  { ...locations, ...customFields, ...customValues, ...tags, ...tasks, ...templates },
);
