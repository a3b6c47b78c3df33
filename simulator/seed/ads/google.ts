import { demo } from "../../world/demo.js";
import type { World } from "../../world/world.js";
import { keep } from "../keep.js";
import { plant, type Seedling } from "./plant.js";

const { locationId } = demo;

export function seedGoogle(world: World): void {
  const customer = "customers/1234567890";
  keep(world, "googleAudiences", [
    {
      id: "8412093377",
      locationId,
      name: "Women 25-54, skin care",
      status: "ENABLED",
      dimensions: {
        ageRanges: [{ minAge: 25, maxAge: 54 }],
        genders: ["FEMALE"],
        audienceSegments: { userLists: [`${customer}/userLists/7719204518`] },
      },
      resourceName: `${customer}/audiences/8412093377`,
    },
  ]);
  keep(world, "googleSegments", [
    {
      id: "7719204518",
      locationId,
      type: "CUSTOMER_MATCH",
      name: "Members",
      status: "ENABLED",
      membershipLifeSpan: 540,
      resourceName: `${customer}/userLists/7719204518`,
    },
    {
      id: "7719204519",
      locationId,
      type: "CUSTOM_SEGMENTS",
      name: "Looking for laser hair removal",
      status: "ENABLED",
      members: [{ memberType: "KEYWORD", keyword: "laser hair removal cost" }],
      resourceName: `${customer}/customAudiences/7719204519`,
    },
  ]);
  keep(world, "googleConversions", [
    conversion("6528841907", "Consult request", "WEBPAGE", "SUBMIT_LEAD_FORM", 75),
    conversion("6528841908", "Package bought", "WEBPAGE", "PURCHASE", 900),
  ]);
  keep(world, "googleAssets", [
    {
      id: "90210001",
      locationId,
      type: "CALL",
      phoneNumber: "+12125550143",
      countryCode: "US",
      resourceName: `${customer}/assets/90210001`,
    },
    {
      id: "90210002",
      locationId,
      type: "SITELINK",
      linkText: "Prices",
      finalUrls: "https://lumina-aesthetics.example/prices",
      resourceName: `${customer}/assets/90210002`,
    },
  ]);

  const settings = {
    googleAdAccountId: "123-456-7890",
    advertisingChannelType: "SEARCH",
    goalType: "LEAD",
    budget: { budgetType: "DAILY", amount: 80_000_000 },
  };
  plant(world, world.googleAds, {
    id: "507f1f77bcf86cd799439011",
    networkId: "19668445352",
    name: "Botox, Manhattan",
    since: 400,
    unpublishedChanges: true,
    settings,
    sets: [
      {
        id: "66f1a20b9c3e4d5f607182c1",
        networkId: "149668445301",
        name: "Botox near me",
        settings: {
          keywords: { positives: [{ keyword: "botox near me", matchType: "PHRASE" }], negatives: [] },
        },
        ads: [googleAd("66f1a20b9c3e4d5f607182c2", "689668445302", ["Botox, $12 a Unit", "Seen This Week"])],
      },
      {
        id: "66f1a20b9c3e4d5f607182c3",
        networkId: "149668445303",
        name: "Wrinkles",
        settings: {
          keywords: { positives: [{ keyword: "wrinkle treatment", matchType: "BROAD" }], negatives: [] },
        },
        ads: [googleAd("66f1a20b9c3e4d5f607182c4", "689668445304", ["Softer Lines", "Free Consultation"])],
      },
    ],
  });
  plant(world, world.googleAds, {
    id: "66f1a20b9c3e4d5f607182c5",
    networkId: "19668445360",
    name: "Laser sessions, New York",
    since: 0,
    publishing: true,
    settings,
    sets: [
      {
        id: "66f1a20b9c3e4d5f607182c6",
        networkId: "149668445361",
        name: "Laser",
        settings: {
          keywords: { positives: [{ keyword: "laser hair removal", matchType: "PHRASE" }], negatives: [] },
        },
        ads: [
          googleAd("66f1a20b9c3e4d5f607182c7", "689668445362", ["Laser, Six Sessions", "Book Today"]),
          googleAd("66f1a20b9c3e4d5f607182c8", "689668445363", ["Smooth for Good", "Ask Our Nurses"]),
          googleAd("66f1a20b9c3e4d5f607182c9", "689668445364", ["Gentle Laser", "Evenings Open"]),
        ],
      },
    ],
  });

  function conversion(id: string, name: string, type: string, category: string, defaultValue: number) {
    return {
      id,
      locationId,
      name,
      type,
      category,
      status: "ENABLED",
      valueSettings: { defaultValue, defaultCurrencyCode: "USD", alwaysUseDefaultValue: true },
      countingType: "ONE_PER_CLICK",
      attributionModel: "GOOGLE_ADS_LAST_CLICK",
      clickThroughWindow: 30,
      resourceName: `${customer}/conversionActions/${id}`,
    };
  }
}

function googleAd(id: string, networkId: string, headlines: readonly string[]): Seedling {
  return {
    id,
    networkId,
    name: headlines[0] ?? "",
    settings: {
      headlines,
      descriptions: ["Board-certified nurses on Fifth Avenue."],
      finalUrl: "https://lumina-aesthetics.example/botox",
    },
  };
}
