import { z } from "zod";
import { created, type Endpoint, ok, param, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { Commission } from "../../world/records/affiliates.js";
import type { World } from "../../world/world.js";
import { openPayout, setStatus } from "./payouts.js";
import {
  affiliateOf,
  campaignOf,
  isWithin,
  joined,
  mentions,
  nameOf,
  ownRecord,
  pageOf,
  reachedLocation,
  releasedPage,
} from "./reached.js";

const listSchema = z.object({
  affiliateId: z.string().optional(),
  campaignId: z.string().optional(),
  status: z.enum(["approved", "denied", "paid", "pending"]).optional(),
  query: z.string().default(""),
  fromDate: z.string().optional(),
  toDate: z.string().optional(),
  ...releasedPage,
});

const creationSchema = z.object({
  affiliateId: z.string(),
  campaignId: z.string(),
  customerId: z.string(),
  amount: z.number().min(0, { error: "amount must not be less than 0" }),
  currency: z.string().regex(/^[A-Z]{3}$/, { error: "currency must be a valid ISO 4217 code" }),
  description: z.string().optional(),
  eventDate: z.iso.datetime({ offset: true }).optional(),
  eventId: z.string().optional(),
});

const actionSchema = z.object({ action: z.enum(["pending", "approved", "paid", "denied", "canceled"]) });

const tiers = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh"];

export const commissions: readonly Endpoint[] = [
  {
    line: "GET /affiliate-manager/{locationId}/commissions",
    handle(request, world) {
      const locationId = reachedLocation(request, world);
      const wanted = read(listSchema, request.query);
      const { affiliateId, campaignId, status, query, fromDate, toDate } = wanted;
      const found = world.commissions.where(
        (one) =>
          one.locationId === locationId &&
          (affiliateId === undefined || one.affiliateId === affiliateId) &&
          (campaignId === undefined || one.campaignId === campaignId) &&
          (status === undefined || one.status === status) &&
          mentions([one.plan, world.affiliates.get(one.affiliateId)?.profile.email], query) &&
          isWithin(one.transactionAt, fromDate, toDate),
      );
      const page = pageOf(found, wanted).map((one) => item(one, world));
      return ok({ commissions: page, meta: { count: found.length } });
    },
  },
  {
    line: "POST /affiliate-manager/{locationId}/commission",
    handle(request, world) {
      const given = read(creationSchema, request.body);
      const affiliate = affiliateOf(request, world, given.affiliateId);
      const campaign = campaignOf(request, world, given.campaignId);
      if (joined(affiliate.id, campaign.id, world).isSuspended)
        throw serviceError(400, "Affiliate is suspended on the campaign");
      const customer = world.affiliateCustomers.get(given.customerId);
      if (customer?.affiliateId !== affiliate.id) throw serviceError(404, "Customer not found");
      const tier = Math.min(affiliate.profile.commissionTier ?? 1, campaign.percentages.length);
      const commission = campaign.percentages[tier - 1] ?? 0;
      const { amount, currency, eventId, description = "Manual commission", eventDate } = given;
      const now = world.now().toISOString();
      const made = world.commissions.put({
        id: world.chance.objectId(),
        locationId: affiliate.locationId,
        affiliateId: affiliate.id,
        campaignId: campaign.id,
        customerId: customer.id,
        payoutId: openPayout(affiliate, campaign.id, currency, world).id,
        plan: description,
        creationSource: "manual",
        amount,
        commission,
        commissionAmount: Number(((amount * commission) / 100).toFixed(2)),
        currency,
        status: "pending",
        tier,
        eventId,
        transactionId: world.chance.objectId(),
        transactionAt: eventDate ?? now,
        createdAt: now,
        updatedAt: now,
      });
      return created(whole(made));
    },
  },
  {
    line: "DELETE /affiliate-manager/{locationId}/commission/{commissionId}",
    handle(request, world) {
      const { id, payoutId } = commissionOf(request, world);
      world.commissions.delete(id);
      // A payout of nothing is none.
      if (world.commissions.find((one) => one.payoutId === payoutId) === undefined)
        world.payouts.delete(payoutId);
      return ok({ succeeded: true });
    },
  },
  {
    line: "PUT /affiliate-manager/{locationId}/commission/{commissionId}/deny",
    handle(request, world) {
      setStatus(commissionOf(request, world), "denied", world);
      return ok({ succeeded: true });
    },
  },
  {
    line: "PUT /affiliate-manager/{locationId}/commission/{commissionId}/status",
    handle(request, world) {
      const commission = commissionOf(request, world);
      setStatus(commission, read(actionSchema, request.body).action, world);
      return ok({ succeeded: true });
    },
  },
];

function commissionOf(request: SimulatedRequest, world: World): Commission {
  return ownRecord(world.commissions.get(param(request, "commissionId")), "Commission", request, world);
}

function item(commission: Commission, world: World) {
  const { id, plan, customerId, affiliateId, campaignId, amount, commission: percentage } = commission;
  const { commissionAmount, currency, status, tier, transactionId, transactionAt, payoutId } = commission;
  const [affiliate, customer, campaign] = [
    world.affiliates.get(affiliateId),
    world.affiliateCustomers.get(customerId),
    world.affiliateCampaigns.get(campaignId),
  ];
  return {
    _id: id,
    productId: "manual",
    productName: plan,
    qty: 1,
    amount,
    commission: percentage,
    commissionType: "percentage",
    commissionAmount,
    currency,
    status,
    tier,
    transactionId,
    transactionAt,
    payoutId,
    createdAt: commission.createdAt,
    eventId: commission.eventId,
    affiliateId,
    campaignName: campaign?.name,
    campaign: campaign && { id: campaign.id, name: campaign.name, liveMode: campaign.liveMode },
    affiliate: affiliate && { _id: affiliate.id, name: nameOf(affiliate), email: affiliate.profile.email },
    customer: customer && {
      _id: customer.id,
      firstName: customer.firstName,
      lastName: customer.lastName,
      email: customer.email,
      type: customer.type,
    },
    liveMode: true,
  };
}

function whole({ id, tier, transactionAt: _, ...commission }: Commission) {
  const source = { source: "INTEGRATION", channel: "OAUTH" };
  return {
    _id: id,
    ...commission,
    productId: "manual",
    qty: 1,
    commissionType: "percentage",
    tier: tiers[tier - 1],
    deleted: false,
    liveMode: true,
    createdBy: source,
    lastUpdatedBy: source,
  };
}
