import { group } from "../declare/event.js";
import { id, text, typed } from "../declare/payload.js";
import { ids } from "../sending/samples.js";

const supportTicket = group("Support Ticket", {
  // No operation reads a ticket: the body's ids are all there is.
  entity: { kind: "support-ticket", idField: "ticketId" },
  stales: [],
});

/**
 * The tickets are those that installers raise about the app itself.
 * Source of the fields: HighLevel's live webhook pages; no older copy of the documentation has them.
 */
const ticket = { ticketId: id, appId: text, companyId: text, locationId: text, versionId: text };

const raised = {
  ticketId: "65a1b2c3d4e5f60718294201",
  appId: ids.app,
  companyId: ids.company,
  locationId: ids.location,
  versionId: "66f0c1d2a9b8e7f6a5d4c3d1",
};

export default [
  supportTicket("SupportTicketCreate", {
    title: "Support ticket raised",
    description:
      "Sent when an installer asks for help with the app; only ids are in the body, and locationId is missing when the " +
      "ticket was not raised in a sub-account.",
    payload: typed("SupportTicketCreate", ticket),
    sample: { type: "SupportTicketCreate", ...raised },
  }),
  supportTicket("SupportTicketUpdate", {
    title: "Support ticket changed",
    description:
      "Sent when a ticket gets a reply, an edit or another status; which of these it was is not in the body and has " +
      "to be looked up in the portal.",
    payload: typed("SupportTicketUpdate", ticket),
    sample: { type: "SupportTicketUpdate", ...raised },
  }),
  supportTicket("SupportTicketDelete", {
    title: "Support ticket deleted",
    description:
      "Sent when a ticket about the app is removed; the fields are taken to be those of the other ticket events.",
    payload: typed("SupportTicketDelete", ticket),
    sample: { type: "SupportTicketDelete", ...raised },
  }),
] as const;
