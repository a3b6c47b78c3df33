import { z } from "zod";
import { created, type Endpoint, ok, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { Affiliate, AffiliateProfile } from "../../world/records/affiliates.js";
import type { World } from "../../world/world.js";
import { enrol } from "./enrolments.js";
import {
  affiliateOf,
  campaignOf,
  isWithin,
  mentions,
  nameOf,
  pageOf,
  reachedLocation,
  releasedPage,
} from "./reached.js";

const listSchema = z.object({
  query: z.string().default(""),
  active: z.string().optional(),
  campaignId: z.string().optional(),
  fromDate: z.string().optional(),
  toDate: z.string().optional(),
  ...releasedPage,
});

const text = z.string().optional();
const writtenSchema = z.object({
  affiliateEmail: z.email({ error: "affiliateEmail must be an email" }),
  affiliateFirstName: text,
  affiliateLastName: text,
  phoneNumber: text,
  companyName: text,
  companyPhoneNumber: text,
  address: text,
  country: text,
  vatId: text,
  tier: z.number().min(1).optional(),
  websiteUrl: text,
  avatar: text,
  facebookUrl: text,
  twitterUrl: text,
  youtubeUrl: text,
  linkedInUrl: text,
  instagramUrl: text,
  campaignId: text,
  parentAffiliateId: text,
});

const largestForm = 5 * 1024 * 1024;
const formTypeSchema = z.enum(["w8Form", "w9Form"]);

export const affiliateRecords: readonly Endpoint[] = [
  {
    line: "GET /affiliate-manager/{locationId}/affiliates",
    handle(request, world) {
      const locationId = reachedLocation(request, world);
      const wanted = read(listSchema, request.query);
      const { query, active, campaignId, fromDate, toDate } = wanted;
      const found = world.affiliates.where(
        (one) =>
          one.locationId === locationId &&
          mentions([nameOf(one), one.profile.email], query) &&
          (active === undefined || String(one.active) === active) &&
          (campaignId === undefined || campaignIdsOf(one, world).includes(campaignId)) &&
          isWithin(one.createdAt, fromDate, toDate),
      );
      const affiliates = pageOf(found, wanted).map((one) => ({
        ...view(one, world),
        ...balanceOf(one, world),
      }));
      return ok({ affiliates, meta: { count: found.length } });
    },
  },
  {
    line: "GET /affiliate-manager/{locationId}/affiliates/{affiliateId}",
    handle: (request, world) => ok(view(affiliateOf(request, world), world)),
  },
  {
    line: "POST /affiliate-manager/{locationId}/affiliates",
    handle(request, world) {
      const locationId = reachedLocation(request, world);
      const { profile, campaignId, parentAffiliateId } = written(request, world);
      const known = withEmail(profile.email, locationId, world);
      const now = world.now().toISOString();
      const affiliate = world.affiliates.put({
        ...(known ?? {
          id: world.chance.objectId(),
          locationId,
          active: true,
          clickCount: 0,
          createdAt: now,
          contactId: world.contacts.find(
            (one) => one.locationId === locationId && one.email === profile.email,
          )?.id,
        }),
        // Of one that is there, only what is given is written.
        profile: { ...known?.profile, ...onlyGiven(profile), email: profile.email },
        ...(parentAffiliateId === undefined ? {} : { parentAffiliateId }),
        updatedAt: now,
      });
      if (campaignId !== undefined) enrol(affiliate, campaignId, true, world);
      return known === undefined ? created(view(affiliate, world)) : ok(view(affiliate, world));
    },
  },
  {
    line: "PUT /affiliate-manager/{locationId}/affiliates/{affiliateId}",
    handle(request, world) {
      const before = affiliateOf(request, world);
      const { profile, campaignId, parentAffiliateId } = written(request, world);
      const other = withEmail(profile.email, before.locationId, world);
      if (other !== undefined && other.id !== before.id)
        throw serviceError(400, "Another affiliate has this email");
      const after = world.affiliates.put({
        ...before,
        profile,
        parentAffiliateId,
        updatedAt: world.now().toISOString(),
      });
      if (campaignId !== undefined) enrol(after, campaignId, true, world);
      return ok(view(after, world));
    },
  },
  {
    line: "PUT /affiliate-manager/{locationId}/affiliates/{affiliateId}/status",
    handle(request, world) {
      const before = affiliateOf(request, world);
      const { active } = read(z.object({ active: z.boolean() }), request.body);
      return ok(view(world.affiliates.put({ ...before, active }), world));
    },
  },
  {
    line: "POST /affiliate-manager/{locationId}/affiliates/{affiliateId}/tax-form",
    handle(request, world) {
      const affiliate = affiliateOf(request, world);
      const file = request.form?.get("file");
      const { formType } = read(z.object({ formType: formTypeSchema }), request.body);
      if (!(file instanceof File)) throw serviceError(400, "File is required");
      if (file.type !== "application/pdf") throw serviceError(400, "Only PDF files are allowed");
      if (file.size > largestForm) throw serviceError(400, "File must not be larger than 5 MB");
      const address = `https://storage.example/tax-forms/${affiliate.id}/${formType}.pdf`;
      world.affiliates.put({ ...affiliate, [formType]: address });
      return created({ succeeded: true, affiliateId: affiliate.id, formType });
    },
  },
];

function written(request: SimulatedRequest, world: World) {
  const {
    affiliateEmail,
    affiliateFirstName: firstName,
    affiliateLastName: lastName,
    phoneNumber: phone,
    tier: commissionTier,
    campaignId,
    parentAffiliateId,
    ...others
  } = read(writtenSchema, request.body);
  if (campaignId !== undefined) campaignOf(request, world, campaignId);
  if (parentAffiliateId !== undefined) affiliateOf(request, world, parentAffiliateId);
  const email = affiliateEmail.toLowerCase();
  const profile: AffiliateProfile = { ...others, email, firstName, lastName, phone, commissionTier };
  return { profile, campaignId, parentAffiliateId };
}

function onlyGiven(profile: AffiliateProfile): Partial<AffiliateProfile> {
  return Object.fromEntries(Object.entries(profile).filter(([, value]) => value !== undefined));
}

function withEmail(email: string, locationId: string, world: World): Affiliate | undefined {
  return world.affiliates.find((one) => one.locationId === locationId && one.profile.email === email);
}

function campaignIdsOf({ id }: Affiliate, world: World): readonly string[] {
  return world.enrolments.where((one) => one.affiliateId === id).map(({ campaignId }) => campaignId);
}

/** An affiliate as the replies have it. */
export function view(affiliate: Affiliate, world: World) {
  const { id, profile, clickCount: _, parentAffiliateId: __, createdAt, ...others } = affiliate;
  const source = { source: "INTEGRATION", channel: "OAUTH", timestamp: createdAt };
  const revenue = world.commissions
    .where(({ affiliateId }) => affiliateId === id)
    .reduce((sum, { amount }) => sum + amount, 0);
  return {
    _id: id,
    ...profile,
    ...others,
    createdAt,
    deleted: false,
    campaignIds: campaignIdsOf(affiliate, world),
    revenue,
    createdBy: source,
    lastUpdatedBy: source,
  };
}

/** What the list has beside it. */
function balanceOf({ id, clickCount }: Affiliate, world: World) {
  const earned = world.commissions.where(({ affiliateId }) => affiliateId === id);
  const brought = world.affiliateCustomers.where(({ affiliateId }) => affiliateId === id);
  const sum = (...statuses: readonly string[]) =>
    earned
      .filter(({ status }) => statuses.includes(status))
      .reduce((total, { commissionAmount }) => total + commissionAmount, 0);
  const count = (kind: string) => brought.filter(({ type }) => type === kind).length;
  return {
    clickCount,
    lead: count("lead"),
    customer: count("customer"),
    droppedCustomer: count("dropped"),
    paid: sum("paid"),
    owned: sum("pending", "approved"),
    currency: "USD",
  };
}
