import { z } from "zod";
import { type Endpoint, ok, param } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import type { AffiliateCampaign } from "../../world/records/affiliates.js";
import type { World } from "../../world/world.js";
import { campaignOf, livePage, mentions, pageOf, reachedLocation } from "./reached.js";

const trackType = z.enum([
  "forms",
  "surveys",
  "calenders",
  "funnels",
  "websites",
  "store",
  "external_source",
  "community",
]);

const listSchema = z.object({
  query: z.string().default(""),
  onlyActiveLiveMode: z.boolean().default(false),
  trackTypes: z
    .array(z.string())
    .transform((given) => given.flatMap((one) => one.split(",")))
    .pipe(z.array(trackType))
    .optional(),
  ...livePage,
});

/** Affiliate campaigns, which the API only reads. */
export const affiliateCampaigns: readonly Endpoint[] = [
  {
    line: "GET /affiliate-manager/{locationId}/campaigns",
    handle(request, world) {
      const locationId = reachedLocation(request, world);
      const wanted = read(listSchema, request.query);
      const found = world.affiliateCampaigns.where(
        (one) =>
          one.locationId === locationId &&
          mentions([one.name], wanted.query) &&
          (one.liveMode || !wanted.onlyActiveLiveMode) &&
          (wanted.trackTypes?.some((kind) => kind === one.trackType) ?? true),
      );
      const campaigns = pageOf(found, wanted).map((one) => summary(one, world));
      return ok({ campaigns, meta: { count: found.length } });
    },
  },
  {
    line: "GET /affiliate-manager/{locationId}/campaigns/{campaignId}",
    handle(request, world) {
      const campaign = campaignOf(request, world, param(request, "campaignId"));
      const { id, percentages, welcomesByEmail: _, ...others } = campaign;
      return ok({
        _id: id,
        ...others,
        commissionType: "percentage",
        commission: percentages[0] ?? 0,
        commissionTier: percentages.length,
        isGlobalCommission: true,
        referralPermalink: "https://luminaaesthetics.example/",
        commissionV2: percentages.map((commission, at) => ({
          tier: at + 1,
          defaultCommission: { commissionType: "percentage", commission },
          productBasedCommission: [],
        })),
        leadCommissionV2: [],
        products: [],
      });
    },
  },
];

function summary(campaign: AffiliateCampaign, world: World) {
  const { id, locationId, name, trackType, liveMode, currency, cookieLife, percentages } = campaign;
  const isOwn = ({ campaignId }: { readonly campaignId: string }) => campaignId === id;
  const [brought, earned] = [world.affiliateCustomers.where(isOwn), world.commissions.where(isOwn)];
  return {
    _id: id,
    locationId,
    name,
    trackType,
    liveMode,
    currency,
    cookieLife,
    commissionType: "percentage",
    commission: percentages[0] ?? 0,
    customer: brought.filter(({ type }) => type === "customer").length,
    leads: brought.filter(({ type }) => type === "lead").length,
    revenue: earned.reduce((sum, { amount }) => sum + amount, 0),
    commissionAmount: earned.reduce((sum, { commissionAmount }) => sum + commissionAmount, 0),
  };
}
