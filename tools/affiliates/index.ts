import { toolset } from "../../src/declare/toolset.js";
import { affiliates } from "./affiliates.js";
import { campaigns } from "./campaigns.js";
import { commissions } from "./commissions.js";
import { customers } from "./customers.js";
import { media } from "./media.js";
import { payoutMethods } from "./payout-methods.js";

export default toolset(
  "affiliates",
  {
    title: "Affiliates",
    summary:
      "The partners who refer customers: who they are, in which campaigns, whom they brought, what they earn and how they are paid.",
    version: "2021-07-28",
  },
  { ...affiliates, ...campaigns, ...customers, ...commissions, ...payoutMethods, ...media },
);
