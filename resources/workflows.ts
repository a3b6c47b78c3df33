import { resource } from "../src/declare/resource.js";
import { listAt, pick } from "./view.js";

export const workflows = resource({
  name: "workflows",
  uri: "ghl://workflows",
  title: "Workflows",
  description:
    "The sub-account's automations with id, name and status. Contacts can be added to published ones.",
  ttlMs: 60_000,
  reads: () => ({ workflows: { operation: "workflows_list_workflows" } }),
  view: ({ workflows: reply }) => ({
    workflows: listAt(reply, "workflows").map((one) =>
      pick(one, "id", "name", "status", "version", "updatedAt"),
    ),
  }),
});
