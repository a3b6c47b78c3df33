import { toolset } from "../../src/declare/toolset.js";
import { coupons } from "./coupons.js";
import { orders } from "./orders.js";
import { providers } from "./providers.js";
import { transactions } from "./transactions.js";

export default toolset(
  "payments",
  {
    title: "Payments",
    summary:
      "Money that came in and what it was for: transactions, subscriptions, orders and their shipping, coupons, payment gateways.",
    version: "2021-07-28",
  },
  { ...transactions, ...orders, ...coupons, ...providers },
);
