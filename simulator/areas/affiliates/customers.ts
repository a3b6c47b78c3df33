import { z } from "zod";
import { created, type Endpoint, ok, param, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import type { AffiliateCustomer } from "../../world/records/affiliates.js";
import type { World } from "../../world/world.js";
import { affiliateOf, campaignOf, joined, livePage, mentions, ownRecord, pageOf } from "./reached.js";

const listSchema = z.object({
  query: z.string().default(""),
  status: z.string().optional(),
  campaignId: z.string().optional(),
  commissionStatus: z.string().optional(),
  ...livePage,
});

const leadSchema = z.object({
  email: z.email({ error: "email must be an email" }),
  campaignId: z.string(),
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  phone: z.string().optional(),
  contactId: z.string().optional(),
});

/** Whom affiliates brought. */
export const customers: readonly Endpoint[] = [
  {
    line: "GET /affiliate-manager/{locationId}/affiliates/{affiliateId}/customers",
    handle(request, world) {
      const affiliate = affiliateOf(request, world);
      const wanted = read(listSchema, request.query);
      const { query, status, campaignId, commissionStatus } = wanted;
      const found = world.affiliateCustomers.where(
        (one) =>
          one.affiliateId === affiliate.id &&
          mentions([`${one.firstName ?? ""} ${one.lastName ?? ""}`, one.email], query) &&
          (status === undefined || one.type === status) &&
          (campaignId === undefined || one.campaignId === campaignId) &&
          (commissionStatus === undefined ||
            earnedOn(one, world).some((earning) => earning.status === commissionStatus)),
      );
      const shown = pageOf(found, wanted).map((one) => ({
        ...view(one),
        name: `${one.firstName ?? ""} ${one.lastName ?? ""}`.trim(),
        revenue: earnedOn(one, world).reduce((sum, { amount }) => sum + amount, 0),
        commissionAmount: earnedOn(one, world).reduce((sum, earning) => sum + earning.commissionAmount, 0),
        planName: one.planName,
        currency: "USD",
      }));
      return ok({ customers: shown, meta: { count: found.length } });
    },
  },
  {
    line: "POST /affiliate-manager/{locationId}/affiliates/{affiliateId}/lead/create",
    handle(request, world) {
      const { id: affiliateId, locationId } = affiliateOf(request, world);
      const { email: given, contactId, ...lead } = read(leadSchema, request.body);
      joined(affiliateId, campaignOf(request, world, lead.campaignId).id, world);
      const email = given.toLowerCase();
      const known = leadOf(affiliateId, lead.campaignId, email, world);
      const now = world.now().toISOString();
      const contact = world.contacts.find((one) => one.locationId === locationId && one.email === email);
      const start = {
        id: world.chance.objectId(),
        contactId: contact?.id ?? world.chance.id(),
        type: "lead",
        isDisabled: false,
        createdAt: now,
      } as const;
      const own = contactId === undefined ? {} : { contactId };
      const record = { ...start, ...known, ...lead, ...own, locationId, affiliateId, email, updatedAt: now };
      const after = view(world.affiliateCustomers.put(record));
      return known === undefined ? created(after) : ok(after);
    },
  },
  {
    line: "GET /affiliate-manager/{locationId}/affiliates/{affiliateId}/lead/validate",
    handle(request, world) {
      const { id } = affiliateOf(request, world);
      const { campaignId, email } = read(leadSchema, request.query);
      return ok({ exist: leadOf(id, campaignId, email.toLowerCase(), world) !== undefined });
    },
  },
  {
    line: "PATCH /affiliate-manager/{locationId}/affiliates/{affiliateId}/customers/{customerId}/state",
    handle(request, world) {
      const before = customerOf(request, world);
      const { isDisabled } = read(z.object({ isDisabled: z.boolean() }), request.body);
      const updatedAt = world.now().toISOString();
      return ok(view(world.affiliateCustomers.put({ ...before, isDisabled, updatedAt })));
    },
  },
  {
    line: "DELETE /affiliate-manager/{locationId}/affiliates/{affiliateId}/customer/{customerId}",
    handle(request, world) {
      // Commissions stay: the page does not say that they go.
      world.affiliateCustomers.delete(customerOf(request, world).id);
      return ok({ succeeded: true });
    },
  },
];

function customerOf(request: SimulatedRequest, world: World): AffiliateCustomer {
  const affiliate = affiliateOf(request, world);
  const found = world.affiliateCustomers.get(param(request, "customerId"));
  return ownRecord(found?.affiliateId === affiliate.id ? found : undefined, "Customer", request, world);
}

function leadOf(affiliateId: string, campaignId: string, email: string, world: World) {
  return world.affiliateCustomers.find(
    (one) => one.affiliateId === affiliateId && one.campaignId === campaignId && one.email === email,
  );
}

function earnedOn({ id }: AffiliateCustomer, world: World) {
  return world.commissions.where(({ customerId }) => customerId === id);
}

function view({ id, planName: _, ...customer }: AffiliateCustomer) {
  return { _id: id, ...customer, deleted: false };
}
