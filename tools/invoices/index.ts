import { toolset } from "../../src/catalogue/toolset.js";
import { estimateTemplates } from "./estimate-templates.js";
import { estimates } from "./estimates.js";
import { invoices } from "./invoices.js";
import { schedules } from "./schedules.js";
import { templates } from "./templates.js";

export default toolset(
  "invoices",
  { title: "Invoices", summary: "TODO", version: "2021-07-28" },
  { ...invoices, ...estimateTemplates, ...estimates, ...schedules, ...templates },
);
