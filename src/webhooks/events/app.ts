import { group } from "../declare/event.js";
import { amount, flag, id, moment, part, text, typed } from "../declare/payload.js";
import { ids } from "../sending/samples.js";

const app = group("App", {
  entity: { kind: "app", idField: "appId" },
  reads: "GET /marketplace/app/{appId}/installations",
  stales: ["installations"],
});

/** `locationId` is missing where the app stands on the agency itself. */
const installation = { appId: id, companyId: text, locationId: text };

const terms = {
  userId: text,
  planId: text,
  trial: part({ onTrial: flag, trialDuration: amount, trialStartDate: moment }),
  isWhitelabelCompany: flag,
  whitelabelDetails: part({ domain: text, logoUrl: text }),
  companyName: text,
};

const installed = { appId: ids.app, companyId: ids.company, locationId: ids.location };

const agreed = {
  userId: ids.user,
  planId: "66f0c1d2a9b8e7f6a5d4c3c0",
  trial: { onTrial: true, trialDuration: 14, trialStartDate: "2026-03-01T00:00:00.000Z" },
  isWhitelabelCompany: true,
  whitelabelDetails: { domain: "app.agency.example.com", logoUrl: "https://agency.example.com/logo.png" },
  companyName: "Northside Growth",
};

export default [
  app("AppInstall", {
    title: "App installed",
    description:
      "Sent when the app is added to an agency or sub-account, only ever to the default URL; a bulk install " +
      "sends one for each sub-account, and without a locationId it speaks of the agency itself.",
    stales: ["installations", "locations"],
    payload: typed("INSTALL", { ...installation, ...terms }),
    sample: { type: "INSTALL", ...installed, ...agreed },
  }),
  app("AppUninstall", {
    title: "App uninstalled",
    description:
      "Sent to the default URL when the app is removed; the tokens of that sub-account (or, without a " +
      "locationId, of the agency) are dead from then on.",
    reads: null,
    stales: ["installations", "locations"],
    payload: typed("UNINSTALL", installation),
    sample: { type: "UNINSTALL", ...installed },
  }),
  app("AppUpdate", {
    title: "App updated",
    description:
      "Sent when an installation moves to another version of the app; previousVersionId is the one left behind, and a " +
      "token minted before may lack the new scopes.",
    payload: typed("UPDATE", { ...installation, ...terms, previousVersionId: text }),
    sample: { type: "UPDATE", ...installed, ...agreed, previousVersionId: "66f0c1d2a9b8e7f6a5d4c3d1" },
  }),
  app("AppPaymentStatus", {
    title: "App payment status changed",
    description:
      "Sent when the payment for a paid app passes between PENDING, COMPLETE and FAILED; newStatus is what holds, and " +
      "retries can bring an older event later.",
    payload: typed("APP_PAYMENT_STATUS", {
      ...installation,
      userId: text,
      previousStatus: text,
      newStatus: text,
    }),
    sample: {
      type: "APP_PAYMENT_STATUS",
      ...installed,
      userId: ids.user,
      previousStatus: "PENDING",
      newStatus: "COMPLETE",
    },
  }),
  app("PlanChange", {
    title: "App plan changed",
    description:
      "Sent when an installer switches the app's pricing plan; currentPlanId is the plan being left, newPlanId the " +
      "one that holds from now on.",
    payload: typed("PLAN_CHANGE", { ...installation, userId: text, currentPlanId: text, newPlanId: text }),
    sample: {
      type: "PLAN_CHANGE",
      ...installed,
      userId: ids.user,
      currentPlanId: "66f0c1d2a9b8e7f6a5d4c3c0",
      newPlanId: "66f0c1d2a9b8e7f6a5d4c3c1",
    },
  }),
] as const;
