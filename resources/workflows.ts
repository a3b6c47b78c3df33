import { resource } from "../src/catalogue/resource.js";

export const workflows = resource({
  name: "workflows",
  uri: "ghl://workflows",
  title: "Workflows",
  description:
    "The sub-account's automations with id, name and status. Contacts can be added to published ones.",
  ttlMs: 60_000,
  reads: () => ({ workflows: { operation: "workflows_list_workflows", args: {} } }),
  view: ({ workflows: reply }) => reply,
});
