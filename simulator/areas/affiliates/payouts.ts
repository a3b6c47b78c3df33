import { z } from "zod";
import { type Endpoint, ok } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import type { Affiliate, Commission, EarningStatus, Payout } from "../../world/records/affiliates.js";
import type { World } from "../../world/world.js";
import { view as affiliateView } from "./affiliates.js";
import { isWithin, mentions, nameOf, pageOf, reachedLocation, releasedPage } from "./reached.js";

const listSchema = z.object({
  affiliateId: z.string().optional(),
  campaignId: z.string().optional(),
  status: z.enum(["approved", "denied", "paid", "pending"]).optional(),
  query: z.string().default(""),
  start: z.string().optional(),
  end: z.string().optional(),
  ...releasedPage,
});

export const payouts: readonly Endpoint[] = [
  {
    line: "GET /affiliate-manager/{locationId}/payouts",
    handle(request, world) {
      const locationId = reachedLocation(request, world);
      const wanted = read(listSchema, request.query);
      const { affiliateId, campaignId, status, query, start, end } = wanted;
      const found = world.payouts.where(
        (one) =>
          one.locationId === locationId &&
          (affiliateId === undefined || one.affiliateId === affiliateId) &&
          (campaignId === undefined || one.campaignId === campaignId) &&
          (status === undefined || one.status === status) &&
          mentions([world.affiliates.get(one.affiliateId)?.profile.email], query) &&
          isWithin(one.dueAt, start, end),
      );
      const page = pageOf(found, wanted).map((one) => item(one, world));
      return ok({ payouts: page, meta: { count: found.length } });
    },
  },
];

/** The payout that a new commission goes into: the pending one, or a new one that is due in 30 days. */
export function openPayout(
  { id: affiliateId, locationId }: Affiliate,
  campaignId: string,
  currency: string,
  world: World,
): Payout {
  const open = world.payouts.find(
    (one) =>
      one.affiliateId === affiliateId &&
      one.campaignId === campaignId &&
      one.currency === currency &&
      one.status === "pending",
  );
  if (open !== undefined) return open;
  const now = world.now();
  return world.payouts.put({
    id: world.chance.objectId(),
    locationId,
    affiliateId,
    campaignId,
    currency,
    status: "pending",
    payoutMonth: `${now.toISOString().slice(0, 7)}-01T00:00:00.000Z`,
    dueAt: new Date(now.getTime() + 30 * 86_400_000).toISOString(),
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
  });
}

/** Of a commission, and of the payout that it is in. */
export function setStatus(commission: Commission, status: EarningStatus, world: World): void {
  const updatedAt = world.now().toISOString();
  world.commissions.put({ ...commission, status, updatedAt });
  const payout = world.payouts.get(commission.payoutId);
  const paidAt = status === "paid" ? updatedAt : undefined;
  if (payout !== undefined) world.payouts.put({ ...payout, status, paidAt, updatedAt });
}

function item({ id, ...payout }: Payout, world: World) {
  const affiliate = world.affiliates.get(payout.affiliateId);
  const method = world.payoutMethods.find(
    (one) => one.affiliateId === payout.affiliateId && one.isPrimary,
  )?.method;
  return {
    _id: id,
    ...payout,
    amount: world.commissions
      .where(({ payoutId }) => payoutId === id)
      .reduce((sum, { commissionAmount }) => sum + commissionAmount, 0),
    deleted: false,
    campaign: world.affiliateCampaigns.get(payout.campaignId)?.name,
    payoutMethod: method?.toLowerCase(),
    ...(affiliate && {
      affiliateName: nameOf(affiliate),
      affiliateEmail: affiliate.profile.email,
      affiliate: affiliateView(affiliate, world),
    }),
  };
}
