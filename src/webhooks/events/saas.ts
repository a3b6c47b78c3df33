import { group } from "../declare/event.js";
import { amount, flag, id, list, parts, text, typed } from "../declare/payload.js";
import { ids } from "../sending/samples.js";

const saas = group("SaaS", {
  subAccount: null,
  entity: { kind: "saas-plan", idField: "planId" },
  reads: "GET /saas/saas-plan/{planId}",
  stales: ["saas-plan", "saas-plans"],
});

export default [
  saas("SaaSPlanCreate", {
    title: "SaaS plan created",
    description:
      "Sent when an agency sets up a plan to sell to its sub-accounts; it belongs to the agency, so there is a " +
      "companyId and no sub-account.",
    payload: typed("SaaSPlanCreate", {
      companyId: id,
      planId: id,
      title: text,
      description: text,
      saasProducts: list,
      addOns: list,
      planLevel: amount,
      trialPeriod: amount,
      prices: parts({ id: text, billingInterval: text, active: flag, amount, currency: text, symbol: text }),
      setupFee: amount,
      userLimit: amount,
      contactLimit: amount,
      categoryId: text,
      snapshotId: text,
    }),
    sample: {
      type: "SaaSPlanCreate",
      companyId: ids.company,
      planId: "65a1b2c3d4e5f60718294101",
      title: "Practice Pro",
      description: "For practices with several chairs",
      saasProducts: ["workflows", "calendars"],
      addOns: [],
      planLevel: 2,
      trialPeriod: 14,
      prices: [
        {
          id: "price_1Q2w3E4r5T6y",
          billingInterval: "month",
          active: true,
          amount: 197,
          currency: "USD",
          symbol: "$",
        },
      ],
      setupFee: 0,
      userLimit: 10,
      contactLimit: 5000,
      categoryId: "65a1b2c3d4e5f60718294102",
      snapshotId: "sN6kD2vRxT9bL4wMg8Qj",
    },
  }),
] as const;
