import type { Endpoint } from "../../endpoint/endpoint.js";
import { bulk } from "./bulk.js";
import { contactRecords } from "./contacts.js";
import { memberships } from "./memberships.js";
import { notes } from "./notes.js";
import { contactSearch } from "./search.js";
import { tasks } from "./tasks.js";

export const contacts: readonly Endpoint[] = [
  ...contactRecords,
  ...contactSearch,
  ...notes,
  ...tasks,
  ...memberships,
  ...bulk,
];
