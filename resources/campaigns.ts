import { resource } from "../src/declare/resource.js";
import { listAt, pick } from "./view.js";

export const campaigns = resource({
  name: "campaigns",
  uri: "ghl://campaigns",
  title: "Campaigns",
  description:
    "The sub-account's campaigns of the older kind with id, name and status; newer ones are workflows.",
  ttlMs: 300_000,
  reads: () => ({ campaigns: { operation: "campaigns_list_campaigns" } }),
  view: ({ campaigns: reply }) => ({
    campaigns: listAt(reply, "campaigns").map((campaign) => pick(campaign, "id", "name", "status")),
  }),
});
