import { demo } from "../../world/demo.js";
import type { AffiliateProfile, EarningStatus } from "../../world/records/affiliates.js";
import type { World } from "../../world/world.js";
import { daysAgo } from "../dates.js";

/** The ids that the examples of the tools name. */
const known = {
  bridal: "650173614761b33c46d33b19",
  vip: "650173614761b33c46d33b1a",
  mara: "64f1c2a9b7e3d5a1c8f02b11",
  customer: "64f1c2a9b7e3d5a1c8f02c21",
  commission: "64f1c2a9b7e3d5a1c8f02d31",
  paypal: "64f1c2a9b7e3d5a1c8f02e41",
  bank: "64f1c2a9b7e3d5a1c8f02e42",
  folder: "64f1c2a9b7e3d5a1c8f02f51",
  banner: "64f1c2a9b7e3d5a1c8f02f52",
} as const;

const { locationId } = demo;

/** The affiliate programme of the main sub-account: three campaigns, four affiliates, whom they brought and what they earned. */
export function seedAffiliates(world: World): void {
  const reels = seedCampaigns(world);
  seedMara(world);
  const tom = seedAffiliate(world, world.chance.objectId(), "tom_yoga", known.bridal, 640, {
    email: "tom.okafor@example.com",
    firstName: "Tom",
    lastName: "Okafor",
    companyName: "Stillpoint Yoga",
    country: "United States",
  });
  seedEarnings(world, tom, known.bridal, [
    ["approved", 320, "Membership, quarter"],
    ["paid", 250, "First facial"],
  ]);
  const jess = seedAffiliate(world, world.chance.objectId(), "glowjess", known.vip, 2_310, {
    email: "jess.lindqvist@example.com",
    firstName: "Jess",
    lastName: "Lindqvist",
    country: "Sweden",
    instagramUrl: "https://instagram.com/glowjess",
  });
  seedEarnings(world, jess, known.vip, [
    ["pending", 900, "Laser course of six"],
    ["denied", 120, "Skin check"],
  ]);
  const nadia = seedAffiliate(world, world.chance.objectId(), "nadia", reels, 12, {
    email: "nadia.brandt@example.com",
    firstName: "Nadia",
    lastName: "Brandt",
  });
  const left = world.affiliates.get(nadia);
  if (left !== undefined) world.affiliates.put({ ...left, active: false });
  seedMedia(world);
}

function seedCampaigns(world: World): string {
  const reels = world.chance.objectId();
  const campaigns: readonly (readonly [string, string, string, boolean, readonly number[]])[] = [
    [known.bridal, "Bridal Referrals", "funnels", true, [15, 5]],
    [known.vip, "Glow VIP Partners", "store", true, [20]],
    [reels, "Winter Reels", "forms", false, [10]],
  ];
  for (const [id, name, trackType, liveMode, percentages] of campaigns) {
    world.affiliateCampaigns.put({
      id,
      locationId,
      name,
      description: `${name}: a share of what each referred client pays.`,
      trackType,
      liveMode,
      currency: "USD",
      payoutFrequency: "PAY_30",
      cookieLife: 60,
      percentages,
      welcomesByEmail: true,
      createdAt: daysAgo(world, 200),
    });
  }
  return reels;
}

/** The one with everything: tax form, both payout methods, and each kind of customer. */
function seedMara(world: World): void {
  const address = "18 Orchard Street, New York, NY 10002";
  const id = seedAffiliate(world, known.mara, "mara_e", known.bridal, 1_204, {
    email: "mara.ellison@example.com",
    firstName: "Mara",
    lastName: "Ellison",
    phone: "+12125550143",
    companyName: "Ellison Bridal",
    companyPhoneNumber: "+12125550188",
    country: "United States",
    address,
    vatId: "US-88-4412907",
    commissionTier: 1,
    websiteUrl: "https://ellisonbridal.example",
    instagramUrl: "https://instagram.com/ellisonbridal",
  });
  const mara = world.affiliates.get(id);
  if (mara !== undefined)
    world.affiliates.put({ ...mara, w9Form: `https://storage.example/tax-forms/${id}/w9Form.pdf` });
  seedEarnings(
    world,
    id,
    known.bridal,
    [
      ["pending", 480, "Bridal package"],
      ["paid", 1_200, "Bridal party of five"],
      ["denied", 60, "Brow shaping"],
    ],
    known,
  );
  const times = { createdAt: daysAgo(world, 90), updatedAt: daysAgo(world, 90) };
  const own = { locationId, affiliateId: id, ...times };
  world.payoutMethods.put({
    ...own,
    id: known.paypal,
    method: "PAYPAL",
    paypalEmail: "mara.ellison@example.com",
    isPrimary: true,
  });
  world.payoutMethods.put({
    ...own,
    id: known.bank,
    method: "BANK",
    bankDetails: {
      bankCountry: "United States",
      accountHolderName: "Mara Ellison",
      recipientAddress: { country: "United States", state: "NY", city: "New York", postalCode: "10002" },
      fields: [
        { key: "accountNumber", value: "000443215678" },
        { key: "routingNumber", value: "021000021" },
        { key: "accountType", value: "checking" },
      ],
    },
    isPrimary: false,
  });
}

function seedAffiliate(
  world: World,
  id: string,
  referralId: string,
  campaignId: string,
  clickCount: number,
  profile: AffiliateProfile,
): string {
  const contact = world.contacts.find((one) => one.locationId === locationId && one.email === profile.email);
  world.affiliates.put({
    id,
    locationId,
    profile,
    active: true,
    contactId: contact?.id,
    clickCount,
    createdAt: daysAgo(world, 120),
    updatedAt: daysAgo(world, 90),
  });
  world.enrolments.put({
    id: world.chance.objectId(),
    affiliateId: id,
    campaignId,
    referralId,
    isSuspended: false,
  });
  return id;
}

/** A customer with a commission in a payout for each; those of the first have the ids that are given. */
function seedEarnings(
  world: World,
  affiliateId: string,
  campaignId: string,
  sales: readonly (readonly [EarningStatus, number, string])[],
  ids: { readonly customer?: string; readonly commission?: string } = {},
): void {
  const [percentage = 0] = world.affiliateCampaigns.get(campaignId)?.percentages ?? [];
  const contacts = world.contacts.where((one) => one.locationId === locationId && one.email !== undefined);
  for (const [index, [status, amount, plan]] of sales.entries()) {
    const contact = contacts[(world.affiliateCustomers.size * 3 + 5) % contacts.length];
    const made = daysAgo(world, 12 + index * 25);
    const times = { createdAt: made, updatedAt: made };
    const own = { locationId, affiliateId, campaignId, ...times };
    const customerId = (index === 0 ? ids.customer : undefined) ?? world.chance.objectId();
    world.affiliateCustomers.put({
      ...own,
      id: customerId,
      contactId: contact?.id ?? world.chance.id(),
      firstName: contact?.firstName,
      lastName: contact?.lastName,
      email: contact?.email ?? `client${index}@example.com`,
      phone: contact?.phone,
      type: status === "denied" ? "dropped" : "customer",
      planName: plan,
      isDisabled: false,
    });
    const payoutId = world.chance.objectId();
    world.payouts.put({
      ...own,
      id: payoutId,
      currency: "USD",
      status,
      payoutMonth: `${made.slice(0, 7)}-01T00:00:00.000Z`,
      dueAt: daysAgo(world, 12 + index * 25 - 30),
      paidAt: status === "paid" ? made : undefined,
    });
    world.commissions.put({
      ...own,
      id: (index === 0 ? ids.commission : undefined) ?? world.chance.objectId(),
      customerId,
      payoutId,
      plan,
      creationSource: "order",
      amount,
      commission: percentage,
      commissionAmount: (amount * percentage) / 100,
      currency: "USD",
      status,
      tier: 1,
      transactionId: world.chance.objectId(),
      transactionAt: made,
    });
  }
}

function seedMedia(world: World): void {
  const times = { createdAt: daysAgo(world, 60), updatedAt: daysAgo(world, 60) };
  const own = { locationId, campaignIds: [known.bridal], isGlobal: false, ...times };
  world.affiliateMedia.put({ ...own, id: known.folder, name: "Spring banners", type: "folder" });
  world.affiliateMedia.put({
    ...own,
    id: known.banner,
    name: "Spring banner",
    type: "file",
    parentId: known.folder,
    contentType: "image/png",
    url: "https://storage.example/affiliate-media/spring-banner.png",
    size: 84_211,
  });
  world.affiliateMedia.put({
    ...own,
    id: world.chance.objectId(),
    name: "Logo for partners",
    type: "file",
    contentType: "image/svg+xml",
    url: "https://storage.example/affiliate-media/logo.svg",
    size: 4_120,
    isGlobal: true,
  });
}
