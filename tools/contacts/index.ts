import { toolset } from "../../src/declare/toolset.js";
import { automations } from "./automations.js";
import { contacts } from "./contacts.js";
import { notes } from "./notes.js";
import { tags } from "./tags.js";
import { tasks } from "./tasks.js";

export default toolset(
  "contacts",
  {
    title: "Contacts",
    summary:
      "People and leads: find, add, change, tag, note, task, follow, put into workflows and campaigns.",
    version: "2021-07-28",
    area: "contacts",
  },
  { ...contacts, ...tags, ...notes, ...tasks, ...automations },
);
