import type { Endpoint } from "../../endpoint/endpoint.js";
import { affiliateRecords } from "./affiliates.js";
import { affiliateCampaigns } from "./campaigns.js";
import { commissions } from "./commissions.js";
import { customers } from "./customers.js";
import { enrolments } from "./enrolments.js";
import { affiliateMedia } from "./media.js";
import { payoutMethods } from "./payout-methods.js";
import { payouts } from "./payouts.js";

export const affiliates: readonly Endpoint[] = [
  ...affiliateRecords,
  ...affiliateCampaigns,
  ...enrolments,
  ...customers,
  ...commissions,
  ...payouts,
  ...payoutMethods,
  ...affiliateMedia,
];
