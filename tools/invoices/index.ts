import { toolset } from "../../src/declare/toolset.js";
import { estimateTemplates } from "./estimate-templates.js";
import { estimates } from "./estimates.js";
import { invoices } from "./invoices.js";
import { schedules } from "./schedules.js";
import { settings } from "./settings.js";
import { templates } from "./templates.js";

export default toolset(
  "invoices",
  {
    title: "Invoices",
    summary:
      "Bills and quotes: make, send, chase, void and mark invoices paid; recurring billing, late fees, estimates and templates for them.",
    version: "2021-07-28",
  },
  { ...invoices, ...settings, ...schedules, ...templates, ...estimates, ...estimateTemplates },
);
