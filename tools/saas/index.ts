import { toolset } from "../../src/declare/toolset.js";
import { legacy } from "./legacy.js";
import { subscriptions } from "./subscriptions.js";
import { wallet } from "./wallet.js";

export default toolset(
  "saas",
  {
    title: "SaaS",
    summary:
      "What an agency sells its sub-accounts: SaaS plans and subscriptions, rebilling of usage, wallets and credits, pausing clients who do not pay.",
    version: "2021-04-15",
    token: "agency",
  },
  { ...subscriptions, ...wallet, ...legacy },
);
