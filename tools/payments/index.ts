import { toolset } from "../../src/catalogue/toolset.js";
import { coupons } from "./coupons.js";
import { orders } from "./orders.js";
import { providers } from "./providers.js";
import { transactions } from "./transactions.js";

export default toolset(
  "payments",
  { title: "Payments", summary: "TODO", version: "2021-07-28" },
  { ...coupons, ...providers, ...orders, ...transactions },
);
