import type { Endpoint } from "../../endpoint/endpoint.js";
import { couponEndpoints } from "./coupons.js";
import { orderEndpoints } from "./orders.js";
import { providers } from "./providers.js";
import { transactionEndpoints } from "./transactions.js";

export const payments: readonly Endpoint[] = [
  ...orderEndpoints,
  ...transactionEndpoints,
  ...couponEndpoints,
  ...providers,
];
