import type { Endpoint } from "../../endpoint/endpoint.js";
import { followers } from "./followers.js";
import { opportunityRecords } from "./opportunities.js";
import { pipelines } from "./pipelines.js";
import { opportunitySearch } from "./search.js";

export const opportunities: readonly Endpoint[] = [
  ...opportunityRecords,
  ...opportunitySearch,
  ...followers,
  ...pipelines,
];
