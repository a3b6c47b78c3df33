import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { demo, type Simulator, startSimulator } from "../../simulator/index.js";
import { present, type SceneWithClient, scene } from "../harness/scene.js";

let on: SceneWithClient;

beforeAll(async () => {
  on = await scene({ transport: "stdio", env: { GHL_TOOLS: "affiliates,search" } });
});

afterAll(() => on?.close());

/** The account as it is seeded, before each promise. */
let seeded: Simulator;

beforeAll(async () => {
  seeded = await startSimulator();
});

afterAll(() => seeded?.close());

beforeEach(() => {
  const { world } = on.simulator;
  const [now, then] = [world, seeded.world];
  for (const one of now.commissions.all()) now.commissions.delete(one.id);
  for (const one of then.commissions.all()) now.commissions.put(one);
  for (const one of then.payouts.all()) now.payouts.put(one);
  for (const one of now.enrolments.all()) now.enrolments.delete(one.id);
  for (const one of then.enrolments.all()) now.enrolments.put(one);
  for (const one of then.payoutMethods.all()) now.payoutMethods.put(one);
  for (const one of then.affiliates.all()) now.affiliates.put(one);
  on.changes();
});

const mara = "64f1c2a9b7e3d5a1c8f02b11";
const vip = "650173614761b33c46d33b1a";
const bridal = "650173614761b33c46d33b19";
const commissionId = "64f1c2a9b7e3d5a1c8f02d31";
const paypal = "64f1c2a9b7e3d5a1c8f02e41";
const bank = "64f1c2a9b7e3d5a1c8f02e42";

const call = async (tool: string, args: Record<string, unknown>) => {
  const { structuredContent, content } = await on.peer.call(`affiliates_${tool}`, args);
  return { shown: structuredContent ?? {}, text: content.map(({ text }) => text).join("\n") };
};

const neededSchema = z.object({
  confirmationNeeded: z.object({
    confirm: z.string(),
    preview: z.looseObject({ risks: z.array(z.string()), losses: z.array(z.unknown()) }),
  }),
});

/** A change that a person is asked about, and nothing sent yet. */
async function asked(tool: string, args: Record<string, unknown>) {
  const { shown, text } = await call(tool, args);
  const { confirm, preview } = neededSchema.parse(shown).confirmationNeeded;
  expect(on.changes()).toEqual([]);
  return { text, ...preview, yes: () => call(tool, { ...args, confirm }) };
}

const world = () => on.simulator.world;
const maraNow = () => present(world().affiliates.get(mara));
const commission = () => present(world().commissions.get(commissionId));

/** All that the program keeps of Mara. */
const whole = {
  affiliateId: mara,
  affiliateEmail: "mara.ellison@example.com",
  affiliateFirstName: "Mara",
  affiliateLastName: "Ellison",
  phoneNumber: "+12125550143",
  companyName: "Ellison Bridal",
  companyPhoneNumber: "+12125550188",
  country: "United States",
  address: "18 Orchard Street, New York, NY 10002",
  vatId: "US-88-4412907",
  tier: 1,
  websiteUrl: "https://ellisonbridal.example",
  instagramUrl: "https://instagram.com/ellisonbridal",
};

describe("an affiliate", () => {
  it("is named by name or by email where the API wants an id", async () => {
    const byName = await call("get_affiliate", { affiliateId: "Mara Ellison" });
    expect(byName.shown).toMatchObject({ _id: mara, email: "mara.ellison@example.com" });
    const byEmail = await call("list_payouts", {
      affiliateId: "jess.lindqvist@example.com",
      status: "pending",
    });
    expect(byEmail.shown).toMatchObject({ payouts: [{ affiliateName: "Jess Lindqvist", amount: 180 }] });
    const none = await call("list_payouts", { affiliateId: "Mara Elison" });
    expect(none.text).toMatch(/none named/);
  });

  it("is added, and one with the same email is updated in place", async () => {
    const first = await call("create_affiliate", {
      affiliateEmail: "Ines.Faro@example.com",
      affiliateFirstName: "Ines",
      country: "Portugal",
    });
    const again = await call("create_affiliate", {
      affiliateEmail: "ines.faro@example.com",
      affiliateLastName: "Faro",
    });
    const { _id } = z.object({ _id: z.string() }).parse(first.shown);
    expect(again.shown).toMatchObject({ _id, firstName: "Ines", lastName: "Faro", country: "Portugal" });
    const off = await call("set_affiliate_status", { affiliateId: _id, active: false });
    expect(off.shown).toMatchObject({ _id, active: false });
    const listed = await call("list_affiliates", { active: "false", query: "ines" });
    expect(listed.shown).toMatchObject({ affiliates: [{ _id }] });
  });

  it("may be greeted where it joins a campaign, so a person is asked first", async () => {
    const newcomer = { affiliateEmail: "olu.adeyemi@example.com", campaignId: "Bridal Referrals" };
    const { risks, text, yes } = await asked("create_affiliate", newcomer);
    expect(risks).toContain("send");
    expect(text).toContain('"Bridal Referrals"');
    await yes();
    const { id } = present(
      world().affiliates.find(({ profile }) => profile.email === "olu.adeyemi@example.com"),
    );
    expect(world().welcomeMails.where(({ affiliateId }) => affiliateId === id)).toHaveLength(1);
  });

  it("keeps everything where all of it is given again, and nobody is asked", async () => {
    const { shown } = await call("update_affiliate", { ...whole, phoneNumber: "+12125550199" });
    expect(shown).toMatchObject({ phone: "+12125550199", vatId: "US-88-4412907" });
  });

  it("loses what an update leaves out, which a person hears of each by name", async () => {
    const { phoneNumber: _, vatId: __, ...part } = whole;
    const { risks, losses, text, yes } = await asked("update_affiliate", part);
    expect(risks).toContain("delete");
    expect(losses).toEqual([
      { argument: "phoneNumber", kind: "gone", items: ["+12125550143"] },
      { argument: "vatId", kind: "gone", items: ["US-88-4412907"] },
    ]);
    expect(text).toContain('phoneNumber: takes away "+12125550143"');
    await yes();
    expect(maraNow().profile).toMatchObject({ companyName: "Ellison Bridal" });
    expect(maraNow().profile.phone).toBeUndefined();
  });

  it("shows in a dry run what an update would clear", async () => {
    const { shown } = await call("update_affiliate", {
      affiliateId: mara,
      affiliateEmail: "mara.ellison@example.com",
      dryRun: true,
    });
    const { losses } = z.object({ losses: z.array(z.object({ argument: z.string() })) }).parse(shown);
    expect(losses.map(({ argument }) => argument).toSorted()).toEqual(
      Object.keys(whole)
        .filter((name) => name !== "affiliateId" && name !== "affiliateEmail")
        .toSorted(),
    );
  });

  it("asks where nobody can say what an update clears, and names the fields in one line", async () => {
    const tom = present(world().affiliates.find(({ profile }) => profile.firstName === "Tom"));
    on.simulator.faults.cutReply(`GET /affiliate-manager/${demo.locationId}/affiliates/${tom.id}`, 50);
    const args = { affiliateId: tom.id, affiliateEmail: tom.profile.email, affiliateFirstName: "Tom" };
    const { losses, text } = await asked("update_affiliate", args);
    expect(losses).toContainEqual({ argument: "vatId", kind: "unread" });
    expect(text.match(/could not be read; what it leaves out/g)).toHaveLength(1);
  });

  it("hands in a tax form as a PDF of at most 5 MB, and nothing else", async () => {
    const form = (name: string, type: string, bytes: number) => ({
      affiliateId: mara,
      formType: "w8Form",
      file: { name, type, base64: Buffer.alloc(bytes, "%PDF-1.7 ").toString("base64") },
    });
    expect((await call("upload_tax_form", form("w8.png", "image/png", 20))).text).toMatch(/Only PDF/);
    expect((await call("upload_tax_form", form("w8.pdf", "application/pdf", 5_300_000))).text).toMatch(
      /5 MB/,
    );
    const { shown } = await call("upload_tax_form", form("w8.pdf", "application/pdf", 2_000));
    expect(shown).toMatchObject({ succeeded: true, affiliateId: mara, formType: "w8Form" });
    expect(maraNow().w8Form).toContain("w8Form.pdf");
  });
});

describe("an affiliate on a campaign", () => {
  const move = {
    affiliateId: "Mara Ellison",
    sourceCampaignId: "Bridal Referrals",
    targetCampaignId: "Glow VIP Partners",
    moveMode: 1,
  };
  const mails = () => world().welcomeMails.where(({ campaignId }) => campaignId === vip).length;
  const on2 = () => world().enrolments.where(({ affiliateId }) => affiliateId === mara);

  it("is moved with a welcome email that a person agrees to, since it is sent unless told otherwise", async () => {
    const { risks, yes } = await asked("move_affiliate", move);
    expect(risks).toEqual(["send"]);
    const before = mails();
    await yes();
    expect(mails()).toBe(before + 1);
    expect(on2()).toMatchObject([{ campaignId: vip }]);
    expect(commission().campaignId).toBe(bridal);
  });

  it("is moved in silence without a question", async () => {
    const before = mails();
    await call("move_affiliate", { ...move, sendWelcomeEmail: false });
    expect(on2()).toMatchObject([{ campaignId: vip }]);
    expect(mails()).toBe(before);
  });

  it("takes all data and the referral id along in mode 2, which is asked as a change of many records", async () => {
    const { risks, yes } = await asked("move_affiliate", { ...move, moveMode: 2, sendWelcomeEmail: false });
    expect(risks).toEqual(["bulk"]);
    await yes();
    expect(on2()).toMatchObject([{ campaignId: vip, referralId: "mara_e" }]);
    expect(commission().campaignId).toBe(vip);
  });

  it("goes to no campaign that is not live", async () => {
    const { text } = await call("move_affiliate", {
      ...move,
      targetCampaignId: "Winter Reels",
      sendWelcomeEmail: false,
    });
    expect(text).toContain("not live");
  });

  it("gets a referral id that is free, once a person has heard that the published link ends", async () => {
    const taken = await call("check_referral_id", { referralId: "GlowJess" });
    expect(taken.shown).toMatchObject({ available: false });
    expect((await call("check_referral_id", { referralId: "mara_bridal" })).shown).toMatchObject({
      available: true,
    });
    const wanted = { affiliateId: mara, campaignId: bridal, referralId: "mara_bridal" };
    const { text, yes } = await asked("set_referral_id", wanted);
    expect(text).toContain("has published stops being the current one");
    expect((await yes()).shown).toMatchObject({ referralLink: expect.stringContaining("mara_bridal") });
    expect((await call("check_referral_id", { referralId: "mara_bridal" })).shown).toMatchObject({
      available: false,
    });
  });

  it("loses its open earnings where it is suspended, and has them pending again when it is back", async () => {
    const of = (status: string) =>
      world().commissions.where((one) => one.affiliateId === mara && one.status === status).length;
    const suspension = { affiliateId: mara, campaignId: "Bridal Referrals", isSuspended: true };
    const { risks, text, yes } = await asked("set_suspension", suspension);
    expect(risks).toEqual(["money", "bulk"]);
    expect(text).toContain("cancels all");
    await yes();
    expect([of("pending"), of("denied"), of("canceled"), of("paid")]).toEqual([0, 0, 2, 1]);
    const canceled = world().payouts.where((one) => one.affiliateId === mara && one.status === "canceled");
    expect(canceled).toHaveLength(2);
    on.changes();
    await (await asked("set_suspension", { ...suspension, isSuspended: false })).yes();
    expect([of("pending"), of("canceled")]).toEqual([2, 0]);
  });
});

describe("a campaign", () => {
  it("is found by what it tracks, and read with its rules by name", async () => {
    const { shown } = await call("list_campaigns", { trackTypes: "store,forms", onlyActiveLiveMode: true });
    expect(shown).toMatchObject({ campaigns: [{ name: "Glow VIP Partners" }], meta: { count: 1 } });
    const read = await call("get_campaign", { campaignId: "Bridal Referrals" });
    expect(read.shown).toMatchObject({ commissionV2: [{ tier: 1 }, { tier: 2 }], cookieLife: 60 });
  });
});

describe("a referral", () => {
  const own = { affiliateId: mara, campaignId: bridal };
  const email = "new.client@example.com";

  it("is booked once, switched off, and deleted once a person has agreed", async () => {
    const there = () => call("check_lead", { ...own, email });
    expect((await there()).shown).toMatchObject({ exist: false });
    const first = await call("create_lead", { ...own, email, firstName: "Noor" });
    const again = await call("create_lead", { ...own, email, lastName: "Haddad" });
    const { _id: customerId } = z.object({ _id: z.string() }).parse(first.shown);
    expect(again.shown).toMatchObject({
      _id: customerId,
      firstName: "Noor",
      lastName: "Haddad",
      type: "lead",
    });
    expect((await there()).shown).toMatchObject({ exist: true });
    const off = await call("set_customer_state", { affiliateId: mara, customerId, isDisabled: true });
    expect(off.shown).toMatchObject({ isDisabled: true });
    on.changes();
    const { text, yes } = await asked("delete_customer", { affiliateId: mara, customerId });
    expect(text).toContain("Noor Haddad");
    await yes();
    expect((await there()).shown).toMatchObject({ exist: false });
  });

  it("is of one affiliate alone, page by page", async () => {
    const first = await call("list_customers", { affiliateId: mara, limit: 2 });
    expect(first.shown).toMatchObject({ next: { skip: 2 } });
    const rest = await call("list_customers", { affiliateId: mara, limit: 2, skip: 2 });
    expect(rest.shown).not.toHaveProperty("next");
    expect(rest.shown).toMatchObject({ customers: [{ affiliateId: mara }] });
  });
});

describe("a commission", () => {
  it("is approved only by a person who has seen what it comes to, and its payout goes with it", async () => {
    const { risks, text, yes } = await asked("set_commission_status", { commissionId, action: "approved" });
    expect(risks).toEqual(["money"]);
    expect(text).toContain("72 USD, for Mara Ellison");
    await yes();
    expect(commission().status).toBe("approved");
    expect(world().payouts.get(commission().payoutId)?.status).toBe("approved");
    const listed = await call("list_commissions", { status: "approved", affiliateId: mara });
    expect(listed.shown).toMatchObject({ commissions: [{ _id: commissionId }] });
  });

  it.each(["pending", "paid", "denied", "canceled"])("asks before it becomes %s", async (action) => {
    expect((await asked("set_commission_status", { commissionId, action })).risks).toEqual(["money"]);
  });

  it("is denied with its payout", async () => {
    await (await asked("deny_commission", { commissionId })).yes();
    expect(world().payouts.get(commission().payoutId)?.status).toBe("denied");
  });

  it("made by hand goes by the campaign's rules into the open payout", async () => {
    const manual = {
      affiliateId: "Mara Ellison",
      campaignId: "Bridal Referrals",
      customerId: "64f1c2a9b7e3d5a1c8f02c21",
      amount: 200,
      currency: "USD",
    };
    const { text, yes } = await asked("create_commission", manual);
    expect(text).toContain("Amounts: amount 200, currency USD");
    const { payoutId } = commission();
    expect((await yes()).shown).toMatchObject({ commissionAmount: 30, status: "pending", payoutId });
    const { shown } = await call("list_payouts", { affiliateId: mara, status: "pending" });
    expect(shown).toMatchObject({ payouts: [{ _id: payoutId, amount: 102 }] });
  });

  it("deleted takes its payout down with it", async () => {
    const { risks, yes } = await asked("delete_commission", { commissionId });
    expect(risks).toEqual(["delete", "money"]);
    const { payoutId } = commission();
    await yes();
    expect(world().commissions.get(commissionId)).toBeUndefined();
    expect(world().payouts.get(payoutId)).toBeUndefined();
    for (const one of seeded.world.payouts.all()) world().payouts.put(one);
  });

  it("is listed by no status but the four that HighLevel knows", async () => {
    expect((await call("list_commissions", { status: "open" })).text).toContain("pending");
    expect((await call("list_payouts", { limit: 101 })).text).toContain("100");
    expect((await call("list_affiliates", { skip: -1 })).text).toContain("skip");
    expect(on.simulator.requests.at(-1)?.path).not.toContain("status=open");
  });
});

describe("a payout method", () => {
  const us = {
    bankCountry: "United States",
    accountHolderName: "Mara Ellison",
    recipientAddress: { country: "United States", state: "NY", city: "New York", postalCode: "10002" },
    fields: [
      { key: "accountNumber", value: "000998877665" },
      { key: "routingNumber", value: "026009593" },
      { key: "accountType", value: "savings" },
    ],
  };
  const update = { affiliateId: mara, payoutMethodId: bank, payoutMethod: "BANK" };

  it("shows of a bank account no more than the last four characters", async () => {
    const { shown } = await call("list_payout_methods", { affiliateId: mara });
    const text = JSON.stringify(shown);
    expect(text).toContain("********5678");
    expect(text).not.toContain("000443215678");
  });

  it("is changed once a person has agreed to where the money goes", async () => {
    const { risks, losses, text, yes } = await asked("update_payout_method", { ...update, bankDetails: us });
    expect(risks).toEqual(["money"]);
    expect(losses).toEqual([]);
    expect(text).toContain("000998877665");
    await yes();
    expect(world().payoutMethods.get(bank)?.bankDetails).toEqual(us);
  });

  it("loses the bank data that a change leaves out, which a person hears of", async () => {
    const { recipientAddress: _, fields, ...part } = us;
    const bankDetails = { ...part, fields: fields.slice(0, 2) };
    const { losses } = await asked("update_payout_method", { ...update, bankDetails });
    expect(losses).toEqual([
      {
        argument: "bankDetails",
        kind: "gone",
        items: [
          "recipientAddress.country: United States",
          "recipientAddress.state: NY",
          "recipientAddress.city: New York",
          "recipientAddress.postalCode: 10002",
          "fields: accountType",
        ],
      },
    ]);
  });

  it("takes only bank data of the form that its country has", async () => {
    const { shown } = await call("list_bank_fields", {});
    expect(shown).toMatchObject({
      countryBankMappings: expect.arrayContaining([expect.objectContaining({ country: "Germany" })]),
    });
    const german = { bankCountry: "Germany", fields: [{ key: "IBAN", value: "GB33BUKB20201555555555" }] };
    const { yes } = await asked("update_payout_method", { ...update, bankDetails: german });
    expect((await yes()).text).toContain("IBAN is not valid");
  });

  it("becomes the primary one, and the other can go then", async () => {
    const own = { affiliateId: mara };
    const stays = await asked("delete_payout_method", { ...own, payoutMethodId: paypal });
    expect(stays.text).toContain("mara.ellison@example.com");
    expect((await stays.yes()).text).toContain("primary");
    on.changes();
    const { risks, yes } = await asked("set_primary_payout_method", { ...own, payoutMethodId: bank });
    expect(risks).toEqual(["money"]);
    await yes();
    on.changes();
    await (await asked("delete_payout_method", { ...own, payoutMethodId: paypal })).yes();
    const { shown } = await call("list_payout_methods", own);
    expect(shown).toMatchObject({ payoutMethods: [{ _id: bank, isPrimary: true }], meta: { count: 1 } });
  });

  it("is there once of each kind, the first primary", async () => {
    const jess = { affiliateId: "Jess Lindqvist", payoutMethod: "PAYPAL" };
    const missing = await asked("create_payout_method", jess);
    expect((await missing.yes()).text).toContain("paypalEmail should not be empty");
    on.changes();
    const wanted = { ...jess, paypalEmail: "jess@glowjess.example" };
    expect((await (await asked("create_payout_method", wanted)).yes()).shown).toMatchObject({
      isPrimary: true,
    });
    on.changes();
    const second = { ...wanted, paypalEmail: "other@glowjess.example" };
    expect((await (await asked("create_payout_method", second)).yes()).text).toContain("already");
  });
});

describe("what the journal keeps", () => {
  it("has neither bank numbers nor tax ids", async () => {
    const own = await scene({
      transport: "stdio",
      person: "nobody",
      store: "folder",
      env: { GHL_TOOLS: "affiliates", GHL_JOURNAL: "full" },
    });
    const bankDetails = {
      bankCountry: "United Kingdom",
      fields: [
        { key: "sortCode", value: "208811" },
        { key: "accountNumber", value: "55779911" },
      ],
    };
    await own.peer.call("affiliates_update_payout_method", {
      affiliateId: mara,
      payoutMethodId: bank,
      payoutMethod: "BANK",
      bankDetails,
    });
    await own.peer.call("affiliates_update_affiliate", { ...whole, vatId: "GB-771-2210" });
    const journal = async () => JSON.stringify(await own.peer.read("ghl://journal"));
    await expect
      .poll(journal, { timeout: 5_000 })
      .toMatch(/update_payout_method.*update_affiliate|update_affiliate.*update_payout_method/);
    const kept = await journal();
    await own.close();
    expect(kept).toContain("Ellison Bridal");
    expect(kept).toContain("sortCode");
    for (const hidden of ["208811", "55779911", "GB-771-2210", "US-88-4412907", "tax-forms"])
      expect(kept).not.toContain(hidden);
  });
});

describe("affiliate media", () => {
  it("are found in their folder, renamed, and deleted with what the folder holds", async () => {
    const [folder] = world().affiliateMedia.where(({ type }) => type === "folder");
    const { id: parentId } = present(folder);
    const found = await call("list_media", { parentId, mediaType: "file" });
    const [banner] = z
      .object({ mediaList: z.array(z.object({ _id: z.string() })) })
      .parse(found.shown).mediaList;
    const mediaId = present(banner)._id;
    const renamed = await call("update_media", { mediaId, name: "Spring banner, wide" });
    expect(renamed.shown).toMatchObject({ name: "Spring banner, wide", parentId });
    on.changes();
    const { text, yes } = await asked("delete_media", { mediaId: parentId });
    expect(text).toContain("Spring banners");
    await yes();
    expect((await call("list_media", { query: "spring" })).shown).toMatchObject({ mediaList: [] });
  });

  it("of all campaigns show with one campaign where that is wanted", async () => {
    const of = async (more: object) => (await call("list_media", { campaignId: vip, ...more })).shown;
    expect(await of({})).toMatchObject({ mediaList: [] });
    expect(await of({ showGlobal: true })).toMatchObject({ mediaList: [{ name: "Logo for partners" }] });
  });
});

it("nothing of another sub-account is reached", async () => {
  const own = present(world().affiliates.get(mara));
  world().affiliates.put({ ...own, id: "64f1c2a9b7e3d5a1c8f0ffff", locationId: demo.dentalLocationId });
  const { text } = await call("get_affiliate", { affiliateId: "64f1c2a9b7e3d5a1c8f0ffff" });
  world().affiliates.delete("64f1c2a9b7e3d5a1c8f0ffff");
  expect(text).toMatch(/not found/i);
});
