import { group } from "../declare/event.js";
import { id, moment, text, typed } from "../declare/payload.js";
import { ids } from "../sending/samples.js";

const campaign = group("Campaign", {
  scopes: ["campaigns.readonly"],
  entity: { kind: "campaign", idField: "id" },
  mentions: [{ kind: "contact", idField: "contactId" }],
  // No operation reads one campaign.
  reads: "GET /campaigns/",
  stales: ["contact"],
});

export default [
  campaign("CampaignStatusUpdate", {
    title: "Campaign status changed for a contact",
    description:
      "Sent when a contact's standing in an old-style campaign changes; status speaks of that contact and not of the " +
      "campaign itself.",
    payload: typed("CampaignStatusUpdate", {
      locationId: id,
      id,
      contactId: text,
      status: text,
      templateId: text,
      replied: text,
      dateAdded: moment,
    }),
    sample: {
      type: "CampaignStatusUpdate",
      locationId: ids.location,
      id: "jD5vK1bTxR8nW3sQg6Ly",
      contactId: ids.contact,
      status: "pending",
      templateId: "eF2hL7kPzM4cB9tVx5Nd",
      replied: "",
      dateAdded: "2026-03-02T09:25:00.000Z",
    },
  }),
] as const;
