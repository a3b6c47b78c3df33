import { z } from "zod";
import { type Endpoint, ok, param } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { Affiliate, EarningStatus, Enrolment } from "../../world/records/affiliates.js";
import type { World } from "../../world/world.js";
import { affiliateOf, campaignOf, enrolmentOf, joined, reachedLocation } from "./reached.js";

const referralId = z
  .string()
  .regex(/^[A-Za-z0-9_]{3,64}$/, { error: "referralId must match /^[A-Za-z0-9_]{3,64}$/" });

const moveSchema = z.object({
  sourceCampaignId: z.string(),
  targetCampaignId: z.string(),
  moveMode: z.literal([1, 2], { error: "moveMode must be one of the following values: 1, 2" }),
  sendWelcomeEmail: z.boolean().default(true),
});

/** Affiliates on campaigns: their referral ids, their suspension, and from one to another. */
export const enrolments: readonly Endpoint[] = [
  {
    line: "POST /affiliate-manager/affiliate-campaign/{locationId}/affiliate/{affiliateId}/move-campaign",
    handle(request, world) {
      const affiliate = affiliateOf(request, world);
      const { sourceCampaignId, targetCampaignId, moveMode, sendWelcomeEmail } = read(
        moveSchema,
        request.body,
      );
      const target = campaignOf(request, world, targetCampaignId);
      const before = joined(affiliate.id, sourceCampaignId, world);
      if (!target.liveMode) throw serviceError(400, "Target campaign is not live");
      if (enrolmentOf(affiliate.id, targetCampaignId, world) !== undefined)
        throw serviceError(400, "Affiliate has joined the target campaign already");
      world.enrolments.delete(before.id);
      const after = enrol(affiliate, targetCampaignId, sendWelcomeEmail, world);
      if (moveMode === 2) moveData(before, after, world);
      return ok({ success: true, message: "Affiliate moved successfully" });
    },
  },
  {
    line: "PUT /affiliate-manager/affiliate-campaign/{locationId}/affiliate/{affiliateId}/referral-id",
    handle(request, world) {
      const { id } = affiliateOf(request, world);
      const given = read(z.object({ campaignId: z.string(), referralId }), request.body);
      const enrolment = joined(id, given.campaignId, world);
      const other = holderOf(given.referralId, param(request, "locationId"), world);
      if (other !== undefined && other.id !== enrolment.id)
        throw serviceError(400, "Referral id is taken already");
      world.enrolments.put({ ...enrolment, referralId: given.referralId });
      const referralLink = `https://luminaaesthetics.example/?am_id=${given.referralId}`;
      return ok({ ...given, referralLink });
    },
  },
  {
    line: "PUT /affiliate-manager/affiliate-campaign/{locationId}/campaign/{campaignId}/affiliate/{affiliateId}/suspension",
    handle(request, world) {
      const { id } = affiliateOf(request, world);
      const campaign = campaignOf(request, world, param(request, "campaignId"));
      const { isSuspended } = read(z.object({ isSuspended: z.boolean() }), request.body);
      const enrolment = world.enrolments.put({ ...joined(id, campaign.id, world), isSuspended });
      if (isSuspended) setEarnings(enrolment, ["pending", "denied"], "canceled", world);
      else setEarnings(enrolment, ["canceled"], "pending", world);
      return ok({ success: true, message: `Affiliate ${isSuspended ? "suspended" : "reactivated"}` });
    },
  },
  {
    line: "GET /affiliate-manager/affiliate-campaign/{locationId}/referral-id/validate",
    handle(request, world) {
      const locationId = reachedLocation(request, world);
      const given = read(z.object({ referralId }), request.query);
      return ok({ available: holderOf(given.referralId, locationId, world) === undefined });
    },
  },
];

/** Puts an affiliate on a campaign, unless they are on it, and greets them where the campaign does. */
export function enrol(affiliate: Affiliate, campaignId: string, greet: boolean, world: World): Enrolment {
  const known = enrolmentOf(affiliate.id, campaignId, world);
  if (known !== undefined) return known;
  const own = { affiliateId: affiliate.id, campaignId };
  if (greet && world.affiliateCampaigns.get(campaignId)?.welcomesByEmail === true)
    world.welcomeMails.put({ id: world.chance.objectId(), ...own });
  const id = world.chance.objectId();
  return world.enrolments.put({ id, ...own, referralId: `am_${id.slice(-8)}`, isSuspended: false });
}

/** Everything goes along, the referral id too. */
function moveData(before: Enrolment, after: Enrolment, world: World): void {
  const { campaignId } = after;
  world.enrolments.put({ ...after, referralId: before.referralId });
  const isMoved = (one: Pick<Enrolment, "affiliateId" | "campaignId">) =>
    one.affiliateId === before.affiliateId && one.campaignId === before.campaignId;
  for (const one of world.affiliateCustomers.where(isMoved))
    world.affiliateCustomers.put({ ...one, campaignId });
  for (const one of world.commissions.where(isMoved)) world.commissions.put({ ...one, campaignId });
  for (const one of world.payouts.where(isMoved)) world.payouts.put({ ...one, campaignId });
}

function setEarnings(
  { affiliateId, campaignId }: Enrolment,
  from: readonly EarningStatus[],
  status: EarningStatus,
  world: World,
): void {
  const isMeant = (one: { affiliateId: string; campaignId: string; status: EarningStatus }) =>
    one.affiliateId === affiliateId && one.campaignId === campaignId && from.includes(one.status);
  for (const one of world.commissions.where(isMeant)) world.commissions.put({ ...one, status });
  for (const one of world.payouts.where(isMeant)) world.payouts.put({ ...one, status });
}

function holderOf(id: string, locationId: string, world: World): Enrolment | undefined {
  return world.enrolments.find(
    (one) =>
      one.referralId.toLowerCase() === id.toLowerCase() &&
      world.affiliates.get(one.affiliateId)?.locationId === locationId,
  );
}
