import type { Endpoint } from "../../endpoint/endpoint.js";
import { agency } from "./agency.js";
import { settings } from "./settings.js";
import { subAccounts } from "./sub-accounts.js";
import { tags } from "./tags.js";
import { taskSearch } from "./task-search.js";

export const locations: readonly Endpoint[] = [
  ...agency,
  ...settings,
  ...subAccounts,
  ...tags,
  ...taskSearch,
];
