import type { Endpoint } from "../../endpoint/endpoint.js";
import { estimateEndpoints } from "./estimates.js";
import { invoiceEndpoints } from "./invoices.js";
import { scheduleEndpoints } from "./schedules.js";
import { invoiceSettings } from "./settings.js";
import { templateEndpoints } from "./templates.js";

export const invoices: readonly Endpoint[] = [
  ...invoiceEndpoints,
  ...invoiceSettings,
  ...scheduleEndpoints,
  ...templateEndpoints,
  ...estimateEndpoints,
];
