import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { demo } from "../../simulator/index.js";
import { at, Harness, listAt, textAt } from "./harness.js";

const { locationId } = demo;
const facebook = "/ad-publishing/facebook";
const google = "/ad-publishing/google";
const linkedin = "/ad-publishing/linkedin";
const own = `locationId=${locationId}`;
const april = "startDate=2026-04-01&endDate=2026-04-30";

let api: Harness;
let now: Date;
beforeEach(async () => {
  now = new Date("2026-05-04T15:00:00Z");
  api = await Harness.start({ now: () => now });
});
afterEach(() => api.close());

function later(days: number): void {
  now = new Date(now.getTime() + days * 86_400_000);
}

/** The sum of a field over the rows of a report. */
function sum(rows: readonly unknown[], field: string): number {
  return rows.reduce<number>((total, row) => total + Number(at(row, field)), 0);
}

async function newCampaign() {
  const campaign = await api.put(`${facebook}/campaigns`, { locationId, name: "Spring peel" });
  const campaignId = textAt(campaign.body, "id");
  const set = await api.put(`${facebook}/adsets`, {
    locationId,
    campaignId,
    budget: { budgetType: "DAILY", amount: 30 },
  });
  const adsetId = textAt(set.body, "id");
  const ad = await api.put(`${facebook}/ads`, { locationId, campaignId, adsetId, headline: "Fresh" });
  return { campaignId, adsetId, adId: textAt(ad.body, "id"), path: `${facebook}/campaigns/${campaignId}` };
}

describe("a Facebook campaign", () => {
  it("is a draft until it is published, which takes a while and is done once", async () => {
    const { campaignId, path } = await newCampaign();
    const read = `${facebook}/campaign/${campaignId}?${own}`;
    expect((await api.get(read)).body).toMatchObject({ publishingStatus: "DRAFT" });
    expect((await api.post(`${path}/pause`, { locationId })).status).toBe(400);
    expect((await api.post(`${path}/publish`, { locationId })).body).toMatchObject({
      publishingStatus: "PUBLISHING",
      simulated: expect.stringContaining("nothing is charged"),
    });
    const progress = `${path}/publishing-progress?${own}`;
    expect((await api.get(progress, { version: "v3" })).body).toMatchObject({ processed: 0, total: 3 });
    later(1);
    expect((await api.get(progress, { version: "v3" })).body).toMatchObject({
      publishingStatus: "PUBLISHED",
      isComplete: true,
    });
    expect((await api.post(`${path}/publish`, { locationId })).status).toBe(400);
  });

  it("cannot be published without an ad", async () => {
    const { body } = await api.put(`${facebook}/campaigns`, { locationId, name: "Empty" });
    const reply = await api.post(`${facebook}/campaigns/${textAt(body, "id")}/publish`, { locationId });
    expect(reply).toMatchObject({ status: 400, body: { message: "Campaign has no ads to publish" } });
  });

  it("stops its ads while it is paused, and counts only the days on which it ran", async () => {
    const { campaignId, adsetId, path } = await newCampaign();
    const report = () =>
      api.get(`${facebook}/reporting/campaign/${campaignId}?${own}&startDate=2026-05-01&endDate=2026-06-30`);
    await api.post(`${path}/publish`, { locationId });
    later(3);
    const running = await report();
    expect(at(running.body, "data", "impressions")).toBeGreaterThan(0);
    await api.post(`${path}/pause`, { locationId });
    const sets = await api.get(
      `${facebook}/entity?${own}&entityType=ADSET&type=AD_MANAGER&searchId=${adsetId}`,
    );
    expect(listAt(sets.body, "data")).toMatchObject([
      { publishingStatus: "PUBLISHED", effectiveStatus: "PAUSED" },
    ]);
    later(1);
    const paused = await report();
    later(5);
    expect((await report()).body).toMatchObject({
      data: { impressions: at(paused.body, "data", "impressions") },
    });
    await api.post(`${path}/resume`, { locationId });
    later(2);
    expect(at((await report()).body, "data", "spend")).toBeGreaterThan(
      Number(at(paused.body, "data", "spend")),
    );
  });

  it("is copied whole as a draft, and deleted with what stands in it", async () => {
    const { adId, path } = await newCampaign();
    const copy = await api.post(`${path}/duplicate`, { locationId });
    expect(copy.body).toMatchObject({ name: "Spring peel - Copy", publishingStatus: "DRAFT" });
    const ads = (id: string) =>
      api.get(`${facebook}/entity?${own}&entityType=AD&type=AD_MANAGER&campaignId=${id}`);
    expect((await ads(textAt(copy.body, "id"))).body).toMatchObject({
      total: 1,
      data: [{ headline: "Fresh" }],
    });
    await api.delete(path, { locationId });
    expect((await api.post(`${facebook}/ads/${adId}/duplicate`, undefined)).status).toBe(404);
  });

  it("is out of reach of another sub-account, and goes nowhere once Facebook is disconnected", async () => {
    const { campaignId, path } = await newCampaign();
    const elsewhere = { token: demo.dentalPit };
    const theirs = `${facebook}/campaign/${campaignId}?locationId=${demo.dentalLocationId}`;
    expect((await api.get(theirs, elsewhere)).status).toBe(403);
    await api.delete(`${facebook}/integration`, { locationId });
    expect(await api.post(`${path}/publish`, { locationId })).toMatchObject({
      status: 400,
      body: { message: "Facebook ads are not connected to this location" },
    });
  });
});

describe("reports", () => {
  const lists = [
    [facebook, ["campaigns", "adsets", "ads"], "spend", "groupBy=week&type=AD_MANAGER&fields=spend"],
    [
      google,
      ["campaigns", "adGroups", "ads"],
      "cost_micros",
      "groupBy=month&type=AD_MANAGER&fields=cost_micros",
    ],
  ] as const;

  it.each(lists)("of %s agree: by week, by campaign, by set and by ad", async (path, types, field, how) => {
    const all = await api.get(`${path}/reporting?${own}&${april}&${how}`);
    const total = Number(at(all.body, "summary", field));
    expect(total).toBeGreaterThan(0);
    expect(sum(listAt(all.body, "data"), field)).toBeCloseTo(total, 2);
    for (const listType of types) {
      const list = await api.get(
        `${path}/reporting/list?${own}&${april}&type=AD_MANAGER&listType=${listType}`,
      );
      expect(sum(listAt(list.body, "data"), field)).toBeCloseTo(total, 2);
    }
  });

  it("of LinkedIn agree by whatever they are divided", async () => {
    const group = await api.get(`${linkedin}/reporting/campaign-group/637201845?${own}&${april}`);
    for (const pivot of ["ACCOUNT", "CAMPAIGN_GROUP", "CAMPAIGN", "CREATIVE"]) {
      const { body } = await api.get(`${linkedin}/reporting?${own}&${april}&pivot=${pivot}&groupBy=month`);
      expect(sum(listAt(body, "data"), "costInUsd")).toBe(at(group.body, "data", "costInUsd"));
    }
  });

  it("refuse an unknown metric, an unknown list and a period that ends before it starts", async () => {
    const type = "groupBy=day&type=AD_MANAGER";
    const list = `${facebook}/reporting/list?${own}&${april}&type=AD_MANAGER&listType=everything`;
    expect((await api.get(`${facebook}/reporting?${own}&${april}&${type}&fields=luck`)).status).toBe(422);
    expect((await api.get(list)).status).toBe(422);
    const backwards = "startDate=2026-04-30&endDate=2026-04-01";
    expect((await api.get(`${facebook}/reporting?${own}&${backwards}&${type}&fields=spend`)).status).toBe(
      400,
    );
  });
});

describe("audiences", () => {
  const path = `${facebook}/custom-audience/23851234567890123`;

  it("count a contact once, and lose it", async () => {
    const count = async () => Number(at((await api.get(`${path}?${own}`)).body, "approximateCount"));
    const member = { locationId, contactId: "aContactOfThisTest01" };
    const before = await count();
    await api.put(`${path}/member`, member);
    await api.put(`${path}/member`, member);
    expect(await count()).toBe(before + 1);
    await api.delete(`${path}/member`, member);
    expect(await count()).toBe(before);
    expect((await api.delete(`${path}/member`, member)).status).toBe(404);
  });

  it("are aimed at no more once they are deleted", async () => {
    const aimed = async () => {
      const sets = await api.get(`${facebook}/entity?${own}&entityType=ADSET&type=AD_MANAGER`);
      return JSON.stringify(sets.body).includes("23851234567890123");
    };
    expect(await aimed()).toBe(true);
    expect((await api.delete(`${path}?${own}`)).status).toBe(200);
    expect(await aimed()).toBe(false);
  });

  it("of Google lose a segment that is deleted, which must be called by its kind", async () => {
    const segment = `${google}/segments/7719204518?${own}`;
    expect((await api.delete(`${segment}&type=CUSTOM_SEGMENTS`)).status).toBe(404);
    expect((await api.delete(`${segment}&type=DATA_SEGMENTS`)).status).toBe(200);
    expect((await api.get(`${google}/audiences/8412093377?${own}`)).body).toMatchObject({
      dimensions: { audienceSegments: { userLists: [] } },
    });
  });
});

describe("campaigns that are written whole", () => {
  it("come back as they were written, and change in place by the ids of their parts", async () => {
    const campaign = { locationId, name: "Peel", advertisingChannelType: "SEARCH" };
    const made = await api.put(`${google}/ads`, {
      ...campaign,
      adGroups: [{ name: "Peel near me", adContent: [{ headlines: ["A"] }, { headlines: ["B"] }] }],
    });
    const id = textAt(made.body, "id");
    const group = at(made.body, "adGroups", 0);
    const [first, second] = listAt(group, "adContent");
    await api.put(`${google}/ads`, {
      ...campaign,
      id,
      adGroups: [
        {
          id: textAt(group, "id"),
          adContent: [
            { id: textAt(first, "id"), headlines: ["C"] },
            { id: textAt(second, "id"), isDeleted: true },
          ],
        },
      ],
    });
    const { body } = await api.get(`${google}/ads/${id}?${own}`);
    expect(body).toMatchObject({
      publishingStatus: "DRAFT",
      adGroups: [{ name: "Peel near me", adContent: [{ headlines: ["C"] }] }],
    });
    expect(listAt(body, "adGroups", 0, "adContent")).toHaveLength(1);
  });

  it("on LinkedIn rest, run on and are put away part by part", async () => {
    const status = (id: string, type: string, operationType: string) =>
      api.call("PATCH", `${linkedin}/${id}/status?${own}`, { body: { type, operationType } });
    const campaign = "507f1f77bcf86cd799439012";
    expect((await status(campaign, "adCampaign", "PAUSED")).body).toMatchObject({
      publishingStatus: "PAUSED",
    });
    expect((await status(campaign, "adCampaign", "RESUME")).body).toMatchObject({
      effectiveStatus: "PUBLISHED",
    });
    expect((await status(campaign, "adGroup", "PAUSED")).status).toBe(404);
    await status(campaign, "adCampaign", "ARCHIVED");
    expect((await status(campaign, "adCampaign", "RESUME")).status).toBe(400);
  });
});

describe("connections", () => {
  it("take a page and an ad account that the login may use, and give them back one by one", async () => {
    const path = `${facebook}/integration`;
    const pageId = "103456789012346";
    expect((await api.post(path, { locationId, pageId, adAccountId: "act_1" })).status).toBe(404);
    await api.post(path, { locationId, pageId, adAccountId: "act_481920375566121" });
    await api.delete(`${facebook}/ad-accounts/act_481920375566121`, { locationId });
    const { body } = await api.get(`${path}?${own}`);
    expect(body).toMatchObject({ pageId });
    expect(at(body, "adAccountId")).toBeUndefined();
    expect(
      (await api.get(`${path}?locationId=${demo.dentalLocationId}`, { token: demo.dentalPit })).status,
    ).toBe(400);
  });
});
