import type { Endpoint } from "../../endpoint/endpoint.js";
import { attachedPlans } from "./attached-plans.js";
import { attachedRebilling, subscriptions } from "./subscriptions.js";
import { transactions } from "./transactions.js";
import { wallets } from "./wallets.js";

export const saas: readonly Endpoint[] = [
  ...attachedPlans,
  attachedRebilling,
  ...subscriptions,
  ...transactions,
  ...wallets,
];
