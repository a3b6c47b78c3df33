import { demo } from "../world/demo.js";
import type { World } from "../world/world.js";
import { daysAgo } from "./dates.js";
import { keep } from "./keep.js";

/** What the agency sells, pushes and charges, and what Lumina has set up for itself beside its fields. */
export function seedAgency(world: World): void {
  const { companyId, locationId, dentalLocationId, gymLocationId } = demo;
  keep(world, "saasPlans", [
    plan("66c4d36534f21f900dc2a265", "Growth", 1, 297),
    plan("66c4d36534f21f900dc2a266", "Scale", 2, 497),
  ]);
  keep(world, "saasSubscriptions", [
    {
      id: locationId,
      locationId,
      companyId,
      isSaaSV2: true,
      saasMode: "not_activated",
      subscriptionId: "sub_1NVqlLByVlfITvRXgirIdpyc",
      customerId: "cus_OD2oBjRfKEF6FV",
    },
    {
      id: dentalLocationId,
      locationId: dentalLocationId,
      companyId,
      isSaaSV2: true,
      saasMode: "not_activated",
    },
    {
      id: gymLocationId,
      locationId: gymLocationId,
      companyId,
      isSaaSV2: true,
      saasMode: "activated",
      saasPlanId: "66c4d36534f21f900dc2a265",
      subscriptionId: "sub_1NVqlLByVlfITvRXgirKestr",
      customerId: "cus_OD2oBjRfKestre",
      subscriptionStatus: "active",
      name: "Kestrel Strength & Conditioning",
      email: "team@kestrelstrength.example",
    },
  ]);
  const [snapshot] = world.snapshots.all();
  keep(world, "snapshotPushes", [
    {
      id: world.chance.id(),
      snapshotId: snapshot?.id,
      locationId,
      status: "completed",
      dateAdded: daysAgo(world, 30),
    },
  ]);
  keep(world, "charges", [
    {
      id: "68a1f0c29b7d4e3a5c60d812",
      locationId,
      chargeId: "68a1f0c29b7d4e3a5c60d812",
      appId: "6578278e879ad2646715ba9c",
      meterId: "680b97022b4a34420f5f9b93",
      eventId: "sms-batch-1",
      entityType: "location",
      entityId: locationId,
      units: 40,
      pricePerUnit: 0.05,
      amountCharged: 2,
      currency: "USD",
      transactionType: "usage",
      refunded: false,
    },
  ]);
  keep(world, "templates", [
    {
      id: "2yMwhgTNO19bpintqrap",
      locationId,
      name: "Running late",
      type: "sms",
      template: { body: "We are running ten minutes late, sorry!", attachments: [] },
      urlAttachments: [],
    },
    {
      id: world.chance.id(),
      locationId,
      name: "Aftercare",
      type: "email",
      template: {
        subject: "After your visit",
        html: "<p>Keep the skin clean and out of the sun.</p>",
        attachments: [],
      },
      urlAttachments: [],
    },
  ]);
  keep(world, "recurringTasks", [
    {
      id: "sx6wyHhbFdRXh302Lunr",
      locationId,
      title: "Order numbing cream",
      description: "Two tubes.",
      rruleOptions: {
        intervalType: "monthly",
        interval: 1,
        startDate: daysAgo(world, 60),
        dueAfterSeconds: 86_400,
      },
      totalOccurrence: 2,
      deleted: false,
    },
  ]);
  keep(world, "numberPools", [
    {
      id: world.chance.objectId(),
      locationId,
      name: "Google Ads pool",
      forwardingNumber: "+12125550110",
      whisper: false,
      callRecording: true,
      isActive: true,
      numbers: [],
    },
  ]);
}

function plan(planId: string, title: string, planLevel: number, amount: number) {
  return {
    id: planId,
    planId,
    companyId: demo.companyId,
    title,
    description: `${title} for local businesses`,
    planLevel,
    trialPeriod: 14,
    isSaaSV2: true,
    saasProducts: ["crm", "calendar", "2-way-text-messaging"],
    prices: [
      {
        id: "66a9edbfcc6c505a22db7976",
        billingInterval: "month",
        active: true,
        amount,
        currency: "USD",
        symbol: "$",
      },
    ],
  };
}
