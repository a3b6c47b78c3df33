import { z } from "zod";
import { id } from "../../src/declare/fields.js";
import type { ReplyFields } from "../../src/declare/operation.js";
import { bySkip } from "../../src/declare/pages.js";
import { type Declarations, read, remove, write } from "../../src/declare/toolset.js";
import { campaignId, live } from "./schemas.js";

const customerPath = { customerId: id("affiliateCustomer") };

const customer: ReplyFields = {
  _id: "value",
  locationId: "value",
  affiliateId: "value",
  campaignId: "value",
  contactId: "value",
  firstName: "value",
  lastName: "value",
  email: "value",
  phone: "value",
  type: "value",
  subscriptionId: "value",
  dueAt: "value",
  deleted: "value",
  isDisabled: "value",
  createdAt: "value",
  updatedAt: "value",
};

export const customers: Declarations = {
  list_customers: read("GET /affiliate-manager/{locationId}/affiliates/{affiliateId}/customers", {
    title: "List affiliate's customers and leads",
    description:
      "The people whom one partner referred: leads, customers and dropped ones, with revenue and commission of each. The commissions themselves: affiliates_list_commissions.",
    ...live,
    query: {
      // silent: what query searches, and the values of both statuses
      query: z.string().optional(),
      status: z.string().optional().describe("Kind of customer, such as lead, customer or dropped."),
      campaignId: campaignId.optional(),
      commissionStatus: z.string().optional().describe("Such as pending or paid."),
      skip: z.int().min(0).optional(),
      limit: z.int().min(1).max(100).optional().describe("Default 10."),
    },
    pager: bySkip("customers", "meta.count"),
    returns: { customers: "list", meta: "record" },
    example: { affiliateId: "64f1c2a9b7e3d5a1c8f02b11", limit: 20 },
  }),

  create_lead: write("POST /affiliate-manager/{locationId}/affiliates/{affiliateId}/lead/create", {
    title: "Create affiliate lead",
    description:
      "Book a person as a partner's referral in a campaign, by email; a lead who is there is updated. Whether there is one: affiliates_check_lead. A plain lead without a partner: contacts_create_contact.",
    ...live,
    body: {
      email: z.string(),
      campaignId,
      firstName: z.string().optional(),
      lastName: z.string().optional(),
      phone: z.string().optional(),
      contactId: id("contact").optional(),
    },
    returns: customer,
    example: {
      affiliateId: "64f1c2a9b7e3d5a1c8f02b11",
      campaignId: "650173614761b33c46d33b19",
      email: "jonah.reyes@example.com",
      firstName: "Jonah",
      lastName: "Reyes",
    },
  }),

  check_lead: read("GET /affiliate-manager/{locationId}/affiliates/{affiliateId}/lead/validate", {
    title: "Check whether affiliate lead exists",
    description:
      "Whether a person, by email, is already booked as this partner's lead in a campaign. All of them: affiliates_list_customers.",
    ...live,
    query: { campaignId, email: z.email() },
    returns: { exist: "value" },
    example: {
      affiliateId: "64f1c2a9b7e3d5a1c8f02b11",
      campaignId: "650173614761b33c46d33b19",
      email: "jonah.reyes@example.com",
    },
  }),

  set_customer_state: write(
    "PATCH /affiliate-manager/{locationId}/affiliates/{affiliateId}/customers/{customerId}/state",
    {
      title: "Disable or enable affiliate's customer",
      description:
        "Switch one referred customer off or on for the partner who brought them; the record stays. For good: affiliates_delete_customer.",
      ...live,
      path: customerPath,
      body: { isDisabled: z.boolean() },
      returns: customer,
      example: {
        affiliateId: "64f1c2a9b7e3d5a1c8f02b11",
        customerId: "64f1c2a9b7e3d5a1c8f02c21",
        isDisabled: true,
      },
    },
  ),

  // silent: whether it can be undone, and what becomes of the commissions
  delete_customer: remove(
    "DELETE /affiliate-manager/{locationId}/affiliates/{affiliateId}/customer/{customerId}",
    {
      title: "Delete affiliate's customer or lead",
      description:
        "Take a referred lead or customer away from a partner. The contact in the CRM is another record and stays. To stop only for now: affiliates_set_customer_state.",
      ...live,
      riskNote: "HighLevel does not say what becomes of the commissions on this customer.",
      path: customerPath,
      returns: { succeeded: "value" },
      example: { affiliateId: "64f1c2a9b7e3d5a1c8f02b11", customerId: "64f1c2a9b7e3d5a1c8f02c21" },
    },
  ),
};
