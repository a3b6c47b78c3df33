import { demo } from "../../world/demo.js";
import type { World } from "../../world/world.js";
import { keep } from "../keep.js";
import { plant } from "./plant.js";

const { locationId } = demo;

export function seedFacebook(world: World): void {
  const pageId = "103456789012345";
  keep(world, "facebookPages", [
    { id: pageId, locationId, name: "Lumina Aesthetics", category: "Medical spa" },
    {
      id: "103456789012346",
      locationId,
      name: "Lumina Skin Club",
      category: "Beauty, cosmetic & personal care",
    },
  ]);
  keep(world, "instagramAccounts", [
    { id: "17841400123456789", locationId, pageId, username: "lumina.aesthetics", followersCount: 8_214 },
  ]);
  keep(world, "facebookLeadForms", [
    {
      id: "507f1f77bcf86cd799439011",
      locationId,
      pageId,
      name: "Free skin consult",
      type: "HIGHER_INTENT",
      questions: [
        { type: "FULL_NAME", key: "full_name" },
        { type: "PHONE", key: "phone" },
      ],
      privacyPolicyLink: "https://lumina-aesthetics.example/privacy",
      status: "ACTIVE",
      leadsCount: 37,
    },
  ]);
  keep(world, "facebookConversationForms", [
    {
      id: "66f1a20b9c3e4d5f607182a1",
      locationId,
      name: "First visit",
      text: "Hi! What would you like to know about your first visit?",
      questions: [{ question: "What does it cost?", response: "The consultation is free." }],
    },
  ]);
  keep(world, "facebookAudiences", [
    {
      id: "23851234567890123",
      locationId,
      adAccountId: "act_481920375566120",
      name: "Past patients",
      description: "Everyone who came in the last two years.",
      subtype: "CUSTOM",
      approximateCount: 1_240,
    },
    {
      id: "23851234567890124",
      locationId,
      adAccountId: "act_481920375566120",
      name: "Lookalike (US, 1 %) of past patients",
      description: "",
      subtype: "LOOKALIKE",
      approximateCount: 2_100_000,
    },
  ]);
  keep(world, "facebookAudienceMembers", [
    {
      id: "4mB8vXc2NsLpQz7RtYwK",
      locationId,
      audienceId: "23851234567890123",
      contactId: "ocQHyuzHvysMo5N5VsXc",
    },
  ]);
  keep(world, "facebookPixels", [
    {
      id: "871234567890123",
      locationId,
      name: "Lumina website",
      type: "LEAD_EVENT",
      channel: "FACEBOOK",
      isActive: true,
    },
  ]);

  const adAccountId = "act_481920375566120";
  const { facebookAds } = world;
  plant(world, facebookAds, {
    id: "507f1f77bcf86cd799439011",
    networkId: "120208142050850608",
    name: "Laser hair removal, new patients",
    since: 400,
    // An ad set was edited since.
    unpublishedChanges: true,
    settings: { adAccountId, objective: "OUTCOME_LEADS", specialAdCategories: ["NONE"] },
    sets: [
      {
        id: "507f1f77bcf86cd799439012",
        networkId: "120208142050850609",
        name: "New York, women 25-54",
        unpublishedChanges: true,
        settings: {
          pageId,
          budget: { budgetType: "DAILY", amount: 90 },
          audience: {
            geo_locations: [
              { key: "2490299", name: "New York, New York", type: "city", selectionType: "include" },
            ],
            age_min: 25,
            age_max: 54,
            genders: [2],
            retargeting: [{ id: "23851234567890123", name: "Past patients" }],
          },
        },
        ads: [
          {
            id: "507f1f77bcf86cd799439013",
            networkId: "120208142050850610",
            name: "Before and after",
            settings: facebookText("Smooth by summer", "Six sessions, a free consultation first."),
          },
          {
            id: "66f1a20b9c3e4d5f607182b1",
            networkId: "120208142050850611",
            name: "Video tour",
            settings: facebookText("Meet the studio", "Two minutes with our nurses."),
          },
        ],
      },
    ],
  });
  plant(world, facebookAds, {
    id: "66f1a20b9c3e4d5f607182b2",
    networkId: undefined,
    name: "Membership glow",
    settings: { adAccountId, objective: "OUTCOME_TRAFFIC", specialAdCategories: ["NONE"] },
    sets: [
      {
        id: "66f1a20b9c3e4d5f607182b3",
        networkId: undefined,
        name: "Brooklyn, 30-60",
        settings: { pageId, budget: { budgetType: "DAILY", amount: 25 } },
        ads: [
          {
            id: "66f1a20b9c3e4d5f607182b4",
            networkId: undefined,
            name: "One facial a month",
            settings: facebookText("Join the club", "A facial a month, and a tenth off all else."),
          },
        ],
      },
    ],
  });
}

function facebookText(headline: string, primaryText: string) {
  const destinationLink = "https://lumina-aesthetics.example/consult";
  return { headline, primaryText, mediaType: "SINGLE", cta: "LEARN_MORE", destinationLink };
}
